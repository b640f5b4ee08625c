/** What a line of the caseload shows. */
import { ShieldAlert } from "lucide-react";
import { format, t } from "@/i18n";
import type { CaseloadRow } from "@/ipc";
import type { Column } from "@/components";
import { AcuityMark, DeceasedMark, LastContact, NextCheckIn, StatusMark } from "../marks";

/** "Family, Given", or initials where others can see the screen. */
export function rowName(row: CaseloadRow, presentation: boolean): string {
  if (!presentation) return row.sortName;
  const [family = "", given = ""] = row.sortName.split(",");
  return format.initials(`${given} ${family}`);
}

const none = () => <span className="text-muted">{t("caseload-nothing")}</span>;

/** The widths leave out what matters least first; all but the last fit a window of 1024 by 700. */
export const columns = (today: string, presentation: boolean): Column<CaseloadRow>[] => [
  { id: "name", heading: t("caseload-column-name"), width: "minmax(11.5rem, 2fr)", sortable: true, cell: (row) => <Name row={row} presentation={presentation} /> },
  { id: "born", heading: t("caseload-column-born"), width: "minmax(7.5rem, 0.8fr)", hideBelow: 60, cell: (row) => <Born row={row} today={today} presentation={presentation} /> },
  { id: "programme", heading: t("caseload-column-programme"), width: "minmax(6.5rem, 1.1fr)", hideBelow: 52, cell: (row) => row.programme ?? none() },
  {
    id: "status", heading: t("caseload-column-status"), width: "6rem",
    cell: (row) => row.deceased ? <div className="flex"><DeceasedMark /></div> : row.status ? <div className="flex"><StatusMark status={row.status} /></div> : none(),
  },
  { id: "acuity", heading: t("caseload-column-acuity"), width: "6rem", sortable: true, hideBelow: 44, cell: (row) => row.acuity ? <AcuityMark acuity={row.acuity} /> : none() },
  { id: "last-contact", heading: t("caseload-column-last"), width: "minmax(6rem, 0.8fr)", sortable: true, hideBelow: 37, cell: (row) => <LastContact at={row.lastContactAt} /> },
  { id: "next-check-in", heading: t("caseload-column-next"), width: "minmax(8.5rem, 0.9fr)", sortable: true, cell: (row) => row.deceased ? none() : <NextCheckIn on={row.nextCheckInOn} overdue={row.overdueCheckIns} /> },
  { id: "opened", heading: t("caseload-column-opened"), width: "6rem", sortable: true, hideBelow: 69, cell: (row) => row.openedOn ? format.shortDate(row.openedOn) : none() },
];

/** The age, and the birth date that tells namesakes apart: not where others can see the screen, and no age for the dead. */
function Born({ row, today, presentation }: { row: CaseloadRow; today: string; presentation: boolean }) {
  if (row.birthDate === null) return none();
  const years = row.deceased ? null : format.ageInYears(row.birthDate, today);
  return (
    <span className="flex gap-1.5">
      {years !== null && <span>{format.number(years)}</span>}
      {!presentation && <span className="text-muted">{format.shortDate(row.birthDate)}</span>}
    </span>
  );
}

function Name({ row, presentation }: { row: CaseloadRow; presentation: boolean }) {
  return (
    <span className="flex min-w-0 items-center gap-2">
      <span className="truncate">
        <span className="font-medium">{rowName(row, presentation)}</span>
        {row.preferredName && !presentation && <span className="ms-1.5 text-muted">{t("caseload-preferred", { name: row.preferredName })}</span>}
      </span>
      {row.hasRiskFlag && (
        <span title={t("caseload-risk")} className="shrink-0 text-danger">
          <ShieldAlert aria-hidden className="size-4" />
          <span className="sr-only">{t("caseload-risk")}</span>
        </span>
      )}
    </span>
  );
}
