/** Beside the questions: how far it has come, what is missing, what it comes to. */
import { CircleDashed } from "lucide-react";
import { Button, Progress } from "@/components";
import { t } from "@/i18n";
import type { Instrument, Scored } from "@/ipc";
import type { FillState } from "../model/filling";
import { allItems, questionsOf } from "../model/items";
import { SignMark } from "../list/marks";
import { shownNumber, signOf } from "../words";

/** More than these would be a second form. */
const LISTED = 8;

export function Rail({ state, onGo }: { state: FillState; onGo: (linkId: string) => void }) {
  const { view, scored, answers } = state;
  const { asked, answered } = progressOf(state);
  const items = allItems(view.instrument.item);
  const missing = scored.unanswered.filter((linkId) => !answers.has(linkId));
  const listed = missing.slice(0, LISTED);
  return (
    <div className="flex flex-col gap-5 text-sm">
      <section aria-label={t("assessments-progress")}>
        <Progress label={t("assessments-progress-of", { answered, asked })} value={asked === 0 ? 100 : (answered / asked) * 100} />
      </section>
      {missing.length > 0 && answered > 0 && (
        <section aria-labelledby="assessment-missing">
          <h3 id="assessment-missing" className="mb-1 text-xs font-semibold text-muted">{t("assessments-unanswered", { count: missing.length })}</h3>
          <ul className="-ms-2 flex flex-col">
            {listed.map((linkId) => (
              <li key={linkId}>
                <Button size="sm" variant="quiet" className="h-auto! w-full justify-start py-1 text-start whitespace-normal! font-normal!" onPress={() => onGo(linkId)}>
                  <CircleDashed aria-hidden className="mt-0.5 size-3.5 shrink-0 self-start text-muted" />
                  <span className="line-clamp-2">{items.find((item) => item.linkId === linkId)?.text ?? linkId}</span>
                </Button>
              </li>
            ))}
          </ul>
          {missing.length > LISTED && <p className="text-xs text-muted">{t("assessments-unanswered-more", { count: missing.length - LISTED })}</p>}
        </section>
      )}
      <RunningResult instrument={view.instrument} scored={scored} />
    </div>
  );
}

/** Asked and answered, of the questions that are visible now. */
export function progressOf({ view, scored, answers }: Pick<FillState, "view" | "scored" | "answers">): { asked: number; answered: number } {
  const asked = questionsOf(view.instrument, scored.visible);
  return { asked: asked.length, answered: asked.filter((item) => answers.has(item.linkId)).length };
}

/** The totals so far: a number only where every item it needs has one. */
function RunningResult({ instrument, scored }: { instrument: Instrument; scored: Scored }) {
  const scales = scored.scales.filter((scale, at) => at === 0 || scale.value !== null);
  if (scales.length === 0 && scored.triage === null) return null;
  return (
    <section aria-labelledby="assessment-running">
      <h3 id="assessment-running" className="mb-1 text-xs font-semibold text-muted">{t("assessments-running")}</h3>
      {scored.triage && <p className="font-semibold">{scored.triage.label}</p>}
      {scales.map((scale) => {
        const definition = instrument.scoring.scales.find((one) => one.id === scale.id);
        return scale.value === null ? (
          <p key={scale.id} className="text-muted">{scale.id === "total" ? noTotal(scale.missing.length, scored) : t("assessments-labelled", { label: scale.label, words: noTotal(scale.missing.length, scored) })}</p>
        ) : (
          <p key={scale.id} className="flex flex-wrap items-baseline gap-x-2">
            <span className="text-lg font-semibold tabular-nums">{shownNumber(scale.value, definition?.decimals)}</span>
            <span className="text-muted">{[scales.length > 1 ? scale.label : null, scale.bandLabel].filter(Boolean).join(" · ")}</span>
          </p>
        );
      })}
      {(scored.scales[0]?.value ?? scored.triage) !== null && !saidAlready(instrument, scored) && (
        <p className="mt-1 flex items-center gap-1.5">
          <SignMark sign={signOf(instrument, scored)} />
        </p>
      )}
    </section>
  );
}

/** A band that is called as the sign is called says it. */
const saidAlready = (instrument: Instrument, scored: Scored): boolean => {
  const sign = signOf(instrument, scored);
  return sign !== "none" && scored.scales[0]?.bandLabel === t(`assessments-sign-${sign}`);
};

/** Why there is no total: unanswered, or withheld. */
function noTotal(missing: number, scored: Scored): string {
  const withheld = scored.withheld.length;
  return missing > 0 && scored.unanswered.length === 0 && withheld > 0 ? t("assessments-no-total-withheld", { count: withheld }) : t("assessments-no-total", { count: missing });
}
