/** When the office is open: read and saved as one. What is due by business days is planned anew by the core. */
import { queryOptions, useQueryClient } from "@tanstack/react-query";
import { useSaveAsOne } from "@/app/api";
import { holidayCalendars, officeDaysGet, officeDaysSave, type OfficeDay, type OfficeDays } from "@/ipc";

export const officeDaysQuery = queryOptions({ queryKey: ["office_days"], queryFn: () => officeDaysGet() });

export const holidayCalendarsQuery = (year: number) => queryOptions({ queryKey: ["holiday_calendars", year], queryFn: () => holidayCalendars({ year }) });

export function useSaveOfficeDays() {
  const queries = useQueryClient();
  return useSaveAsOne({
    query: officeDaysQuery,
    change: (now, some: Partial<OfficeDays>) => ({ ...now, ...some }),
    save: (days) => officeDaysSave({ days }),
    onSaved: () => {
      for (const queryKey of [["agenda"], ["calendar"], ["gaps"], ["check-ins"], ["cadence"], ["client"], ["caseload"]]) void queries.invalidateQueries({ queryKey });
    },
  });
}

/** With one more day, in the order of the calendar; a day that is there already gets the new name. */
export const withDay = (days: readonly OfficeDay[], day: OfficeDay): OfficeDay[] =>
  [...days.filter(({ on }) => on !== day.on), day].toSorted((a, b) => a.on.localeCompare(b.on));
