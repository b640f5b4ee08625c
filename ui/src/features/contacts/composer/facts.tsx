/** A contact's facts and a note's addenda, as the pane and the timeline show them. */
import { Clock, Target, UserRound } from "lucide-react";
import { format, t } from "@/i18n";
import type { Addendum, Contact } from "@/ipc";
import { MediumMark } from "../medium";
import { OutcomeMark } from "../outcome";

export function ContactFacts({ contact }: { contact: Contact }) {
  return (
    <div className="flex flex-col gap-1 text-sm">
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <OutcomeMark outcome={contact.outcome} />
        <MediumMark medium={contact.medium} />
        {contact.direction === "incoming" && <span>{t("contacts-incoming")}</span>}
        {contact.minutes !== null && (
          <span className="inline-flex items-center gap-1.5"><Clock aria-hidden className="size-4 text-muted" />{format.minutes(contact.minutes)}</span>
        )}
        {contact.withWhom && (
          <span className="inline-flex items-center gap-1.5"><UserRound aria-hidden className="size-4 text-muted" />{t("contacts-with", { whom: contact.withWhom })}</span>
        )}
      </p>
      {contact.purpose && <p className="inline-flex items-center gap-1.5 text-muted"><Target aria-hidden className="size-4 shrink-0" />{contact.purpose}</p>}
      {contact.outcomeReason && <p>{t("contacts-reason", { reason: contact.outcomeReason })}</p>}
    </div>
  );
}

export function Addenda({ addenda }: { addenda: readonly Addendum[] }) {
  if (addenda.length === 0) return null;
  return (
    <ol className="flex flex-col gap-2">
      {addenda.map((addendum) => (
        <li key={addendum.id} className="border-s-2 border-accent ps-3 text-sm">
          <p className="text-xs text-muted">{t("contacts-addendum-by", { author: addendum.author, at: format.dateTime(addendum.at) })}</p>
          <p className="whitespace-pre-wrap">{addendum.text}</p>
          <p className="text-muted">{t("contacts-reason", { reason: addendum.reason })}</p>
        </li>
      ))}
    </ol>
  );
}
