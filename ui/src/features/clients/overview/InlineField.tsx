/** A fact that is chosen rather than typed, edited where it stands: the value is the button that opens its field. */
import { Check, Pencil, X } from "lucide-react";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { Button, IconButton, Prompt, Tooltip, toast } from "@/components";
import { failureTitle } from "@/app/api";
import { t } from "@/i18n";

export type InlineFieldProps<Value> = {
  label: string;
  value: Value;
  /** How the value reads; empty where it is not known. */
  shown: string;
  /** What stands there while it is not known: "Add language". */
  prompt: string;
  onSave: (value: Value) => Promise<unknown>;
  /** The field. `done` saves what it says at once, for choices that are complete with one press. */
  field: (value: Value, change: (value: Value) => void, done: (value: Value) => void) => ReactNode;
  /** Opens by itself: a prompt led here. */
  opened?: boolean;
  onClosed?: () => void;
};

/** Whether somebody went on to another place: a list of choices that is closing is none. */
const isElsewhere = (place: HTMLElement | null): boolean => {
  const now = document.activeElement;
  return now !== null && now !== document.body && !place?.contains(now) && now.closest("[role=listbox], [role=dialog]") === null;
};

export function InlineField<Value>({ label, value, shown, prompt, onSave, field, opened, onClosed }: InlineFieldProps<Value>) {
  const [draft, setDraft] = useState<{ value: Value } | null>(null);
  const [closed, setClosed] = useState(0);
  const at = useRef<HTMLDivElement>(null);
  const editing = draft ?? (opened ? { value } : null);

  const close = () => {
    setDraft(null);
    setClosed((times) => times + 1);
    onClosed?.();
  };
  const save = async (next: Value) => {
    if (next === value) return close();
    // A choice that is complete shows at once.
    setDraft({ value: next });
    try {
      await onSave(next);
      close();
    } catch (error) {
      toast(failureTitle(error), { tone: "danger" });
    }
  };
  useEffect(() => {
    if (opened) at.current?.scrollIntoView({ block: "center" });
  }, [opened]);
  // The keyboard goes on from the fact that was edited, unless it has gone on already.
  useEffect(() => {
    if (closed > 0 && !isElsewhere(at.current)) at.current?.querySelector("button")?.focus();
  }, [closed]);

  return (
    <div ref={at} className="max-w-sm">
      {editing ? (
        // Enter in the field saves as every form does; Escape leaves the fact as it was.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
        <form
          aria-label={label}
          noValidate
          className="flex items-start gap-1"
          onSubmit={(event) => {
            event.preventDefault();
            void save(editing.value);
          }}
          onKeyDown={(event) => {
            if (event.key !== "Escape" || event.defaultPrevented) return;
            event.stopPropagation();
            close();
          }}
        >
          <div className="min-w-0 grow">{field(editing.value, (next) => setDraft({ value: next }), (next) => void save(next))}</div>
          <Tooltip text={t("clients-save")}><IconButton type="submit" icon={Check} label={t("clients-save-what", { what: label })} /></Tooltip>
          <Tooltip text={t("clients-cancel")}><IconButton icon={X} label={t("clients-cancel")} onPress={close} /></Tooltip>
        </form>
      ) : shown === "" ? (
        <Prompt onPress={() => setDraft({ value })}>{prompt}</Prompt>
      ) : (
        <Button
          variant="quiet"
          onPress={() => setDraft({ value })}
          aria-label={t("components-edit-value", { label, value: shown })}
          className="group -mx-1 h-auto! max-w-full justify-start! rounded-sm! px-1! font-normal! whitespace-normal! text-start"
        >
          <span className="min-w-0 break-words">{shown}</span>
          <Pencil aria-hidden className="size-3 shrink-0 text-muted opacity-0 group-data-focus-visible:opacity-100 group-data-hovered:opacity-100" />
        </Button>
      )}
    </div>
  );
}
