/** What a file holds and what taking it in would do. Nothing is written before the button is pressed. */
import { useEffect, useRef, useState } from "react";
import { Button, FormSection } from "@/components";
import { format, t } from "@/i18n";
import type { ImportChoice, ImportReport } from "@/ipc";
import { choices, taken, undecided, type Decision, type Decisions } from "./choices";
import { ReportClient } from "./ReportClient";
import { LeftOut, Notices } from "./LeftOut";

/** A file of a thousand clients is read, but not all drawn at once. */
const SHOWN = 30;

export function Report({ report, onImport, onCancel }: { report: ImportReport; onImport: (choices: ImportChoice[]) => void; onCancel: () => void }) {
  const [made, setMade] = useState<Decisions>({});
  const [shown, setShown] = useState(SHOWN);
  const waiting = undecided(report, made);
  const coming = taken(report, made);
  const decide = (key: string) => (decision: Decision) => setMade((now) => ({ ...now, [key]: decision }));
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that opened the file is gone: reading goes on here.
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  const nothingNew = report.newRows === 0;
  return (
    <div>
      <div className="pb-5">
        <h2 ref={heading} tabIndex={-1} className="text-lg font-semibold break-words">{report.fileName}</h2>
        <p className="mt-1">
          {nothingNew
            ? t("imports-nothing-new", { known: report.knownRows })
            : t("imports-summary", { clients: report.clients.length, rows: report.newRows })}
        </p>
        {!nothingNew && report.knownRows > 0 && <p className="text-muted">{t("imports-known-rows", { count: report.knownRows })}</p>}
      </div>
      <FormSection title={t("imports-clients")} {...(waiting > 0 ? { hint: t("imports-decide-hint") } : {})}>
        <ul className="flex flex-col">
          {report.clients.slice(0, shown).map((client) => (
            <ReportClient key={client.key} client={client} made={made} onDecide={decide(client.key)} />
          ))}
        </ul>
        {report.clients.length > shown && (
          <Button className="self-start" onPress={() => setShown((now) => now + 100)}>{t("imports-more-clients", { count: format.number(report.clients.length - shown) })}</Button>
        )}
      </FormSection>
      <Notices notices={report.notices} />
      <LeftOut resources={report.resources} />
      <div className="sticky -bottom-5 -mb-5 flex flex-wrap items-center gap-2 border-t border-line bg-surface pt-3 pb-4">
        <Button variant="primary" isDisabled={waiting > 0 || coming === 0 || nothingNew} onPress={() => onImport(choices(report, made))}>
          {t("imports-take-in", { count: coming })}
        </Button>
        <Button onPress={onCancel}>{t("imports-another")}</Button>
        {waiting > 0 && <span role="status" className="text-sm font-medium text-warning">{t("imports-undecided", { count: waiting })}</span>}
      </div>
    </div>
  );
}
