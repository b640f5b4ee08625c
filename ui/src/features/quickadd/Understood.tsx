/** What the words come to: tokens that can be changed, the sentence and its dates, and what is open. */
import { CalendarDays, CircleAlert, CircleHelp, MessageSquareText } from "lucide-react";
import { RadioGroup } from "@/components";
import { format, t } from "@/i18n";
import { useToday } from "@/app/api";
import { windowInWords } from "@/features/checkins";
import { useCalled } from "@/features/clients";
import type { QuickAddChoice, QuickAddReading, TextSpan } from "@/ipc";
import { Tokens } from "./Tokens";

export type UnderstoodProps = {
  /** What was read. */
  text: string;
  reading: QuickAddReading;
  /** What was chosen so far: shown at once, before it is read. */
  choices: readonly QuickAddChoice[];
  /** Enter was pressed: what is missing is a fault now. */
  asked: boolean;
  onReplace: (span: TextSpan, words: string) => void;
  onSelect: (span: TextSpan) => void;
  onChoose: (choice: QuickAddChoice) => void;
  onWithoutClient: () => void;
  onLeave: () => void;
};

export function Understood(props: UnderstoodProps) {
  const { text, reading, choices, asked, onChoose } = props;
  const words = (span: TextSpan) => text.slice(span.start, span.end);
  // The first word one types is not "not understood" yet.
  const unread = asked || reading.tokens.length > 0 ? reading.unread.map(words) : [];
  const today = useToday();
  return (
    <>
      <Tokens {...props} />
      {reading.ambiguities.map((open) => (
        <RadioGroup
          key={open.doubt}
          label={t("quickadd-doubt", { words: words(open.span) })}
          horizontal
          options={open.options.map((label, at) => ({ value: String(at), label }))}
          value={String(choices.filter((one) => one.kind === "doubt").findLast((one) => one.doubt === open.doubt)?.option ?? open.taken)}
          onChange={(option) => onChoose({ kind: "doubt", doubt: open.doubt, option: Number(option) })}
        />
      ))}
      <WhichClient {...props} />
      <div role="status" className="flex flex-col gap-1.5 rounded-md bg-sunken px-3 py-2.5 text-sm contrast:border contrast:border-current">
        {reading.sentence && (
          <p className="flex items-start gap-2 font-semibold">
            <CalendarDays aria-hidden className="mt-0.5 size-4 shrink-0 text-muted" />
            {reading.sentence}
          </p>
        )}
        {reading.next.length > 0 && <p className="ps-6 text-muted">{t("quickadd-next", { dates: format.list(reading.next.map((window) => windowInWords(window, (day) => `${format.shortWeekday(day)} ${format.dayOfYear(day, today)}`))) })}</p>}
        {reading.missing.map((missing) => (
          <p key={missing} className={asked ? "flex items-start gap-2 font-medium text-danger" : "flex items-start gap-2 text-muted"}>
            <CircleHelp aria-hidden className="mt-0.5 size-4 shrink-0" />
            {t(`quickadd-missing-${missing}`)}
          </p>
        ))}
        {/* The token shows it, too; here it is heard, and found where one looks for what will be. */}
        {reading.tokens.map(
          (token) =>
            token.fault && (
              <p key={token.slot} className="flex items-start gap-2 font-medium text-danger">
                <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
                {token.span ? t("quickadd-fault-of", { words: words(token.valueSpan ?? token.span), fault: t(`quickadd-fault-${token.fault}`) }) : t(`quickadd-fault-${token.fault}`)}
              </p>
            ),
        )}
        {unread.length > 0 && (
          <p className="flex items-start gap-2">
            <MessageSquareText aria-hidden className="mt-0.5 size-4 shrink-0 text-warning" />
            {t("quickadd-unread", { words: unread.join(" … ") })}
          </p>
        )}
      </div>
    </>
  );
}

/** Namesakes, told apart by their birth dates. */
function WhichClient({ reading, choices, onChoose }: UnderstoodProps) {
  const called = useCalled();
  if (reading.clients.length === 0 || (reading.clients.length === 1 && !reading.missing.includes("client-choice"))) return null;
  const token = reading.tokens.find((one) => one.value.kind === "client")?.value;
  const taken = token?.kind === "client" ? (token.client?.clientId ?? null) : null;
  const chosen = choices.findLast((one) => one.kind === "client")?.clientId;
  return (
    <RadioGroup
      label={t("quickadd-which-client")}
      options={reading.clients.map((one) => ({
        value: one.clientId,
        label: called(one.name),
        detail: one.birthDate ? t("quickadd-born", { date: format.date(one.birthDate) }) : t("quickadd-no-birth-date"),
      }))}
      value={reading.clients.some((one) => one.clientId === chosen) ? (chosen ?? null) : taken}
      onChange={(clientId) => onChoose({ kind: "client", clientId })}
    />
  );
}
