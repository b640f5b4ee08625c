/** The inbox: notes that wait for a signature, the oldest first, and above them what was being typed when the window closed. */
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { FilePen, Inbox, PenLine, Trash2 } from "lucide-react";
import { useState } from "react";
import { Failure, Page, failureTitle, localDate, useToday } from "@/app/api";
import { Button, DataTable, EmptyState, Skeleton, toast, type Column } from "@/components";
import { useCalled } from "@/features/clients";
import { format, t } from "@/i18n";
import { draftDiscard, draftSave, noteSign, type UnsignedNote } from "@/ipc";
import { SignDialog } from "../composer/SignDialog";
import { openNote, writeNoteForSomeone } from "../open";
import { askAgain, unsignedPages } from "../queries";
import { useNoteToSign } from "./useNoteToSign";
import { goOn, keptAt, useWaitingDrafts, type WaitingDraft } from "./drafts";

export function InboxPage() {
  const pages = useInfiniteQuery(unsignedPages);
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? [];
  const total = pages.data?.pages[0]?.total;
  const drafts = useWaitingDrafts();
  return (
    <Page title={t("contacts-inbox")} aside={total === undefined ? null : <span>{t("contacts-inbox-count", { count: total })}</span>} fill>
      {drafts.length > 0 && <Drafts drafts={drafts} />}
      {pages.isError ? (
        <Failure className="m-6" error={pages.error} onRetry={() => void pages.refetch()} />
      ) : pages.isPending ? (
        <Skeleton className="p-6" />
      ) : (
        <Unsigned rows={rows} total={total} hasMore={pages.hasNextPage} loadingMore={pages.isFetchingNextPage} onMore={() => void pages.fetchNextPage()} />
      )}
    </Page>
  );
}

function Unsigned(props: { rows: UnsignedNote[]; total: number | undefined; hasMore: boolean; loadingMore: boolean; onMore: () => void }) {
  const { rows, total, ...more } = props;
  const today = useToday();
  const called = useCalled();
  const queries = useQueryClient();
  const [signing, setSigning] = useState<UnsignedNote | null>(null);
  const text = useNoteToSign(signing);
  const sign = useMutation({
    mutationFn: (note: UnsignedNote) => noteSign({ id: note.noteId }),
    onSuccess: (_view, note) => {
      void askAgain(queries, note.clientId);
      toast(t("contacts-signed-toast"), { tone: "success" });
    },
    // What is missing is put right in the note itself.
    onError: (error, note) => {
      toast(failureTitle(error), { tone: "danger" });
      open(note);
    },
    onSettled: () => setSigning(null),
  });
  const open = (note: UnsignedNote) => openNote(note.noteId, note.clientId, called(note.clientName));
  const columns: Column<UnsignedNote>[] = [
    { id: "client", heading: t("contacts-column-client"), width: "minmax(9rem, 14rem)", cell: (row) => <span className="font-medium">{called(row.clientName)}</span> },
    { id: "begun", heading: t("contacts-column-begun"), width: "8rem", cell: (row) => <span title={format.dateTime(row.writtenAt)}>{format.relativeDay(localDate(new Date(row.writtenAt)), today)}</span> },
    { id: "text", heading: t("contacts-column-text"), width: "minmax(8rem, 1fr)", hideBelow: 36, cell: (row) => <span className="text-muted">{row.excerpt}</span> },
    {
      id: "sign", heading: t("contacts-column-sign"), width: "6rem", align: "end",
      cell: (row) => (
        // The row's press opens the note; this one is for itself.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
        <span onClick={(event) => event.stopPropagation()}>
          <Button size="sm" icon={PenLine} excludeFromTabOrder aria-label={t("contacts-sign-of", { client: called(row.clientName) })} onPress={() => setSigning(row)}>{t("contacts-sign-short")}</Button>
        </span>
      ),
    },
  ];
  return (
    <>
      <DataTable<UnsignedNote>
        className="min-h-0 grow"
        label={t("contacts-inbox")}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.noteId}
        rowLabel={(row) => t("contacts-inbox-row", { client: called(row.clientName), begun: format.relativeDay(localDate(new Date(row.writtenAt)), today), text: row.excerpt })}
        onOpen={open}
        onRowKey={(event, row) => {
          if (event.key.toLowerCase() !== "s" || event.ctrlKey || event.metaKey || event.altKey) return false;
          setSigning(row);
          return true;
        }}
        {...(total === undefined ? {} : { total })}
        {...more}
        empty={
          <EmptyState icon={Inbox} title={t("contacts-inbox-none")} action={<Button variant="primary" onPress={writeNoteForSomeone}>{t("contacts-log")}</Button>}>
            {t("contacts-inbox-none-detail")}
          </EmptyState>
        }
      />
      {rows.length > 0 && <p className="border-t border-line px-6 py-2 text-xs text-muted">{t("contacts-inbox-keys")}</p>}
      <SignDialog open={signing !== null && text !== null} client={signing ? called(signing.clientName) : ""} form={{ text: text ?? "" }} busy={sign.isPending} onClose={() => setSigning(null)} onSign={() => signing && sign.mutate(signing)} />
    </>
  );
}

/** What was being typed: nothing of it is in the record yet. */
function Drafts({ drafts }: { drafts: WaitingDraft[] }) {
  const queries = useQueryClient();
  const again = () => queries.invalidateQueries({ queryKey: ["drafts"] });
  const discard = useMutation({
    mutationFn: ({ draft }: WaitingDraft) => draftDiscard({ key: draft.key }),
    onSuccess: (_done, { draft }) => {
      void again();
      const undo = () => void draftSave({ key: draft.key, clientId: draft.clientId, body: draft.body }).then(again);
      toast(t("contacts-draft-discarded"), { action: { label: t("contacts-undo"), run: undo } });
    },
  });
  return (
    <section aria-labelledby="note-drafts" className="border-b border-line bg-info-soft px-6 py-3">
      <h2 id="note-drafts" className="flex items-center gap-2 text-sm font-semibold"><FilePen aria-hidden className="size-4 text-info" />{t("contacts-drafts-title")}</h2>
      <ul className="mt-1 flex flex-col">
        {drafts.map((waiting) => (
          <li key={waiting.draft.key} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-1 text-sm">
            <span className="font-medium">{waiting.client}</span>
            <span className="text-muted">{keptAt(waiting)}</span>
            <span className="min-w-0 grow basis-40 truncate text-muted">{waiting.excerpt}</span>
            <Button size="sm" onPress={() => goOn(waiting)}>{t("contacts-draft-go-on")}</Button>
            <Button size="sm" variant="quiet" icon={Trash2} onPress={() => discard.mutate(waiting)}>{t("contacts-draft-discard")}</Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
