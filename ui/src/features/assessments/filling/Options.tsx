/** The options of a question, each with the digit that chooses it. */
import { Check } from "lucide-react";
import { memo } from "react";
import { cx } from "@/components";
import type { AnswerValue, Item } from "@/ipc";
import { digitOf, type Digits } from "../model/items";
import { toggled } from "../model/keys";

type Props = {
  item: Item;
  value: AnswerValue | undefined;
  digits: Digits;
  labelledBy: string;
  describedBy?: string | undefined;
  onGive: (linkId: string, value: AnswerValue | null) => void;
  /** Large, for a screen that is turned to the client. */
  large?: boolean;
};

/** Short ones stand side by side, in columns of one width so that they line up from question to question. */
const SIDE_BY_SIDE = { most: 5, letters: 26, column: 44 };

const COLUMNS: Readonly<Record<number, string>> = { 1: "@md:grid-cols-1", 2: "@md:grid-cols-2", 3: "@md:grid-cols-3", 4: "@md:grid-cols-4", 5: "@md:grid-cols-5" };

const isChosen = (value: AnswerValue | undefined, code: string): boolean =>
  value?.kind === "choice" ? value.code === code : value?.kind === "choices" ? value.codes.includes(code) : false;

export const Options = memo(function Options({ item, value, digits, labelledBy, describedBy, onGive, large }: Props) {
  const many = item.type === "multiple";
  const options = item.answerOption;
  const beside = !large && !many && options.length <= SIDE_BY_SIDE.most && options.every((option) => option.label.length <= SIDE_BY_SIDE.letters);
  const first = options.find((option) => isChosen(value, option.code)) ?? options[0];
  return (
    <div
      role={many ? "group" : "radiogroup"}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      className={cx(large ? "flex flex-col gap-3" : beside ? cx("grid grid-cols-1 gap-1.5", item.type === "yes-no" ? "@md:grid-cols-4" : COLUMNS[options.length]) : options.length > SIDE_BY_SIDE.most && options.every((option) => option.label.length <= SIDE_BY_SIDE.column) ? "grid gap-1.5 @md:grid-cols-2" : "flex flex-col gap-1.5")}
    >
      {options.map((option, at) => {
        const chosen = isChosen(value, option.code);
        // On the client's screen no option looks as if it were chosen already: the focus waits on the question.
        const stop = option === first && (!large || chosen);
        return (
          <button
            key={option.code}
            type="button"
            role={many ? "checkbox" : "radio"}
            aria-checked={chosen}
            data-option=""
            {...(stop ? { "data-stop": "" } : {})}
            tabIndex={many || option === first ? 0 : -1}
            onClick={() => onGive(item.linkId, many ? toggled(item, value, option.code) : { kind: "choice", code: option.code })}
            className={cx(
              "flex min-w-0 cursor-default items-center rounded-md border text-start",
              large ? "gap-4 px-4 py-3 text-xl" : "min-h-9 gap-2 px-2 py-1.5 text-sm",
              chosen ? "border-accent bg-accent-soft font-semibold" : "border-line hover:bg-hover",
            )}
          >
            <Mark chosen={chosen} digit={digitOf(option, at, digits)} many={many} large={large ?? false} />
            <span className="min-w-0">{option.label}</span>
          </button>
        );
      })}
    </div>
  );
});

/** A tick where it is chosen, else the digit that chooses it. */
function Mark({ chosen, digit, many, large }: { chosen: boolean; digit: string | null; many: boolean; large: boolean }) {
  return (
    <span
      aria-hidden
      className={cx(
        "flex shrink-0 items-center justify-center border font-medium tabular-nums",
        many ? "rounded-sm" : "rounded-full",
        large ? "size-9 text-lg" : "size-5 text-xs",
        chosen ? "border-accent bg-accent text-on-accent" : "border-line-strong text-muted",
      )}
    >
      {chosen ? <Check className={large ? "size-5" : "size-3"} strokeWidth={3} /> : digit}
    </span>
  );
}
