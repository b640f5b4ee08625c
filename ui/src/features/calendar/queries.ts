/** What the window asks the core about the calendar. */
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { calendarFileGet, calendarRange, visitBrief, visitPlan, type CalendarQuery, type ClientId } from "@/ipc";

/** Days of the calendar; the former ones stay on show while one turns the page. */
export const rangeQuery = (query: CalendarQuery) => queryOptions({ queryKey: ["calendar", "range", query], queryFn: () => calendarRange({ query }), placeholderData: keepPreviousData });

export const visitsQuery = (on: string) => queryOptions({ queryKey: ["calendar", "visits", on], queryFn: () => visitPlan({ on }) });

/** What to know before a visit: asked anew each time, for it is read at the door. */
export const briefQuery = (clientId: ClientId) => queryOptions({ queryKey: ["client", clientId, "brief"], queryFn: () => visitBrief({ clientId }), staleTime: 0 });

export const calendarFileQuery = queryOptions({ queryKey: ["calendar_file"], queryFn: () => calendarFileGet() });
