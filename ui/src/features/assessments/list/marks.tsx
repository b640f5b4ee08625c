/** Small signs of an assessment, each an icon with a word. */
import { Ban, CircleHelp, CircleMinus, CirclePause, CircleStop, PenLine, Replace, ShieldAlert, TriangleAlert, type LucideIcon } from "lucide-react";
import { StatusTag, type Tone } from "@/components";
import { t } from "@/i18n";
import type { AssessmentHead } from "@/ipc";
import type { Sign } from "../words";

const SIGNS: Record<Exclude<Sign, "none">, { icon: LucideIcon; tone: Tone }> = {
  positive: { icon: TriangleAlert, tone: "warning" },
  negative: { icon: CircleMinus, tone: "neutral" },
  depends: { icon: CircleHelp, tone: "info" },
};

/** What the screen says, in a word; nothing where it cannot be said. */
export const signWords = (sign: Sign): string | null => (sign === "none" ? null : t(`assessments-sign-${sign}`));

/** What the screen says, in a word and a sign. */
export function SignMark({ sign }: { sign: Sign }) {
  if (sign === "none") return null;
  const { icon, tone } = SIGNS[sign];
  return <StatusTag icon={icon} tone={tone}>{t(`assessments-sign-${sign}`)}</StatusTag>;
}

export const signOfHead = (head: AssessmentHead): Sign => (head.positive === null ? "none" : head.positive ? "positive" : "negative");

const STATUS: Partial<Record<AssessmentHead["status"], { icon: LucideIcon; tone: Tone }>> = {
  "in-progress": { icon: CirclePause, tone: "info" },
  "entered-in-error": { icon: Ban, tone: "neutral" },
  stopped: { icon: CircleStop, tone: "neutral" },
  amended: { icon: PenLine, tone: "neutral" },
};

/** Where it stands, unless it is simply completed. */
export function StandMarks({ head }: { head: Pick<AssessmentHead, "status" | "amendedBy" | "openFlags"> }) {
  const status = STATUS[head.status];
  return (
    <>
      {head.openFlags > 0 && <StatusTag icon={ShieldAlert} tone="danger">{t("assessments-open-flags", { count: head.openFlags })}</StatusTag>}
      {status && <StatusTag icon={status.icon} tone={status.tone}>{t(`assessments-status-${head.status}`)}</StatusTag>}
      {head.amendedBy !== null && <StatusTag icon={Replace}>{t("assessments-replaced")}</StatusTag>}
    </>
  );
}

