/** A journey in the browser, on one record in one page. */
import { afterAll, beforeAll } from "vitest";
import { NOW, PASSPHRASE, startBridge, type Bridge } from "./bridge";
import { openBrowser, openPage, picture, type Browser, type Opened, type Page, type View } from "./browser";
import { newFolder, removeFolder } from "./places";
import { asSteps } from "./steps";

/** Skips the steps after one that failed, and keeps a picture of the page then. Called once, at the top of the file. */
export const asJourney = (shown: () => Page): void => asSteps(() => picture(shown(), "failed"));

/** What a journey begins with. Each is gone after its last step. */
export type Beginning = {
  /** The core with an open record: one's own, empty, or the invented one. */
  record: (of?: "own" | "demo", now?: string) => Promise<Bridge>;
  /** One's own record, opened again another day. */
  later: (now: string) => Promise<Bridge>;
  /** A page on that record; the last one opened is the one the journey is about. */
  open: (route: string, view?: View) => Promise<Page>;
  /** A folder for the files a journey writes or reads. */
  folder: () => string;
};

/** Begins a journey, and ends it. Called once, at the top of the file. */
export function beginJourney(begin: (beginning: Beginning) => Promise<void>): void {
  let browser: Browser | undefined;
  let bridge: Bridge | undefined;
  const pages: Opened[] = [];
  const folders: string[] = [];
  const folder = () => {
    const made = newFolder();
    folders.push(made);
    return made;
  };
  beforeAll(() =>
    begin({
      record: async (of = "own", now = NOW) => {
        bridge = await startBridge({ data: folder(), now });
        await bridge.call("record_create", { passphrase: PASSPHRASE });
        if (of === "demo") await bridge.call("record_choose", { choice: "demo" });
        return bridge;
      },
      later: async (now) => {
        if (!bridge) throw new Error("there is no record to open again");
        await bridge.stop();
        bridge = await startBridge({ data: bridge.data, now });
        await bridge.call("record_unlock", { passphrase: PASSPHRASE });
        return bridge;
      },
      open: async (route, view = { size: "large" }) => {
        if (!bridge) throw new Error("a page is opened before there is a record");
        browser ??= await openBrowser();
        const opened = await openPage(browser, bridge, route, view);
        pages.push(opened);
        return opened.page;
      },
      folder,
    }),
  );
  afterAll(async () => {
    for (const opened of pages) await opened.close();
    await browser?.close();
    await bridge?.stop();
    for (const made of folders) removeFolder(made);
  });
  asJourney(() => {
    const shown = pages.at(-1)?.page;
    if (!shown) throw new Error("the journey has no page");
    return shown;
  });
}
