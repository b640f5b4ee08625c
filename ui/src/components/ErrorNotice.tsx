import type { ReactNode } from "react";
import { Banner } from "./Banner";

export type ErrorNoticeProps = {
  /** What happened. */
  title: string;
  /** What it means, above all whether anything was lost. */
  meaning: string;
  /** What to do. */
  action: string;
  /** What the error is about: a field, a line. Never client data. */
  detail?: string | undefined;
  /** Buttons that do what `action` says. */
  actions?: ReactNode;
  className?: string;
};

/** An error in three sentences. For errors of the core use `Failure` of the shell, which finds the sentences by code. */
export function ErrorNotice({ title, meaning, action, detail, actions, className }: ErrorNoticeProps) {
  return (
    <Banner tone="danger" title={title} actions={actions} {...(className ? { className } : {})}>
      <p>{meaning}</p>
      <p>{action}</p>
      {detail && <p className="mt-1 font-mono text-xs text-muted">{detail}</p>}
    </Banner>
  );
}
