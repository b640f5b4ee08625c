/** The note's text: large, with snippets behind `/`. */
import { useEffect, useId, useState, type KeyboardEvent, type RefObject } from "react";
import { flushSync } from "react-dom";
import { TextArea, cx } from "@/components";
import { t } from "@/i18n";
import { fitting, putIn, slashBefore, type Snippet } from "./snippets";

/** By then whatever opened the note has let go of the focus. */
const ARRIVED_MS = 150;

export function NoteText(props: { value: string; onChange: (text: string) => void; onBlur: () => void; error: string | null; area: RefObject<HTMLTextAreaElement | null> }) {
  const { value, onChange, onBlur, error, area } = props;
  const list = useId();
  useEffect(() => {
    // A note is opened to be written, also from a toast, which gives the focus back where it was when it goes.
    const timer = setTimeout(() => area.current?.focus(), ARRIVED_MS);
    return () => clearTimeout(timer);
  }, [area]);
  const [caret, setCaret] = useState<number | null>(null);
  const [at, setAt] = useState(0);
  const slash = caret === null ? null : slashBefore(value, caret);
  const offered = slash ? fitting(slash.words) : [];
  const open = offered.length > 0;
  const chosen = Math.min(at, offered.length - 1);
  const option = (index: number) => `${list}-${index}`;

  const put = (snippet: Snippet | undefined) => {
    if (!snippet || !slash || caret === null) return;
    const next = putIn(value, slash.from, caret, t(snippet.text));
    // At once: what is typed next goes behind the snippet, not to the end of the text.
    flushSync(() => {
      onChange(next.text);
      setCaret(null);
    });
    area.current?.focus();
    area.current?.setSelectionRange(next.caret, next.caret);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== area.current || !open || event.nativeEvent.isComposing) return;
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move) setAt((chosen + move + offered.length) % offered.length);
    else if ((event.key === "Enter" && !event.ctrlKey && !event.metaKey) || event.key === "Tab") put(offered[chosen]);
    else if (event.key === "Escape") setCaret(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div>
      {/* Before the field itself hears them: the arrows choose while snippets are offered. */}
      <div onKeyDownCapture={onKeyDown}>
        <TextArea
          label={t("contacts-text")}
          hint={t("contacts-text-hint")}
          value={value}
          rows={9}
          maxRows={28}
          error={error}
          areaRef={area}
          onChange={(text) => {
            onChange(text);
            setAt(0);
            setCaret(area.current?.selectionStart ?? null);
          }}
          onBlur={() => {
            onBlur();
            setCaret(null);
          }}
          {...(open ? { "aria-controls": list, "aria-activedescendant": option(chosen) } : {})}
        />
      </div>
      {open && (
        <div id={list} role="listbox" aria-label={t("contacts-snippets")} className="overlay-pop relative z-10 mt-1 p-1">
          {offered.map((snippet, index) => (
            // The field keeps the keyboard; this is the pointer's way.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
            <div
              key={snippet.id}
              id={option(index)}
              role="option"
              aria-selected={index === chosen}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => put(snippet)}
              className={cx("cursor-default rounded-sm px-2 py-1.5 text-sm contrast:aria-selected:outline-2", index === chosen ? "bg-hover" : "")}
            >
              <span className="font-medium">{t(snippet.label)}</span>
              <span className="block truncate text-xs text-muted">{t(snippet.text)}</span>
            </div>
          ))}
        </div>
      )}
      <span role="status" className="sr-only">{open ? t("contacts-snippets-offered", { count: offered.length }) : ""}</span>
    </div>
  );
}
