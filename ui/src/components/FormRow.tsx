import type { ReactNode } from "react";
import { cx } from "./cx";

/** Fields that belong together, side by side where there is room (container width, so it follows the zoom). */
export function FormRow({ columns = 2, children, className }: { columns?: 2 | 3 | 4; children: ReactNode; className?: string }) {
  const wide = { 2: "@sm:grid-cols-2", 3: "@sm:grid-cols-2 @lg:grid-cols-3", 4: "@sm:grid-cols-2 @lg:grid-cols-4" }[columns];
  return (
    <div className="@container">
      <div className={cx("grid items-start gap-x-4 gap-y-3", wide, className)}>{children}</div>
    </div>
  );
}

/** A headed part of a form. */
export function FormSection({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-3 border-t border-line py-5 first:border-t-0 first:pt-0">
      <div>
        <h2 className="text-base font-semibold">{title}</h2>
        {hint && <p className="max-w-prose text-sm text-muted">{hint}</p>}
      </div>
      {children}
    </section>
  );
}

/** A fact with its name, as in a chart's details. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[9rem_1fr] items-baseline gap-x-3 py-1">
      <dt className="text-sm text-muted">{name}</dt>
      <dd className="min-w-0 text-sm">{children}</dd>
    </div>
  );
}
