import { parseDate as parseIso, type CalendarDate } from "@internationalized/date";
import { Calendar as CalendarIcon, ChevronLeft, ChevronRight } from "lucide-react";
import { useEffect, useRef, useState, type RefObject } from "react";
import {
  Button, Calendar, CalendarCell, CalendarGrid, CalendarGridBody, CalendarGridHeader, CalendarHeaderCell, Dialog, DialogTrigger, Group, Heading,
  I18nProvider, Input, Popover, TextField,
} from "react-aria-components";
import { format, formatLocale, t } from "@/i18n";
import { parseDate, parseTime } from "@/i18n/parseDate";
import { IconButton } from "./Button";
import { cx } from "./cx";
import { FieldParts, type FieldProps } from "./Field";

export type DateFieldProps = FieldProps & {
  /** `YYYY-MM-DD` or null. */
  value: string | null;
  onChange: (value: string | null) => void;
  /** The present day, from the core. */
  today: string;
  min?: string;
  max?: string;
  disabled?: boolean;
  autoFocus?: boolean;
};

/** A calendar date, typed as people type dates (`11/22`, `22 Nov`, `tomorrow`, `+7`) or picked. What was understood stands below. */
export function DateField(props: DateFieldProps) {
  const { label, hideLabel, hint, error, required, className, value, onChange, today, min, max, disabled, autoFocus } = props;
  const [typed, setTyped] = useState<string | null>(null);
  // Half a date is not a mistake: faults are told once the field was left.
  const [left, setLeft] = useState(false);
  // What was understood stays below after leaving: a line that vanished then would pull a button away from under the pointer.
  const [told, setTold] = useState(false);
  const shown = value ? format.shortDate(value) : "";
  const read = typed === null ? value : typed.trim() === "" ? null : parseDate(typed, today, formatLocale());
  const unclear = typed !== null && typed.trim() !== "" && read === null;
  const unread = left && unclear;
  const { input, began, giveBack } = useUnclear(value, onChange, unclear, () => setLeft(true));
  const fault =
    unread
      ? monthIsShorter(typed, today)
        ? t("components-date-no-such-day")
        : t("components-date-unclear", { example: format.shortDate(today) })
      : read && min && read < min
        ? t("components-date-too-early", { limit: format.date(min) })
        : read && max && read > max
          ? t("components-date-too-late", { limit: format.date(max) })
          : null;
  // That nothing is there matters less than why what is there does not count.
  const wrong = unread ? fault : (error ?? (typed === null || left ? fault : null));

  const leave = () => {
    setLeft(true);
    // What cannot be read stays as it was typed, with its fault, so that nothing typed is thrown away.
    if (unclear) giveBack();
    if (typed === null || unclear) return;
    if (read !== value) onChange(read);
    setTyped(null);
  };
  const type = (text: string) => {
    if (typed === null) began();
    setLeft(false);
    setTold(true);
    setTyped(text);
    const date = text.trim() === "" ? null : parseDate(text, today, formatLocale());
    if (date !== null || text.trim() === "") onChange(date);
  };

  return (
    <TextField
      value={typed ?? shown}
      onChange={type}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === "Enter") leave();
        // Escape is the dialog's, Enter the form's.
        event.continuePropagation();
      }}
      isInvalid={Boolean(wrong)}
      isDisabled={disabled ?? false}
      isRequired={required ?? false}
      autoFocus={autoFocus ?? false}
      validationBehavior="aria"
      className={cx("block min-w-0", className)}
    >
      <FieldParts {...{ label, hideLabel, required }} hint={told && read ? format.longDate(read) : hint} error={wrong}>
        <Group className="field-box">
          <Input ref={input} autoComplete="off" className="w-full min-w-0 grow bg-transparent px-2.5 py-1" />
          <PickDate
            value={read}
            today={today}
            {...{ min, max }}
            onPick={(date) => {
              setTyped(null);
              onChange(date);
            }}
            disabled={disabled ?? false}
          />
        </Group>
      </FieldParts>
    </TextField>
  );
}

/** `2/31/2027` and `31 June` are days, only not of that month. */
const monthIsShorter = (text: string, today: string): boolean => parseDate(text.replace(/\b(29|30|31)\b/, "28"), today, formatLocale()) !== null;

/**
 * On the way to `2/31/2027` the field reads `2/3`. Text that ends as nothing must not leave that behind: the value
 * from before comes back, and the form is not sent while such text stands in it.
 */
function useUnclear(value: string | null, onChange: (value: string | null) => void, unclear: boolean, onHeld: () => void) {
  const input = useRef<HTMLInputElement>(null);
  const before = useRef(value);
  useHeldForm(input, unclear, onHeld);
  return {
    input,
    began: () => {
      before.current = value;
    },
    giveBack: () => before.current !== value && onChange(before.current),
  };
}

