/** The plan's screen once it is loaded: outline and own fields on the left, the chosen panel on the right. */
import { getRouteApi } from "@tanstack/react-router";
import { ArrowLeft, CircleCheck, ListChecks, PenLine, Printer, Stamp } from "lucide-react";
import { useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import { useCommand } from "@/app/api";
import { Button, StatusTag, toast } from "@/components";
import { ChartScreen, useCalled, useClient } from "@/features/clients";
import { LibraryDialog } from "@/features/suggestions";
import { t } from "@/i18n";
import { planFinalise, type CarePlan, type ClientId, type Missing } from "@/ipc";
import { useMutation } from "@tanstack/react-query";
import { planAddress, type Panel, type PlanAddress } from "./address";
import { Beside } from "./Beside";
import { FinaliseDialog } from "./completeness/FinaliseDialog";
import { goTo } from "./completeness/goTo";
import { focusField, type Form } from "./details/form";
import { Agreement } from "./head/Agreement";
import { WhatMatters } from "./head/WhatMatters";
import type { PlanEditor } from "./model/editor";
import { Outline } from "./outline/Outline";
import { useOutline } from "./outline/useOutline";
import { HEAD, useEditorState } from "./useEditor";
import { Compare } from "./versions/Compare";
import { Reading } from "./versions/Reading";

const route = getRouteApi("/clients/$clientId/plan");

/** When what was asked for is on the screen. */
const afterDrawing = (run: () => void): void => void requestAnimationFrame(() => requestAnimationFrame(run));

export function PlanWorkspace({ clientId, editor }: { clientId: ClientId; editor: PlanEditor }) {
  const state = useEditorState(editor);
  const { client } = useClient(clientId);
  const called = useCalled();
  const address = planAddress(route.useSearch());
  const navigate = route.useNavigate();
  const [finalising, setFinalising] = useState(false);
  const [library, setLibrary] = useState(false);
  const screen = useRef<HTMLDivElement>(null);

  const show = (next: PlanAddress) => void navigate({ search: next, replace: true });
  /** Opens a panel and leads into it, but not away from what is being typed. */
  const open = (beside: Panel) => {
    show({ ...address, beside });
    if (document.activeElement?.matches("input, textarea")) return;
    afterDrawing(() => screen.current?.querySelector<HTMLElement>('[data-panel] [role="tab"][aria-selected="true"]')?.focus());
  };
  /** Whether the panel stands before the plan, for want of room. */
  const covered = (): boolean => {
    const panel = screen.current?.querySelector("[data-panel]");
    return panel ? getComputedStyle(panel).position === "absolute" : false;
  };
  const intoDetails = (field?: string) => {
    show({ beside: "details" });
    afterDrawing(() => {
      const panel = screen.current?.querySelector<HTMLElement>("[data-panel]") ?? null;
      if (!field || !focusField(panel, field)) panel?.querySelector<HTMLElement>("[data-field] :is(input, textarea, button)")?.focus();
    });
  };
  const outline = useOutline(editor, state, () => intoDetails());
  const lead = useEffectEvent((item: string) => void editor.refresh().then(() => outline.doing.focus(editor.keyOf(item))));
  useEffect(() => {
    if (address.item !== undefined) lead(address.item);
  }, [address.item]);

  const finalise = useMutation({
    mutationFn: (how: { overrideReason: string | null; reopen: boolean }) => planFinalise({ clientId, ...how }),
    onSuccess: async (head) => {
      await editor.refresh();
      show({ beside: "versions" });
      toast(t("plan-finalised", { number: head.number }), { tone: "success" });
    },
  });
  const onFinalise = async (overrideReason: string | null, reopen: boolean) => {
    await editor.flush();
    return finalise.mutateAsync({ overrideReason, reopen });
  };

  const onGo = (missing: Missing) => {
    show(covered() ? { beside: "none" } : { beside: address.beside ?? "missing" });
    goTo(missing, { editor, outline, details: intoDetails, head: (field) => requestAnimationFrame(() => focusField(screen.current, field)) });
  };

  const onBack = () => {
    if (covered()) show({ beside: "none" });
    outline.doing.focus(outline.active);
  };

  const reading = address.read !== undefined || address.before !== undefined;
  const newest = state.versions[0];
  const unchanged = newest !== undefined && !state.changedSinceVersion && !state.dirty;
  useCommand("plan.finalise", () => setFinalising(true), !unchanged);
  useCommand("plan.print", () => open("print"));
  useCommand("plan.missing", () => open("missing"));
  useCommand("plan.versions", () => open("versions"));
  useCommand("plan.library", () => setLibrary(true), !reading);
  useCommand("plan.details", () => intoDetails(), !reading);
  useCommand("plan.complete", () => state.missing[0] && onGo(state.missing[0]), state.missing.length > 0 && !reading);

  const { plan } = state.content;
  const fault = state.faults.get(HEAD) ?? null;
  const head = useMemo<Form<CarePlan>>(() => ({ value: plan, change: (change) => editor.changeHead(change), fault }), [editor, plan, fault]);

  return (
    <ChartScreen
      fill
      title={t("plan-title")}
      aside={
        unchanged
          ? <StatusTag icon={CircleCheck} tone="success">{t("plan-is-version", { number: newest.number })}</StatusTag>
          : <StatusTag icon={PenLine} tone="info">{newest ? t("plan-draft-since", { number: newest.number }) : t("plan-draft")}</StatusTag>
      }
      actions={
        <>
          <Button size="sm" icon={state.missing.length === 0 ? CircleCheck : ListChecks} onPress={() => open("missing")}>{t("plan-missing-count", { count: state.missing.length })}</Button>
          <Button size="sm" icon={Printer} onPress={() => open("print")}>{t("print-title")}</Button>
          <Button size="sm" variant={address.beside === "print" ? "secondary" : "primary"} icon={Stamp} isDisabled={unchanged} onPress={() => setFinalising(true)}>{t("plan-finalise")}</Button>
        </>
      }
    >
      <div ref={screen} className="relative flex min-h-0 grow border-t border-line">
        <div className="scroll-calm @container relative min-h-0 min-w-0 grow px-6 pt-5 pb-16">
          {reading ? (
            <>
              <Button size="sm" variant="quiet" icon={ArrowLeft} className="mb-3 -ms-2" onPress={() => show({ beside: "versions" })}>{t("plan-back")}</Button>
              {address.read !== undefined ? <Reading id={address.read} /> : <Compare clientId={clientId} before={address.before ?? ""} after={address.after ?? ""} versions={state.versions} revision={state.revision} />}
            </>
          ) : (
            <div className="mx-auto max-w-lg">
              <WhatMatters form={head} />
              <Outline editor={editor} state={state} outline={outline} onLibrary={() => setLibrary(true)} />
              <Agreement form={head} />
            </div>
          )}
        </div>
        <Beside clientId={clientId} editor={editor} state={state} outline={outline} panel={address.beside === "none" ? null : (address.beside ?? "details")} implied={address.beside === undefined} reading={address.read ?? null} onPanel={(beside) => show({ ...address, beside: beside ?? "none" })} onGo={onGo} onBack={onBack} onShow={(what) => show({ beside: "versions", ...what })} />
      </div>
      {library && <LibraryDialog clientId={clientId} onClose={() => setLibrary(false)} onChanged={() => void editor.refresh()} />}
      {finalising && <FinaliseDialog state={state} clientName={called(client)} onClose={() => setFinalising(false)} onFinalise={onFinalise} />}
    </ChartScreen>
  );
}
