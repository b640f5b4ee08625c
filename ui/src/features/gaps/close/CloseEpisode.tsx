/**
 * Closing an enrolment over open gaps: each is named and settled with its own reason, then the enrolment is closed,
 * all in one act. Nothing disappears because a programme ended.
 */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { CircleCheckBig, CopyCheck } from "lucide-react";
import { useId, useState, type FormEvent } from "react";
import { Failure, useDraft, useToday } from "@/app/api";
import { Banner, Button, Dialog, FormRow, Skeleton, TextField, toast } from "@/components";
import { t } from "@/i18n";
import { episodeClose, episodeGaps, type Episode, type Gap } from "@/ipc";
import { gapId } from "../queries";
import { latenessInWords, SeverityMark } from "../severity";
import { BLANK, isBlank, missing, readSettling, settlementsOf, spread, type Settling } from "./settling";

type Props = { episode: Episode; clientName: string; onClosed: () => void; onBack: () => void };

/** Whether gaps of this enrolment wait to be settled. */
export const hasOpenGaps = async (episode: Episode): Promise<boolean> => episode.id !== "" && (await episodeGaps({ id: episode.id })).length > 0;

export function CloseEpisode({ episode, clientName, onClosed, onBack }: Props) {
  const queries = useQueryClient();
  const gaps = useQuery({ queryKey: ["gaps", "episode", episode.id], queryFn: () => episodeGaps({ id: episode.id }), staleTime: 0 });
  const { ready, draft, change, forget } = useDraft<Settling>({ key: `episode-close:${episode.id}`, clientId: episode.clientId, blank: BLANK, isBlank, read: readSettling });
  const [asked, setAsked] = useState(false);
  const form = useId();
  const today = useToday();
  const open = gaps.data ?? [];
  // The record keeps when and why an enrolment ended: what the form left open is asked here.
  const asksWhy = (episode.closureReason ?? "").trim() === "";
  const ended = { ...episode, closedOn: episode.closedOn ?? today, closureReason: asksWhy ? draft.ending.trim() : episode.closureReason };
  const close = useMutation({
    mutationFn: () => episodeClose({ episode: ended, settlements: settlementsOf(open, draft) }),
    onSuccess: async () => {
      await forget();
      await Promise.all([["gaps"], ["agenda"], ["caseload"], ["client", episode.clientId], ["history", episode.clientId], ["check-ins", episode.clientId]].map((queryKey) => queries.invalidateQueries({ queryKey })));
      toast(t("gaps-closed", { programme: episode.programme, count: open.length }), { tone: "success" });
      onClosed();
    },
    // What has come up meanwhile has to be settled, too: it is shown.
    onError: () => void gaps.refetch(),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setAsked(true);
    if (missing(open, draft).length === 0 && ended.closureReason !== "") return void (close.isPending || close.mutate());
    // To the first that has no reason yet, once it is marked.
    const { currentTarget } = event;
    requestAnimationFrame(() => currentTarget.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
  };
  const loaded = gaps.data !== undefined && ready;
  return (
    <Dialog
      open
      onClose={onBack}
      title={t("gaps-close-title")}
      client={clientName}
      size="xl"
      insistent
      footer={
        <>
          <Button onPress={onBack}>{t("gaps-close-back")}</Button>
          <Button variant="primary" type="submit" form={form} busy={close.isPending} isDisabled={!loaded}>{t("gaps-close-confirm", { count: open.length })}</Button>
        </>
      }
    >
      {gaps.isError ? <Failure error={gaps.error} onRetry={() => void gaps.refetch()} /> : !loaded ? <Skeleton /> : (
        <form id={form} onSubmit={submit} noValidate className="flex flex-col gap-4">
          <p className="text-sm">{open.length === 0 ? t("gaps-close-none", { programme: episode.programme }) : t("gaps-close-why", { programme: episode.programme, count: open.length })}</p>
          {close.error?.code === "open_gaps" ? <Banner tone="warning" title={t("gaps-close-more")}>{t("gaps-close-more-detail")}</Banner> : close.error && <Failure error={close.error} />}
          {asksWhy && (
            <TextField
              label={t("gaps-close-ending")} value={draft.ending} onChange={(ending) => change({ ending })} required autoFocus
              error={asked && draft.ending.trim() === "" ? t("gaps-close-ending-fault") : null}
            />
          )}
          {open.length > 1 && (
            <div className="flex items-end gap-2">
              <TextField className="grow" label={t("gaps-close-shared")} value={draft.shared} onChange={(shared) => change({ shared })} autoFocus={!asksWhy} />
              <Button icon={CopyCheck} isDisabled={draft.shared.trim() === ""} onPress={() => change({ reasons: spread(open, draft) })}>{t("gaps-close-spread")}</Button>
            </div>
          )}
          <ol aria-label={t("gaps-close-list")} className="flex flex-col">
            {open.map((gap, at) => (
              <GapToSettle
                key={gapId(gap.key)} gap={gap} reason={draft.reasons[gapId(gap.key)] ?? ""} asked={asked} autoFocus={at === 0 && open.length === 1 && !asksWhy}
                onChange={(reason) => change({ reasons: { ...draft.reasons, [gapId(gap.key)]: reason } })}
              />
            ))}
          </ol>
        </form>
      )}
    </Dialog>
  );
}

function GapToSettle({ gap, reason, asked, autoFocus, onChange }: { gap: Gap; reason: string; asked: boolean; autoFocus: boolean; onChange: (reason: string) => void }) {
  const today = useToday();
  const said = reason.trim() !== "";
  const title = useId();
  return (
    <li className="border-t border-line py-3 text-sm">
      <div role="group" aria-labelledby={title}><FormRow>
        <div className="min-w-0">
          <p className="flex flex-wrap items-center gap-x-2">
            <SeverityMark severity={gap.severity} />
            <span id={title} className="font-semibold">{gap.title}</span>
            {said && <CircleCheckBig aria-hidden className="size-4 text-success" />}
          </p>
          <p className="text-muted">{gap.why}</p>
          <p className="text-xs text-muted">{latenessInWords(gap, today).filter((part) => part !== null).join(" ")}</p>
        </div>
        <TextField
          label={t("gaps-close-reason")} value={reason} onChange={onChange} required autoFocus={autoFocus}
          error={asked && !said ? t("gaps-close-fault", { title: gap.title }) : null}
        />
      </FormRow></div>
    </li>
  );
}
