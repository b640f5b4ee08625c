/** The client's open gaps in one line of the banner; pressed, the same rows with the same keys. */
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { ChevronDown } from "lucide-react";
import { Button, Popover, cx } from "@/components";
import { useCalled } from "@/features/clients";
import { format, t } from "@/i18n";
import type { Client, Gap } from "@/ipc";
import { GapDesk } from "../list/GapDesk";
import { everyGap, gapQuery } from "../queries";
import { SEVERITY_LOOKS } from "../severity";

/** Kinds named in the line; the gaps of the others are counted. */
const NAMED = 2;

export function BannerGaps({ client }: { client: Client }) {
  const called = useCalled();
  const gaps = useQuery({ queryKey: ["gaps", "client", client.id], queryFn: () => everyGap(gapQuery({ clientId: client.id })) }).data ?? [];
  const [first] = gaps;
  if (!first) return null;
  const { icon: Icon } = SEVERITY_LOOKS[first.severity];
  return (
    <div className="flex min-w-0 items-center text-sm">
      <Popover
        label={t("gaps-of", { client: called(client) })}
        wide
        className="flex max-h-[60vh] w-[min(50rem,80vw)] flex-col p-0!"
        trigger={
          <Button size="sm" variant="quiet" className={cx("-ms-2 max-w-full min-w-0! shrink! font-normal", first.severity === "urgent" && "text-danger!")}>
            <Icon aria-hidden className="size-4 shrink-0" />
            <span className="shrink-0 font-semibold">{t("gaps-open", { count: gaps.length })}</span>
            <span className="truncate">{named(gaps)}</span>
            <ChevronDown aria-hidden className="size-4 shrink-0 text-muted" />
          </Button>
        }
      >
        {(close) => (
          <>
            <div className="flex items-baseline gap-3 border-b border-line px-6 py-2">
              <h2 className="text-base font-semibold">{t("gaps-of", { client: called(client) })}</h2>
              <Link to="/clients/$clientId/gaps" params={{ clientId: client.id }} onClick={close} className="ms-auto rounded-sm text-sm text-accent underline underline-offset-2">{t("gaps-all-of-client")}</Link>
            </div>
            <GapDesk gaps={gaps} ofClient takesFocus empty={<p className="px-6 py-4 text-sm">{t("gaps-none-of-client")}</p>} />
          </>
        )}
      </Popover>
    </div>
  );
}

/** `Check-in overdue × 2, Care plan not final and 2 more`: what is named and what is left add up to all of them. */
export function named(gaps: readonly Gap[]): string {
  const kinds = new Map<string, number>();
  for (const { title } of gaps) kinds.set(title, (kinds.get(title) ?? 0) + 1);
  // To say that there is one more kind takes as much room as to name it.
  const shown = [...kinds].slice(0, kinds.size === NAMED + 1 ? kinds.size : NAMED);
  const left = gaps.length - shown.reduce((sum, [, count]) => sum + count, 0);
  return format.list([
    ...shown.map(([title, count]) => (count > 1 ? t("gaps-rule-times", { title, count }) : title)),
    ...(left > 0 ? [t("gaps-more", { count: left })] : []),
  ]);
}
