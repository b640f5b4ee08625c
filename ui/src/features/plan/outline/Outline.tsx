/**
 * The plan as an outline that is written with the keyboard alone: a treegrid (ARIA) whose rows take the focus.
 * What a key does stands in model/keys.ts.
 */
import { useMemo, type KeyboardEvent } from "react";
import { useToday } from "@/app/api";
import { t } from "@/i18n";
import { isOver } from "../model/items";
import { actionFor } from "../model/keys";
import type { EditorState, PlanEditor } from "../model/editor";
import { HeadingRow } from "./HeadingRow";
import { OutlineRow } from "./OutlineRow";
import type { Outline as OutlineState } from "./useOutline";

/** `onLibrary` opens the library of needs. */
export function Outline({ editor, state, outline, onLibrary }: { editor: PlanEditor; state: EditorState; outline: OutlineState; onLibrary: () => void }) {
  const { grid, rows, active, editing } = outline;
  const today = useToday();
  const missing = useMemo(() => {
    const counts = new Map<string, number>();
    for (const { itemId } of state.missing) if (itemId) counts.set(itemId, (counts.get(itemId) ?? 0) + 1);
    return counts;
  }, [state.missing]);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.defaultPrevented || event.nativeEvent.isComposing) return;
    const at = (event.target as HTMLElement).closest<HTMLElement>("[data-row]");
    const row = outline.rowAt(at?.dataset["row"] ?? null);
    if (!row) return;
    const isEdited = editing === row.key;
    // Buttons within a row keep their own keys.
    if (!isEdited && event.target !== at && ["Enter", " "].includes(event.key)) return;
    const text = isEdited && event.target instanceof HTMLTextAreaElement ? event.target.value : "";
    const action = actionFor(event, { editing: isEdited, empty: text.trim() === "", fresh: editor.isFresh(row.key), section: row.section !== null });
    if (action === null || (event.key === "Enter" && event.shiftKey)) return;
    if (outline.doing.act(action, row)) event.preventDefault();
    event.stopPropagation();
  };

  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- its rows take the focus */}
      <div ref={grid} role="treegrid" aria-label={t("plan-outline")} aria-describedby="plan-outline-keys" onKeyDown={onKeyDown} className="flex flex-col">
        {rows.map((row) =>
          row.section ? (
            <HeadingRow key={row.key} row={row} isActive={active === row.key} doing={outline.doing} onLibrary={onLibrary} />
          ) : (
            <OutlineRow
              key={row.key}
              row={row}
              isActive={active === row.key}
              isEdited={editing === row.key}
              isOver={isOver(row.item)}
              missing={missing.get(row.item.id) ?? 0}
              fault={state.faults.get(row.key) ?? null}
              editor={editor}
              doing={outline.doing}
              today={today}
            />
          ),
        )}
      </div>
      <p id="plan-outline-keys" className="sr-only">{t("plan-outline-keys")}</p>
      <p role="status" className="sr-only">{outline.said}</p>
    </>
  );
}
