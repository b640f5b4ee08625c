/**
 * Words that stand in the address, where they are typed: the field answers every key at once, the address follows.
 * A field that showed the address itself would lose what is typed before the address has changed.
 */
import { useEffect, useRef, useState } from "react";

/** `tell` puts words into the address. Answers what the field shows, and how to type into it and to tell. */
export function useTyped(stands: string, tell: (words: string) => void) {
  const [typed, setTyped] = useState(stands);
  const [seen, setSeen] = useState(stands);
  // Told and not come back yet: the answer to an earlier key must not undo the later ones.
  const [told, setTold] = useState<readonly string[]>([]);
  const now = useRef(stands);
  useEffect(() => {
    now.current = stands;
  });
  if (stands !== seen) {
    const mine = told.indexOf(stands);
    setSeen(stands);
    setTold(told.slice(mine + 1));
    // Changed from outside: cleared, or gone back to.
    if (mine < 0) setTyped(stands);
  }
  return {
    typed,
    setTyped,
    tell: (words: string) => {
      setTold((before) => ((before.at(-1) ?? now.current) === words ? before : [...before, words]));
      tell(words);
    },
  };
}
