import { describe, expect, test } from "vitest";
import type { AgendaCounts, AgendaRow, AgendaSection } from "@/ipc";
import { itemsOf, nextAfter, rowsOf, type SectionRows } from "./items";

const row = (id: string) => ({ checkIn: { id } }) as AgendaRow;
const counts = (overdue: number, today: number, coming: number): AgendaCounts => ({ overdue, today, coming, unsignedNotes: 0, unplanned: 0 });
const section = (name: AgendaSection, ids: string, hasMore = false): SectionRows => ({ section: name, rows: [...ids].map(row), hasMore });
const drawn = (sections: SectionRows[], of: AgendaCounts, folded: AgendaSection[] = []) =>
  itemsOf(sections, of, new Set(folded)).map((item) => (item.kind === "row" ? item.row.checkIn.id : item.kind === "more" ? `+${item.left}` : item.kind === "heading" ? `${item.section} ${item.count}` : item.kind));

describe("the list", () => {
  test("headings stand even over nothing", () => {
    expect(drawn([section("overdue", ""), section("today", "ab")], counts(0, 2, 0))).toEqual(["overdue 0", "none", "today 2", "a", "b"]);
  });
  test("nothing is not said while it is not known yet", () => {
    expect(drawn([section("overdue", ""), section("today", "a")], { ...counts(0, 1, 0), unplanned: 3 })).toEqual(["overdue 0", "waiting", "today 1", "a"]);
  });
  test("what is not loaded yet is said", () => {
    expect(drawn([section("overdue", "ab", true)], counts(120, 0, 0))).toEqual(["overdue 120", "a", "b", "+118"]);
  });
  test("a folded section keeps its count", () => {
    expect(drawn([section("overdue", "ab", true), section("today", "c")], counts(120, 1, 0), ["overdue"])).toEqual(["overdue 120", "today 1", "c"]);
  });
});

test.each([["a", "b"], ["b", "c"], ["c", "b"], ["x", "a"]])("after %s comes %s", (id, next) => {
  expect(nextAfter(rowsOf(itemsOf([section("today", "abc")], counts(0, 3, 0), new Set())), id)).toBe(next);
});

test("after the only one comes none", () => expect(nextAfter([row("a")], "a")).toBeNull());
