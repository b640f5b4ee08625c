/** Clients and notes in the palette, while one types. */
import { openPane, type SearchProvider } from "@/app/api";
import { format, t } from "@/i18n";
import { practiceGet, search } from "@/ipc";

/** As many as fit without scrolling. */
const HITS = 8;

export const palette: SearchProvider = {
  heading: "caseload-palette",
  search: async (words, signal) => {
    const [hits, { presentationMode }] = await Promise.all([search({ text: words, limit: HITS }), practiceGet()]);
    // Another word was typed meanwhile: this answer is stale.
    if (signal.aborted) return [];
    const called = (name: string) => (presentationMode ? format.initials(name) : name);
    return hits.map((hit) =>
      hit.kind === "client"
        ? {
            id: hit.clientId,
            title: called(hit.name),
            ...(presentationMode ? {} : detailOf(hit.birthDate, hit.matched)),
            run: ({ go }) => go(`/clients/${hit.clientId}`),
          }
        : {
            id: hit.noteId,
            title: called(hit.clientName),
            // Where others can see the screen, what was found in a note is not for them.
            detail: t("caseload-palette-note", { date: format.date(hit.writtenAt), excerpt: presentationMode ? "…" : hit.excerpt }),
            run: ({ go }) => {
              go(`/clients/${hit.clientId}/timeline`);
              openPane({ kind: "note", params: { noteId: hit.noteId, clientId: hit.clientId }, title: t("caseload-palette-open-note"), client: called(hit.clientName) });
            },
          },
    );
  },
};

function detailOf(birthDate: string | null, matched: string | null): { detail?: string } {
  if (birthDate && matched) return { detail: t("caseload-palette-born-matched", { date: format.date(birthDate), matched }) };
  if (birthDate) return { detail: t("caseload-palette-born", { date: format.date(birthDate) }) };
  return matched ? { detail: matched } : {};
}
