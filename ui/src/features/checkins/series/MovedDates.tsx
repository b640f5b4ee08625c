/** What a change would move: every open date before and after, to be agreed to before it is kept. */
import { ArrowRight } from "lucide-react";
import { Failure, useToday } from "@/app/api";
import { Button, Dialog } from "@/components";
import { format, t } from "@/i18n";
import type { ApiError, MovedDate } from "@/ipc";

/** Asks before dates move; nothing is kept yet. */
export function MovedDialog(props: { dates: readonly MovedDate[]; /** Says of which check-ins: it is not seen elsewhere. */ named?: boolean; client: string; busy: boolean; error: ApiError | null; onKeep: () => void; onBack: () => void }) {
  const { dates, named = false, client, busy, error, onKeep, onBack } = props;
  return (
    <Dialog
      open insistent onClose={onBack} title={t("checkins-moved-title")} client={client}
      footer={
        <>
          <Button onPress={onBack}>{t("checkins-moved-back")}</Button>
          <Button variant="primary" autoFocus busy={busy} onPress={onKeep}>{t("checkins-moved-keep")}</Button>
        </>
      }
    >
      {error && <Failure className="mb-3" error={error} />}
      <p className="pb-2 text-sm text-muted">{t("checkins-moved-hint")}</p>
      <MovedDates dates={dates} named={named} />
    </Dialog>
  );
}

/** Only what differs: what stays needs no consent. */
export const moves = (dates: readonly MovedDate[]): MovedDate[] => dates.filter(({ before, after }) => before !== after);

function MovedDates({ dates, named }: { dates: readonly MovedDate[]; named: boolean }) {
  const today = useToday();
  const day = (iso: string | null, none: string) => (iso === null ? none : t("checkins-date", { weekday: format.shortWeekday(iso), date: format.dayOfYear(iso, today) }));
  return (
    <table className="w-full text-sm tabular-nums">
      <thead>
        <tr className="border-b border-line text-xs text-muted">
          {named && <th scope="col" className="py-1 pe-4 text-start font-medium">{t("checkins-purpose")}</th>}
          <th scope="col" className="py-1 pe-4 text-start font-medium">{t("checkins-before")}</th>
          <th scope="col" className="py-1 text-start font-medium">{t("checkins-after-change")}</th>
        </tr>
      </thead>
      <tbody>
        {dates.map(({ purpose, before, after }) => (
          <tr key={`${purpose} ${before ?? ""} ${after ?? ""}`} className="border-b border-line/60">
            {named && <td className="py-1.5 pe-4">{purpose}</td>}
            <td className="py-1.5 pe-4 text-muted">{day(before, t("checkins-moved-new"))}</td>
            <td className="py-1.5">
              <span className="inline-flex items-center gap-2"><ArrowRight aria-hidden className="size-3.5 text-muted" />{day(after, t("checkins-moved-gone"))}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
