/** What a check-in is, by icon and word: a contact by its medium, everything else by its kind. */
import { Check, ClipboardList, Handshake, Hourglass, type LucideIcon } from "lucide-react";
import { MediumMark } from "@/features/contacts";
import { t } from "@/i18n";
import type { CheckInKind, Medium } from "@/ipc";

const ICONS: Record<Exclude<CheckInKind["kind"], "contact">, LucideIcon> = { task: Check, assessment: ClipboardList, dischargeStep: Hourglass, promise: Handshake };

/** `Assessment`, `I promised`, `Maria promised`. */
export function kindInWords(kind: Exclude<CheckInKind, { kind: "contact" }>, called: (name: string) => string): string {
  if (kind.kind !== "promise") return t(`checkins-kind-${kind.kind}`);
  if (kind.by === "me") return t("checkins-promise-mine");
  return kind.who === "" ? t("checkins-promise-theirs") : t("checkins-promise-of", { whom: called(kind.who) });
}

export function KindMark({ kind, medium, called, short = false }: { kind: CheckInKind; medium: Medium; called: (name: string) => string; /** One line, however little room there is. */ short?: boolean }) {
  if (kind.kind === "contact") return <MediumMark medium={medium} />;
  const Icon = ICONS[kind.kind];
  const words = kindInWords(kind, called);
  return (
    <span className="inline-flex max-w-full min-w-0 items-start gap-1.5">
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-muted" />
      {short ? <span className="min-w-0 truncate" title={words}>{words}</span> : <span className="min-w-0 wrap-anywhere">{words}</span>}
    </span>
  );
}
