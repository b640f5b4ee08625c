/** The client's check-ins that wait for an outcome, with the outcomes behind each. */
import { MoreHorizontal, NotebookPen } from "lucide-react";
import { useId } from "react";
import { useToday } from "@/app/api";
import { Button, IconButton, Menu } from "@/components";
import { useCalled } from "@/features/clients";
import { writeNote } from "@/features/contacts";
import { format, t } from "@/i18n";
import type { CheckIn, CheckInSeries } from "@/ipc";
import { useAnswer } from "../answer";
import { KindMark } from "../kinds";
import { outcomesOf } from "../outcomes";
import { Standing } from "../Standing";
import { useTaking } from "../taking";

/** A check-in with the series it belongs to; none where that is not known. */
export type OpenCheckIn = { checkIn: CheckIn; series: CheckInSeries | null };

/** `name` is the client's as the record has it, `client` as it is shown. */
type Props = { title: string; checkIns: readonly OpenCheckIn[]; name: string; client: string };

export function OpenCheckIns({ title, checkIns, name, client }: Props) {
  const today = useToday();
  const called = useCalled();
  const heading = useId();
  const { answer, leaving } = useAnswer();
  const { take, dialog } = useTaking((asked, outcome) => answer({ ...asked, outcome }));
  const shown = checkIns.filter(({ checkIn }) => !leaving.has(checkIn.id));
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading} className="pb-1 text-base font-semibold">{title}</h3>
      {shown.length === 0 && <p className="text-sm text-muted">{t("checkins-open-none")}</p>}
      <ul>
        {shown.map(({ checkIn, series }) => {
          const kind = series?.kind ?? ({ kind: "contact" } as const);
          const [usual, ...others] = outcomesOf(kind.kind);
          const taken = { checkIn, client: name, kind };
          const date = format.date(checkIn.dueOn);
          return (
            <li key={checkIn.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line/60 py-2 text-sm">
              <span className="w-32 font-medium" title={format.longDate(checkIn.dueOn)}>{format.dayOfYear(checkIn.dueOn, today)}</span>
              <span className="min-w-0 grow basis-40">
                {series?.purpose}
                <span className="flex flex-wrap gap-x-4">
                  {series && kind.kind !== "contact" && <KindMark kind={kind} medium={series.medium} called={called} />}
                  <Standing checkIn={checkIn} today={today} />
                </span>
              </span>
              <span className="flex items-center gap-1">
                {usual && <Button size="sm" icon={usual.icon} aria-label={t("checkins-outcome-of", { outcome: t(usual.label), date })} onPress={() => take(taken, usual.kind)}>{t(usual.label)}</Button>}
                <Menu
                  label={t("today-outcomes")}
                  placement="bottom end"
                  trigger={<IconButton size="sm" icon={MoreHorizontal} label={t("checkins-outcomes-of", { date })} />}
                  groups={[
                    others.map((outcome) => ({ id: outcome.kind, label: t(outcome.label), icon: outcome.icon, onAction: () => take(taken, outcome.kind) })),
                    [{ id: "log", label: t("contacts-log"), icon: NotebookPen, onAction: () => writeNote({ clientId: checkIn.clientId, client, checkInId: checkIn.id }) }],
                  ]}
                />
              </span>
            </li>
          );
        })}
      </ul>
      {dialog}
    </section>
  );
}
