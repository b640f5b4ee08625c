/** A safety plan while it is written: every word is kept shortly after it was typed, one write after the other. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useBeforeLock } from "@/app/api";
import { safetyPlanFinish, safetyPlanSave, type SafetyPlan, type SafetyPlanView } from "@/ipc";
import { safetyPlanQuery } from "../queries";
import { formOf, planOf, saysNothing, type PlanForm } from "./steps";

const PAUSE_MS = 500;

export function usePlanForm(begun: SafetyPlan) {
  const queries = useQueryClient();
  const [form, setForm] = useState(() => formOf(begun));
  const plan = useRef(begun);
  const latest = useRef(form);
  const typed = useRef(false);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const written = useRef<Promise<unknown>>(Promise.resolve());
  const adopt = (view: SafetyPlanView) => {
    queries.setQueryData(safetyPlanQuery(begun.clientId).queryKey, view);
    for (const noun of ["history", "timeline"]) void queries.invalidateQueries({ queryKey: [noun, begun.clientId] });
  };

  const save = useMutation({
    // One after the other: the first gives the draft its identifier, the next write to the same.
    scope: { id: `safety-plan ${begun.clientId}` },
    mutationFn: async () => {
      typed.current = false;
      const view = await safetyPlanSave({ plan: planOf(latest.current, plan.current) });
      if (view.draft) plan.current = { ...plan.current, id: view.draft.id };
      return view;
    },
    onSuccess: adopt,
    // It is kept with the next word, or when the screen is left.
    onError: () => void (typed.current = true),
  });
  const isUnkept = () => typed.current && !(plan.current.id === "" && saysNothing(latest.current));
  /** Keeps what is typed now, if it is not kept, and waits for a write that is under way. */
  const flush = async () => {
    clearTimeout(waiting.current);
    if (!isUnkept()) await written.current;
    // Not kept by then, either: that write failed.
    if (!isUnkept()) return;
    const write = save.mutateAsync();
    written.current = write.catch(() => undefined);
    await write;
  };
  useBeforeLock(flush);
  const leave = useEffectEvent(() => void flush().catch(() => undefined));
  useEffect(() => () => leave(), []);

  const finish = useMutation({
    mutationFn: async () => {
      await flush();
      return safetyPlanFinish({ id: plan.current.id });
    },
    onSuccess: adopt,
  });
  const change = (part: Partial<PlanForm>) => {
    latest.current = { ...latest.current, ...part };
    typed.current = true;
    setForm(latest.current);
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => void flush().catch(() => undefined), PAUSE_MS);
  };
  return { form, change, flush, save, finish };
}
