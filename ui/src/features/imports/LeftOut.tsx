/** What a file holds that is not taken in, and what was odd about it. */
import { TriangleAlert } from "lucide-react";
import { FormSection } from "@/components";
import { format, t } from "@/i18n";
import type { ImportNotice, ResourceCount } from "@/ipc";
import { kindInWords } from "./words";

export function Notices({ notices }: { notices: readonly ImportNotice[] }) {
  if (notices.length === 0) return null;
  return (
    <FormSection title={t("imports-notices")}>
      <ul className="flex flex-col gap-1">
        {notices.map((notice) => (
          <li key={`${notice.kind} ${notice.resource}`} className="flex items-baseline gap-2 text-sm">
            <TriangleAlert aria-hidden className="size-3.5 shrink-0 translate-y-0.5 text-warning" />
            <span>
              {t(`imports-notice-${notice.kind}`, { count: notice.count })}
              <span className="text-muted">{t("imports-notice-in", { resource: kindInWords(notice.resource) })}</span>
            </span>
          </li>
        ))}
      </ul>
    </FormSection>
  );
}

export function LeftOut({ resources }: { resources: readonly ResourceCount[] }) {
  const rows = resources.toSorted((a, b) => Number(b.taken > 0) - Number(a.taken > 0) || b.found - a.found);
  const heading = "py-1 pe-4 text-start text-xs font-medium text-muted";
  return (
    <FormSection title={t("imports-contents")} hint={t("imports-contents-hint")}>
      <table className="w-full max-w-md text-sm">
        <thead>
          <tr className="border-b border-line">
            <th scope="col" className={heading}>{t("imports-column-kind")}</th>
            <th scope="col" className={`${heading} text-end!`}>{t("imports-column-found")}</th>
            <th scope="col" className={`${heading} text-end!`}>{t("imports-column-taken")}</th>
            <th scope="col" className={`${heading} pe-0! text-end!`}>{t("imports-column-left-out")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.resource} className="border-b border-line/60">
              <th scope="row" className="py-1 pe-4 text-start font-normal">{kindInWords(row.resource)}</th>
              <td className="py-1 pe-4 text-end tabular-nums">{format.number(row.found)}</td>
              <td className="py-1 pe-4 text-end tabular-nums">{format.number(row.taken)}</td>
              <td className="py-1 text-end text-muted tabular-nums">{format.number(Math.max(0, row.found - row.taken))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </FormSection>
  );
}