/** Keeps the form around a field from being sent, and leads back to the field. */
function useHeldForm(input: RefObject<HTMLInputElement | null>, held: boolean, onHeld: () => void) {
  const latest = useRef({ held, onHeld });
  useEffect(() => {
    latest.current = { held, onHeld };
  });
  useEffect(() => {
    const form = input.current?.form;
    if (!form) return;
    // At the form itself: what hears it there comes before what React hears above it.
    const hold = (event: SubmitEvent) => {
      if (!latest.current.held) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current.onHeld();
      input.current?.focus();
    };
    form.addEventListener("submit", hold);
    return () => form.removeEventListener("submit", hold);
  }, [input]);
}

function PickDate(props: { value: string | null; today: string; min?: string | undefined; max?: string | undefined; onPick: (date: string) => void; disabled: boolean }) {
  const { value, today, min, max, onPick, disabled } = props;
  return (
    <DialogTrigger>
      <IconButton size="sm" className="me-1" icon={CalendarIcon} label={t("components-open-calendar")} isDisabled={disabled} />
      <Popover className="overlay-pop" offset={6}>
        <Dialog aria-label={t("components-calendar")} className="p-3 outline-none">
          {({ close }) => (
            <I18nProvider locale={formatLocale()}>
              <Calendar
                aria-label={t("components-calendar")}
                autoFocus
                value={value ? iso(value) : null}
                defaultFocusedValue={iso(value ?? today) ?? undefined}
                {...(min ? { minValue: iso(min) } : {})}
                {...(max ? { maxValue: iso(max) } : {})}
                onChange={(date) => {
                  onPick(date.toString());
                  close();
                }}
              >
                <header className="mb-2 flex items-center justify-between">
                  <Button slot="previous" aria-label={t("components-previous-month")} className="flex size-7 items-center justify-center rounded-md text-muted data-hovered:bg-hover">
                    <ChevronLeft aria-hidden className="size-4" />
                  </Button>
                  <Heading className="text-sm font-semibold" />
                  <Button slot="next" aria-label={t("components-next-month")} className="flex size-7 items-center justify-center rounded-md text-muted data-hovered:bg-hover">
                    <ChevronRight aria-hidden className="size-4" />
                  </Button>
                </header>
                <CalendarGrid>
                  <CalendarGridHeader>{(day) => <CalendarHeaderCell className="size-8 text-xs font-medium text-muted">{day}</CalendarHeaderCell>}</CalendarGridHeader>
                  <CalendarGridBody>
                    {(date) => (
                      <CalendarCell
                        date={date}
                        className={cx(
                          "flex size-8 cursor-default items-center justify-center rounded-md text-sm data-hovered:bg-hover data-disabled:text-disabled data-disabled:line-through",
                          "data-outside-month:invisible data-selected:bg-accent data-selected:text-on-accent",
                          date.toString() === today && "font-bold underline underline-offset-2",
                        )}
                      />
                    )}
                  </CalendarGridBody>
                </CalendarGrid>
              </Calendar>
            </I18nProvider>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function iso(date: string): CalendarDate | undefined {
  try {
    return parseIso(date);
  } catch {
    return undefined;
  }
}

export type TimeFieldProps = FieldProps & {
  /** `HH:MM` or null. */
  value: string | null;
  onChange: (value: string | null) => void;
  disabled?: boolean;
  autoFocus?: boolean;
};

/** A wall-clock time, typed as people type times: `2pm`, `14:30`, `9`. */
export function TimeField(props: TimeFieldProps) {
  const { label, hideLabel, hint, error, required, className, value, onChange, disabled, autoFocus } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const [left, setLeft] = useState(false);
  const [told, setTold] = useState(false);
  const read = typed === null ? value : parseTime(typed);
  const unclear = typed !== null && typed.trim() !== "" && read === null;
  const unread = left && unclear;
  const { input, began, giveBack } = useUnclear(value, onChange, unclear, () => setLeft(true));
  return (
    <TextField
      value={typed ?? (value ? format.clockTime(value) : "")}
      onChange={(text) => {
        if (typed === null) began();
        setLeft(false);
        setTold(true);
        setTyped(text);
        const time = parseTime(text);
        if (time !== null || text.trim() === "") onChange(time);
      }}
      onBlur={() => {
        setLeft(true);
        if (unclear) giveBack();
        if (read !== null || typed?.trim() === "") setTyped(null);
      }}
      isInvalid={Boolean(error) || unread}
      isDisabled={disabled ?? false}
      isRequired={required ?? false}
      autoFocus={autoFocus ?? false}
      validationBehavior="aria"
      className={cx("block min-w-0", className)}
    >
      <FieldParts
        {...{ label, hideLabel, required }}
        hint={told && read ? format.clockTime(read) : hint}
        error={unread ? t("components-time-unclear", { example: format.clockTime("14:30") }) : error}
      >
        <Group className="field-box">
          <Input ref={input} autoComplete="off" className="w-full min-w-0 grow bg-transparent px-2.5 py-1" />
        </Group>
      </FieldParts>
    </TextField>
  );
}
