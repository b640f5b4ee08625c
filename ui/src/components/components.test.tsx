import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { useState } from "react";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { DataTable, DateField, Dialog, InlineEdit, SearchField, TimeField, type DataTableProps } from "./index";

afterEach(cleanup);

describe("SearchField", () => {
  function Searching({ escape }: { escape: "clear" | "close" }) {
    const [words, setWords] = useState("okafor");
    return <SearchField label="Search" value={words} onChange={setWords} escape={escape} />;
  }
  test("in a page one Escape clears, and goes no further", () => {
    const outside = vi.fn();
    render(<div role="presentation" onKeyDown={outside}><Searching escape="clear" /></div>);
    fireEvent.keyDown(screen.getByRole("searchbox"), { key: "Escape" });
    expect(screen.getByRole<HTMLInputElement>("searchbox").value).toBe("");
    expect(outside).not.toHaveBeenCalled();
  });
  test("in a dialog one Escape reaches the dialog, however much is typed", () => {
    const outside = vi.fn();
    render(<div role="presentation" onKeyDown={outside}><Searching escape="close" /></div>);
    fireEvent.keyDown(screen.getByRole("searchbox"), { key: "Escape" });
    expect(outside).toHaveBeenCalledTimes(1);
  });
});

describe("Dialog", () => {
  test("the client's name stands in the title", () => {
    render(<Dialog open onClose={() => undefined} title="Schedule a check-in" client="Łucja Nowak">x</Dialog>);
    expect(screen.getByRole("dialog", { name: "Schedule a check-in · Łucja Nowak" })).toBeTruthy();
  });
  test("the page can tell that one is open: notices then keep clear of its buttons", () => {
    const { rerender } = render(<Dialog open onClose={() => undefined} title="Flag" client="A">x</Dialog>);
    expect(document.body.matches(":has([data-modal])")).toBe(true);
    rerender(<Dialog open={false} onClose={() => undefined} title="Flag" client="A">x</Dialog>);
    expect(document.body.matches(":has([data-modal])")).toBe(false);
  });
  test("Escape closes it, unless it insists", () => {
    const onClose = vi.fn();
    const { rerender } = render(<Dialog open insistent onClose={onClose} title="Flag" client="A">x</Dialog>);
    fireEvent.keyDown(screen.getByRole("dialog"), { key: "Escape" });
    expect(onClose).not.toHaveBeenCalled();
    rerender(<Dialog open onClose={onClose} title="Flag" client="A">x</Dialog>);
    fireEvent.keyDown(screen.getByRole("dialog"), { key: "Escape" });
    expect(onClose).toHaveBeenCalledTimes(1);
  });
});

describe("InlineEdit", () => {
  const edit = (text: string) => fireEvent.change(screen.getByRole("textbox"), { target: { value: text } });
  const key = (name: string) => fireEvent.keyDown(screen.getByRole("textbox"), { key: name });

  test("an empty value is a prompt, and the way to fill it", async () => {
    const onSave = vi.fn(async () => undefined);
    render(<InlineEdit label="Language" value="" prompt="Add language" onSave={onSave} />);
    fireEvent.click(screen.getByRole("button", { name: "Add language" }));
    edit(" Vietnamese ");
    key("Enter");
    await waitFor(() => expect(screen.queryByRole("textbox")).toBeNull());
    expect(onSave).toHaveBeenCalledWith("Vietnamese");
  });
  test("Escape leaves it as it was", () => {
    const onSave = vi.fn();
    render(<InlineEdit label="Name" value="Peg" prompt="Add" onSave={onSave} />);
    fireEvent.click(screen.getByRole("button", { name: "Edit Name: Peg" }));
    edit("Meg");
    key("Escape");
    expect(onSave).not.toHaveBeenCalled();
    expect(screen.getByRole("button", { name: "Edit Name: Peg" })).toBeTruthy();
  });
  test("what could not be saved stays to be tried again", async () => {
    render(<InlineEdit label="Name" value="Peg" prompt="Add" onSave={() => Promise.reject(new Error("disk"))} />);
    fireEvent.click(screen.getByRole("button"));
    edit("Meg");
    key("Enter");
    expect((await screen.findByRole("alert")).textContent).toBe("Not saved. Try again.");
    expect(screen.getByRole<HTMLInputElement>("textbox").value).toBe("Meg");
  });
  describe("while it is being saved", () => {
    /** A core that answers when it is told to. */
    const begun = () => {
      const waiting: (() => void)[] = [];
      const onSave = vi.fn((_value: string) => new Promise<void>((resolve) => waiting.push(resolve)));
      render(<><InlineEdit label="Name" value="Peg" prompt="Add" onSave={onSave} /><button type="button">Next</button></>);
      fireEvent.click(screen.getByRole("button", { name: /Peg/ }));
      edit("Margaret");
      key("Enter");
      const answer = () => act(async () => waiting.shift()?.());
      return { onSave, answer };
    };
    test("who goes on keeps the focus, and it is saved once", async () => {
      const { onSave, answer } = begun();
      act(() => screen.getByRole("button", { name: "Next" }).focus());
      await answer();
      await waitFor(() => expect(screen.queryByRole("textbox")).toBeNull());
      await act(() => new Promise((resolve) => setTimeout(resolve, 40)));
      expect(document.activeElement?.textContent).toBe("Next");
      expect(onSave.mock.calls).toEqual([["Margaret"]]);
    });
    test("what is typed stays, and is saved in its turn", async () => {
      const { onSave, answer } = begun();
      edit("Margaret Ann");
      await answer();
      expect(screen.getByRole<HTMLInputElement>("textbox").value).toBe("Margaret Ann");
      key("Enter");
      await answer();
      await waitFor(() => expect(screen.queryByRole("textbox")).toBeNull());
      expect(onSave.mock.calls.at(-1)).toEqual(["Margaret Ann"]);
    });
  });
});

