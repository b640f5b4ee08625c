/** What a client is called on the screen: the name, or initials where others can see it. */
import { useQuery } from "@tanstack/react-query";
import { format } from "@/i18n";
import type { Client } from "@/ipc";
import { practiceQuery } from "../queries";

/** Whether names are to be shown as initials only. */
export const usePresentation = (): boolean => useQuery(practiceQuery).data?.presentationMode ?? false;

/** Turns a client or a name into what is shown: dialog titles, pane tabs, headings. */
export function useCalled(): (who: Client | string) => string {
  const presentation = usePresentation();
  return (who) => {
    const name = typeof who === "string" ? who : format.personName({ given: who.givenName, family: who.familyName, preferred: who.preferredName });
    return presentation ? format.initials(name.replaceAll(/[“”]/g, "")) : name;
  };
}
