/** The first line of an entry: what it is, and its state. */
import type { ReactNode } from "react";

export function Head({ children, aside }: { children: string; aside?: ReactNode }) {
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-1 pb-0.5">
      <span className="font-semibold">{children}</span>
      {aside}
    </p>
  );
}
