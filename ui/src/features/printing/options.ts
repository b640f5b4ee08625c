/** Paper and sizes of print, with their words. */
import type { Option } from "@/components";
import { t } from "@/i18n";
import type { Paper, PrintSize } from "@/ipc";

const PAPERS: readonly Paper[] = ["letter", "a4"];
const SIZES: readonly PrintSize[] = ["clear", "large", "extra-large"];

export const paperOptions = (): Option<Paper>[] => PAPERS.map((value) => ({ value, label: t(`print-paper-${value}`) }));
export const sizeOptions = (): Option<PrintSize>[] => SIZES.map((value) => ({ value, label: t(`print-size-${value}`) }));
