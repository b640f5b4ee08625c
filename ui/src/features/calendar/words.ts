/** The words of a day. */
import { format, t } from "@/i18n";

/** Why the office is closed: a holiday's name; that it is a Sunday is seen above. */
export const closedInWords = (on: string, closed: string): string => (closed === "" || closed === format.weekday(on) ? t("calendar-closed-weekday") : closed);
