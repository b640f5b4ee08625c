/** One contact, two windows of the same series: which one it counts for is the case manager's to say. */
import { Button, Dialog } from "@/components";
import { t } from "@/i18n";
import type { CheckIn } from "@/ipc";
import { dayInWords } from "../Standing";

type Props = { client: string; older: CheckIn; newer: CheckIn; today: string; onClose: () => void; onChoose: (checkIn: CheckIn) => void };

export function WindowDialog({ client, older, newer, today, onClose, onChoose }: Props) {
  const words = (checkIn: CheckIn) => t(checkIn.dueOn < today ? "today-window-late" : "today-window-in-time", { day: dayInWords(checkIn.dueOn, today) });
  return (
    <Dialog open onClose={onClose} title={t("today-window-title")} client={client} size="sm" footer={<Button onPress={onClose}>{t("checkins-cancel")}</Button>}>
      <div className="flex flex-col gap-2 pt-1">
        {[older, newer].map((checkIn, at) => (
          <Button key={checkIn.id} autoFocus={at === 0} className="h-auto! justify-start! py-2 text-start" onPress={() => onChoose(checkIn)}>{words(checkIn)}</Button>
        ))}
        <p className="text-xs text-muted">{t("today-window-hint")}</p>
      </div>
    </Dialog>
  );
}
