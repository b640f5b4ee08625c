/**
 * The panel of flagged answers: what was answered, what to do now, whom to call, and what was done.
 * It closes only with a record; it may be put aside for a form or plan that makes the person safer.
 */
import { useQueries, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useRouterState } from "@tanstack/react-router";
import { ClipboardList, EyeOff, HeartHandshake, ListChecks } from "lucide-react";
import { useId, useRef, useState, type FormEvent, type ReactNode } from "react";
import { Failure, failureTitle, useToday } from "@/app/api";
import { Button, Checkbox, Dialog, KeyHint, Skeleton, toast } from "@/components";
import { clientQuery, useCalled } from "@/features/clients";
import { format, t } from "@/i18n";
import { instrumentGet, type AssessmentView, type ClientId, type OpenFlag, type RaisedFlag } from "@/ipc";
import { actionsOf, flagDesk, leading } from "../desk";
import { askAgain, flaggedQuery } from "../queries";
import { topicTitle } from "../words";
import { beginOffer, formPath, planPath } from "./aside";
import { CrisisNumbers } from "./CrisisNumbers";
import { SettlementFields } from "./SettlementFields";
import { BLANK, faultsOf } from "./settlement";
import { useSettlement } from "./useSettlement";

/** `flags` are about one thing; `known` says what else the core knows of open ones. */
export function FlagDialog({ clientId, flags, known }: { clientId: ClientId; flags: readonly [RaisedFlag, ...RaisedFlag[]]; known: readonly OpenFlag[] }) {
  const [first] = flags;
  const { topic } = first;
  const client = useQuery(clientQuery(clientId)).data?.client;
  const called = useCalled();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  const settlement = useSettlement(clientId, topic);
  const [asked, setAsked] = useState(false);
  // Which of several answers was the mistake; of one answer it is clear.
  const [mistaken, setMistaken] = useState<ReadonlySet<string>>(new Set());
  const formId = useId();
  const fields = useRef<HTMLDivElement>(null);

  const views = useQueries({ queries: [...new Set(flags.map((flag) => flag.assessmentId))].map(flaggedQuery) }).flatMap((view) => view.data ?? []);
  const unfinished = views.filter(isUnfinished);
  const { form, settle } = settlement;
  const faults = asked ? faultsOf(form) : [];
  const choosing = form.inError && flags.length > 1;
  const settled = choosing ? flags.filter((flag) => mistaken.has(flag.id)) : flags;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const [wrong] = faultsOf(form);
    setAsked(true);
    if (wrong) return void requestAnimationFrame(() => fields.current?.querySelector<HTMLElement>(`[data-fault="${wrong}"] :is(input, textarea)`)?.focus());
    if (settled.length === 0 || settle.isPending) return;
    settle.mutate(settled, {
      onSuccess: async () => {
        setAsked(false);
        const back = formPath(clientId, first.assessmentId);
        flagDesk.settled(clientId, settled);
        await askAgain(queries, clientId);
        // The button that opened the panel may have gone with what it was for.
        requestAnimationFrame(() => document.activeElement === document.body && document.querySelector<HTMLElement>("main h1")?.focus());
        toast(t(form.inError ? "safety-settled-error" : "safety-settled"), {
          tone: "success",
          ...(pathname.startsWith(back) ? {} : { action: { label: t("safety-to-form"), run: () => void navigate({ to: back }) } }),
        });
      },
    });
  };
  /** Puts the panel aside for a screen, once that screen is there. */
  const aside = async (path: string) => {
    const stays = pathname === path;
    if (!stays) await navigate({ to: path });
    flagDesk.putAside(path, flags.map((flag) => flag.id));
    // Where the screen stays the same the focus goes back to the question it was on.
    if (!stays) requestAnimationFrame(() => (firstOpenQuestion() ?? document.querySelector<HTMLElement>("main h1, main h2"))?.focus());
  };

  return (
    <Dialog
      open
      insistent
      onClose={() => undefined}
      title={topicTitle(topic)}
      client={client ? called(client) : null}
      size="lg"
      footer={
        form.inError ? (
          <>
            <Button onPress={() => settlement.change({ inError: false })}>{t("safety-not-in-error")}</Button>
            <Button variant="primary" type="submit" form={formId} busy={settle.isPending}>{t("safety-record-error")}</Button>
          </>
        ) : (
          <>
            <Button variant="quiet" className="me-auto" onPress={() => settlement.change({ ...BLANK, what: form.what, inError: true })}>{t("safety-in-error")}</Button>
            <Button variant="primary" type="submit" form={formId} busy={settle.isPending}>{t("safety-record")}</Button>
          </>
        )
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="@container flex flex-col gap-6">
        {topic === "violence" && !form.inError && <Privacy />}
        <Answered flags={flags} known={known} mistaken={choosing ? mistaken : null} onMistaken={setMistaken} />
        {choosing && asked && settled.length === 0 && <p role="alert" className="-mt-4 text-xs font-medium text-danger">{t("safety-fault-which")}</p>}
        {form.inError ? null : (
          <>
            <Part title={t("safety-do-now")}>
              <Steps flags={flags} lead={leading(flags, new Set(unfinished.map((view) => view.assessment.id)))} />
              <Further clientId={clientId} flags={flags} views={views} onAside={(path) => void aside(path)} />
            </Part>
            <Part title={t("safety-lines")}><CrisisNumbers topic={topic} /></Part>
          </>
        )}
        <div ref={fields}>
          {settlement.ready ? <SettlementFields topic={topic} form={form} faults={faults} onChange={settlement.change} /> : <Skeleton lines={3} />}
        </div>
        {settle.isError && <Failure error={settle.error} />}
      </form>
    </Dialog>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-3">
      <h3 className="text-base font-semibold">{title}</h3>
      {children}
    </section>
  );
}

