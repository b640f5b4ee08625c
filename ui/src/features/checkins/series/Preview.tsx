/** A rhythm in a sentence and its next dates, as the core reads it: shown below the fields while one chooses. */
import { useQuery } from "@tanstack/react-query";
import { CalendarDays } from "lucide-react";
import type { ReactNode } from "react";
import { useToday } from "@/app/api";
import { format, t } from "@/i18n";
import type { ApiError, CheckInSeries } from "@/ipc";
import { previewQuery } from "../queries";
import { windowInWords } from "../Standing";

/** The fields hear what the core finds wrong with them. */
export function Preview({ series, children }: { series: CheckInSeries | null; children: (error: ApiError | null) => ReactNode }) {
  const today = useToday();
  const preview = useQuery(previewQuery(series));
  const day = (iso: string) => t("checkins-date", { weekday: format.shortWeekday(iso), date: format.dayOfYear(iso, today) });
  const shown = preview.isError ? null : preview.data;
  return (
    <>
      {children(preview.error)}
      <section aria-label={t("checkins-preview")} className="sticky -bottom-5 z-10 rounded-md border border-line bg-sunken px-4 py-2.5 contrast:border-current">
        <p aria-live="polite" className="font-medium">{shown?.sentence ?? t(preview.isError ? "checkins-preview-fault" : "checkins-preview-none")}</p>
        {shown && (
          <ol className="mt-1.5 flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted">
            {shown.next.length === 0 && <li>{t("checkins-no-dates")}</li>}
            {shown.next.map((window) => (
              <li key={window.date} className="inline-flex items-center gap-1.5"><CalendarDays aria-hidden className="size-3.5" />{windowInWords(window, day)}</li>
            ))}
          </ol>
        )}
      </section>
    </>
  );
}
