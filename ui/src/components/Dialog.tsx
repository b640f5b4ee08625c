import { X } from "lucide-react";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { t } from "@/i18n";
import { Button, IconButton, type ButtonVariant } from "./Button";
import { cx } from "./cx";
import { ModalSign } from "./modal";

export type DialogProps = {
  open: boolean;
  onClose: () => void;
  /** What the dialog is for: "Schedule a check-in". */
  title: string;
  /** Whom it is about. Stands in the title, so that nothing is written into the wrong chart; null only where no client is concerned. */
  client: string | null;
  size?: "sm" | "md" | "lg" | "xl";
  /** Buttons at the foot, the main one last. */
  footer?: ReactNode;
  /** Must be answered with a button: neither Escape nor a press outside closes it. */
  insistent?: boolean;
  role?: "dialog" | "alertdialog";
  children: ReactNode;
};

const WIDTHS = { sm: "max-w-sm", md: "max-w-md", lg: "max-w-lg", xl: "max-w-xl" } as const;

/** A conversation that must be finished first. */
export function Dialog(props: DialogProps) {
  const { open, onClose, title, client, size = "md", footer, insistent, role = "dialog", children } = props;
  return (
    <ModalOverlay
      isOpen={open}
      onOpenChange={(next) => !next && onClose()}
      isDismissable={!insistent}
      isKeyboardDismissDisabled={insistent ?? false}
      data-modal
      className="fixed inset-0 z-40 flex items-start justify-center bg-scrim p-4 pt-[8vh]"
    >
      <Modal className={cx("overlay-pop flex max-h-full w-full flex-col", WIDTHS[size])}>
        <AriaDialog role={role} className="flex min-h-0 flex-col outline-none">
          <ModalMark />
          <header className="flex items-start gap-3 px-5 pt-4 pb-3">
            <Heading slot="title" className="min-w-0 grow text-lg font-semibold">
              {client === null ? title : t("components-dialog-title", { title, client })}
            </Heading>
            {!insistent && <IconButton size="sm" icon={X} label={t("components-close")} onPress={onClose} />}
          </header>
          <DialogBody title={title}>{children}</DialogBody>
          {footer && <footer className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3">{footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** What is taller than the window can hold the focus, so that the keyboard can scroll it: not every web view sees to that. */
function DialogBody({ title, children }: { title: string; children: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const body = ref.current;
    if (!body) return;
    const observer = new ResizeObserver(() => setScrolls(body.scrollHeight > body.clientHeight));
    observer.observe(body);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={ref} className="scroll-calm min-h-0 px-5 pb-5 focus-visible:-outline-offset-2" {...(scrolls ? { tabIndex: 0, role: "group", "aria-label": title } : {})}>
      {children}
    </div>
  );
}

/** Says for as long as it is drawn that a modal is open. */
function ModalMark() {
  useEffect(() => ModalSign.raise(), []);
  return null;
}

export type ConfirmDialogProps = Pick<DialogProps, "open" | "onClose" | "title" | "client"> & {
  /** What will happen and whether it can be taken back. */
  children: ReactNode;
  /** The verb, never "OK": "Sign note". */
  confirmLabel: string;
  onConfirm: () => void;
  variant?: Extract<ButtonVariant, "primary" | "danger">;
  busy?: boolean;
  disabled?: boolean;
};

/** Only for signing, permanent deletion and sending data out; for everything else there is undo. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { open, onClose, title, client, children, confirmLabel, onConfirm, variant = "primary", busy, disabled } = props;
  return (
    <Dialog
      {...{ open, onClose, title, client }}
      size="sm"
      role="alertdialog"
      footer={
        <>
          <Button onPress={onClose}>{t("components-cancel")}</Button>
          <Button variant={variant} onPress={onConfirm} busy={busy ?? false} isDisabled={disabled ?? false}>{confirmLabel}</Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
