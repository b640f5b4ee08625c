/** Promises in a list: what, who, by when; each answered by one key. */
import { CalendarClock, CircleCheck, CircleX, Clock, FileText, Handshake, type LucideIcon } from "lucide-react";
import { useId, useRef, useState, type FormEvent, type KeyboardEvent } from "react";
import { usePreferences, useToday } from "@/app/api";
import { Button, DateField, Dialog, IconButton, KeyHint, StatusTag, TextField, Tooltip } from "@/components";
import { useCalled } from "@/features/clients";
import { format, t } from "@/i18n";
import type { ClientId, NoteId, PromiseRow } from "@/ipc";
import { usePromises, type Deed } from "./usePromises";

type Doing = { kind: "not-kept" | "move"; row: PromiseRow };

/** `onNote` opens the note it was said in. */
export function PromiseList({ rows, withClient, onNote }: { rows: readonly PromiseRow[]; withClient: boolean; onNote: (noteId: NoteId, clientId: ClientId, client: string) => void }) {
  const { singleKeyShortcuts: keys } = usePreferences();
  const called = useCalled();
  const answer = usePromises();
  const [doing, setDoing] = useState<Doing | null>(null);
  /** Being answered at the moment: the next key is for the promise after it. */
  const [leaving, setLeaving] = useState<ReadonlySet<string>>(new Set());
  const list = useRef<HTMLUListElement>(null);
  const isOpen = (row: PromiseRow) => row.checkIn.state === "open" && !leaving.has(row.checkIn.id);
  const record = (deed: Exclude<Deed, { kind: "keep" }>) => {
    const { id } = deed.row.checkIn;
    const others = rows.filter((row) => isOpen(row) && row.checkIn.id !== id);
    const at = rows.indexOf(deed.row);
    const next = others.find((row) => rows.indexOf(row) > at) ?? others.at(-1);
    const within = (row: PromiseRow) => list.current?.querySelector(`[data-promise="${CSS.escape(row.checkIn.id)}"]`);
    const goOn = () => next && within(next)?.querySelector("button")?.focus();
    // Before its own buttons go, and only where the focus is on them; from its dialog once that has gone.
    if (deed.kind === "done" && within(deed.row)?.contains(document.activeElement)) goOn();
    if (deed.kind === "not-kept") requestAnimationFrame(() => requestAnimationFrame(() => document.activeElement === document.body && goOn()));
    // One that is moved stays, with its buttons.
    if (deed.kind !== "move") setLeaving((now) => new Set([...now, id]));
    // What went wrong has been said by then, and it is open again.
    void answer.mutateAsync(deed).catch(() => undefined).finally(() => setLeaving((now) => new Set([...now].filter((one) => one !== id))));
  };
  const act = (row: PromiseRow, key: string): boolean => {
    if (key === "k") record({ kind: "done", row });
    else if (key === "n") setDoing({ kind: "not-kept", row });
    else if (key === "d") setDoing({ kind: "move", row });
    else return false;
    return true;
  };
  const onKeyDown = (event: KeyboardEvent, row: PromiseRow) => {
    if (!keys || !isOpen(row) || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
    if (act(row, event.key)) event.preventDefault();
  };
  return (
    <>
      <ul ref={list} aria-label={t("promises-list")} className="flex flex-col">
        {rows.map((row) => (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the buttons within have the focus; here their keys are heard
          <li key={row.checkIn.id} data-promise={row.checkIn.id} onKeyDown={(event) => onKeyDown(event, row)} className="flex flex-wrap items-center gap-x-4 gap-y-1.5 border-b border-line py-2.5">
            <div className="min-w-0 grow basis-80">
              <p className="font-medium">{row.words}</p>
              <p className="flex flex-wrap gap-x-3 text-sm text-muted">
                <span className="inline-flex items-center gap-1"><Handshake aria-hidden className="size-4" />{whoPromised(row, called)}</span>
                {withClient && <span>{called(row.clientName)}</span>}
                <span>{format.longDate(row.checkIn.dueOn)}</span>
                {row.checkIn.reason !== null && row.checkIn.state !== "open" && <span>{row.checkIn.reason}</span>}
              </p>
            </div>
            <Standing row={row} />
            <span className="flex flex-wrap items-center gap-1">
              {isOpen(row) && (
                <>
                  <Button size="sm" icon={CircleCheck} onPress={() => act(row, "k")}>{t("promises-do-kept")}{keys && <KeyHint keys="k" />}</Button>
                  <Button size="sm" icon={CircleX} onPress={() => act(row, "n")}>{t("promises-do-not-kept")}{keys && <KeyHint keys="n" />}</Button>
                  <Button size="sm" icon={CalendarClock} onPress={() => act(row, "d")}>{t("promises-do-move")}{keys && <KeyHint keys="d" />}</Button>
                </>
              )}
              {row.noteId !== null && <Tooltip text={t("promises-do-note")}><IconButton size="sm" icon={FileText} label={t("promises-do-note")} onPress={() => row.noteId !== null && onNote(row.noteId, row.checkIn.clientId, called(row.clientName))} /></Tooltip>}
            </span>
          </li>
        ))}
      </ul>
      {doing && <Why doing={doing} client={called(doing.row.clientName)} onClose={() => setDoing(null)} onDone={record} />}
    </>
  );
}

/** `I promised`, `Maria promised`, `Client promised`. */
export function whoPromised(row: Pick<PromiseRow, "by" | "who">, called: (name: string) => string): string {
  if (row.by === "me") return t("promises-mine");
  if (row.who === "") return t("promises-theirs");
  // “The client will…” was written by somebody called “client”: the line begins with it.
  const who = called(row.who);
  return t("promises-of", { who: who.charAt(0).toLocaleUpperCase() + who.slice(1) });
}

function Standing({ row }: { row: PromiseRow }) {
  const today = useToday();
  const { state, late, dueOn } = row.checkIn;
  const [icon, tone, words]: [LucideIcon, "danger" | "warning" | "success" | "info" | "neutral", string] =
    state === "open"
      ? row.daysOverdue > 0
        ? [Clock, "danger", t("common-days-overdue", { count: row.daysOverdue })]
        : dueOn === today
          ? [Clock, "warning", t("promises-today")]
          : [Clock, "info", t("promises-coming")]
      : state === "done"
        ? [CircleCheck, "success", t(late ? "promises-state-late" : "promises-state-done")]
        : [CircleX, "neutral", t(`promises-state-${state}`)];
  return <StatusTag icon={icon} tone={tone}>{words}</StatusTag>;
}

/** Asks why it was not kept, or for another day and why. */
function Why({ doing, client, onClose, onDone }: { doing: Doing; client: string; onClose: () => void; onDone: (deed: Exclude<Deed, { kind: "keep" }>) => void }) {
  const { kind, row } = doing;
  const today = useToday();
  const [reason, setReason] = useState("");
  const [dueOn, setDueOn] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const form = useId();
  const moves = kind === "move";
  const noDay = moves && (dueOn === null || dueOn < today);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (reason.trim() === "" || noDay) return;
    if (moves && dueOn !== null) onDone({ kind, row, dueOn, reason: reason.trim() });
    else onDone({ kind: "not-kept", row, reason: reason.trim() });
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(moves ? "promises-do-move" : "promises-do-not-kept")}
      client={client}
      size="sm"
      footer={
        <>
          <Button onPress={onClose}>{t("promises-cancel")}</Button>
          <Button variant="primary" type="submit" form={form}>{t(moves ? "promises-do-move" : "promises-do-not-kept")}</Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} noValidate className="flex flex-col gap-4">
        <p className="font-medium">{row.words}</p>
        {moves && <DateField label={t("promises-due")} value={dueOn} onChange={setDueOn} today={today} min={today} required error={tried && noDay ? t("promises-missing-day") : null} autoFocus />}
        <TextField label={t(moves ? "promises-move-why" : "promises-not-kept-why")} value={reason} onChange={setReason} required error={tried && reason.trim() === "" ? t("promises-missing-reason") : null} autoFocus={!moves} />
        {moves && row.daysOverdue > 0 && <p className="text-xs text-muted">{t("promises-move-late")}</p>}
      </form>
    </Dialog>
  );
}
