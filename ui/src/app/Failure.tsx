/** An error of the core in words, found by its code, with the facts it brought. */
import type { ReactNode } from "react";
import { Button, ErrorNotice } from "@/components";
import { format, t } from "@/i18n";
import { errorTable, toApiError, type ApiError } from "@/ipc";

/** What a limit counts is known by the code. */
function limitInWords(code: ApiError["code"], limit: number): string | null {
  switch (code) {
    case "import_too_large":
      return t("shell-error-limit-size", { megabytes: format.number(limit) });
    case "weak_passphrase":
      return t("shell-error-limit-characters", { count: limit });
    case "slow_down":
      return t("shell-error-limit-seconds", { count: limit });
    default:
      return null;
  }
}

/** The facts of an error that help to mend it: a place in a file, a limit, characters. */
export function factsOf({ code, detail }: ApiError): string | undefined {
  const facts = [
    detail.line !== null ? t("shell-error-place", { line: detail.line, column: detail.column ?? 1 }) : null,
    detail.limit !== null ? limitInWords(code, detail.limit) : null,
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
