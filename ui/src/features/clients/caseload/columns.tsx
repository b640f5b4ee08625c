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

/** What matters least is left out first, so that the name has some 14 rem. At 1024 by 700 the birth date and the last are. */
export const columns = (today: string, presentation: boolean): Column<CaseloadRow>[] => [
  { id: "name", heading: t("caseload-column-name"), width: "minmax(11.5rem, 3fr)", sortable: true, cell: (row) => <Name row={row} presentation={presentation} /> },
  { id: "age", heading: t("caseload-column-age"), width: "3rem", hideBelow: 52, cell: (row) => ageOf(row, today) ?? none() },
  // It tells namesakes apart, and is not for a screen that others can see.
  { id: "born", heading: t("caseload-column-born"), width: "6rem", hideBelow: 66, cell: (row) => (row.birthDate && !presentation ? format.shortDate(row.birthDate) : none()) },
  { id: "programme", heading: t("caseload-column-programme"), width: "minmax(6.5rem, 1.1fr)", hideBelow: 59, cell: (row) => row.programme ?? none() },
  {
    id: "status", heading: t("caseload-column-status"), width: "6rem",
    cell: (row) => row.deceased ? <div className="flex"><DeceasedMark /></div> : row.status ? <div className="flex"><StatusMark status={row.status} /></div> : none(),
  },
  { id: "acuity", heading: t("caseload-column-acuity"), width: "6rem", sortable: true, hideBelow: 48, cell: (row) => row.acuity ? <AcuityMark acuity={row.acuity} /> : none() },
  { id: "last-contact", heading: t("caseload-column-last"), width: "minmax(6rem, 0.8fr)", sortable: true, hideBelow: 41, cell: (row) => <LastContact at={row.lastContactAt} /> },
  { id: "next-check-in", heading: t("caseload-column-next"), width: "minmax(8.5rem, 0.9fr)", sortable: true, cell: (row) => row.deceased ? none() : <NextCheckIn on={row.nextCheckInOn} overdue={row.overdueCheckIns} /> },
  { id: "opened", heading: t("caseload-column-opened"), width: "6rem", sortable: true, hideBelow: 74, cell: (row) => row.openedOn ? format.shortDate(row.openedOn) : none() },
];

/** In years; none for the dead. */
function ageOf(row: CaseloadRow, today: string): string | null {
  const years = row.birthDate === null || row.deceased ? null : format.ageInYears(row.birthDate, today);
  return years === null ? null : format.number(years);
}

function Name({ row, presentation }: { row: CaseloadRow; presentation: boolean }) {
  const name = rowName(row, presentation);
  const preferred = row.preferredName && !presentation ? t("caseload-preferred", { name: row.preferredName }) : null;
  return (
    <span className="flex min-w-0 items-center gap-2">
      <span className="truncate" title={preferred ? `${name} ${preferred}` : name}>
        <span className="font-medium">{name}</span>
        {preferred && <span className="ms-1.5 text-muted">{preferred}</span>}
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
