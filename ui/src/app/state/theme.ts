/** Theme and zoom on the root element. The styles know nothing but these two. */
import { platform, type Theme } from "@/ipc";

const dark = () => window.matchMedia("(prefers-color-scheme: dark)");
const moreContrast = () => window.matchMedia("(prefers-contrast: more)");

/** The themes the styles define. */
export type ShownTheme = "light" | "dark" | "contrast-light" | "contrast-dark";

/** What a choice comes to on this machine. */
export function shownTheme(choice: Theme, system: { dark: boolean; moreContrast: boolean }): ShownTheme {
  if (choice === "light" || choice === "dark") return choice;
  const shade = system.dark ? "dark" : "light";
  return choice === "high-contrast" || system.moreContrast ? `contrast-${shade}` : shade;
}

/** Shows a theme and follows the system while the choice leaves it open. Returns how to stop following. */
export function followTheme(choice: Theme): () => void {
  const show = () => {
    document.documentElement.dataset.theme = shownTheme(choice, { dark: dark().matches, moreContrast: moreContrast().matches });
  };
  show();
  void platform.setWindowTheme(choice === "light" || choice === "dark" ? choice : null);
  const queries = [dark(), moreContrast()];
  for (const query of queries) query.addEventListener("change", show);
  return () => {
    for (const query of queries) query.removeEventListener("change", show);
  };
}

/** The zoom steps of `Ctrl +` and `Ctrl -`, in percent. */
export const ZOOM_STEPS = [80, 90, 100, 110, 125, 150, 175, 200] as const;

/** The next step up or down from `percent`. */
export function zoomStep(percent: number, direction: 1 | -1): number {
  const next = direction > 0 ? ZOOM_STEPS.find((step) => step > percent) : ZOOM_STEPS.findLast((step) => step < percent);
  return next ?? percent;
}

/** Sizes everything: all lengths are in rem. */
export function showZoom(percent: number): void {
  document.documentElement.style.setProperty("--zoom", String(Math.min(200, Math.max(80, percent)) / 100));
}
