/** Every screen the window has, asked of the program itself: a new one cannot be forgotten. */
import { expect } from "vitest";
import type { Page } from "./browser";

/** The part of the router's object in the page that is read here. */
type RouterOfThePage = {
  __TSR_ROUTER__: {
    routesByPath: Record<string, unknown>;
    history: { location: { href: string } };
    state: { status: string; location: { href: string }; resolvedLocation?: { pathname: string; href: string } };
  };
};

/** The addresses of all screens, with their parameters filled in. A parameter nobody knows is a failure. */
export async function routesOf(page: Page, values: Record<string, string>): Promise<string[]> {
  const paths = await page.evaluate(() => Object.keys((globalThis as unknown as RouterOfThePage).__TSR_ROUTER__.routesByPath));
  const filled = paths.map((path) => path.replaceAll(/\$(\w+)/g, (whole, name: string) => values[name] ?? whole));
  const screens = [...new Set(filled.map((path) => path.replace(/(.)\/$/, "$1")))].filter((path) => path !== "/");
  expect(screens.filter((path) => path.includes("$"))).toEqual([]);
  return screens.toSorted();
}

/** Goes to a screen as a link within the page does, and waits until it has drawn what it shows. */
export async function goTo(page: Page, route: string): Promise<void> {
  await page.evaluate((address) => (location.hash = address), route);
  await page.waitForFunction((address) => location.hash === `#${address}`, route);
  // The screen before stays until the new one is loaded, and would take the keys meant for it. So does the same screen
  // with what the address said before.
  await page.waitForFunction((address) => {
    const { history, state } = (globalThis as unknown as RouterOfThePage).__TSR_ROUTER__;
    const { status, location, resolvedLocation } = state;
    return history.location.href === address && status === "idle" && resolvedLocation?.pathname === address.split("?")[0] && resolvedLocation?.href === location.href;
  }, route);
  await page.getByRole("main").getByRole("heading").first().waitFor();
  await settled(page);
}

/** Waits until nothing is being loaded any more. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector("[role=status][aria-label=Loading],[role=status][aria-label=Working]") === null);
}
