/** The check-ins closed lately: the outcome, late or not, how many attempts it took. */
import { Ban, Check, CircleCheck, CircleSlash, Clock4, UserRoundX, type LucideIcon } from "lucide-react";
import { StatusTag, type Tone } from "@/components";
import { format, t } from "@/i18n";
import type { CheckIn, CheckInState } from "@/ipc";

const LOOKS: Record<Exclude<CheckInState, "open">, { icon: LucideIcon; tone: Tone }> = {
  done: { icon: CircleCheck, tone: "success" },
  attempted: { icon: Check, tone: "success" },
  refused: { icon: UserRoundX, tone: "warning" },
  "not-possible": { icon: CircleSlash, tone: "neutral" },
  withdrawn: { icon: Ban, tone: "neutral" },
};

export function ClosedCheckIns({ checkIns, purpose }: { checkIns: CheckIn[]; purpose: (checkIn: CheckIn) => string }) {
  if (checkIns.length === 0) return null;
  return (
    <section aria-labelledby="closed-check-ins">
      <h3 id="closed-check-ins" className="pb-1 text-base font-semibold">{t("checkins-closed")}</h3>
      <ul>
        {checkIns.map((checkIn) => (
          <li key={checkIn.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line/60 py-2 text-sm">
            <span className="w-32 font-medium">{format.date(checkIn.dueOn)}</span>
            <span className="min-w-0 grow basis-40">
              {purpose(checkIn)}
              <span className="block text-muted">
                {[checkIn.closedAt && t("checkins-closed-at", { date: format.date(checkIn.closedAt) }), checkIn.attempts > 0 && t("today-attempts", { count: checkIn.attempts }), checkIn.reason].filter(Boolean).join(" · ")}
              </span>
            </span>
            <span className="flex items-center gap-1.5">
              {checkIn.late && <StatusTag icon={Clock4} tone="warning">{t("checkins-late")}</StatusTag>}
              {checkIn.state !== "open" && <StatusTag icon={LOOKS[checkIn.state].icon} tone={LOOKS[checkIn.state].tone}>{t(`checkins-state-${checkIn.state}`)}</StatusTag>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
