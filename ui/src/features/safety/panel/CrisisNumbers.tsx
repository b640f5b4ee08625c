/** Numbers to call, as large as they must be read across a table. */
import { useQuery } from "@tanstack/react-query";
import { Phone } from "lucide-react";
import { Failure } from "@/app/api";
import { Skeleton } from "@/components";
import { t } from "@/i18n";
import type { FlagTopic } from "@/ipc";
import { crisisLinesQuery } from "../queries";
import { linesFor } from "./settlement";

export function CrisisNumbers({ topic }: { topic: FlagTopic }) {
  const lines = useQuery(crisisLinesQuery(null));
  if (lines.isError) return <Failure error={lines.error} onRetry={() => void lines.refetch()} />;
  if (!lines.data) return <Skeleton lines={2} />;
  const shown = linesFor(topic, lines.data.lines);
  if (shown.length === 0) return <p className="text-sm text-muted">{t("safety-no-lines")}</p>;
  return (
    <ul className="grid gap-2 @sm:grid-cols-2">
      {shown.map((line) => (
        <li key={`${line.name} ${line.number}`} className="flex items-start gap-3 rounded-md bg-sunken px-3 py-2.5 contrast:border contrast:border-current">
          <Phone aria-hidden className="mt-1 size-4 shrink-0 text-accent" />
          <div className="min-w-0">
            <p className="text-sm font-medium">{line.name}</p>
            <p className="text-xl font-semibold break-words select-text">{line.number}</p>
            <p className="text-xs text-muted">{[line.hours, line.source === "" ? t("safety-to-be-confirmed") : ""].filter(Boolean).join(" · ")}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
