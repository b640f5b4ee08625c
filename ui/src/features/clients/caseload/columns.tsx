/** What a line of the caseload shows. */
import { TriangleAlert } from "lucide-react";
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

export const columns = (today: string, presentation: boolean): Column<CaseloadRow>[] => [
  { id: "name", heading: t("caseload-column-name"), width: "minmax(12rem, 2fr)", sortable: true, cell: (row) => <Name row={row} presentation={presentation} /> },
  {
    id: "born", heading: t("caseload-column-born"), width: "minmax(8.5rem, 0.9fr)", hideBelow: 56,
    cell: (row) => row.birthDate === null ? none() : (
      <span>{row.deceased || presentation ? null : <>{t("caseload-age", { years: format.ageInYears(row.birthDate, today) ?? 0 })} </>}<span className="text-muted">{presentation ? t("caseload-age", { years: format.ageInYears(row.birthDate, today) ?? 0 }) : format.shortDate(row.birthDate)}</span></span>
    ),
  },
  { id: "programme", heading: t("caseload-column-programme"), width: "minmax(8rem, 1.2fr)", hideBelow: 48, cell: (row) => row.programme ?? none() },
  { id: "status", heading: t("caseload-column-status"), width: "6.5rem", cell: (row) => row.deceased ? <DeceasedMark /> : row.status ? <StatusMark status={row.status} /> : none() },
  { id: "acuity", heading: t("caseload-column-acuity"), width: "6.5rem", sortable: true, hideBelow: 42, cell: (row) => row.acuity ? <AcuityMark acuity={row.acuity} /> : none() },
  { id: "last-contact", heading: t("caseload-column-last"), width: "minmax(7rem, 0.9fr)", sortable: true, hideBelow: 36, cell: (row) => <LastContact at={row.lastContactAt} /> },
  { id: "next-check-in", heading: t("caseload-column-next"), width: "minmax(9.5rem, 1.1fr)", sortable: true, cell: (row) => row.deceased ? none() : <NextCheckIn on={row.nextCheckInOn} overdue={row.overdueCheckIns} /> },
  { id: "opened", heading: t("caseload-column-opened"), width: "6.5rem", sortable: true, hideBelow: 72, cell: (row) => row.openedOn ? format.shortDate(row.openedOn) : none() },
];

function Name({ row, presentation }: { row: CaseloadRow; presentation: boolean }) {
  return (
    <span className="flex min-w-0 items-center gap-2">
      <span className="truncate">
        <span className="font-medium">{rowName(row, presentation)}</span>
        {row.preferredName && !presentation && <span className="ms-1.5 text-muted">{t("caseload-preferred", { name: row.preferredName })}</span>}
      </span>
      {row.hasRiskFlag && (
        <span className="inline-flex shrink-0 items-center gap-1 text-xs font-medium text-warning">
          <TriangleAlert aria-hidden className="size-3.5" />
          {t("caseload-risk")}
        </span>
      )}
    </span>
  );
}
