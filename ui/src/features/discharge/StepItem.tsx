/** A step: by when, where it stands, what happened about it, by which rule, and what can be recorded with one key. */
import { CornerDownRight } from "lucide-react";
import { type KeyboardEvent } from "react";
import { usePreferences, useToday } from "@/app/api";
import { Button, cx, Tooltip, type Tone } from "@/components";
import { dayInWords } from "@/features/checkins";
import { MediumMark, OUTCOME_LOOKS } from "@/features/contacts";
import { format, t } from "@/i18n";
import type { Contact, DischargeStep } from "@/ipc";
import { deedsOf, type Deed } from "./outcomes";
import { sourceInWords } from "./source";
import { look, StandingTag, standingInWords } from "./standing";

/** The disc on the line: the icon says the same as the word. */
const DISCS: Record<Tone, string> = {
  neutral: "border-line-strong bg-surface text-muted", accent: "border-accent bg-accent-soft text-accent", danger: "border-danger bg-danger-soft text-danger",
  warning: "border-warning bg-warning-soft text-warning", success: "border-success bg-success-soft text-success", info: "border-info bg-info-soft text-info",
};

type Props = { step: DischargeStep; last: boolean; busy: boolean; onDeed: (deed: Deed) => void };

export function StepItem({ step, last, busy, onDeed }: Props) {
  const today = useToday();
  const { singleKeyShortcuts: keys } = usePreferences();
  const open = step.checkIn.state === "open";
  const deeds = deedsOf(step.act);
  const { icon: Icon, tone } = look(step.standing);
  const onKeyDown = (event: KeyboardEvent<HTMLLIElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const other = event.key === "ArrowDown" ? event.currentTarget.nextElementSibling : event.currentTarget.previousElementSibling;
      if (other instanceof HTMLElement) {
        event.preventDefault();
        other.focus();
      }
      return;
    }
    const wanted = event.shiftKey ? `shift+${event.key.toLowerCase()}` : event.key;
    const found = keys && open && !busy ? deeds.find(({ key }) => key === wanted) : undefined;
    if (!found) return;
    event.preventDefault();
    event.stopPropagation();
    onDeed(found.deed);
  };
  return (
    // The letters act on the step that has the focus; every one of them is a button below it as well.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions
    <li tabIndex={0} aria-label={step.title} onKeyDown={onKeyDown} className="group/step relative flex gap-3 rounded-md ps-1 pe-2 outline-offset-[-2px]">
      <div aria-hidden className="flex w-7 shrink-0 flex-col items-center">
        <span className={cx("mt-2.5 flex size-7 shrink-0 items-center justify-center rounded-full border contrast:border-current", DISCS[tone])}><Icon className="size-4" /></span>
        {!last && <span className="w-px grow bg-line-strong" />}
      </div>
      <div className="flex min-w-0 grow flex-col gap-1 py-2.5">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h4 className="font-semibold">{step.title}</h4>
          <StandingTag standing={step.standing} />
        </div>
        <p className={cx("text-sm", step.standing.kind === "overdue" ? "font-medium text-danger" : "text-text")}>{sentence(standingInWords(step.standing, step.checkIn.dueOn, today))}</p>
        {step.contacts.length > 0 && (
          <ul className="flex flex-col gap-0.5 text-sm">{step.contacts.map((contact) => <Happened key={contact.id} contact={contact} countsFrom={step.opensOn} />)}</ul>
        )}
        {open && step.checkIn.attempts > 0 && step.attemptsSuffice !== null && (
          <p className="text-sm text-muted">{attemptsInWords(step, step.attemptsSuffice)}</p>
        )}
        {step.checkIn.reason !== null && (
          <p className="flex items-start gap-1.5 text-sm"><CornerDownRight aria-hidden className="mt-1 size-3.5 shrink-0 text-muted" /><span className="min-w-0 break-words">{step.checkIn.reason}</span></p>
        )}
        {open && (
          <div role="group" aria-label={`${t("discharge-outcomes")}: ${step.title}`} className="-ms-1 flex flex-wrap items-center gap-1 pt-0.5">
            {deeds.map(({ deed, key, icon, label }, at) => (
              <Tooltip key={deed} text={t(label)} keys={key}>
                <Button size="sm" variant={at === 0 ? "secondary" : "quiet"} icon={icon} isDisabled={busy} onPress={() => onDeed(deed)}>{t(label)}</Button>
              </Tooltip>
            ))}
          </div>
        )}
        <p className="text-xs text-muted">{step.sentence} {sourceInWords(step)}.</p>
      </div>
    </li>
  );
}

/** `Mon, Nov 23, 9:10 AM: phone, left a message, with Basil`. */
function Happened({ contact, countsFrom }: { contact: Contact; countsFrom: string }) {
  const today = useToday();
  const early = localDay(contact.at) < countsFrom;
  const { icon: Icon } = OUTCOME_LOOKS[contact.outcome];
  return (
    <li className="flex flex-wrap items-center gap-x-2 text-muted">
      <Icon aria-hidden className="size-3.5 shrink-0" />
      <span className="text-text">{format.dateTime(contact.at)}</span>
      <MediumMark medium={contact.medium} />
      <span className="text-text">{t(`contacts-outcome-${contact.outcome}`)}</span>
      {contact.withWhom !== null && <span>{t("discharge-with", { person: contact.withWhom })}</span>}
      {contact.outcomeReason !== null && <span className="min-w-0 break-words">{contact.outcomeReason}</span>}
      {early && <span className="font-medium text-warning">{t("discharge-done-not-yet", { day: dayInWords(countsFrom, today) })}</span>}
    </li>
  );
}

/** The day an instant falls on here. */
const localDay = (instant: string): string => {
  const at = new Date(instant);
  return [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
};

/** The first letter large, the parts set apart. */
const sentence = (parts: readonly string[]): string => {
  const whole = parts.join(" · ");
  return whole.charAt(0).toLocaleUpperCase() + whole.slice(1);
};

/** `1 of 2 attempts`; where some do not count, why. */
function attemptsInWords({ checkIn, attemptsCounted, attemptsApartMinutes }: DischargeStep, suffice: number): string {
  const counted = t("discharge-attempts", { count: attemptsCounted, suffice });
  if (attemptsCounted === checkIn.attempts) return counted;
  const made = t("discharge-attempts-made", { count: checkIn.attempts });
  const why = attemptsApartMinutes === null ? t("discharge-attempts-days") : t("discharge-attempts-apart", { minutes: attemptsApartMinutes });
  return [counted, made, why].join(" · ");
}
