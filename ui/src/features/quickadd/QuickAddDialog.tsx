/** Quick add: the field, what was understood of it, and what is left open. */
import { hashKey, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useId, useRef, useState, type FormEvent } from "react";
import { Failure, failureTitle, useDraft, type DraftForm } from "@/app/api";
import { Button, Dialog, KeyHint, TextField, toast, type TextFieldProps } from "@/components";
import { useCalled } from "@/features/clients";
import { askAgain } from "@/features/contacts";
import { t } from "@/i18n";
import { actUndo, changePage, seriesSave, type CheckInSeries, type ClientId } from "@/ipc";
import { NOTHING, chosen, readAgain, readDraft, readingQuery, replaced, type Typed } from "./reading";
import { Examples } from "./Examples";
import { Understood } from "./Understood";

const draftOf = (chartOf: ClientId | null): DraftForm<Typed> => ({
  key: "quick-add",
  clientId: null,
  blank: { ...NOTHING, clientId: chartOf },
  isBlank: (typed) => typed.text.trim() === "",
  read: readDraft,
});

export function QuickAddDialog({ chartOf, onClose }: { chartOf: ClientId | null; onClose: () => void }) {
  const draft = useDraft(draftOf(chartOf));
  const typed = draft.draft;
  const { text } = typed;
  const [asked, setAsked] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const below = useRef<HTMLDivElement>(null);
  const id = useId();
  const called = useCalled();
  const queries = useQueryClient();
  const read = useReading(typed);
  const keep = useKeep(async () => {
    await draft.forget();
    onClose();
  });
  const reading = text.trim() === "" ? null : (read.data?.reading ?? null);
  const client = reading?.tokens.find((token) => token.value.kind === "client")?.value;
  const name = client?.kind === "client" && client.client ? called(client.client.name) : null;

  const change = (next: Partial<Typed>) => draft.change(next);
  const type = (words: string) => {
    setAsked(false);
    // What was chosen about other words does not outlive them.
    change(words.trim() === "" ? { text: words, choices: [] } : { text: words });
  };
  const select = (start: number, end: number) => {
    field.current?.focus();
    field.current?.setSelectionRange(start, end);
  };
  // From Enter on, not only once it is read: a second Enter would keep it twice.
  const submitting = useRef(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === "" || submitting.current || keep.isPending) return;
    submitting.current = true;
    try {
      // What stands there now, not what was read a key ago.
      const { reading: latest } = await queries.fetchQuery(readAgain(typed));
      if (latest.series) await keep.mutateAsync({ series: latest.series, name: name ?? "" }).catch(() => undefined);
      else setAsked(true);
    } finally {
      submitting.current = false;
    }
  };
  const onKeyDown: TextFieldProps["onKeyDown"] = (event) => {
    const first = event.key === "ArrowDown" && below.current?.querySelector<HTMLElement>("button, input");
    // Escape is the dialog's.
    if (!first) return event.continuePropagation();
    event.preventDefault();
    first.focus();
  };

  return (
    <Dialog
      open
      onClose={onClose}
      title={t("quickadd-title")}
      client={name}
      size="xl"
      footer={
        <>
          <Button onPress={onClose}>{t("quickadd-cancel")}</Button>
          <Button variant="primary" type="submit" form={id} busy={keep.isPending} isDisabled={text.trim() === ""}>
            {t("quickadd-keep")}
            <KeyHint keys="enter" />
          </Button>
        </>
      }
    >
      <form id={id} onSubmit={(event) => void submit(event).catch((error: unknown) => toast(failureTitle(error), { tone: "danger" }))} noValidate className="flex flex-col gap-4">
        <TextField
          label={t("quickadd-field")}
          hint={t("quickadd-field-hint")}
          placeholder={t("quickadd-placeholder")}
          large
          autoFocus
          autoComplete="off"
          spellCheck="false"
          value={text}
          onChange={type}
          onKeyDown={onKeyDown}
          inputRef={field}
        />
        {draft.foundAt !== null && (
          <p className="flex flex-wrap items-center gap-2 text-xs text-muted">
            {t("quickadd-found")}
            <Button size="sm" variant="subtle" onPress={() => void draft.forget().then(() => field.current?.focus())}>{t("quickadd-discard")}</Button>
          </p>
        )}
        <div ref={below} className="flex flex-col gap-4">
          {read.error && <Failure error={read.error} />}
          {keep.error && <Failure error={keep.error} />}
          {text.trim() === "" && keep.isIdle && <Examples onChoose={(words) => (type(words), field.current?.focus())} />}
          {reading && read.data && (
            <Understood
              text={read.data.text}
              reading={reading}
              choices={typed.choices}
              asked={asked}
              // Places count in what was read; where more was typed since, they are others.
              onReplace={(span, words) => read.data.text === text && type(replaced(text, span, words))}
              onSelect={(span) => select(span.start, span.end)}
              onChoose={(choice) => change({ choices: chosen(typed.choices, choice) })}
              onWithoutClient={() => change({ clientId: null })}
              onLeave={() => field.current?.focus()}
            />
          )}
        </div>
      </form>
    </Dialog>
  );
}

/** What is typed, read: one question at a time, and always the newest after it, however fast one types. */
function useReading(typed: Typed) {
  const [asked, setAsked] = useState(typed);
  const read = useQuery(readingQuery(asked));
  const same = hashKey(readingQuery(asked).queryKey) === hashKey(readingQuery(typed).queryKey);
  if (!same && !read.isFetching) setAsked(typed);
  return read;
}

/** Keeps a series, says so, and offers to take it back or to look at it. */
function useKeep(done: () => Promise<void>) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const undo = async (kept: CheckInSeries) => {
    const { rows } = await changePage({ clientId: kept.clientId, cursor: null });
    const act = rows.find((change) => change.entityId === kept.id)?.actId;
    if (act) await actUndo({ actId: act });
    await askAgain(queries, kept.clientId);
    toast(t("quickadd-undone"));
  };
  return useMutation({
    mutationFn: ({ series }: { series: CheckInSeries; name: string }) => seriesSave({ series }),
    onSuccess: async (kept, { name }) => {
      await Promise.all([done(), askAgain(queries, kept.clientId)]);
      toast(t("quickadd-kept", { client: name }), {
        tone: "success",
        action: { label: t("quickadd-undo"), run: () => void undo(kept).catch((error: unknown) => toast(failureTitle(error), { tone: "danger" })) },
        link: { label: t("quickadd-show"), run: () => void navigate({ to: "/clients/$clientId/check-ins", params: { clientId: kept.clientId } }) },
      });
    },
  });
}
