import { keyCaps } from "./keys";

/** Draws a shortcut as key caps. Decorative: the shortcut itself is told by `aria-keyshortcuts`. */
export function KeyHint({ keys }: { keys: string }) {
  return (
    <kbd aria-hidden className="inline-flex items-center gap-1 font-sans text-xs text-muted">
      {keyCaps(keys).map((caps, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- a shortcut's chords have no other identity
        <span key={`${at}-${caps.join()}`} className="inline-flex gap-0.5">
          {caps.map((cap) => (
            <span key={cap} className="inline-flex h-5 min-w-5 items-center justify-center rounded-sm border border-line bg-sunken px-1 leading-none">
              {cap}
            </span>
          ))}
        </span>
      ))}
    </kbd>
  );
}
