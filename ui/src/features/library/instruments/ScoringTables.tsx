/** Scales with their bands, triage, cut-offs: what the numbers of an instrument mean. */
import { format, t } from "@/i18n";
import type { BandSign, Scale, Scoring } from "@/ipc";

export function ScoringTables({ scoring }: { scoring: Scoring }) {
  if (scoring.scales.length === 0 && scoring.triage.length === 0) return <p className="text-muted">{t("library-no-scoring")}</p>;
  return (
    <div className="flex flex-col gap-4">
      {scoring.scales.map((scale) => <ScaleTable key={scale.id} scale={scale} />)}
      {scoring.triage.length > 0 && (
        <Table rows={scoring.triage.map((triage) => ({ key: triage.id, range: "", label: triage.label, sign: triage.sign }))} caption={t("library-scoring")} />
      )}
      {scoring.cutoffs.length > 0 && <ul>{scoring.cutoffs.map((cutoff) => <li key={cutoff.label}>{t("library-cutoff", { label: cutoff.label, value: format.number(cutoff.atLeast) })}</li>)}</ul>}
      {scoring.missing !== "" && <p className="text-muted">{scoring.missing}</p>}
      {scoring.meaningfulChange && <p className="text-muted">{t("library-change", { points: format.number(scoring.meaningfulChange.points), source: scoring.meaningfulChange.source })}</p>}
    </div>
  );
}

function ScaleTable({ scale }: { scale: Scale }) {
  const range = scale.max === null ? t("library-scale-open", { min: format.number(scale.min) }) : t("library-scale-range", { min: format.number(scale.min), max: format.number(scale.max) });
  const caption = `${scale.label}: ${range}${scale.unit === "" ? "" : ` ${scale.unit}`}`;
  return (
    <div>
      <Table
        caption={caption}
        rows={scale.bands.map((band) => ({
          key: `${band.min}-${band.label}`,
          range: band.max === null ? `${format.number(band.min)}+` : band.min === band.max ? format.number(band.min) : `${format.number(band.min)}–${format.number(band.max)}`,
          label: band.label,
          sign: band.sign,
        }))}
      />
      {scale.lowerIsWorse && <p className="text-muted">{t("library-lower-is-worse")}</p>}
    </div>
  );
}

type Row = { key: string; range: string; label: string; sign: BandSign };

function Table({ caption, rows }: { caption: string; rows: readonly Row[] }) {
  return (
    <table className="w-full">
      <caption className="pb-1 text-start font-medium">{caption}</caption>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key} className="border-t border-line align-baseline">
            {row.range !== "" && <td className="w-16 py-1 pe-3 tabular-nums">{row.range}</td>}
            <td className="py-1 pe-3">{row.label}</td>
            <td className="py-1 text-end text-muted">{t(`library-band-${row.sign}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
