/** What other screens open about check-ins: what became of one, and planning some. */
import { useQuery } from "@tanstack/react-query";
import { useState, type KeyboardEvent } from "react";
import { Failure, usePreferences, useToday } from "@/app/api";
import { Button, Dialog, KeyHint, Skeleton } from "@/components";
import { clientQuery, useCalled } from "@/features/clients";
import { t } from "@/i18n";
import type { CheckIn, CheckInId, CheckInSeries, ClientId } from "@/ipc";
import { useAnswer } from "./answer";
import { KindMark } from "./kinds";
import { outcomesOf, type Deed } from "./outcomes";
import { checkInsQuery, seriesQuery } from "./queries";
import { SeriesDialog } from "./series/SeriesDialog";
import { dayInWords, Standing } from "./Standing";
import { useTaking } from "./taking";

/** `client` is the name as the record has it. */
export type AnswerProps = { checkInId: CheckInId; clientId: ClientId; client: string; onClose: () => void };

export function AnswerDialog({ checkInId, clientId, client, onClose }: AnswerProps) {
  const called = useCalled();
  const checkIns = useQuery(checkInsQuery(clientId));
  const series = useQuery(seriesQuery(clientId));
  const checkIn = checkIns.data?.find((one) => one.id === checkInId);
  const of = series.data?.find((one) => one.series.id === checkIn?.seriesId)?.series;
  const failed = [checkIns, series].find((query) => query.isError);
  if (checkIn?.state === "open" && of) return <Outcomes checkIn={checkIn} series={of} client={client} onClose={onClose} />;
  return (
    <Dialog open onClose={onClose} title={t("checkins-answer")} client={called(client)} size="sm" footer={<Button onPress={onClose}>{t("checkins-close")}</Button>}>
      {failed?.error ? <Failure error={failed.error} onRetry={() => void failed.refetch()} /> : checkIns.data && series.data ? <p>{t("checkins-answered")}</p> : <Skeleton />}
    </Dialog>
  );
}

function Outcomes({ checkIn, series, client, onClose }: { checkIn: CheckIn; series: CheckInSeries; client: string; onClose: () => void }) {
  const today = useToday();
  const called = useCalled();
  const { singleKeyShortcuts: keys } = usePreferences();
  const { answer } = useAnswer();
  // The choice gives way to what has to be asked; giving that up is giving up this.
  const [taking, setTaking] = useState(false);
  const { take, dialog } = useTaking((asked, outcome) => {
    answer({ ...asked, outcome });
    onClose();
  }, onClose);
  const outcomes = outcomesOf(series.kind.kind);
  const press = (deed: Deed) => {
    setTaking(true);
    take({ checkIn, client, kind: series.kind }, deed);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!keys || event.ctrlKey || event.metaKey || event.altKey) return;
    const wanted = event.shiftKey ? `shift+${event.key.toLowerCase()}` : event.key;
    const outcome = outcomes.find(({ key }) => key === wanted);
    if (!outcome) return;
    event.preventDefault();
    press(outcome.kind);
  };
  if (taking) return dialog;
  return (
    <Dialog open onClose={onClose} title={t("checkins-answer")} client={called(client)} size="md" footer={<Button onPress={onClose}>{t("checkins-cancel")}</Button>}>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the buttons within have the focus; here their keys are heard */}
      <div onKeyDown={onKeyDown} className="flex flex-col gap-3">
        <div className="text-sm">
          <p className="font-medium">{series.purpose}</p>
          <p className="flex flex-wrap gap-x-4 gap-y-1 text-muted">
            <KindMark kind={series.kind} medium={series.medium} called={called} />
            <span>{t("today-deadline", { day: dayInWords(checkIn.dueOn, today) })}</span>
            <Standing checkIn={checkIn} today={today} />
          </p>
        </div>
        <div role="group" aria-label={t("today-outcomes")} className="grid grid-cols-2 gap-2">
          {outcomes.map((outcome, at) => (
            <Button key={outcome.kind} autoFocus={at === 0} icon={outcome.icon} className="justify-start!" onPress={() => press(outcome.kind)}>
              <span className="grow text-start">{t(outcome.label)}</span>
              {keys && <KeyHint keys={outcome.key} />}
            </Button>
          ))}
        </div>
      </div>
    </Dialog>
  );
}

export function PlanDialog({ clientId, client, onClose }: { clientId: ClientId; client: string; onClose: () => void }) {
  const called = useCalled();
  const file = useQuery(clientQuery(clientId)).data;
  return file ? <SeriesDialog series={null} file={file} client={called(client)} onClose={onClose} /> : null;
}
