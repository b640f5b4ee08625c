/** One gap: how pressing, whose, what, why and since when; what helps, and everything else that can be done. */
import { Link } from "@tanstack/react-router";
import { AlarmClock, CircleSlash2, FolderOpen, MoreHorizontal, RotateCcw, UserRound } from "lucide-react";
import { memo } from "react";
import { Button, IconButton, Menu, RowTick, type MenuEntry } from "@/components";
import { useCalled } from "@/features/clients";
import { format, t } from "@/i18n";
import type { Gap } from "@/ipc";
import { ACT_LOOKS, actKeys } from "../acts";
import { latenessInWords, SeverityMark, StandMark } from "../severity";
import type { RowActions } from "./useRowActions";

type Props = { gap: Gap; id: string; today: string; ofClient: boolean; grouped: boolean; selected: boolean; actions: RowActions };

/** Drawn anew only when it changed: moving through the list must not wait for the rows one passes. */
export const GapLine = memo(function GapLine({ gap, id, today, ofClient, grouped, selected, actions }: Props) {
  const client = useCalled()(gap.clientName);
  const [first] = gap.acts;
  return (
    <div className="grid grid-cols-[1rem_minmax(0,1fr)_auto] items-start gap-x-4 px-6 py-2 text-sm @lg:grid-cols-[1rem_5rem_minmax(0,1fr)_8rem_13rem]">
      <div role="gridcell" className="pt-0.5">
        <RowTick selected={selected} label={t("gaps-select-of", { title: gap.title, client })} onToggle={() => actions.select(id)} />
      </div>
      <div role="gridcell" className="hidden pt-0.5 @lg:block"><SeverityMark severity={gap.severity} /></div>
      <div role="gridcell" className="min-w-0">
        <p className="flex min-w-0 flex-wrap items-center gap-x-2">
          <span className="@lg:hidden"><SeverityMark severity={gap.severity} /></span>
          {grouped && <span className="sr-only">{client}</span>}
          {!ofClient && !grouped && <Link to="/clients/$clientId" params={{ clientId: gap.key.clientId }} tabIndex={-1} className="min-w-0 rounded-sm font-semibold wrap-anywhere hover:underline">{client}</Link>}
          <span className={ofClient || grouped ? "font-semibold" : ""}>{gap.title}</span>
        </p>
        <p className="wrap-anywhere text-muted">{gap.why}</p>
        <p className="flex flex-wrap gap-x-4 empty:hidden"><StandMark gap={gap} today={today} /></p>
        <p className="text-muted @lg:hidden"><Lateness gap={gap} today={today} /></p>
      </div>
      <div role="gridcell" className="hidden @lg:block"><Lateness gap={gap} today={today} /></div>
      <div role="gridcell" className="flex items-center justify-end gap-1">
        {first && (
          <Button size="sm" excludeFromTabOrder icon={ACT_LOOKS[first].icon} onPress={() => actions.act(id, first)} aria-label={t("gaps-act-of", { act: t(ACT_LOOKS[first].label), client })}>
            <span className="hidden @md:inline">{t(ACT_LOOKS[first].label)}</span>
          </Button>
        )}
        <Menu
          label={t("gaps-menu")}
          placement="bottom end"
          trigger={<IconButton size="sm" icon={MoreHorizontal} excludeFromTabOrder label={t("gaps-menu-of", { client, title: gap.title })} />}
          groups={groups({ gap, id, ofClient, client, actions })}
        />
      </div>
    </div>
  );
});

function groups({ gap, id, ofClient, client, actions }: Pick<Props, "gap" | "id" | "ofClient" | "actions"> & { client: string }): MenuEntry[][] {
  return [
    gap.acts.map((act, at) => ({ id: act, label: t(ACT_LOOKS[act].label), icon: ACT_LOOKS[act].icon, keys: actKeys(at), onAction: () => actions.act(id, act) })),
    [
      { id: "snooze", label: t("gaps-snooze"), icon: AlarmClock, keys: "s", onAction: () => actions.decide(id, "snoozed") },
      { id: "exempt", label: t("gaps-exempt"), icon: CircleSlash2, keys: "x", onAction: () => actions.decide(id, "exempt") },
      ...(gap.state === "open" ? [] : [{ id: "reopen", label: t("gaps-reopen"), icon: RotateCcw, keys: "r", onAction: () => actions.decide(id, "reopened") }]),
    ],
    ofClient
      ? []
      : [
          { id: "open", label: t("gaps-open-chart"), icon: FolderOpen, keys: "o", onAction: () => actions.open(id) },
          { id: "only", label: t("gaps-only-client", { client }), icon: UserRound, onAction: () => actions.only(id) },
        ],
  ];
}

/** How late, and the day that is counted from; behind it, from when on it is a gap. */
function Lateness({ gap, today }: { gap: Gap; today: string }) {
  const [how, from] = latenessInWords(gap, today);
  return (
    <span className="flex flex-wrap gap-x-1.5 @lg:flex-col" title={t("gaps-counts-since", { date: format.longDate(gap.since) })}>
      <span className="font-medium">{how}</span>
      {from !== null && <span className="text-muted">{from}</span>}
    </span>
  );
}
