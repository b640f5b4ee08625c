/** Taking down what became of a check-in: what has to be asked first is asked, then it is recorded. */
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { useToday } from "@/app/api";
import { useCalled } from "@/features/clients";
import { t } from "@/i18n";
import { dischargeRules, type CheckIn, type CheckInId, type CheckInKind, type CheckInOutcome } from "@/ipc";
import type { Asked } from "./answer";
import { bare, outcomesOf, type Deed } from "./outcomes";
import { checkInsQuery } from "./queries";
import { DoneDialog } from "./today/DoneDialog";
import { SnoozeDialog } from "./today/SnoozeDialog";
import { WindowDialog } from "./today/WindowDialog";
import { ReasonDialog } from "./ReasonDialog";

/** A check-in, whose it is, and what has to happen for it to be done. */
export type Taken = Asked & { kind: CheckInKind };

type Asking = Taken & { deed: "notPossible" | "snooze" | "doneOn" | "window"; newer?: CheckIn };

const CLOSING: ReadonlySet<Deed> = new Set(["done", "doneOn", "reached"]);

/** `record` hears of the check-in the outcome is for: of two windows of one series it may be the other. `onGivenUp` hears that what was asked stays unanswered. */
export function useTaking(record: (asked: Asked, outcome: CheckInOutcome) => void, onGivenUp?: () => void) {
  const today = useToday();
  const called = useCalled();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [asking, setAsking] = useState<Asking | null>(null);
  // What is found out first takes a moment: until then a second key is not for the same check-in again.
  const finding = useRef(new Set<CheckInId>());

  /** Whether the rule of a step wants questions answered. */
  const asks = async (rule: string): Promise<boolean> => {
    const rules = await queries.fetchQuery({ queryKey: ["discharge-rules"], queryFn: () => dischargeRules(), staleTime: Infinity }).catch(() => null);
    return rules?.rules.find(({ id }) => id === rule)?.act === "questions";
  };
  const take = async (taken: Taken, deed: Deed): Promise<void> => {
    const { checkIn, kind } = taken;
    if (!outcomesOf(kind.kind).some((outcome) => outcome.kind === deed)) return;
    if (deed === "start" && kind.kind === "assessment") {
      return navigate({ to: "/clients/$clientId/assessments", params: { clientId: checkIn.clientId }, search: { start: kind.instrumentId } });
    }
    // Questions whose answers are to be kept are asked where the step is, not waved through.
    if (kind.kind === "dischargeStep" && CLOSING.has(deed) && (await asks(kind.rule))) {
      return navigate({ to: "/clients/$clientId/discharges", params: { clientId: checkIn.clientId }, search: { of: kind.dischargeId, ask: checkIn.id } });
    }
    if (deed === "reached" && checkIn.dueOn < today) {
      const newer = newestWindow(await queries.fetchQuery({ ...checkInsQuery(checkIn.clientId), staleTime: 0 }).catch(() => []), checkIn, today);
      if (newer) return setAsking({ ...taken, deed: "window", newer });
    }
    const outcome = bare(deed);
    if (outcome) record(taken, outcome);
    else if (deed === "notPossible" || deed === "snooze" || deed === "doneOn") setAsking({ ...taken, deed });
  };
  const close = () => {
    setAsking(null);
    onGivenUp?.();
  };
  const answer = (outcome: CheckInOutcome, checkIn = asking?.checkIn) => {
    setAsking(null);
    if (asking && checkIn) record({ ...asking, checkIn }, outcome);
  };
  const client = asking ? called(asking.client) : "";
  const dialog =
    asking?.deed === "notPossible" ? (
      <ReasonDialog
        title={t("today-not-possible-title")} client={client} label={t("today-not-possible-reason")} hint={t("today-not-possible-hint")} confirmLabel={t("today-record")} required
        onClose={close} onConfirm={(reason) => answer({ kind: "notPossible", reason })}
      />
    ) : asking?.deed === "snooze" ? (
      <SnoozeDialog title={t("today-snooze-title")} client={client} dueOn={asking.checkIn.dueOn} today={today} onClose={close} onSnooze={(until, reason) => answer({ kind: "snooze", until, reason })} />
    ) : asking?.deed === "doneOn" ? (
      <DoneDialog client={client} dueOn={asking.checkIn.dueOn} today={today} onClose={close} onDone={(on, remark) => answer({ kind: "done", on, remark })} />
    ) : asking?.newer ? (
      <WindowDialog client={client} older={asking.checkIn} newer={asking.newer} today={today} onClose={close} onChoose={(checkIn) => answer({ kind: "reached" }, checkIn)} />
    ) : null;
  const takeOnce = async (taken: Taken, deed: Deed): Promise<void> => {
    const { id } = taken.checkIn;
    if (finding.current.has(id)) return;
    finding.current.add(id);
    await take(taken, deed).finally(() => finding.current.delete(id));
  };
  return { take: (taken: Taken, deed: Deed) => void takeOnce(taken, deed), dialog };
}

/** The newest window of the same series that is open by now. */
export function newestWindow(checkIns: readonly CheckIn[], of: CheckIn, today: string): CheckIn | null {
  const newer = checkIns.filter((one) => one.seriesId === of.seriesId && one.state === "open" && one.doOn <= today && one.dueOn > of.dueOn);
  return newer.toSorted((a, b) => b.dueOn.localeCompare(a.dueOn))[0] ?? null;
}