describe("DateField", () => {
  function Dated({ heard }: { heard: (date: string | null) => void }) {
    const [date, setDate] = useState<string | null>(null);
    return <DateField label="Due" value={date} onChange={(next) => { setDate(next); heard(next); }} today="2026-11-22" min="2026-11-22" />;
  }
  const type = (text: string) => {
    fireEvent.focus(screen.getByRole("textbox"));
    fireEvent.change(screen.getByRole("textbox"), { target: { value: text } });
  };
  test("reads what is typed and writes it the locale's way", () => {
    const heard = vi.fn();
    render(<Dated heard={heard} />);
    type("1 dec");
    expect(heard).toHaveBeenLastCalledWith("2026-12-01");
    expect(screen.getByText("Tuesday, December 1, 2026")).toBeTruthy();
    fireEvent.blur(screen.getByRole("textbox"));
    expect(screen.getByRole<HTMLInputElement>("textbox").value).toBe("12/01/2026");
  });
  test("keeps what it cannot read, and says so only afterwards", () => {
    const heard = vi.fn();
    render(<Dated heard={heard} />);
    type("some day");
    expect(screen.queryByText(/can’t be read/)).toBeNull();
    fireEvent.blur(screen.getByRole("textbox"));
    expect(screen.getByText("This can’t be read as a date. Try 11/22/2026.")).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>("textbox").value).toBe("some day");
  });
  test("what was read on the way to a day that does not exist is not kept, and the form is held", () => {
    const heard = vi.fn();
    const sent = vi.fn();
    render(<form aria-label="Plan" onSubmit={(event) => (event.preventDefault(), sent())}><Dated heard={heard} /></form>);
    for (const text of ["2", "2/3", "2/31", "2/31/2027"]) type(text);
    expect(heard).toHaveBeenLastCalledWith("2026-02-03");
    fireEvent.submit(screen.getByRole("form"));
    expect(sent).not.toHaveBeenCalled();
    expect(screen.getByText("There is no such day: the month is shorter.")).toBeTruthy();
    fireEvent.blur(screen.getByRole("textbox"));
    expect(heard).toHaveBeenLastCalledWith(null);
    type("2/28/2027");
    fireEvent.submit(screen.getByRole("form"));
    expect(sent).toHaveBeenCalledTimes(1);
    expect(heard).toHaveBeenLastCalledWith("2027-02-28");
  });
  test("Escape is the dialog's", () => {
    const onClose = vi.fn();
    render(<Dialog open onClose={onClose} title="Move" client="A"><Dated heard={() => undefined} /></Dialog>);
    fireEvent.keyDown(screen.getByRole("textbox"), { key: "Escape" });
    expect(onClose).toHaveBeenCalledTimes(1);
  });
  test("says when a date is out of bounds", () => {
    render(<Dated heard={() => undefined} />);
    type("11/1/2026");
    fireEvent.blur(screen.getByRole("textbox"));
    expect(screen.getByText("This date is before Nov 22, 2026.")).toBeTruthy();
  });
});

