import { Pencil, Plus } from "lucide-react";
import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import { Button, Input, TextField } from "react-aria-components";
import { t } from "@/i18n";
import { cx } from "./cx";

/** The sign stays with the first line where the words need two. */
const PROMPT = "inline-flex items-start gap-1 rounded-sm text-start text-sm text-accent underline-offset-2 data-hovered:underline";

export type InlineEditProps = {
  /** What the value is: "Language". Read together with the value. */
  label: string;
  value: string;
  /** What stands there while it is empty, as something to do: "Add language". */
  prompt: string;
  /** Saves; a rejected promise keeps the field open with what was typed. */
  onSave: (value: string) => Promise<unknown> | void;
  /** What is wrong with a text, or null. */
  check?: (value: string) => string | null;
  /** How the saved value is shown, if not as it is typed. */
  shown?: string;
  className?: string;
};

/** Text that is edited where it stands. Enter or leaving saves, Escape leaves it as it was. */
export function InlineEdit(props: InlineEditProps) {
  const { label, value, prompt, onSave, check, shown, className } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const leaving = useRef(false);
  // On its way: leaving after Enter does not save it again.
  const sent = useRef<string | null>(null);
  const newest = useRef("");

  const type = (text: string) => {
    newest.current = text;
    setDraft(text);
  };
  const finish = () => {
    // Who went on meanwhile keeps the focus; otherwise the value has it at once, not a frame later.
    const refocus = document.activeElement === input.current;
    leaving.current = true;
    flushSync(() => {
      setDraft(null);
      setFault(null);
    });
    if (refocus) button.current?.focus();
  };
  const save = async () => {
    if (draft === null) return;
    const next = draft.trim();
    if (next === sent.current) return;
    if (next === value && sent.current === null) return finish();
    const wrong = check?.(next) ?? null;
    if (wrong) return setFault(wrong);
    sent.current = next;
    try {
      await onSave(next);
      // What was typed meanwhile stays, to be saved in its turn.
      if (newest.current.trim() === next) finish();
    } catch {
      setFault(t("components-not-saved"));
    } finally {
      if (sent.current === next) sent.current = null;
    }
  };

  if (draft !== null) {
    return (
      <TextField aria-label={label} value={draft} onChange={type} isInvalid={fault !== null} autoFocus className={cx("inline-block max-w-full", className)}>
        <span className="field-box min-h-7">
          <Input
            ref={input}
            className="min-w-0 bg-transparent px-1.5"
            onBlur={() => !leaving.current && void save()}
            onKeyDown={(event) => {
              if (event.key === "Enter") void save();
              if (event.key === "Escape") {
                event.stopPropagation();
                finish();
              }
            }}
          />
        </span>
        {fault && <span role="alert" className="block text-xs font-medium text-danger">{fault}</span>}
      </TextField>
    );
  }
  const edit = () => {
    leaving.current = false;
    setFault(null);
    type(value);
  };
  if (value === "") {
    return (
      <Button ref={button} onPress={edit} className={cx(PROMPT, className)}>
        <Plus aria-hidden className="mt-0.75 size-3.5 shrink-0" />
        {prompt}
      </Button>
    );
  }
  return (
    <Button
      ref={button}
      onPress={edit}
      aria-label={t("components-edit-value", { label, value: shown ?? value })}
      className={cx("group -mx-1 inline-flex max-w-full items-center gap-1.5 rounded-sm px-1 text-start data-hovered:bg-hover", className)}
    >
      <span className="min-w-0 break-words">{shown ?? value}</span>
      <Pencil aria-hidden className="size-3 shrink-0 text-muted opacity-0 group-data-hovered:opacity-100 group-data-focus-visible:opacity-100" />
    </Button>
  );
}

/** A gap in the record that is the way to fill it. */
export function Prompt({ children, onPress }: { children: string; onPress: () => void }) {
  return (
    <Button onPress={onPress} className={PROMPT}>
      <Plus aria-hidden className="mt-0.75 size-3.5 shrink-0" />
      {children}
    </Button>
  );
}
