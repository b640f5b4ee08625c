/** Writing a note: the contact's facts, the text, and at the foot saving and signing. */
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { History, PenLine, Save } from "lucide-react";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { Failure, failureTitle, guardPane, useCommand } from "@/app/api";
import { Banner, Button, RadioGroup, Skeleton, toast } from "@/components";
import { clientQuery, useCalled } from "@/features/clients";
import { FoundPromises } from "@/features/promises";
import { t } from "@/i18n";
import { noteLast } from "@/ipc";
import { useNamedPane } from "../open";
import { stopTimer, timer } from "../timer";
import { ContactFields } from "./ContactFields";
import { coreFault, faultWords } from "./faults";
import { LeaveDialog, type Leaving } from "./LeaveDialog";
import type { NoteForm } from "./noteForm";
import { NoteRead } from "./NoteRead";
import { NoteText } from "./NoteText";
import { RemoveNote } from "./RemoveNote";
import { SignDialog } from "./SignDialog";
import { useNote, type Beginning } from "./useNote";

type Props = {
  pane: string;
  /** What the pane was opened with. */
  params: Readonly<Record<string, string>>;
  beginning: Beginning;
  close: () => void;
};

export function Composer({ pane, params, beginning, close }: Props) {
  const { clientId } = beginning.of;
  const file = useQuery(clientQuery(clientId));
  const called = useCalled();
  if (file.isError) return <Failure className="m-4" error={file.error} onRetry={() => void file.refetch()} />;
  if (!file.data) return <Skeleton className="p-4" />;
  return <Writing pane={pane} params={params} close={close} beginning={beginning} client={called(file.data.client)} />;
}

