/** One entry of the calendar: what it is, what became of it, another day for it. */
import { useNavigate } from "@tanstack/react-router";
import { FileText, MessagesSquare, MoveHorizontal, UserRound } from "lucide-react";
import { Suspense, useState } from "react";
import { useToday } from "@/app/api";
import { Button, Dialog, Fact } from "@/components";
import { AnswerCheckIn, dayInWords } from "@/features/checkins";
import { useCalled } from "@/features/clients";
import { format, t } from "@/i18n";
import { canMove, type Item } from "./days";
import { whatInWords } from "./Entry";

export function EntryDialog({ item, onClose, onMove }: { item: Item; onClose: () => void; onMove: () => void }) {
  const { entry } = item;
  const today = useToday();
  const called = useCalled();
  const navigate = useNavigate();
  const [answering, setAnswering] = useState(false);
  const params = { clientId: entry.clientId };
  if (answering && entry.checkInId !== null) {
    return <Suspense><AnswerCheckIn checkInId={entry.checkInId} clientId={entry.clientId} client={entry.clientName} onClose={onClose} /></Suspense>;
  }
  return (
    <Dialog open onClose={onClose} title={t("calendar-entry")} client={called(entry.clientName)} size="sm" footer={<Button onPress={onClose}>{t("calendar-close")}</Button>}>
      <p className="pb-1 font-medium">{entry.purpose}</p>
      <dl className="pb-3">
        <Fact name={t("calendar-what")}>{whatInWords(entry, called)}</Fact>
        <Fact name={t("calendar-when")}>{[dayInWords(entry.doOn, today), entry.at === null ? null : format.clockTime(entry.at)].filter(Boolean).join(", ")}</Fact>
        <Fact name={t("calendar-deadline")}>{dayInWords(entry.dueOn, today)}</Fact>
        {entry.state !== "open" && <Fact name={t("calendar-state")}>{t(`checkins-state-${entry.state}`)}</Fact>}
      </dl>
      {entry.checkInId === null && <p className="pb-3 text-sm text-muted">{t("calendar-expected-hint")}</p>}
      <div className="flex flex-col items-stretch gap-2">
        {entry.state === "open" && entry.checkInId !== null && <Button autoFocus className="justify-start!" icon={MessagesSquare} onPress={() => setAnswering(true)}>{t("calendar-answer")}</Button>}
        {canMove(item) && <Button className="justify-start!" icon={MoveHorizontal} onPress={onMove}>{t("calendar-move")}</Button>}
        {entry.medium === "in-person" && entry.kind.kind === "contact" && <Button className="justify-start!" icon={FileText} onPress={() => void navigate({ to: "/clients/$clientId/brief", params })}>{t("calendar-brief")}</Button>}
        <Button className="justify-start!" icon={UserRound} onPress={() => void navigate({ to: "/clients/$clientId/check-ins", params })}>{t("calendar-open-client")}</Button>
      </div>
    </Dialog>
  );
}
