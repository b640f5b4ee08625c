/** Where a step stands: an icon and a word, and the rest in a line. */
import { Ban, CircleAlert, CircleCheckBig, CircleDashed, CircleSlash, Hourglass, PhoneMissed, TriangleAlert, UserRoundX, type LucideIcon } from "lucide-react";
import { StatusTag, type Tone } from "@/components";
import { dayInWords } from "@/features/checkins";
import { t, type PlainKey } from "@/i18n";
import type { StepStanding } from "@/ipc";

/** From so many days left on, the deadline is near. */
const SOON_DAYS = 1;

type Look = { icon: LucideIcon; tone: Tone; word: PlainKey };

export function look(standing: StepStanding): Look {
  switch (standing.kind) {
    case "open": return standing.daysLeft <= SOON_DAYS
      ? { icon: Hourglass, tone: "warning", word: "discharge-standing-soon" }
      : { icon: CircleDashed, tone: "neutral", word: "discharge-standing-open" };
    case "overdue": return { icon: TriangleAlert, tone: "danger", word: "discharge-standing-overdue" };
    case "done": return standing.late
      ? { icon: CircleAlert, tone: "warning", word: "discharge-standing-done-late" }
      : { icon: CircleCheckBig, tone: "success", word: "discharge-standing-done" };
    case "attempted": return { icon: PhoneMissed, tone: standing.late ? "warning" : "success", word: standing.late ? "discharge-standing-attempted-late" : "discharge-standing-attempted" };
    case "doesNotCount": return { icon: Ban, tone: "danger", word: "discharge-standing-does-not-count" };
    case "refused": return { icon: UserRoundX, tone: "neutral", word: "discharge-standing-refused" };
    case "notPossible": return { icon: CircleSlash, tone: "neutral", word: "discharge-standing-not-possible" };
    case "withdrawn": return { icon: CircleSlash, tone: "neutral", word: "discharge-standing-withdrawn" };
  }
}

export function StandingTag({ standing }: { standing: StepStanding }) {
  const { icon, tone, word } = look(standing);
  return <StatusTag icon={icon} tone={tone}>{t(word)}</StatusTag>;
}

/** `due Tuesday, Nov 24 · 2 days left`; of what is done, when. */
export function standingInWords(standing: StepStanding, dueOn: string, today: string): string[] {
  const due = t("discharge-due", { day: dayInWords(dueOn, today) });
  switch (standing.kind) {
    case "open": return [due, t("discharge-days-left", { days: standing.daysLeft })];
    case "overdue": return [due, t("discharge-days-late", { days: standing.days })];
    case "done": return [t("discharge-happened-done", { day: dayInWords(standing.on, today) }), due];
    case "attempted": return [t("discharge-happened-attempted", { day: dayInWords(standing.on, today) }), due];
    case "doesNotCount": return [t("discharge-happened-does-not-count", { day: dayInWords(standing.on, today) }), due];
    case "refused": case "notPossible": return [t("discharge-happened-settled", { day: dayInWords(standing.on, today) }), due];
    case "withdrawn": return [due];
  }
}
