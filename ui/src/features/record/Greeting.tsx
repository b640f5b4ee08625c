import type { ReactNode } from "react";
import { cx } from "@/components";
import { Mark } from "./Mark";

/** The frame of what stands before the window: first run and lock screen. */
export function Greeting({ title, children, wide }: { title: string; children: ReactNode; wide?: boolean }) {
  return (
    <main className="scroll-calm flex h-full flex-col items-center bg-sunken px-6 py-[9vh]">
      <div className={cx("w-full", wide ? "max-w-lg" : "max-w-sm")}>
        <div className="mb-8 flex items-center gap-3">
          <Mark className="size-9 text-accent" />
          <h1 tabIndex={-1} className="text-2xl font-semibold">{title}</h1>
        </div>
        {children}
      </div>
    </main>
  );
}
