/** The words of a row while they are edited: a field that grows and has no frame. */
import { useId, useLayoutEffect, useRef } from "react";
import { cx } from "@/components";

export function RowText(props: { label: string; value: string; fault: string | null; onChange: (text: string) => void; onLeave: () => void }) {
  const { label, value, fault, onChange, onLeave } = props;
  const area = useRef<HTMLTextAreaElement>(null);
  const why = useId();
  useLayoutEffect(() => {
    const field = area.current;
    if (!field) return;
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
  }, []);
  useLayoutEffect(() => {
    const field = area.current;
    if (!field) return;
    field.style.height = "auto";
    field.style.height = `${Math.max(24, field.scrollHeight) / (Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16)}rem`;
  }, [value]);
  return (
    <>
      <textarea
        ref={area}
        aria-label={label}
        placeholder={label}
        aria-invalid={fault !== null}
        aria-describedby={fault === null ? undefined : why}
        rows={1}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onBlur={(event) => {
          // Leaving the window is not leaving the row.
          if (document.activeElement !== event.target) onLeave();
        }}
        className={cx("block max-h-64 w-full resize-none overflow-y-auto rounded-sm bg-surface text-base outline-2 outline-offset-2", fault ? "outline-danger" : "outline-focus")}
      />
      {fault !== null && <span id={why} role="alert" className="mt-1 block text-xs font-medium text-danger">{fault}</span>}
    </>
  );
}
