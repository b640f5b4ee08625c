/**
 * From a screen's heading on by keyboard: the arrow down enters the screen's list, if it has one; otherwise the
 * keys that move through a text scroll it, because web views leave inner scrolling areas to the pointer.
 */
import { useEffect } from "react";
import { ModalSign } from "@/components/modal";

/** How far each key scrolls, as a share of the height in view; from one end to the other with Home and End. */
const SHARES: Readonly<Record<string, number>> = {
  ArrowDown: 0.1, ArrowUp: -0.1, PageDown: 0.9, PageUp: -0.9, " ": 0.9, Home: Number.NEGATIVE_INFINITY, End: Number.POSITIVE_INFINITY,
};

/** Only from where nothing else listens: a heading that was read out, or nothing at all. */
const isIdle = (target: EventTarget | null): boolean =>
  target === document.body || (target instanceof HTMLElement && target.matches("h1, h2, h3, #main"));

export function useKeysFromHeading(): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const share = SHARES[event.key];
      if (share === undefined || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
      if (!isIdle(event.target) || ModalSign.isOpen()) return;
      const list = document.querySelector("#main :is([role='grid'], [role='treegrid'])");
      const entry = list?.matches("[tabindex='0']") ? list : list?.querySelector("[tabindex='0']");
      if (event.key === "ArrowDown" && entry instanceof HTMLElement) {
        event.preventDefault();
        return entry.focus();
      }
      const area = [...document.querySelectorAll<HTMLElement>("#main .scroll-calm")].find((one) => one.scrollHeight > one.clientHeight);
      if (!area) return;
      event.preventDefault();
      const top = Number.isFinite(share) ? area.scrollTop + share * area.clientHeight * (event.key === " " && event.shiftKey ? -1 : 1) : share < 0 ? 0 : area.scrollHeight;
      area.scrollTo({ top });
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
}
