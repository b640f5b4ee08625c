/** What a client is called on the screen: the name, or initials where others can see it. */
import { useQuery } from "@tanstack/react-query";
import { practiceQuery } from "@/app/api";
import { format } from "@/i18n";
import type { Client } from "@/ipc";

/** Whether names are to be shown as initials only. */
export const usePresentation = (): boolean => useQuery(practiceQuery).data?.presentationMode ?? false;

/** Turns a client or a name into what is shown: dialog titles, pane tabs, headings. */
export function useCalled(): (who: Client | string) => string {
  const presentation = usePresentation();
  return (who) => {
    if (typeof who === "string") return presentation ? format.initials(who) : who;
    // Initials of the names only: a preferred name would read as a third.
    if (presentation) return format.initials(`${who.givenName} ${who.familyName}`);
    return format.personName({ given: who.givenName, family: who.familyName, preferred: who.preferredName });
  };
}
