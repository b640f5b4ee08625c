/** What the window asks the core about contacts and notes, and what is asked again after writing. */
import { infiniteQueryOptions, queryOptions, type QueryClient } from "@tanstack/react-query";
import {
  agendaPage, checkInList, draftList, noteGet, seriesList, timelinePage, unsignedPage,
  type CheckIn, type ClientId, type Contact, type ContactId, type NoteId, type TimelineKind,
} from "@/ipc";

export const noteQuery = (id: NoteId) => queryOptions({ queryKey: ["note", id], queryFn: () => noteGet({ id }) });

const PAGE = 40;

/** The notes that wait for a signature, the oldest first. */
export const unsignedPages = infiniteQueryOptions({
  queryKey: ["unsigned"],
  queryFn: ({ pageParam }) => unsignedPage({ cursor: pageParam, limit: PAGE }),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.next,
});

/** Everything that happened with a client, the newest first. */
export const timelinePages = (clientId: ClientId, kinds: TimelineKind[]) =>
  infiniteQueryOptions({
    queryKey: ["timeline", clientId, kinds],
    queryFn: ({ pageParam }) => timelinePage({ clientId, kinds, cursor: pageParam, limit: PAGE }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

/** What was being written, of notes only. */
export const noteDrafts = queryOptions({
  queryKey: ["drafts", "notes"],
  queryFn: async () => (await draftList()).filter((draft) => draft.key.startsWith("note:")),
  staleTime: 0,
});

/** A check-in that a contact could answer, with what it is for. */
export type DueCheckIn = { checkIn: CheckIn; purpose: string; medium: Contact["medium"]; withWhom: string | null };

/** The client's open check-ins, the oldest first. */
export async function dueNow(clientId: ClientId): Promise<DueCheckIn[]> {
  const [checkIns, series] = await Promise.all([checkInList({ clientId }), seriesList({ clientId })]);
  return checkIns
    .filter((checkIn) => checkIn.state === "open")
    .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn))
    .flatMap((checkIn) => {
      const of = series.find((one) => one.series.id === checkIn.seriesId)?.series;
      return of ? [{ checkIn, purpose: of.purpose, medium: of.medium, withWhom: of.withWhom }] : [];
    });
}

export const dueCheckIns = (clientId: ClientId) => queryOptions({ queryKey: ["check-ins", clientId, "due"], queryFn: () => dueNow(clientId) });

/** A contact without a note yet. The core tells of contacts in the timeline only. */
export async function contactOf(clientId: ClientId, id: ContactId): Promise<Contact | null> {
  let cursor: string | null = null;
  do {
    const page = await timelinePage({ clientId, kinds: ["contact"], cursor, limit: PAGE });
    for (const { body } of page.rows) if (body.kind === "contact" && body.contact.id === id) return body.contact;
    cursor = page.next;
  } while (cursor !== null);
  return null;
}

/** Everything on the screen that a contact, a note or an answered check-in changes. */
export async function askAgain(queries: QueryClient, clientId: ClientId): Promise<void> {
  const keys = [["agenda"], ["calendar"], ["gaps"], ["unsigned"], ["note"], ["drafts"], ["caseload"], ["timeline", clientId], ["check-ins", clientId], ["client", clientId], ["history", clientId]];
  await Promise.all(keys.map((queryKey) => queries.invalidateQueries({ queryKey })));
}

/** The counts beside the sidebar's entries and above Today's sections: one query, so that they agree. */
export const agendaCounts = queryOptions({
  queryKey: ["agenda", "counts"],
  queryFn: async () => (await agendaPage({ section: "today", cursor: null, limit: 1 })).counts,
});
