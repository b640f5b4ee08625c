/** Words that are answered: kept while they are typed. A sentence of them can be made an item of the plan. */
import { ShieldAlert, Sparkles, Target, type LucideIcon } from "lucide-react";
import { useRef, useState } from "react";
import { useCommand } from "@/app/api";
import { Button, KeyHint, TextArea } from "@/components";
import { t } from "@/i18n";
import type { AnswerValue, Decision, Item, Yield } from "@/ipc";
import { sentenceAt } from "../model/sentence";

export type Mark = (linkId: string, sentence: string, becomes: Yield) => void;

type Props = {
  item: Item;
  value: AnswerValue | undefined;
  label: string;
  onType: (value: AnswerValue | null) => void;
  onKeep: () => void;
  /** None where sentences are not marked: on the client's screen. */
  onMark: Mark | null;
  marked: readonly Decision[];
  large?: boolean;
};

const KINDS: Record<Yield, { icon: LucideIcon; keys: string }> = {
  need: { icon: Target, keys: "mod+shift+n" },
  risk: { icon: ShieldAlert, keys: "mod+shift+r" },
  strength: { icon: Sparkles, keys: "mod+shift+s" },
};

export function TextAnswer({ item, value, label, onType, onKeep, onMark, marked, large }: Props) {
  const area = useRef<HTMLTextAreaElement>(null);
  const [sentence, setSentence] = useState("");
  const [within, setWithin] = useState(false);
  const text = value?.kind === "text" ? value.text : "";
  const follow = () => {
    const at = area.current;
    if (at && onMark) setSentence(sentenceAt(at.value, at.selectionStart, at.selectionEnd));
  };
  const mark = (becomes: Yield) => {
    const at = area.current;
    const now = at ? sentenceAt(at.value, at.selectionStart, at.selectionEnd) : "";
    if (now === "" || !onMark) return;
    onKeep();
    onMark(item.linkId, now, becomes);
  };
  const live = within && onMark !== null && text.trim() !== "";
  return (
    <div onFocus={() => setWithin(true)} onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setWithin(false)} onSelect={follow} className={large ? "text-lg" : ""}>
      <TextArea
        label={label}
        hideLabel
        rows={large ? 4 : 2}
        maxRows={16}
        value={text}
        onChange={(next) => {
          onType(next === "" ? null : { kind: "text", text: next });
          requestAnimationFrame(follow);
        }}
        onBlur={onKeep}
        areaRef={area}
      />
      {live && <MarkBar first={item.yields ?? "need"} sentence={sentence} onMark={mark} />}
      {marked.length > 0 && (
        <ul aria-label={t("assessments-marked")} className="mt-1 flex flex-col gap-0.5">
          {marked.map((one) => <Marked key={one.id} decision={one} />)}
        </ul>
      )}
    </div>
  );
}

function MarkBar({ first, sentence, onMark }: { first: Yield; sentence: string; onMark: (becomes: Yield) => void }) {
  useCommand("assessment.markNeed", () => onMark("need"));
  useCommand("assessment.markRisk", () => onMark("risk"));
  useCommand("assessment.markStrength", () => onMark("strength"));
  const kinds = (["need", "risk", "strength"] as const).toSorted((a, b) => Number(b === first) - Number(a === first));
  return (
    <div className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-muted">
      <span className="min-w-0 max-w-full truncate">{sentence === "" ? t("assessments-mark-none") : t("assessments-mark", { sentence: sentence.length > 60 ? `${sentence.slice(0, 58)}…` : sentence })}</span>
      {kinds.map((kind) => (
        // The caret stays where it is: the button must not take the focus from the text.
        <span key={kind} role="presentation" onMouseDown={(event) => event.preventDefault()} className="flex items-center gap-1">
          <Button size="sm" variant="quiet" icon={KINDS[kind].icon} isDisabled={sentence === ""} preventFocusOnPress excludeFromTabOrder onPress={() => onMark(kind)}>{t(`assessments-yield-${kind}`)}</Button>
          <KeyHint keys={KINDS[kind].keys} />
        </span>
      ))}
    </div>
  );
}

function Marked({ decision }: { decision: Decision }) {
  const kind: Yield = decision.itemKind === "risk" ? "risk" : decision.itemKind === "strength" ? "strength" : "need";
  const Icon = KINDS[kind].icon;
  return (
    <li className="flex items-start gap-1.5 text-xs text-muted">
      <Icon aria-hidden className="mt-0.5 size-3 shrink-0" />
      <span>{t("assessments-marked-as", { kind: t(`assessments-yield-${kind}`), sentence: decision.because.said[0]?.answer ?? "" })}</span>
    </li>
  );
}
