/** How much room the window has, in rem, so that 200 % zoom on a wide screen counts as narrow. */
import { useEffect, useState, type RefObject } from "react";

/** `wide`: everything side by side. `medium`: the sidebar folds to icons. `narrow`: the workspace lies over the main area. */
export type Room = "wide" | "medium" | "narrow";

/** In rem. */
const MEDIUM_BELOW = 72;
const NARROW_BELOW = 60;

export const roomOf = (widthInRem: number): Room => (widthInRem < NARROW_BELOW ? "narrow" : widthInRem < MEDIUM_BELOW ? "medium" : "wide");

/** Follows the frame's width and the zoom. */
export function useRoom(frame: RefObject<HTMLElement | null>, zoom: number): Room {
  const [room, setRoom] = useState<Room>("wide");
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
      setRoom(roomOf(element.clientWidth / rem));
    };
    // A frame later, when the zoom has reached the root element.
    const later = requestAnimationFrame(measure);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      cancelAnimationFrame(later);
      observer.disconnect();
    };
  }, [frame, zoom]);
  return room;
}
