/** The present calendar day where the case manager works, and the day of an instant on this machine. */
import { useSession } from "./session";

const pad = (value: number): string => String(value).padStart(2, "0");

/** The calendar date of an instant on this machine. */
export const localDate = (at: Date): string => `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`;

/** Today as `YYYY-MM-DD`, by the core's clock and in the practice's zone. Turns with the day, because the status is asked for again and again. */
export const useToday = (): string => useSession().status.today;
