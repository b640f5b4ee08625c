/** A number that is answered: kept as it is typed, with what is wrong with it in words. */
import { useState } from "react";
import { TextField } from "@/components";
import { t } from "@/i18n";
import type { AnswerValue, Item } from "@/ipc";
import { shownNumber } from "../words";

/** What was typed: a number, nothing, or something that is none. A comma is a point, as much of the world writes it. */
export function readNumber(typed: string): number | null | "unclear" {
  const text = typed.trim().replace(",", ".");
  if (text === "") return null;
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : "unclear";
}

/** What is wrong with a number, in words; null where nothing is. */
export function numberFault(item: Pick<Item, "min" | "max" | "decimals">, value: number | "unclear"): string | null {
  const { min, max, decimals } = item;
  const shown = (limit: number) => shownNumber(limit, decimals);
  if (value === "unclear") return t("assessments-number-unclear");
  if ((min !== null && value < min) || (max !== null && value > max)) {
    if (min !== null && max !== null) return t("assessments-range", { min: shown(min), max: shown(max) });
    return min !== null ? t("assessments-range-from", { min: shown(min) }) : t("assessments-range-to", { max: shown(max ?? 0) });
  }
  const steps = value * 10 ** decimals;
  return Math.abs(steps - Math.round(steps)) > 1e-6 ? t("assessments-decimals", { count: decimals }) : null;
}

type Props = {
  item: Item;
  value: AnswerValue | undefined;
  label: string;
  onType: (value: AnswerValue | null) => void;
  onKeep: () => void;
  large?: boolean;
};

export function NumberAnswer({ item, value, label, onType, onKeep, large }: Props) {
  const kept = value?.kind === "number" ? String(value.value) : "";
  const [typed, setTyped] = useState<string | null>(null);
  const [told, setTold] = useState(false);
  const read = typed === null ? null : readNumber(typed);
  const fault = read === null ? null : numberFault(item, read);
  const type = (text: string) => {
    setTyped(text);
    const next = readNumber(text);
    // What cannot be an answer must not leave the old one standing behind it.
    onType(typeof next === "number" && numberFault(item, next) === null ? { kind: "number", value: next } : null);
    setTold(false);
  };
  return (
    <TextField
      label={label}
      hideLabel
      value={typed ?? kept}
      onChange={type}
      onBlur={() => {
        setTold(true);
        onKeep();
        if (fault === null) setTyped(null);
      }}
      inputMode="decimal"
      autoComplete="off"
      after={item.unit === "" ? undefined : <span className="pe-2.5 text-muted">{item.unit}</span>}
      hint={range(item)}
      error={fault !== null && (told || (typeof read === "number" && item.max !== null && read > item.max)) ? fault : null}
      large={large ?? false}
      className="max-w-56"
    />
  );
}

function range({ min, max, decimals }: Item): string {
  if (min !== null && max !== null) return t("assessments-range", { min: shownNumber(min, decimals), max: shownNumber(max, decimals) });
  return min !== null ? t("assessments-range-from", { min: shownNumber(min, decimals) }) : "";
}
