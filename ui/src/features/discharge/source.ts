/** Where a rule comes from, and how far that was checked. */
import { t } from "@/i18n";
import type { RuleCheck } from "@/ipc";

/** `Source: CPT 99496 (read)`. */
export const sourceInWords = ({ source, checked }: { source: string; checked: RuleCheck }): string =>
  t("discharge-source", { source: checked === "own" ? source : `${source} (${t(`discharge-source-${checked}`)})` });
