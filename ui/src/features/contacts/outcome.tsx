/** What came of a contact: an icon and a word. */
import { CircleCheck, CircleSlash, MessageSquareMore, PhoneMissed, PhoneOff, UserRoundX, type LucideIcon } from "lucide-react";
import { StatusTag, type Tone } from "@/components";
import { t } from "@/i18n";
import type { ContactOutcome } from "@/ipc";

export const OUTCOMES = ["reached", "left-message", "no-answer", "wrong-number", "refused", "not-possible"] as const satisfies readonly ContactOutcome[];

export const OUTCOME_LOOKS: Record<ContactOutcome, { icon: LucideIcon; tone: Tone }> = {
  reached: { icon: CircleCheck, tone: "success" },
  "left-message": { icon: MessageSquareMore, tone: "info" },
  "no-answer": { icon: PhoneMissed, tone: "neutral" },
  "wrong-number": { icon: PhoneOff, tone: "warning" },
  refused: { icon: UserRoundX, tone: "warning" },
  "not-possible": { icon: CircleSlash, tone: "neutral" },
};

export function OutcomeMark({ outcome }: { outcome: ContactOutcome }) {
  const { icon, tone } = OUTCOME_LOOKS[outcome];
  return <StatusTag icon={icon} tone={tone}>{t(`contacts-outcome-${outcome}`)}</StatusTag>;
}
