/** The deadlines that follow from what is typed so far; of a change, before and after. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { ArrowRight } from "lucide-react";
import { useToday } from "@/app/api";
import { dayInWords } from "@/features/checkins";
import { t } from "@/i18n";
import { dischargePreview, type Discharge, type MovedDate } from "@/ipc";

/** Nothing is written; the days are all it needs. */
export const usePreview = (discharge: Discharge | null) =>
  useQuery({
    queryKey: ["discharge_preview", discharge],
    queryFn: () => (discharge === null ? [] : dischargePreview({ discharge })),
    enabled: discharge !== null,
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
  });

export function WhatFollows({ dates, changes }: { dates: readonly MovedDate[]; changes: boolean }) {
  const today = useToday();
  const day = (iso: string | null, none: string) => (iso === null ? none : dayInWords(iso, today));
  return (
    <table className="w-full text-sm tabular-nums">
      <thead>
        <tr className="border-b border-line text-xs text-muted">
          <th scope="col" className="py-1 pe-4 text-start font-medium">{t("discharge-preview-step")}</th>
          {changes && <th scope="col" className="py-1 pe-4 text-start font-medium">{t("discharge-preview-before")}</th>}
          <th scope="col" className="py-1 text-start font-medium">{t(changes ? "discharge-preview-after" : "discharge-preview-deadline")}</th>
        </tr>
      </thead>
      <tbody>
        {dates.map(({ purpose, before, after }) => (
          <tr key={`${purpose} ${before ?? ""} ${after ?? ""}`} className="border-b border-line/60">
            <td className="py-1.5 pe-4">{purpose}</td>
            {changes && <td className="py-1.5 pe-4 text-muted">{day(before, t("discharge-preview-new"))}</td>}
            <td className="py-1.5 whitespace-nowrap">
              <span className="inline-flex items-center gap-2">
                {changes && <ArrowRight aria-hidden className="size-3.5 text-muted" />}
                {day(after, t("discharge-preview-gone"))}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