test("TimeField reads what is typed", () => {
  const heard = vi.fn();
  render(<TimeField label="Time" value={null} onChange={heard} />);
  fireEvent.change(screen.getByRole("textbox"), { target: { value: "2:30 p" } });
  expect(heard).toHaveBeenLastCalledWith("14:30");
});

test("TimeField gives back the time from before where what is typed ends as none", () => {
  const heard = vi.fn();
  function Timed() {
    const [time, setTime] = useState<string | null>("09:00");
    return <TimeField label="Time" value={time} onChange={(next) => (setTime(next), heard(next))} />;
  }
  render(<Timed />);
  for (const value of ["2", "2:", "2:7", "2:75"]) fireEvent.change(screen.getByRole("textbox"), { target: { value } });
  fireEvent.blur(screen.getByRole("textbox"));
  expect(heard).toHaveBeenLastCalledWith("09:00");
  expect(screen.getByText(/can’t be read as a time/)).toBeTruthy();
});

describe("DataTable", () => {
  type Row = { id: string; name: string };
  const rows: Row[] = Array.from({ length: 500 }, (_, at) => ({ id: `r${at}`, name: `Client ${at}` }));
  beforeAll(() => {
    // happy-dom has no layout: give the scroller a height, so that rows are drawn.
    Object.defineProperty(HTMLElement.prototype, "offsetHeight", { configurable: true, get: () => 600 });
    Object.defineProperty(HTMLElement.prototype, "offsetWidth", { configurable: true, get: () => 900 });
    Object.defineProperty(HTMLElement.prototype, "clientHeight", { configurable: true, get: () => 600 });
  });
  const show = (more: Partial<DataTableProps<Row>> = {}) => {
    const onOpen = vi.fn();
    render(<DataTable label="Clients" columns={[{ id: "name", heading: "Name", width: "1fr", cell: (row) => row.name, sortable: true }]} rows={rows} rowKey={(row) => row.id} onOpen={onOpen} {...more} />);
    const grid = screen.getByRole("grid", { name: "Clients" });
    return { grid, onOpen, active: () => document.getElementById(grid.getAttribute("aria-activedescendant") ?? "")?.textContent };
  };

  test("draws what is in view, not everything", () => {
    show();
    expect(screen.getAllByRole("row").length).toBeLessThan(60);
    expect(screen.getByRole("grid").getAttribute("aria-rowcount")).toBe("501");
  });
  test("arrows move, Enter opens", () => {
    const { grid, onOpen, active } = show();
    fireEvent.focus(grid);
    expect(active()).toBe("Client 0");
    fireEvent.keyDown(grid, { key: "ArrowDown" });
    fireEvent.keyDown(grid, { key: "ArrowDown" });
    fireEvent.keyDown(grid, { key: "ArrowUp" });
    expect(active()).toBe("Client 1");
    fireEvent.keyDown(grid, { key: "Enter" });
    expect(onOpen).toHaveBeenCalledWith(rows[1]);
  });
  test("a row's own keys go first", () => {
    const onRowKey = vi.fn(() => true);
    const { grid, onOpen } = show({ onRowKey });
    fireEvent.focus(grid);
    fireEvent.keyDown(grid, { key: "Enter" });
    expect(onRowKey).toHaveBeenCalledTimes(1);
    expect(onOpen).not.toHaveBeenCalled();
  });
  test("a heading sorts, and turns round", () => {
    const onSort = vi.fn();
    show({ sort: { column: "name", descending: false }, onSort });
    expect(screen.getByRole("columnheader").getAttribute("aria-sort")).toBe("ascending");
    fireEvent.click(screen.getByRole("button", { name: "Name" }));
    expect(onSort).toHaveBeenCalledWith({ column: "name", descending: true });
  });
  test("asks for more near the end only, and not twice", () => {
    const onMore = vi.fn();
    show({ rows: rows.slice(0, 5), hasMore: true, onMore });
    expect(onMore).toHaveBeenCalledTimes(1);
    cleanup();
    show({ rows: rows.slice(0, 5), hasMore: true, loadingMore: true, onMore });
    cleanup();
    show({ rows, hasMore: true, onMore });
    expect(onMore).toHaveBeenCalledTimes(1);
  });
});
