/** The days of a week, each chosen or not. */
import { Check } from "lucide-react";
import { ToggleButton } from "react-aria-components";
import { format } from "@/i18n";
import type { Weekday } from "@/ipc";
import { WEEKDAYS } from "./cadenceForm";

export function WeekdayToggles({ label, weekdays, onChange }: { label: string; weekdays: readonly Weekday[]; onChange: (weekdays: Weekday[]) => void }) {
  return (
    <div role="group" aria-label={label} className="flex flex-wrap gap-1.5">
      {WEEKDAYS.map((day) => (
        <ToggleButton
          key={day}
          isSelected={weekdays.includes(day)}
          onChange={(on) => onChange(WEEKDAYS.filter((one) => (one === day ? on : weekdays.includes(one))))}
          className="inline-flex h-8 min-w-12 cursor-default items-center justify-center gap-1 rounded-md border border-line-strong/50 px-2 text-sm data-hovered:bg-hover data-selected:border-accent data-selected:bg-selected data-selected:font-semibold"
        >
          {({ isSelected }) => (
            <>
              {isSelected && <Check aria-hidden className="size-3.5" />}
              {format.shortWeekday(anyOf(day))}
            </>
          )}
        </ToggleButton>
      ))}
    </div>
  );
}

/** A date on that weekday: any week will do to name the days. */
export const anyOf = (day: Weekday): string => format.addDays("2026-11-23", WEEKDAYS.indexOf(day));