/** On a form, where to go on with the number keys: the first question nothing is chosen in. */
const firstOpenQuestion = (): HTMLElement | null =>
  [...document.querySelectorAll("main [data-link]")].find((question) => !question.querySelector("[aria-checked=true]"))?.querySelector<HTMLElement>("[data-stop]") ?? null;

/** What to do now, and folded away what the other answers ask for beside it. */
function Steps({ flags, lead }: { flags: readonly RaisedFlag[]; lead: RaisedFlag }) {
  const { now, besides } = actionsOf(flags, lead);
  return (
    <>
      <ol className="flex flex-col gap-2.5">
        {now.map((action, at) => (
          <li key={action} className="flex items-baseline gap-3 text-base">
            <span aria-hidden className="flex size-6 shrink-0 items-center justify-center self-start rounded-full bg-accent-soft text-sm font-semibold text-accent">{format.number(at + 1)}</span>
            <span className="max-w-prose">{action}</span>
          </li>
        ))}
      </ol>
      {besides.length > 0 && (
        <details>
          <summary className="w-fit cursor-pointer rounded-sm text-sm text-muted">{t("safety-do-besides", { count: besides.length })}</summary>
          <ul className="mt-2 flex list-disc flex-col gap-1.5 ps-9 text-sm">
            {besides.map((action) => <li key={action} className="max-w-prose">{action}</li>)}
          </ul>
        </details>
      )}
    </>
  );
}

/** Who else can see the screen? Comes before anything that may be read over a shoulder. */
function Privacy() {
  return (
    <p className="flex items-start gap-3 rounded-md bg-info-soft px-3 py-2.5 text-sm contrast:border contrast:border-current">
      <EyeOff aria-hidden className="mt-0.5 size-4 shrink-0 text-info" />
      <span>
        <strong className="font-semibold">{t("safety-private")}</strong> {t("safety-private-how")} <KeyHint keys="mod+shift+l" />
      </span>
    </p>
  );
}

/** With `mistaken`, which of the answers were a mistake is ticked. */
function Answered(props: { flags: readonly RaisedFlag[]; known: readonly OpenFlag[]; mistaken: ReadonlySet<string> | null; onMistaken: (flags: ReadonlySet<string>) => void }) {
  const { flags, known, mistaken, onMistaken } = props;
  const tick = (id: string, on: boolean) => onMistaken(new Set(on ? [...(mistaken ?? []), id] : [...(mistaken ?? [])].filter((one) => one !== id)));
  return (
    <Part title={t(mistaken ? "safety-which-mistaken" : "safety-answered")}>
      <ul className="flex flex-col gap-4">
        {flags.map((flag) => {
          const instrument = known.find((one) => one.flag.id === flag.id)?.instrument;
          return (
            <li key={flag.id} className="flex flex-col gap-1.5">
              {mistaken ? <Checkbox isSelected={mistaken.has(flag.id)} onChange={(on) => tick(flag.id, on)}>{flag.title}</Checkbox> : <p className="text-base">{flag.title}</p>}
              {flag.because.map((said) => (
                <blockquote key={said.linkId} className="border-s-2 border-line-strong ps-3 text-sm">
                  <span className="block text-muted">{said.question}</span>
                  <span className="block font-medium">{said.answer}</span>
                </blockquote>
              ))}
              <p className="text-xs text-muted">{instrument ? t("safety-raised-in", { instrument, when: format.dateTime(flag.raisedAt) }) : format.dateTime(flag.raisedAt)}</p>
            </li>
          );
        })}
      </ul>
    </Part>
  );
}

const isUnfinished = (view: AssessmentView): boolean => view.assessment.status === "in-progress" && view.scored.unanswered.length > 0;

/** What can be opened beside: more questions, the safety plan, the rest of the form the answer is in. */
function Further({ clientId, flags, views, onAside }: { clientId: ClientId; flags: readonly RaisedFlag[]; views: readonly AssessmentView[]; onAside: (path: string) => void }) {
  const offer = flags.find((flag) => flag.offer !== null)?.offer ?? null;
  const offered = useQuery({ queryKey: ["instruments", offer], queryFn: () => instrumentGet({ id: offer ?? "", version: null }), enabled: offer !== null }).data;
  const language = useQuery(clientQuery(clientId)).data?.client.language ?? "";
  const today = useToday();
  const [starting, setStarting] = useState(false);
  // A form that sorts how urgent it is says so only when it was asked to its end.
  const rest = views.findLast((view) => isUnfinished(view) && view.instrument.scoring.triage.length > 0);
  // What is offered is being asked already, or was.
  const asks = offered && views.every((view) => view.instrument.id !== offered.id);
  const begin = async (instrumentId: string) => {
    setStarting(true);
    try {
      onAside(await beginOffer(clientId, instrumentId, language, today));
    } catch (error) {
      toast(failureTitle(error), { tone: "danger" });
      setStarting(false);
    }
  };
  return (
    <div className="flex flex-wrap gap-2">
      {rest && <Button icon={ListChecks} onPress={() => onAside(formPath(clientId, rest.assessment.id))}>{t("safety-rest", { instrument: rest.instrument.shortTitle })}</Button>}
      {asks && <Button icon={ClipboardList} busy={starting} onPress={() => void begin(offered.id)}>{t("safety-ask-more", { instrument: offered.shortTitle })}</Button>}
      {flags.some((flag) => flag.topic === "suicide") && <Button icon={HeartHandshake} onPress={() => onAside(planPath(clientId))}>{t("safety-open-plan")}</Button>}
    </div>
  );
}
