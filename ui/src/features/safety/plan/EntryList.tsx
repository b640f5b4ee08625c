/** A list that is written like a list: Enter adds, Backspace in an empty line takes it out, Alt with arrows moves. */
import { X } from "lucide-react";
import { useLayoutEffect, useRef, useState, type KeyboardEvent } from "react";
import { IconButton, TextField, Tooltip, cx } from "@/components";
import { t } from "@/i18n";
import { insertBelow, moveBy, removeAt, type Edited, type Entry } from "./steps";

/** Characters a usual number fits in. */
const LONG_NUMBER = 18;

export function EntryList(props: { label: string; entries: readonly Entry[]; contacts?: boolean; describedBy: string; onChange: (entries: readonly Entry[]) => void }) {
  const { label, entries, contacts, describedBy, onChange } = props;
  const list = useRef<HTMLUListElement>(null);
  const wanted = useRef<string | null>(null);
  const [said, say] = useState("");

  // A crisis line says how it is reached in words: they should be read, not scrolled.
  const wide = entries.some((one) => one.phone.length > LONG_NUMBER);

  // The line asked for may only be there after the next drawing.
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const input = list.current?.querySelector<HTMLInputElement>(`[data-entry="${CSS.escape(wanted.current)}"] input`);
    wanted.current = null;
    input?.focus();
  });
  const take = (edited: Edited | null) => {
    if (!edited) return say(t("safety-cannot-move"));
    wanted.current = edited.focus;
    onChange(edited.list);
  };
  const put = (key: string, part: Partial<Entry>) => onChange(entries.map((one) => (one.key === key ? { ...one, ...part } : one)));
  const onKeyDown = (event: KeyboardEvent, at: number) => {
    if (event.nativeEvent.isComposing || !(event.target instanceof HTMLInputElement)) return;
    const here = entries[at];
    if (!here) return;
    if (event.key === "Enter" && !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey) take(insertBelow(entries, at));
    else if (event.key === "Backspace" && here.name === "" && here.phone === "" && entries.length > 1) take(removeAt(entries, at));
    else if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      const edited = moveBy(entries, at, event.key === "ArrowUp" ? -1 : 1);
      take(edited);
      if (edited) say(t("safety-moved", { place: edited.list.findIndex((one) => one.key === edited.focus) + 1, count: entries.length }));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <>
      <ul ref={list} aria-label={label} aria-describedby={describedBy} className="@container flex flex-col gap-1.5">
        {entries.map((one, at) => (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the fields within hear the keys
          <li key={one.key} data-entry={one.key} onKeyDown={(event) => onKeyDown(event, at)} className="flex items-start gap-1.5">
            <TextField className={cx("basis-0", contacts && !wide ? "grow-[3]" : "grow")} label={t(contacts ? "safety-entry-name" : "safety-entry", { number: at + 1 })} hideLabel value={one.name} onChange={(name) => put(one.key, { name })} {...(contacts ? { placeholder: t("safety-name") } : {})} />
            {contacts && <TextField className="grow basis-0" type="tel" label={t("safety-entry-phone", { number: at + 1 })} hideLabel value={one.phone} onChange={(phone) => put(one.key, { phone })} placeholder={t("safety-phone")} />}
            {entries.length > 1 || one.name !== "" || one.phone !== "" ? (
              <Tooltip text={t("safety-remove")}>
                <IconButton icon={X} label={t("safety-remove-entry", { number: at + 1 })} onPress={() => take(removeAt(entries, at))} />
              </Tooltip>
            ) : (
              // Its room stays, so that the line does not jump with the first letter.
              <span className="size-8 shrink-0" />
            )}
          </li>
        ))}
      </ul>
      <p role="status" className="sr-only">{said}</p>
    </>
  );
}
