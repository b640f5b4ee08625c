/** A fact that is chosen rather than typed, edited where it stands: the value is the button that opens its field. */
import { Check, Pencil, X } from "lucide-react";
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
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

export function InlineField<Value>({ label, value, shown, prompt, onSave, field, opened, onClosed }: InlineFieldProps<Value>) {
  const [draft, setDraft] = useState<{ value: Value } | null>(null);
  const at = useRef<HTMLDivElement>(null);
  const editing = draft ?? (opened ? { value } : null);

  const close = () => {
    setDraft(null);
    onClosed?.();
    requestAnimationFrame(() => at.current?.querySelector("button")?.focus());
  };
  const save = async (next: Value) => {
    if (next === value) return close();
    try {
      await onSave(next);
      close();
    } catch (error) {
      toast(failureTitle(error), { tone: "danger" });
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!editing || event.defaultPrevented) return;
    if (event.key === "Escape") {
      event.stopPropagation();
      close();
    } else if (event.key === "Enter" && event.target instanceof HTMLInputElement) {
      // After the field itself has read what was typed.
      setTimeout(() => at.current?.querySelector<HTMLButtonElement>("[data-save] button")?.click());
    }
  };
  useEffect(() => {
    if (opened) at.current?.scrollIntoView({ block: "center" });
  }, [opened]);

  return (
    <div ref={at} onKeyDown={onKeyDown} className="max-w-sm">
      {editing ? (
        <div role="group" aria-label={label} className="flex items-start gap-1">
          <div className="min-w-0 grow">{field(editing.value, (next) => setDraft({ value: next }), (next) => void save(next))}</div>
          <span data-save><Tooltip text={t("clients-save")}><IconButton icon={Check} label={t("clients-save-what", { what: label })} onPress={() => void save(editing.value)} /></Tooltip></span>
          <Tooltip text={t("clients-cancel")}><IconButton icon={X} label={t("clients-cancel")} onPress={close} /></Tooltip>
        </div>
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
