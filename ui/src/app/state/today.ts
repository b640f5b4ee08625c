/** The present calendar day where the user is, kept right across midnight. */
import { useEffect, useState } from "react";

const pad = (value: number): string => String(value).padStart(2, "0");

/** The local calendar date of an instant. */
export const localDate = (at: Date): string => `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`;

/** Today as `YYYY-MM-DD`. */
export function useToday(): string {
  const [today, setToday] = useState(() => localDate(new Date()));
  useEffect(() => {
    // Once a minute, and on coming back: a laptop may sleep over midnight.
    const look = () => setToday(localDate(new Date()));
    const timer = setInterval(look, 60_000);
    window.addEventListener("focus", look);
    return () => {
      clearInterval(timer);
      window.removeEventListener("focus", look);
    };
  }, []);
  return today;
}
