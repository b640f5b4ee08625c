/** A series: what it is for, its rhythm in a sentence, its next dates, and pausing, resuming, ending it. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { CircleCheck, CirclePause, CirclePlay, CircleStop, Moon, MoreHorizontal, Pencil, type LucideIcon } from "lucide-react";
import { useState } from "react";
import { failureTitle, useToday } from "@/app/api";
import { Button, IconButton, Menu, StatusTag, toast, type Tone } from "@/components";
import { useCalled } from "@/features/clients";
import { askAgain } from "@/features/contacts";
import { format, t } from "@/i18n";
import { seriesSave, type CheckInSeries, type SeriesStatus, type SeriesView } from "@/ipc";
import { KindMark } from "../kinds";
import { ReasonDialog } from "../ReasonDialog";
import { windowInWords } from "../Standing";

const LOOKS: Record<SeriesStatus, { icon: LucideIcon; tone: Tone }> = {
  active: { icon: CircleCheck, tone: "success" },
  paused: { icon: CirclePause, tone: "warning" },
  ended: { icon: CircleStop, tone: "neutral" },
};

const RESTS = { icon: Moon, tone: "warning" } as const;

export function SeriesItem({ view, client, onEdit }: { view: SeriesView; client: string; onEdit: () => void }) {
  const { series, rests, unplanned, standing } = view;
  const queries = useQueryClient();
  const today = useToday();
  const called = useCalled();
  const [asking, setAsking] = useState<"paused" | "ended" | null>(null);
  const save = useMutation({
    mutationFn: (next: CheckInSeries) => seriesSave({ series: next }),
    onSuccess: async (kept) => {
      await askAgain(queries, series.clientId);
      toast(t(`checkins-now-${kept.status}`), { action: { label: t("checkins-undo"), run: () => save.mutate(series) } });
    },
    onError: (error) => toast(failureTitle(error), { tone: "danger" }),
  });
  const become = (status: SeriesStatus, statusReason: string | null) => {
    setAsking(null);
    save.mutate({ ...series, status, statusReason });
  };
  const { icon, tone } = rests ? RESTS : LOOKS[series.status];
  const goesOn = series.status === "active" && !rests;
  // What is behind waits below with its own line.
  const next = goesOn ? standing.next.filter(({ dueOn }) => dueOn >= today) : [];
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-1 border-b border-line/60 py-3">
      <div className="min-w-0 grow basis-80">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="font-semibold">{series.purpose}</span>
          <StatusTag icon={icon} tone={tone}>{rests ? t("checkins-status-rests") : t(`checkins-status-${series.status}`)}</StatusTag>
        </p>
        {/* Where it stands says its rhythm, too. */}
        <p className="text-sm">{goesOn ? standing.sentence : view.sentence}</p>
        <p className="flex flex-wrap items-center gap-x-3 text-sm text-muted">
          <KindMark kind={series.kind} medium={series.medium} called={called} />
          {series.withWhom && <span>{t("contacts-with", { whom: series.withWhom })}</span>}
          {next.length > 0 && <span>{t("checkins-next", { dates: format.list(next.map((window) => windowInWords(window, (day) => format.dayOfYear(day, today)))) })}</span>}
          {goesOn && next.length === 0 && standing.window === null && <span>{t("checkins-no-dates")}</span>}
        </p>
        {rests && <p className="text-sm">{t(`checkins-rests-${rests}`)}</p>}
        {view.anchorLost && <p className="text-sm text-warning">{t("checkins-anchor-lost")}</p>}
        {unplanned && <p className="text-sm text-muted">{t("checkins-unplanned")}</p>}
        {series.status !== "active" && series.statusReason && <p className="text-sm">{t("contacts-reason", { reason: series.statusReason })}</p>}
      </div>
      <div className="flex items-center gap-1">
        {series.status === "active" ? (
          <Button size="sm" icon={CirclePause} onPress={() => setAsking("paused")}>{t("checkins-pause")}</Button>
        ) : (
          <Button size="sm" icon={CirclePlay} busy={save.isPending} onPress={() => become("active", null)}>{t("checkins-resume")}</Button>
        )}
        <Button size="sm" icon={Pencil} onPress={onEdit} aria-label={t("checkins-change-of", { purpose: series.purpose })}>{t("checkins-change-short")}</Button>
        {series.status !== "ended" && (
          <Menu
            label={t("checkins-more")}
            placement="bottom end"
            trigger={<IconButton size="sm" icon={MoreHorizontal} label={t("checkins-more-of", { purpose: series.purpose })} />}
            groups={[[{ id: "end", label: t("checkins-end"), icon: CircleStop, onAction: () => setAsking("ended") }]]}
          />
        )}
      </div>
      {asking && (
        <ReasonDialog
          title={asking === "paused" ? t("checkins-pause-title") : t("checkins-end-title")} client={client} label={t("checkins-reason")} hint={t("checkins-reason-hint")}
          confirmLabel={asking === "paused" ? t("checkins-pause") : t("checkins-end")} required onClose={() => setAsking(null)} onConfirm={(reason) => become(asking, reason)}
        />
      )}
    </li>
  );
}
