/** The numbers, what they are called, and what the screen says: large, and in words. */
import { Link } from "@tanstack/react-router";
import { t } from "@/i18n";
import type { AssessmentView, ScaleScore } from "@/ipc";
import { format } from "@/i18n";
import { SignMark, signWords } from "../list/marks";
import { missingWords, shownNumber, signOf } from "../words";

export function Outcome({ view }: { view: AssessmentView }) {
  const { instrument, scored } = view;
  // A form whose only numbers are of its parts (the safety sum of a social needs screen) has no number of its own.
  const main = scored.scales.find((one) => one.id === "total");
  const others = scored.scales.filter((one) => one !== main);
  if (scored.scales.length === 0 && scored.triage === null && scored.positive === null) return null;
  const scale = instrument.scoring.scales.find((one) => one.id === main?.id);
  const sign = signOf(instrument, scored);
  return (
    <section aria-label={t("assessments-result")} className="flex flex-col gap-3 border-y border-line py-4">
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        {main && main.value !== null && (
          <p className="flex items-baseline gap-1.5">
            <span className="text-2xl font-semibold tabular-nums">{shownNumber(main.value, scale?.decimals)}</span>
            <span className="text-muted">{scale?.max == null ? (scale?.unit ?? "") : t("assessments-of-max", { max: shownNumber(scale.max) })}</span>
          </p>
        )}
        {scored.triage && <p className="text-lg font-semibold">{scored.triage.label}</p>}
        {main?.bandLabel && <p className="text-lg font-semibold">{main.bandLabel}</p>}
        {/* Some bands are called what the sign says. */}
        {main?.bandLabel !== signWords(sign) && <SignMark sign={sign} />}
        {!main && scored.needs.length > 0 && <p className="text-sm text-muted">{t("assessments-needs-found", { count: scored.needs.length })}</p>}
      </div>
      {main && main.value === null && <NoTotal view={view} scale={main} />}
      {sign === "depends" && <Cutoffs view={view} value={main?.value ?? null} />}
      {others.length > 0 && (
        <dl className="grid gap-x-8 @md:grid-cols-2">
          {others.map((one) => (
            <div key={one.id} className="flex items-baseline justify-between gap-3 border-b border-line/60 py-1 text-sm">
              <dt className="min-w-0 text-muted">{one.label}</dt>
              <dd className="shrink-0 font-medium tabular-nums">{one.value === null ? t("assessments-no-value") : [shownNumber(one.value), one.bandLabel].filter(Boolean).join(" · ")}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

/** Why there is no number, with the questions that keep it from being one. */
function NoTotal({ view, scale }: { view: AssessmentView; scale: ScaleScore }) {
  const words = missingWords(view.instrument, scale.missing);
  return (
    <div className="text-sm">
      <p className="font-semibold">{t("assessments-no-total", { count: scale.missing.length })}</p>
      <ul className="list-disc ps-5 text-muted">{words.map((question, at) => <li key={scale.missing[at]}>{question}</li>)}</ul>
      {view.instrument.scoring.missing !== "" && <p className="mt-1 text-muted">{view.instrument.scoring.missing}</p>}
    </div>
  );
}

/** Both cut-offs, where it depends on something the record does not know. */
function Cutoffs({ view: { instrument, assessment }, value }: { view: AssessmentView; value: number | null }) {
  const { cutoffs } = instrument.scoring;
  const words = cutoffs.map(({ label, atLeast }) => {
    const args = { who: label, from: shownNumber(atLeast) };
    return value === null ? t("assessments-cutoff", args) : value >= atLeast ? t("assessments-cutoff-positive", args) : t("assessments-cutoff-negative", args);
  });
  return (
    <p className="text-sm">
      {cutoffs.length > 0 && <>{t("assessments-cutoffs", { list: format.list(words) })} </>}
      {t("assessments-sex-unknown")}{" "}
      <Link to="/clients/$clientId" params={{ clientId: assessment.clientId }} className="rounded-sm text-accent underline underline-offset-2">{t("assessments-to-record-it")}</Link>
    </p>
  );
}
