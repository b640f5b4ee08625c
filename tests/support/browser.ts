/**
 * The system's Chromium on the bridge's page. Nothing but this machine may be asked for anything, and what
 * the page complains about is a failure of the test.
 */
import axe from "axe-core";
import { chromium as playwright, type Browser, type BrowserContext, type Page } from "playwright-core";
import { expect } from "vitest";
import type { Bridge } from "./bridge";
import { chromium, outputFile } from "./places";

export type { Browser, Page } from "playwright-core";

/** The window's size when it is first opened, the smallest it may be made, and the two the screens are drawn for. */
export const SIZES = {
  usual: { width: 1280, height: 800 },
  smallest: { width: 960, height: 640 },
  large: { width: 1440, height: 900 },
  small: { width: 1024, height: 700 },
} as const;

export type View = {
  size?: keyof typeof SIZES;
  colours?: "light" | "dark";
  locale?: string;
  zone?: string;
};

/** One browser for a file of tests. */
export function openBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: chromium(),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--font-render-hinting=none",
    ],
  });
}

/** A page, and everything it did that it should not have. */
export type Opened = { page: Page; faults: string[]; close: () => Promise<void> };

const isHere = (url: string): boolean => /^(blob:|data:|about:)/.test(url) || new URL(url).hostname === "127.0.0.1";

/** Sets the page's clock, so that it agrees with the core's; it goes on from there. Runs in the page. */
function setClock(ahead: number): void {
  const Real = Date;
  globalThis.Date = new Proxy(Real, {
    construct: (target, args, made) => Reflect.construct(target, args.length === 0 ? [Real.now() + ahead] : args, made) as object,
    get: (target, name) => (name === "now" ? () => Real.now() + ahead : (Reflect.get(target, name) as unknown)),
  });
}

/** Opens a page on the bridge. */
export async function openPage(browser: Browser, bridge: Bridge, route = "/", view: View = {}): Promise<Opened> {
  const context: BrowserContext = await browser.newContext({
    viewport: SIZES[view.size ?? "usual"],
    colorScheme: view.colours ?? "light",
    reducedMotion: "reduce",
    locale: view.locale ?? "en-US",
    timezoneId: view.zone ?? "America/New_York",
  });
  await context.addInitScript(setClock, Date.parse(bridge.now) - Date.now());
  // As in the real window, where nothing may change what every object has.
  await context.addInitScript(() => void Object.freeze(Object.prototype));
  const faults: string[] = [];
  await context.route(
    (url) => !isHere(url.href),
    (route) => {
      faults.push(`asked the network for ${route.request().url()}`);
      return route.abort();
    },
  );
  const page = await context.newPage();
  page.on("pageerror", (error) => faults.push(`threw ${error.message}`));
  page.on("console", (message) => {
    // A refused command is an answer, which the page shows; the browser reports its status all the same.
    const refused = message.text().startsWith("Failed to load resource");
    if (message.type() === "error" && !refused) faults.push(`console: ${message.text()}`);
  });
  await page.goto(bridge.page(route));
  return {
    page,
    faults,
    close: async () => {
      await context.close();
      expect(faults).toEqual([]);
    },
  };
}

/** Nothing is being fetched any more: no screen shows the shape of what is coming. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"],[role="status"][aria-label^="Loading"]') === null);
}

/** Keeps a picture of the page in tests/output. */
export async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: outputFile(`${name}.png`), animations: "disabled" });
}

/** The page has no fault that axe knows of WCAG 2.2 A and AA. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    const run = (globalThis as unknown as { axe: typeof axe }).axe.run;
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
    // What a screen reader is told for a moment names things that may have gone since.
    const { violations } = await run({ exclude: "[data-live-announcer]" }, { runOnly: { type: "tag", values: tags } });
    return violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map((node) => `${node.html}: ${node.failureSummary}`) }));
  });
  expect(violations).toEqual([]);
}

/** Nothing sticks out sideways: the page can be read at this size without scrolling in two directions. */
export async function expectFits(page: Page): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(over).toBeLessThanOrEqual(0);
  expect(await cutOff(page)).toEqual([]);
}

/** Least height at which a list or an outline can be worked in: a heading and two rows. In rem, so that it grows with the zoom. */
const LEAST_ROOM = 8;

/** What a screen is there for is not squeezed away by what stands around it. */
export async function expectRoom(page: Page): Promise<void> {
  const squeezed = await page.evaluate((rem) => {
    const least = rem * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    const bodies = [...document.querySelectorAll<HTMLElement>("main :is([role=grid],[role=treegrid],[role=feed],[role=group][tabindex])")];
    const tight = bodies.filter((body) => {
      body.scrollIntoView({ block: "start" });
      const { top, bottom, height } = body.getBoundingClientRect();
      // A list of one result is whole in less.
      const whole = Math.min(least, body.scrollHeight);
      return height > 0 && Math.min(bottom, innerHeight) - Math.max(top, 0) < whole - 1;
    });
    return tight.map((body) => `${body.getAttribute("role")} ${body.ariaLabel}: ${body.getBoundingClientRect().height}`);
  }, LEAST_ROOM);
  expect(squeezed).toEqual([]);
}

/** Controls that lie beyond the window's sides, where nobody can see them: what is clipped does not scroll. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const controls = [...document.querySelectorAll("button,a[href],input,textarea,select,[role=button]")];
    const out = controls.filter((control) => {
      const { left, right, width, height } = control.getBoundingClientRect();
      // Hidden inputs below a drawn control, and skip links, are a pixel large or put aside on purpose.
      if (width <= 1 || height <= 1 || control.closest("[aria-hidden=true],[inert],.sr-only")) return false;
      return right > innerWidth + 1 || left < -1;
    });
    return out.map((control) => control.outerHTML.slice(0, 160));
  });
}
