/** An error of the core in words, found by its code, with the facts it brought. */
import type { ReactNode } from "react";
import { Button, ErrorNotice } from "@/components";
import { format, t } from "@/i18n";
import { errorTable, toApiError, type ApiError } from "@/ipc";

/** The facts of an error that help to mend it: a place in a file, a limit, characters. */
export function factsOf({ detail }: ApiError): string | undefined {
  const facts = [
    detail.line !== null ? t("shell-error-place", { line: detail.line, column: detail.column ?? 1 }) : null,
    detail.limit !== null ? t("shell-error-limit", { limit: format.number(detail.limit) }) : null,
    detail.items.length > 0 ? format.list(detail.items) : null,
  ].filter((fact) => fact !== null);
  return facts.length > 0 ? facts.join(" · ") : undefined;
}

/** One sentence for a toast. */
export const failureTitle = (error: unknown): string => t(errorTable[toApiError(error).code].title);

/** What happened, what it means, what to do. With `onRetry`, a button that tries again. */
export function Failure({ error, onRetry, actions, className }: { error: unknown; onRetry?: () => void; actions?: ReactNode; className?: string }) {
  const failed = toApiError(error);
  const words = errorTable[failed.code];
  return (
    <ErrorNotice
      title={t(words.title)}
      meaning={t(words.meaning)}
      action={t(words.action)}
      detail={factsOf(failed)}
      actions={actions ?? (onRetry && <Button size="sm" onPress={onRetry}>{t("common-try-again")}</Button>)}
      {...(className ? { className } : {})}
    />
  );
}
