/** Starts an assessment: which instrument, then how it is asked. Enter takes what stands there, twice to begin. */
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { ArrowLeft, Play, Printer } from "lucide-react";
import { useId, useState, type FormEvent } from "react";
import { Failure, useToday } from "@/app/api";
import { Banner, Button, Dialog, Skeleton } from "@/components";
import { useCalled, useClient } from "@/features/clients";
import { instrumentHeads, instrumentQuery } from "@/features/library";
import { DocumentPrintDialog } from "@/features/printing";
import { format, t } from "@/i18n";
import { assessmentStart, assessmentTotal, type AssessmentId, type AssessmentView, type ClientId, type InstrumentHead } from "@/ipc";
import type { Way } from "../address";
import { adopt, assessmentPages, dueQuery } from "../queries";
import { mainScale } from "../words";
import { offered } from "./choices";
import { HowFields, faultsOf, startOf, type How } from "./HowFields";
import { InstrumentPicker } from "./InstrumentPicker";

type Props = {
  clientId: ClientId;
  /** Chosen already, where one came from a due date or an offer. */
  instrumentId: string | null;
  partOf: AssessmentId | null;
  onClose: () => void;
  onStarted: (view: AssessmentView, way: Way) => void;
};

export function StartDialog({ clientId, instrumentId, partOf, onClose, onStarted }: Props) {
  const list = useQuery(instrumentHeads);
  const [picked, setPicked] = useState<string | null>(instrumentId);
  const [words, setWords] = useState("");
  const called = useCalled();
  const { client } = useClient(clientId);
  const head = list.data?.find((one) => one.id === picked) ?? null;
  if (head) {
    return <HowDialog key={head.id} head={head} clientId={clientId} partOf={partOf} onBack={() => setPicked(null)} onClose={onClose} onStarted={onStarted} />;
  }
  return (
    <Dialog open onClose={onClose} title={t("assessments-start")} client={called(client)} size="lg">
      {list.isError ? <Failure error={list.error} onRetry={() => void list.refetch()} /> : list.data ? (
        <Picking instruments={list.data} clientId={clientId} words={words} onWords={setWords} onPick={(one) => setPicked(one.id)} />
      ) : <Skeleton />}
    </Dialog>
  );
}

function Picking({ instruments, clientId, words, onWords, onPick }: { instruments: readonly InstrumentHead[]; clientId: ClientId; words: string; onWords: (words: string) => void; onPick: (one: InstrumentHead) => void }) {
  const today = useToday();
  const due = useQuery(dueQuery(clientId)).data ?? [];
  const past = useInfiniteQuery(assessmentPages(clientId)).data?.pages[0]?.rows ?? [];
  const groups = offered(instruments, { due, past, today, domainName: (domain) => t(`assessments-domain-${domain}`) }, words);
  return <InstrumentPicker groups={groups} words={words} onWords={onWords} onPick={onPick} />;
}

function HowDialog({ head, clientId, partOf, onBack, onClose, onStarted }: Omit<Props, "instrumentId"> & { head: InstrumentHead; onBack: () => void }) {
  const called = useCalled();
  const { client } = useClient(clientId);
  const today = useToday();
  const queries = useQueryClient();
  const form = useId();
  const scale = useQuery({ ...instrumentQuery(head.id), enabled: head.tier === "score-only" }).data;
  const totalScale = scale ? mainScale(scale) : null;
  const [how, setHow] = useState<How>({
    mode: "interview", informant: "", askedOn: today, language: client.language ?? "", interpreter: client.interpreterNeeded, way: "form", total: null,
  });
  const [asked, setAsked] = useState(false);
  const [printing, setPrinting] = useState(false);
  const begun = useInfiniteQuery(assessmentPages(clientId)).data?.pages[0]?.inProgress.find((one) => one.instrumentId === head.id);
  const navigate = useNavigate();
  const resume = (assessmentId: AssessmentId) => void navigate({ to: "/clients/$clientId/assessments/$assessmentId", params: { clientId, assessmentId } });
  const faults = asked ? faultsOf(how, today, totalScale) : {};
  const begin = useMutation({
    mutationFn: () => {
      const start = startOf(how, { clientId, instrumentId: head.id, partOf });
      return how.way === "total" && how.total !== null ? assessmentTotal({ start, total: how.total }) : assessmentStart({ start });
    },
    onSuccess: (view) => {
      adopt(queries, view);
      onStarted(view, how.way === "total" ? "form" : how.way);
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setAsked(true);
    if (Object.keys(faultsOf(how, today, totalScale)).length > 0) {
      // To the first field that keeps it from beginning, once it is marked.
      const { currentTarget } = event;
      requestAnimationFrame(() => currentTarget.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
    } else if (!begin.isPending) begin.mutate();
  };
  if (printing) return <DocumentPrintDialog request={{ document: "blank-form", instrumentId: head.id, clientId }} clientId={clientId} open onClose={() => setPrinting(false)} />;
  return (
    <Dialog
      open
      onClose={onClose}
      title={head.shortTitle}
      client={called(client)}
      size="md"
      footer={
        <>
          <Button variant="quiet" icon={ArrowLeft} className="me-auto" onPress={onBack}>{t("assessments-another")}</Button>
          <Button variant="quiet" icon={Printer} onPress={() => setPrinting(true)}>{t("assessments-print-blank")}</Button>
          {/* The second Enter begins. */}
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
          <Button variant="primary" type="submit" form={form} autoFocus busy={begin.isPending}>{how.way === "total" ? t("assessments-record-total") : t("assessments-begin")}</Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} noValidate className="flex flex-col gap-4">
        {/* Two halves of one form help nobody: what was interrupted can be gone on with from here, too. */}
        {begun && (
          <Banner
            tone="info"
            title={t("assessments-begun-already")}
            actions={<Button size="sm" icon={Play} aria-label={t("assessments-resume-what", { what: head.shortTitle })} onPress={() => resume(begun.id)}>{t("assessments-resume")}</Button>}
          >
            {t("assessments-begun", { day: format.relativeDay(begun.askedOn, today), count: begun.answered })}
          </Banner>
        )}
        <HowFields head={head} clientId={clientId} how={how} onChange={(part) => setHow((now) => ({ ...now, ...part }))} totalScale={totalScale} faults={faults} />
        {begin.isError && <Failure error={begin.error} />}
      </form>
    </Dialog>
  );
}
