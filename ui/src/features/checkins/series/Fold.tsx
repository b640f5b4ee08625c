/** A part of a form that is seldom needed: folded away, with what it holds said in a line. */
import { ChevronDown, ChevronRight } from "lucide-react";
import { useId, useState, type ReactNode } from "react";

export function Fold({ title, summary, children }: { title: string; summary: string; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const Icon = open ? ChevronDown : ChevronRight;
  return (
    <section className="border-t border-line/60 pt-2">
      <button type="button" aria-expanded={open} aria-controls={open ? id : undefined} onClick={() => setOpen(!open)} className="-mx-1.5 flex w-full items-baseline gap-2 rounded-md px-1.5 py-1 text-start text-sm hover:bg-hover">
        <Icon aria-hidden className="size-4 shrink-0 self-center text-muted" />
        <span className="font-medium whitespace-nowrap">{title}</span>
        {!open && <span className="min-w-0 truncate text-muted">{summary}</span>}
      </button>
      {open && <div id={id} className="flex flex-col gap-3 pt-2 pb-1">{children}</div>}
    </section>
  );
}
