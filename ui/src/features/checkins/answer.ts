/** Recording what became of a check-in, saying so, and taking it back. */
import { useMutation, useQueryClient, type InfiniteData, type QueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { failureTitle } from "@/app/api";
import { toast } from "@/components";
import { useCalled } from "@/features/clients";
import { agendaCounts, askAgain, writeNote } from "@/features/contacts";
import { format, t } from "@/i18n";
import { actUndo, changePage, checkInAnswer, timelinePage, type AgendaPage, type AgendaRow, type CheckIn, type CheckInId, type CheckInOutcome, type ClientId, type ContactId } from "@/ipc";
import { closes } from "./outcomes";
import { SECTIONS } from "./queries";

/** A check-in that is to be answered, and the client's name as the record has it. */
export type Asked = { checkIn: CheckIn; client: string };

/** What was recorded last, to be taken back or told of. */
export type Answered = Asked & { outcome: CheckInOutcome; after: CheckIn };

/** Takes away what was said of the last outcome: only the newest is on show, and never over the note it led to. */
let quieten = (): void => undefined;

/** One after the other, in the order of the keys: what a key asks waits for what the one before it does. */
const scope = { id: "check-in-answers" };

/** `onUndone` hears of a check-in that waits for an outcome again. */
export function useAnswer(onUndone?: (checkIn: CheckIn) => void) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const called = useCalled();
  const [last, setLast] = useState<Answered | null>(null);
  // Known as soon as the core has it: the key that takes the last one back may be pressed before that.
  const newest = useRef<Answered | null>(null);
  const remember = (done: Answered | null) => {
    newest.current = done;
    setLast(done);
  };
  // Being closed at the moment: the next key is for the check-in after it.
  const [leaving, setLeaving] = useState<ReadonlySet<CheckInId>>(new Set());

  const writeAbout = async ({ after, client, checkIn }: Answered) => {
    quieten();
    const contactId = after.contactId ?? (await newestAttempt(checkIn));
    writeNote({ clientId: checkIn.clientId, client: called(client), ...(contactId ? { contactId } : {}) });
  };
  const undo = useMutation({
    scope,
    mutationFn: async (which: Answered | "newest") => {
      const done = which === "newest" ? newest.current : which;
      // Taken back once: twice would bring it back.
      if (done !== null && done === newest.current) remember(null);
      try {
        return done !== null && (await undoAnswer(done.checkIn.clientId, done.checkIn.id)) ? done : null;
      } catch (error) {
        remember(newest.current ?? done);
        throw error;
      }
    },
    onSuccess: (done) => {
      if (!done) return;
      quieten();
      onUndone?.(done.checkIn);
      void askAgain(queries, done.checkIn.clientId);
      toast(t("today-undone", { client: called(done.client) }));
    },
    onError: (error) => toast(failureTitle(error), { tone: "danger" }),
  });
  const answer = useMutation({
    scope,
    onMutate: ({ checkIn, outcome }) => {
      if (closes(outcome)) setLeaving((now) => new Set([...now, checkIn.id]));
    },
    mutationFn: ({ checkIn, outcome }: Asked & { outcome: CheckInOutcome }) => checkInAnswer({ id: checkIn.id, outcome }),
    onSuccess: (after, asked) => {
      const done: Answered = { ...asked, after };
      remember(done);
      showAtOnce(queries, after);
      void askAgain(queries, after.clientId);
      const { kind } = asked.outcome;
      const action =
        kind === "reached" || kind === "refused"
          ? { label: t("today-write-note"), run: () => void writeAbout(done) }
          : kind === "wrongNumber"
            ? { label: t("today-correct-number"), run: () => void navigate({ to: "/clients/$clientId", params: { clientId: after.clientId }, search: { edit: "phone" } }) }
            : { label: t("today-undo"), run: () => undo.mutate(done) };
      quieten();
      quieten = toast(inWords(done, called), { tone: "success", action });
    },
    onError: (error) => toast(failureTitle(error), { tone: "danger" }),
    // It is out of the lists by now, or is back in them because it failed.
    onSettled: (_after, _error, { checkIn }) => setLeaving((now) => new Set([...now].filter((one) => one !== checkIn.id))),
  });
  return {
    answer: answer.mutate,
    leaving,
    last,
    undo: () => undo.mutate("newest"),
    writeNote: () => last && void writeAbout(last),
  };
}

/** `Reached: Goldie Sampleton. Recorded as late, 9 days.` */
export function inWords({ outcome, after, client: name }: Answered, called: (name: string) => string): string {
  const client = called(name);
  if (outcome.kind === "snooze") return t("today-done-snooze", { client, date: format.longDate(outcome.until) });
  const words = { reached: "reached", leftMessage: "left-message", noAnswer: "no-answer", wrongNumber: "wrong-number", done: "done", refused: "refused", notPossible: "not-possible" } as const;
  const said = t(`today-done-${words[outcome.kind]}`, { client });
  return after.late ? t("today-done-late", { said }) : said;
}

/** Takes the row out, or shows what changed of it, before the lists are asked again: the eye should not wait. */
function showAtOnce(queries: QueryClient, after: CheckIn): void {
  for (const section of SECTIONS) {
    const leaves = (row: AgendaRow) => row.checkIn.id === after.id && (after.state !== "open" || after.doOn !== row.checkIn.doOn);
    const before = queries.getQueryData<InfiniteData<AgendaPage, string | null>>(["agenda", section]);
    if (before?.pages.some((page) => page.rows.some(leaves))) {
      queries.setQueryData(agendaCounts.queryKey, (counts) => counts && { ...counts, [section]: counts[section] - 1 });
    }
    queries.setQueryData<InfiniteData<AgendaPage, string | null>>(["agenda", section], (data) =>
      data && {
        ...data,
        pages: data.pages.map((page) => ({
          ...page,
          rows: page.rows.filter((row) => !leaves(row)).map((row) => (row.checkIn.id === after.id ? { ...row, checkIn: after } : row)),
        })),
      },
    );
  }
}

/** An attempt leaves the check-in open, so its contact is named in the timeline only. */
async function newestAttempt(checkIn: CheckIn): Promise<ContactId | null> {
  const page = await timelinePage({ clientId: checkIn.clientId, kinds: ["contact"], cursor: null, limit: 20 });
  for (const { body } of page.rows) if (body.kind === "contact" && body.contact.checkInId === checkIn.id) return body.contact.id;
  return null;
}

/** Takes back what was done to several at once: one act, found by any one of them. */
export const undoTogether = (checkIn: Pick<CheckIn, "clientId" | "id">): Promise<boolean> => undoAnswer(checkIn.clientId, checkIn.id);

/** The log names the act that answered it; undoing that act takes back the contact and what was planned with it. */
async function undoAnswer(clientId: ClientId, id: CheckInId): Promise<boolean> {
  const { rows } = await changePage({ clientId, cursor: null });
  const answer = rows.find((change) => change.entityId === id);
  if (!answer) return false;
  await actUndo({ actId: answer.actId });
  return true;
}
