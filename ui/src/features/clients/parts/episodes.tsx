/** Enrolments in programmes. The core keeps every status an episode had. */
import { useQuery } from "@tanstack/react-query";
import { FolderOpen } from "lucide-react";
import { ComboBox, FormRow } from "@/components";
import { CloseEpisode, hasOpenGaps } from "@/features/gaps";
import { format, t } from "@/i18n";
import { anchorPreview, type Acuity, type Episode, type EpisodeStatus } from "@/ipc";
import { AcuityMark, StatusMark } from "../marks";
import { programmesQuery } from "../queries";
import { Choice, Day, Line, Lines, optionsOf, type PartForm } from "./form";
import { asPart, type PartSpec } from "./spec";

const STATUSES = ["planned", "waitlist", "active", "onhold", "finished", "cancelled", "entered-in-error"] as const satisfies readonly EpisodeStatus[];
export const ACUITIES = ["low", "moderate", "high", "intensive"] as const satisfies readonly Acuity[];

export const blankEpisode = (clientId: string): Episode => ({
  id: "", clientId, programme: "", status: "active", statusHistory: [], acuity: "moderate", caseManager: null, referralSource: null, referredOn: null,
  openedOn: null, closedOn: null, closureReason: null, nextReviewOn: null, source: null,
});

export const episodes: PartSpec<"episode"> = {
  kind: "episode",
  of: (file) => file.episodes,
  title: "clients-episodes", one: "clients-episode", add: "clients-add-episode", icon: FolderOpen,
  blank: blankEpisode,
  main: (episode) => episode.programme,
  detail: (episode) => [
    episode.openedOn && t("clients-since", { date: format.date(episode.openedOn) }),
    episode.closedOn && t("clients-ended", { date: format.date(episode.closedOn) }),
    episode.closureReason,
    episode.caseManager,
    episode.nextReviewOn && t("clients-review", { date: format.date(episode.nextReviewOn) }),
  ],
  marks: (episode) => (
    <>
      <StatusMark status={episode.status} />
      <span className="text-sm"><AcuityMark acuity={episode.acuity} /></span>
    </>
  ),
  Fields: EpisodeFields,
  // Series may be counted from the first day.
  moves: async (episode, before) => (episode.id === "" || episode.openedOn === before.openedOn ? [] : anchorPreview({ part: asPart("episode", episode) })),
  // Nothing disappears because a programme ended: its gaps are settled one by one.
  settle: {
    needed: async (episode, before) => isOver(episode.status) && !isOver(before.status) && (await hasOpenGaps(episode)),
    Dialog: ({ part, clientName, onSaved, onBack }) => <CloseEpisode episode={part} clientName={clientName} onClosed={onSaved} onBack={onBack} />,
  },
};

/** Over for good: asks for the day and the reason. */
export const isOver = (status: EpisodeStatus): boolean => status === "finished" || status === "cancelled";

/** A programme that is in use already, or a new one. */
export function ProgrammeField(props: { value: string; onChange: (programme: string) => void; error?: string | null; autoFocus?: boolean; required?: boolean }) {
  const programmes = useQuery(programmesQuery).data ?? [];
  return (
    <ComboBox
      label={t("clients-programme")}
      free
      options={programmes.map((value) => ({ value, label: value }))}
      value={props.value === "" ? null : props.value}
      onChange={(value) => props.onChange(value ?? "")}
      error={props.error}
      autoFocus={props.autoFocus ?? false}
      required={props.required ?? false}
    />
  );
}

function EpisodeFields({ form }: { form: PartForm<Episode> }) {
  const { value, change, fault } = form;
  return (
    <>
      <FormRow>
        <ProgrammeField value={value.programme} onChange={(programme) => change({ programme })} error={fault("programme")} autoFocus required />
        <Choice form={form} name="acuity" label={t("clients-acuity")} options={optionsOf(ACUITIES, (acuity) => t(`clients-acuity-${acuity}`))} />
        <Choice form={form} name="status" label={t("clients-status")} options={optionsOf(STATUSES, (status) => t(`clients-status-${status}`))} />
        <Day form={form} name="openedOn" label={t("clients-opened-on")} />
      </FormRow>
      {isOver(value.status) && (
        <FormRow>
          <Day form={form} name="closedOn" label={t("clients-closed-on")} />
          <Lines form={form} name="closureReason" label={t("clients-closure-reason")} rows={1} />
        </FormRow>
      )}
      <FormRow>
        <Line form={form} name="caseManager" label={t("clients-case-manager")} />
        <Day form={form} name="nextReviewOn" label={t("clients-next-review")} />
        <Line form={form} name="referralSource" label={t("clients-referred-by")} />
        <Day form={form} name="referredOn" label={t("clients-referred-on")} />
      </FormRow>
      {value.statusHistory.length > 0 && (
        <section className="border-t border-line pt-3">
          <h3 className="mb-1 text-sm font-semibold">{t("clients-status-history")}</h3>
          <ol className="flex flex-col gap-1 text-sm">
            {value.statusHistory.toReversed().map((change) => (
              <li key={change.at} className="flex flex-wrap items-center gap-2">
                <span className="w-40 text-muted">{format.dateTime(change.at)}</span>
                <StatusMark status={change.status} />
                {change.reason && <span>{change.reason}</span>}
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
}
