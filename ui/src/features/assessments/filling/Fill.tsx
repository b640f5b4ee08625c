/** Filling an assessment in: the way it is shown, what keeps it from being completed, and completing it. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useCallback, useEffect, useRef, useState } from "react";
import { CommandButton, Failure, useCommand } from "@/app/api";
import { Button, toast } from "@/components";
import { ChartScreen } from "@/features/clients";
import { FlagPanel } from "@/features/safety";
import { useMarkSentence } from "@/features/suggestions";
import { format, t } from "@/i18n";
import { assessmentComplete, type AssessmentView, type GivenAnswer } from "@/ipc";
import { assessmentSearch, type Way } from "../address";
import { Comprehensive } from "../comprehensive/Comprehensive";
import { digitsInForm, questionsOf } from "../model/items";
import { adopt, assessmentQuery } from "../queries";
import { isForTheClient } from "../words";
import { forgetFilling, useFilling } from "../useFilling";
import { Elsewhere } from "./Elsewhere";
import { FillMenu } from "./FillMenu";
import { FormView, Notice, Stem } from "./FormView";
import { Grid } from "./Grid";
import { Interview } from "./Interview";
import { MissingDialog } from "./MissingDialog";
import { Rail, progressOf } from "./Rail";
import type { Mark } from "./TextAnswer";
import { useQuestions } from "./useQuestions";
import { WayTabs } from "./WayTabs";

const route = getRouteApi("/clients/$clientId/assessments/$assessmentId");

export function Fill({ view: loaded }: { view: AssessmentView }) {
  const { filling, state } = useFilling(loaded);
  const { view, scored, faults } = state;
  const { assessment, instrument } = view;
  const search = assessmentSearch(route.useSearch());
  const navigate = route.useNavigate();
  const queries = useQueryClient();
  const [looking, setLooking] = useState(false);
  const [lacking, setLacking] = useState(false);
  /** Grows with every question one is led to, so that a part of the form opens at it. */
  const [visits, setVisits] = useState(0);
  const foot = useRef<HTMLDivElement>(null);
  const comprehensive = instrument.kind === "comprehensive";
  const ways: readonly Way[] = comprehensive ? ["form"] : isForTheClient(instrument) ? ["form", "interview", "grid"] : ["form", "grid"];
  const way = ways.find((one) => one === search.as) ?? "form";
  /** The question the form is on, which another way goes on from. */
  const here = () => (way === "form" && !comprehensive ? (questions.active ?? undefined) : undefined);
  const show = (as: Way, at?: string) => void navigate({ search: { ...(as === "form" ? {} : { as }), ...(at === undefined ? {} : { at }) }, replace: true });
  const settled = useCallback(() => void filling.refresh().catch(() => undefined), [filling]);

  const toComplete = () => foot.current?.querySelector<HTMLElement>("button[data-complete]")?.focus();
  const questions = useQuestions({
    filling,
    digits: digitsInForm(instrument),
    at: search.at ?? null,
    takesFocus: way === "form",
    onEnd: () => filling.state().scored.unanswered.length === 0 && toComplete(),
  });
  const go = (linkId: string) => {
    setLooking(true);
    if (way !== "form" || comprehensive) show("form", linkId);
    setVisits((count) => count + 1);
    questions.go(linkId);
  };

  const complete = useMutation({
    mutationFn: () => assessmentComplete({ id: assessment.id, revision: filling.state().revision }),
    onSuccess: (done) => {
      forgetFilling(queries, assessment.id);
      adopt(queries, done);
      toast(t("assessments-completed"), { tone: "success" });
    },
    onError: (error) => {
      // Another window was quicker, or an answer raised something: the core's state is the one that counts.
      if (["changed_since", "immutable", "unanswered", "flag_open"].includes(error.code)) void reload();
    },
  });
  /** Shows what the core has now; a form that was finished elsewhere becomes its result. */
  const reload = async () => {
    await filling.refresh().catch(() => undefined);
    await queries.invalidateQueries({ queryKey: assessmentQuery(assessment.id).queryKey });
  };
  const finish = async () => {
    if (complete.isPending) return;
    await filling.flush();
    const now = filling.state();
    if (now.faults.size > 0) return go([...now.faults.keys()][0] ?? "");
    setLooking(true);
    if (now.scored.unanswered.length > 0) return setLacking(true);
    complete.mutate();
  };
  /** What has no answer is recorded as not asked: an answer of its own, which keeps the total from being made up. */
  const skipRest = async () => {
    setLacking(false);
    const rest: GivenAnswer[] = filling.state().scored.unanswered.map((linkId) => ({ linkId, value: { kind: "not-asked" } }));
    for (const { linkId, value } of rest) filling.give(linkId, value);
    await filling.flush();
    // Others may be asked for because of it.
    if (filling.state().scored.unanswered.length === 0) await finish();
  };

  const mark = useMarkSentence(assessment.id);
  const onMark = useCallback<Mark>((linkId, sentence, becomes) => {
    // The sentence must be in the record before it is pointed at.
    void filling.flush().then(() => mark(linkId, sentence, becomes));
  }, [filling, mark]);

  const nextMissing = () => {
    const missing = scored.unanswered;
    const order = questionsOf(instrument, scored.visible).map((item) => item.linkId);
    const from = order.indexOf(questions.active ?? "");
    const next = missing.find((linkId) => order.indexOf(linkId) > from) ?? missing[0];
    if (next !== undefined) go(next);
  };
  useCommand("assessment.complete", () => void finish());
  useCommand("assessment.form", () => show("form", here()));
  useCommand("assessment.interview", () => show("interview", here()), ways.includes("interview"));
  useCommand("assessment.grid", () => show("grid"), ways.includes("grid"));
  useCommand("assessment.retry", () => filling.retry(), faults.size > 0);
  // A form that was completed elsewhere while this window had it open.
  useEffect(() => {
    if (assessment.status === "in-progress") return;
    forgetFilling(queries, assessment.id);
    void queries.invalidateQueries({ queryKey: assessmentQuery(assessment.id).queryKey });
  }, [assessment.status, assessment.id, queries]);

  if (way === "interview") {
    return <Interview filling={filling} state={state} at={search.at ?? null} onLeave={(at) => { show("form", at ?? undefined); if (at) questions.go(at); }} onFinish={() => { show("form"); void finish(); }} onSettled={settled} />;
  }
  const { asked, answered } = progressOf(state);
  const over = [...faults.values()].some((fault) => fault.code === "immutable");
  const failed = over ? undefined : [...faults.values()].find((fault) => fault.code !== "invalid");
  const showFinished = () => {
    forgetFilling(queries, assessment.id);
    void queries.invalidateQueries({ queryKey: assessmentQuery(assessment.id).queryKey });
  };
  return (
    <ChartScreen
      fill
      title={instrument.shortTitle}
      aside={<span>{t("assessments-fill-aside", { mode: t(`assessments-mode-${assessment.mode}`), day: format.date(assessment.askedOn) })}</span>}
      actions={<><WayTabs way={way} ways={ways} onShow={(next) => show(next, here())} /><FillMenu view={view} filling={filling} /></>}
    >
      {!comprehensive && <ToMissing onGo={nextMissing} enabled={scored.unanswered.length > 0} />}
      <FlagPanel flags={state.flags} clientId={assessment.clientId} onSettled={settled} />
      {over && <Elsewhere state={state} onShow={showFinished} />}
      {failed && <Failure className="mx-6 mb-2" error={failed} actions={<Button size="sm" onPress={() => filling.retry()}>{t("assessments-save-again")}</Button>} />}
      {complete.isError && <Failure className="mx-6 mb-2" error={complete.error} actions={<Button size="sm" onPress={() => { complete.reset(); void reload(); }}>{t("assessments-reload")}</Button>} />}
      {comprehensive ? (
        <Comprehensive key={visits} filling={filling} state={state} at={search.at ?? null} looking={looking} onMark={onMark} onAt={(linkId) => show("form", linkId)} onEnd={toComplete} />
      ) : (
        <div className="flex min-h-48 grow">
          {way === "grid" ? (
            <Grid filling={filling} state={state} onEnd={toComplete} />
          ) : (
            // What scrolls can be scrolled with the keyboard, also where nothing in it takes the focus.
            <div {...questions.frame} className="@container scroll-calm min-h-0 min-w-0 grow px-6 pb-8">
              <div className="max-w-xl">
                <Stem instrument={instrument} />
                <FormView filling={filling} state={state} questions={questions} looking={looking} onMark={instrument.kind === "instrument" ? null : onMark} />
                <Notice instrument={instrument} newer={view.newerVersion} />
              </div>
            </div>
          )}
          <aside aria-label={t("assessments-rail")} className="scroll-calm hidden w-60 shrink-0 border-s border-line px-4 pt-1 pb-6 @lg:block">
            <Rail state={state} onGo={go} />
          </aside>
        </div>
      )}
      <footer ref={foot} className="flex shrink-0 flex-wrap items-center justify-end gap-2 border-t border-line px-6 py-2">
        <p role="status" className="me-auto text-sm text-muted">{failureOr(faults.size, t("assessments-progress-of", { answered, asked }))}</p>
        <CommandButton command="assessment.complete" variant="primary" busy={complete.isPending} data-complete="" />
      </footer>
      {lacking && <MissingDialog clientId={assessment.clientId} instrument={instrument} unanswered={scored.unanswered} onClose={() => setLacking(false)} onGo={(linkId) => { setLacking(false); go(linkId); }} onSkip={() => void skipRest()} />}
    </ChartScreen>
  );
}

/** The parts of a comprehensive assessment know their own way to the next question without an answer. */
function ToMissing({ onGo, enabled }: { onGo: () => void; enabled: boolean }) {
  useCommand("assessment.missing", onGo, enabled);
  return null;
}

const failureOr = (faults: number, words: string): string => (faults > 0 ? t("assessments-not-kept-count", { count: faults }) : words);
