/** A form or a safety plan as it will be printed, and saving it. */
import { Dialog } from "@/components";
import { t } from "@/i18n";
import type { ClientId, DocumentKind } from "@/ipc";

export type DocumentPrintProps = { request: DocumentKind; clientId: ClientId | null; open: boolean; onClose: () => void };

export function DocumentPrintDialog({ open, onClose }: DocumentPrintProps) {
  return <Dialog open={open} onClose={onClose} title={t("print-title")} client={null}>{null}</Dialog>;
}
