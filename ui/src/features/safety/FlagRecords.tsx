/** What was done on the flags of an assessment, and who was told: read with the answers that raised them. */
import { HeartHandshake } from "lucide-react";
import { format, t } from "@/i18n";
import type { RaisedFlag } from "@/ipc";
import { actionInWords } from "./words";

/** Answers that were settled together have one record between them. */
function together(flags: readonly RaisedFlag[]): RaisedFlag[][] {
  const groups = new Map<string, RaisedFlag[]>();
  for (const flag of flags) {
    const same = JSON.stringify([flag.state, flag.topic, flag.done, flag.what, flag.told, flag.settledBy]);
    groups.set(same, [...(groups.get(same) ?? []), flag]);
  }
  return [...groups.values()];
}

export function FlagRecords({ flags }: { flags: readonly RaisedFlag[] }) {
  const groups = together(flags.filter((flag) => flag.severity !== "info"));
  if (groups.length === 0) return null;
  return (
    <section className="flex flex-col gap-3">
      <h3 className="text-base font-semibold">{t("safety-records")}</h3>
      <ul className="flex flex-col gap-4">
        {groups.map((group) => <Recorded key={group[0]?.id} group={group} />)}
      </ul>
    </section>
  );
}

function Recorded({ group }: { group: readonly RaisedFlag[] }) {
  const [flag] = group;
  if (!flag) return null;
  return (
    <li className="flex items-start gap-3 text-sm">
      <HeartHandshake aria-hidden className="mt-0.5 size-4 shrink-0 text-muted" />
      <div className="flex min-w-0 flex-col gap-1">
        {group.map((one) => <p key={one.id}>{one.title}</p>)}
        {flag.state === "open" && <p className="font-medium text-warning">{t("safety-waiting", { count: group.length })}</p>}
        {flag.state === "withdrawn" && <p className="text-muted">{t("safety-withdrawn")}</p>}
        {flag.state === "settled" && (
          <>
            <p className="font-medium">{flag.done.map((action) => actionInWords(action, flag.topic)).join(" · ")}</p>
            {flag.what && <p className="break-words whitespace-pre-line">{flag.what}</p>}
            <p>{t("safety-was-told", { told: flag.told })}</p>
          </>
        )}
        {flag.settledAt && <p className="text-xs text-muted">{flag.settledBy ? t("safety-settled-by", { when: format.dateTime(flag.settledAt), by: flag.settledBy }) : format.dateTime(flag.settledAt)}</p>}
      </div>
    </li>
  );
}
