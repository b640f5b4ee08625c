/** What was understood, piece by piece. Arrow keys move among them, Delete takes one away, Enter changes it. */
import { CircleAlert } from "lucide-react";
import { useRef, useState, type FormEvent, type ReactElement } from "react";
import type { ButtonProps } from "react-aria-components";
import { useToday } from "@/app/api";
import { Button, DateField, Menu, Popover, TimeField, cx, type MenuEntry } from "@/components";
import { mediumOptions } from "@/features/contacts";
import { useCalled } from "@/features/clients";
import { t, type PlainKey } from "@/i18n";
import type { QuickAddToken } from "@/ipc";
import { INSTRUMENT_ICON, SLOT_ICONS, slotWord, valueWords } from "./tokens";
import type { UnderstoodProps } from "./Understood";

export function Tokens(props: UnderstoodProps) {
  const { text, reading, onReplace, onLeave } = props;
  const list = useRef<HTMLUListElement>(null);
  const called = useCalled();
  const buttons = () => [...(list.current?.querySelectorAll<HTMLElement>("[data-token]") ?? [])];
  const onKeyDown: NonNullable<ButtonProps["onKeyDown"]> = (event) => {
    const all = buttons();
    const at = all.findIndex((one) => one === document.activeElement);
    if (at < 0) return;
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const next = step === undefined ? undefined : all[at + step];
    if (next) next.focus();
    else if (event.key === "ArrowUp" || (event.key === "ArrowLeft" && at === 0)) onLeave();
    else if (event.key === "Delete" || event.key === "Backspace") {
      const token = reading.tokens[at];
      if (!token?.span) return;
      onReplace(token.span, "");
      onLeave();
    } else return event.continuePropagation();
    event.preventDefault();
  };
  return (
    <ul ref={list} aria-label={t("quickadd-tokens")} className="flex flex-wrap gap-1.5">
      {reading.tokens.map((token) => {
        const slot = slotWord(token, reading);
        const value = valueWords(token, text, called);
        return (
          <li key={`${token.slot} ${token.span?.start ?? ""}`} className="flex max-w-full min-w-0">
            <Changing token={token} label={slot} {...props}>
              <TokenButton token={token} slot={slot} value={value} onKeyDown={onKeyDown} />
            </Changing>
          </li>
        );
      })}
    </ul>
  );
}

function TokenButton({ token, slot, value, ...rest }: { token: QuickAddToken; slot: string; value: string } & Pick<ButtonProps, "onKeyDown">) {
  const Icon = token.fault ? CircleAlert : token.value.kind === "instrument" ? INSTRUMENT_ICON : SLOT_ICONS[token.slot];
  const assumed = token.span === null;
  return (
    <Button
      {...rest}
      size="sm"
      variant="quiet"
      data-token=""
      className={cx(
        "h-auto! min-h-7 max-w-full min-w-0 rounded-full! border! px-2.5! font-normal! whitespace-normal",
        assumed ? "border-dashed! border-line-strong!" : "border-line-strong! bg-raised!",
        token.fault && "border-danger! text-danger!",
      )}
    >
      <Icon aria-hidden className="size-3.5 shrink-0 text-muted" />
      {/* Read as one: "How often Every second Tuesday". */}
      <span className="text-muted">{slot} </span>
      <span className="min-w-0 truncate font-medium">{value}</span>
      {assumed && <span className="sr-only">{t("quickadd-assumed")}</span>}
      {token.fault && <span> {t(`quickadd-fault-${token.fault}`)}</span>}
    </Button>
  );
}

/** Common rhythms, in words the field understands. */
const RHYTHMS: readonly PlainKey[] = [
  "quickadd-say-daily", "quickadd-say-weekdays", "quickadd-say-weekly", "quickadd-say-once-week", "quickadd-say-two-weeks",
  "quickadd-say-monthly", "quickadd-say-once-month",
];

/** The way a token is changed: a date or a time in a field, what is one of a few in a menu, all else in its words. */
function Changing({ token, label, children, ...does }: UnderstoodProps & { token: QuickAddToken; label: string; children: ReactElement }) {
  const { onReplace, onSelect, onChoose, onWithoutClient } = does;
  const { span, value } = token;
  const valueSpan = token.valueSpan ?? span;
  const on = value.kind === "start" ? value.on : value.kind === "end" && value.ending.kind === "until" ? value.ending.on : null;
  if (valueSpan && (on || value.kind === "time")) {
    const set = (words: string) => onReplace(valueSpan, words);
    return (
      <Popover trigger={children} label={label}>
        {(close) => <Exactly label={label} time={on === null} begun={on ?? (value.kind === "time" ? value.at.slice(0, 5) : "")} onSet={(words) => (close(), set(words))} onRemove={() => (close(), span && onReplace(span, ""))} />}
      </Popover>
    );
  }

  const words: MenuEntry[] = span
    ? [
        { id: "words", label: t("quickadd-edit-words"), onAction: () => setTimeout(() => onSelect(span)) },
        { id: "remove", label: t("quickadd-edit-remove"), keys: "delete", onAction: () => onReplace(span, "") },
      ]
    : token.slot === "client" ? [{ id: "remove", label: t("quickadd-edit-remove"), onAction: onWithoutClient }] : [];
  return <Menu trigger={children} label={label} groups={[choicesOf(token, onReplace, onChoose), words]} />;
}

function choicesOf(token: QuickAddToken, onReplace: UnderstoodProps["onReplace"], onChoose: UnderstoodProps["onChoose"]): MenuEntry[] {
  const { span } = token;
  if (token.slot === "kind") {
    const media = mediumOptions().map((one): MenuEntry => ({ id: one.value, label: one.label, onAction: () => onChoose({ kind: "what", what: "contact", medium: one.value }) }));
    return [
      ...media,
      { id: "task", label: t("quickadd-value-task"), onAction: () => onChoose({ kind: "what", what: "task", medium: null }) },
      { id: "promise", label: t("quickadd-value-promise"), onAction: () => onChoose({ kind: "what", what: "promise", medium: null }) },
    ];
  }
  if (token.slot === "rhythm" && span) return RHYTHMS.map((key): MenuEntry => ({ id: key, label: t(key), onAction: () => onReplace(span, t(key)) }));
  return [];
}

/** A day or a time in a field of its own; it counts when it is set, not while it is half typed. */
function Exactly({ label, time, begun, onSet, onRemove }: { label: string; time: boolean; begun: string; onSet: (words: string) => void; onRemove: () => void }) {
  const today = useToday();
  const [value, setValue] = useState<string | null>(begun);
  const field = { label, value, onChange: setValue, autoFocus: true };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // The form around the field that all of it stands in is another.
    event.stopPropagation();
    if (value) onSet(value);
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-3">
      {time ? <TimeField {...field} /> : <DateField {...field} today={today} />}
      <div className="flex justify-end gap-2">
        <Button size="sm" onPress={onRemove}>{t("quickadd-edit-remove")}</Button>
        <Button size="sm" variant="primary" type="submit" isDisabled={value === null}>{t("quickadd-edit-set")}</Button>
      </div>
    </form>
  );
}
