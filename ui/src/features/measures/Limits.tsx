/** Under a trend's name: what its values are held against, the way to change that, and what a goal speaks of. */
import { useQuery } from "@tanstack/react-query";
import { SlidersHorizontal, Target } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components";
import { format, t } from "@/i18n";
import type { ClientId, MeasureKind, MeasureLimit } from "@/ipc";
import { LimitDialog } from "./LimitDialog";
import { limitsQuery } from "./queries";
import { limitWords } from "./words";

export function Limits({ clientId, client, kind, name, unit, limit }: { clientId: ClientId; client: string; kind: MeasureKind; name: string; unit: string; limit: MeasureLimit | null }) {
  const all = useQuery(limitsQuery(clientId)).data;
  const [open, setOpen] = useState<{ begin?: MeasureLimit } | null>(null);
  const suggestion = all?.suggestions.find((one) => one.limit.kind === kind);
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1.5 px-6 pt-1 text-sm">
      {limit ? (
        <p>
          {limitWords(limit).join(" · ")}
          <span className="text-muted"> · {t("measures-limits-since", { day: format.date(limit.startsOn) })}</span>
        </p>
      ) : (
        <p className="text-muted">{t("measures-limits-none")}</p>
      )}
      <Button size="sm" variant="quiet" icon={SlidersHorizontal} onPress={() => setOpen({})}>{t(limit ? "measures-limits-change" : "measures-limits-set")}</Button>
      {suggestion && (
        <Button size="sm" icon={Target} onPress={() => setOpen({ begin: suggestion.limit })}>
          <span className="max-w-96 truncate">{t("measures-take", { said: suggestion.said, goal: suggestion.goal })}</span>
        </Button>
      )}
      {open && <LimitDialog clientId={clientId} client={client} kind={kind} name={name} unit={unit} {...open} onClose={() => setOpen(null)} />}
    </div>
  );
}
