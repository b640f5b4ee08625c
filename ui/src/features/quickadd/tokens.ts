/** Tokens in words. */
import { Bell, CalendarCheck, CalendarOff, CalendarRange, CircleCheck, ClipboardList, Clock, Hourglass, MessageSquareText, Repeat, UserRound, UsersRound, type LucideIcon } from "lucide-react";
import { format, t } from "@/i18n";
import type { QuickAddReading, QuickAddSlot, QuickAddToken } from "@/ipc";

export const SLOT_ICONS: Record<QuickAddSlot, LucideIcon> = {
  kind: CircleCheck, client: UserRound, "with-whom": UsersRound, purpose: MessageSquareText, rhythm: Repeat, time: Clock, start: CalendarCheck,
  end: CalendarRange, early: Bell, grace: Hourglass, closed: CalendarOff,
};

export const INSTRUMENT_ICON = ClipboardList;

/** What stands before a token: a single day is no "first day". */
export function slotWord(token: QuickAddToken, reading: QuickAddReading): string {
  const repeats = reading.tokens.some((one) => one.slot === "rhythm");
  return t(token.slot === "start" && !repeats ? "quickadd-slot-start-once" : `quickadd-slot-${token.slot}`);
}

/** What a token says. `text` is the text it was read from. */
export function valueWords(token: QuickAddToken, text: string, called: (name: string) => string): string {
  const typed = token.valueSpan ? text.slice(token.valueSpan.start, token.valueSpan.end) : "";
  const { value } = token;
  switch (value.kind) {
    case "contact": return t(`contacts-medium-${value.medium}`);
    case "task": return t("quickadd-value-task");
    case "promise": return value.by === "me" ? t("quickadd-value-promise") : t("quickadd-value-promise-of", { who: called(value.who) });
    case "instrument": return value.title;
    case "client": return value.client ? called(value.client.name) : t("quickadd-value-which-client");
    case "text": return value.text;
    case "rhythm": return value.sentence;
    case "time": return format.clockTime(value.at);
    case "start": return format.weekday(value.on) + ", " + format.date(value.on);
    case "end": return value.ending.kind === "until" ? format.date(value.ending.on) : value.ending.kind === "times" ? t("quickadd-value-times", { count: value.ending.count }) : typed;
    case "days": return t("quickadd-value-days", { days: value.days });
    case "asTyped": return typed;
  }
}
