/** Asks before a pane closes that holds what is not saved, or a call that is being timed. */
import { Button, Dialog } from "@/components";
import { t } from "@/i18n";

/** The question that waits, and how it is answered: whether the pane may close. */
export type Leaving = { answer: (mayClose: boolean) => void };

export function LeaveDialog({ leaving, client, timing, onChoose }: { leaving: Leaving | null; client: string; timing: boolean; onChoose: (how: "save" | "discard" | "stay") => void }) {
  return (
    <Dialog
      open={leaving !== null}
      onClose={() => onChoose("stay")}
      title={t("contacts-leave-title")}
      client={client}
      size="md"
      role="alertdialog"
      footer={
        <>
          <Button variant="quiet" className="me-auto text-danger!" onPress={() => onChoose("discard")}>{t("contacts-leave-discard")}</Button>
          <Button onPress={() => onChoose("stay")}>{t("contacts-leave-stay")}</Button>
          <Button variant="primary" onPress={() => onChoose("save")}>{t("contacts-leave-save")}</Button>
        </>
      }
    >
      <p className="text-sm">{timing ? t("contacts-leave-timing") : t("contacts-leave-meaning")}</p>
    </Dialog>
  );
}