function Writing({ pane, params, beginning, close, client }: Props & { client: string }) {
  const note = useNote(pane, beginning);
  const { form, change } = note;
  useNamedPane(params, client, note.of.noteId === "");
  const [signing, setSigning] = useState(false);
  const [leaving, setLeaving] = useState<Leaving | null>(null);
  const [within, setWithin] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const error = note.save.error ?? note.sign.error;
  const fault = (field: keyof NoteForm) => faultWords(note.faults, field) ?? coreFault(error, field);

  /** The call is over when its note is: its minutes are in what is saved. */
  const endCall = () => {
    if (timer.get()?.pane === pane) stopTimer(Date.now());
  };
  const save = async (): Promise<boolean> => {
    if (!note.check(false)) return false;
    try {
      await note.save.mutateAsync();
      toast(t("contacts-saved-unsigned"), { tone: "success" });
      return true;
    } catch (failure) {
      toast(failureTitle(failure), { tone: "danger" });
      return false;
    }
  };
  /** A promise names the note it was said in, so the note goes into the record first; where it cannot yet, it is not named. */
  const noteId = async () => {
    if (note.of.noteId !== "") return note.of.noteId;
    if (!note.check(false)) return null;
    return note.save.mutateAsync().then((view) => view.note.id, () => null);
  };
  const askToSign = () => {
    endCall();
    if (note.check(true)) setSigning(true);
  };
  const sign = () =>
    note.sign.mutate(undefined, {
      onSuccess: () => toast(t("contacts-signed-toast"), { tone: "success" }),
      onSettled: () => setSigning(false),
    });
  // Only while the keyboard is here: another screen may have a use for the same keys.
  useCommand("note.sign", askToSign, within && note.signed === null);
  useCommand("note.save", () => void save(), within && note.signed === null);

  // Closing asks only where something would be lost or left behind.
  const ask = useEffectEvent((): boolean | Promise<boolean> => {
    if (note.signed !== null || (!note.dirty && timer.get()?.pane !== pane)) return true;
    return new Promise((answer) => setLeaving({ answer }));
  });
  useEffect(() => guardPane(pane, () => ask()), [pane]);
  const leave = async (how: "save" | "discard" | "stay") => {
    const answer = leaving?.answer;
    setLeaving(null);
    if (how === "save") {
      endCall();
      answer?.(await save());
    } else {
      if (how === "discard") await note.discard();
      answer?.(how === "discard");
    }
  };

  if (note.signed !== null) return <NoteRead view={note.signed} arrive className="scroll-calm grow p-4" />;
  return (
    <div ref={root} className="flex min-h-0 grow flex-col" onFocus={() => setWithin(true)} onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setWithin(false)}>
      <div className="scroll-calm flex min-h-0 grow flex-col gap-3 px-4 pt-3 pb-5">
        <header className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h2 className="text-lg font-semibold">
            <Link to="/clients/$clientId" params={{ clientId: note.of.clientId }} className="rounded-sm hover:underline">{client}</Link>
          </h2>
          {note.of.noteId !== "" && (
            <RemoveNote
              noteId={note.of.noteId} clientId={note.of.clientId} client={client}
              onRemoved={async () => {
                await note.discard();
                close();
              }}
            />
          )}
          <LoadLast clientId={note.of.clientId} hasText={form.text.trim() !== ""} onLoad={(text) => change({ text })} />
        </header>
        {beginning.restored && note.dirty && <Banner tone="info">{t("contacts-restored")}</Banner>}
        {error && !coreFaultIsMarked(error) && <Failure error={error} />}
        {note.draftFailed && <Banner tone="danger">{t("contacts-draft-failed")}</Banner>}
        {note.contact === null && (
          <RadioGroup
            label={t("contacts-kind")} hideLabel horizontal value={form.kind} onChange={(kind) => change({ kind })}
            options={[{ value: "contact", label: t("contacts-kind-contact") }, { value: "progress", label: t("contacts-kind-progress") }]}
          />
        )}
        <NoteText value={form.text} onChange={(text) => change({ text })} onBlur={() => void note.keepNow()} error={fault("text")} area={area} />
        <FoundPromises
          clientId={note.of.clientId} client={client} text={form.text} area={area} within={within}
          they={form.withWhom.trim() === "" ? client : form.withWhom.trim()} noteId={noteId}
        />
        {form.kind === "contact" && (
          <ContactFields
            pane={pane} client={client} clientId={note.of.clientId} form={form} change={change} fault={fault}
            timed={note.timed} startedAt={beginning.startedAt} checkInFixed={beginning.contact?.checkInId !== null && beginning.contact !== null}
          />
        )}
      </div>
      <footer className="flex flex-wrap items-center justify-end gap-2 border-t border-line px-4 py-2.5">
        <p role="status" className="me-auto text-xs text-muted">{note.dirty ? t("contacts-draft-kept") : note.of.noteId === "" ? "" : t("contacts-unsigned-kept")}</p>
        <Button icon={Save} busy={note.save.isPending} onPress={() => void save()}>{t("contacts-save")}</Button>
        <Button variant="primary" icon={PenLine} onPress={askToSign}>{t("contacts-sign-ask")}</Button>
      </footer>
      <SignDialog open={signing} client={client} form={form} busy={note.sign.isPending} onClose={() => setSigning(false)} onSign={sign} />
      <LeaveDialog leaving={leaving} client={client} timing={timer.get()?.pane === pane} onChoose={(how) => void leave(how)} />
    </div>
  );
}

const coreFaultIsMarked = (error: Parameters<typeof coreFault>[0]): boolean => error?.code === "invalid" && error.detail.field !== null;

/** Starts from what was written last. Only into an empty note: nothing typed is overwritten. */
function LoadLast({ clientId, hasText, onLoad }: { clientId: string; hasText: boolean; onLoad: (text: string) => void }) {
  const last = useQuery({ queryKey: ["note", "last", clientId], queryFn: () => noteLast({ clientId }) });
  const text = last.data?.note.text;
  if (!text || hasText) return null;
  return <Button size="sm" variant="quiet" icon={History} className="ms-auto" onPress={() => onLoad(text)}>{t("contacts-load-last")}</Button>;
}
