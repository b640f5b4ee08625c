/** Clients and notes in the palette, while one types. */
import { openPane, type SearchProvider } from "@/app/api";
import { format, t } from "@/i18n";
import { search } from "@/ipc";

/** As many as fit without scrolling. */
const HITS = 8;

export const palette: SearchProvider = {
  heading: "caseload-palette",
  search: async (words, signal) => {
    const hits = await search({ text: words, limit: HITS });
    // Another word was typed meanwhile: this answer is stale.
    if (signal.aborted) return [];
    return hits.map((hit) =>
      hit.kind === "client"
        ? {
            id: hit.clientId,
            title: hit.name,
            ...detailOf(hit.birthDate, hit.matched),
            run: ({ go }) => go(`/clients/${hit.clientId}`),
          }
        : {
            id: hit.noteId,
            title: hit.clientName,
            detail: t("caseload-palette-note", { date: format.date(hit.writtenAt), excerpt: hit.excerpt }),
            run: ({ go }) => {
              go(`/clients/${hit.clientId}/timeline`);
              openPane({ kind: "note", params: { noteId: hit.noteId, clientId: hit.clientId }, title: t("caseload-palette-open-note"), client: hit.clientName });
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
