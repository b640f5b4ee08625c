/** What was done on the flags of an assessment, and who was told: read with the answers that raised them. */
import { HeartHandshake } from "lucide-react";
import { format, t } from "@/i18n";
import type { RaisedFlag } from "@/ipc";
import { actionInWords } from "./words";

export function FlagRecords({ flags }: { flags: readonly RaisedFlag[] }) {
  const shown = flags.filter((flag) => flag.severity !== "info");
  if (shown.length === 0) return null;
  return (
    <section className="flex flex-col gap-3">
      <h3 className="text-base font-semibold">{t("safety-records")}</h3>
      <ul className="flex flex-col gap-4">
        {shown.map((flag) => (
          <li key={flag.id} className="flex items-start gap-3 text-sm">
            <HeartHandshake aria-hidden className="mt-0.5 size-4 shrink-0 text-muted" />
            <div className="flex min-w-0 flex-col gap-1">
              <p>{flag.title}</p>
              {flag.state === "open" && <p className="font-medium text-warning">{t("safety-waiting", { count: 1 })}</p>}
              {flag.state === "withdrawn" && <p className="text-muted">{t("safety-withdrawn")}</p>}
              {flag.state === "settled" && (
                <>
                  <p className="font-medium">{format.list(flag.done.map((action) => actionInWords(action, flag.topic)))}</p>
                  {flag.what && <p className="break-words whitespace-pre-line">{flag.what}</p>}
                  <p>{t("safety-was-told", { told: flag.told })}</p>
                </>
              )}
              {flag.settledAt && <p className="text-xs text-muted">{flag.settledBy ? t("safety-settled-by", { when: format.dateTime(flag.settledAt), by: flag.settledBy }) : format.dateTime(flag.settledAt)}</p>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
