/** The sidebar: search, the features' entries and sections, Settings at the foot. Folds to icons with tooltips. */
import { Link, useRouterState } from "@tanstack/react-router";
import { Search } from "lucide-react";
import { useRef } from "react";
import { useLandmark } from "react-aria";
import { Focusable } from "react-aria-components";
import { Button, IconButton, KeyHint, Tooltip, cx } from "@/components";
import { ariaKeys } from "@/components/keys";
import { format, t } from "@/i18n";
import { inSidebarOrder, type NavEntry } from "../feature";
import { useFeatures } from "../FeaturesContext";

/** The largest number there is room for beside a lone icon. */
const MOST_FOLDED = 99;

/** `folded` shows icons only, each named by a tooltip. */
export function Sidebar({ folded, onSearch }: { folded: boolean; onSearch: () => void }) {
  const ref = useRef<HTMLElement>(null);
  const { landmarkProps } = useLandmark({ role: "navigation", "aria-label": t("shell-sidebar") }, ref);
  const features = useFeatures();
  const entries = features.flatMap((feature) => feature.nav ?? []).toSorted(inSidebarOrder);
  const main = entries.filter((entry) => entry.place !== "foot");
  const foot = entries.filter((entry) => entry.place === "foot");
  return (
    <nav ref={ref} {...landmarkProps} className={cx("flex shrink-0 flex-col gap-1 border-e border-line bg-sunken py-3", folded ? "w-13 items-center px-2" : "w-56 px-3")}>
      {folded ? (
        <Tooltip text={t("commands-palette")} keys="mod+k" placement="right">
          <IconButton icon={Search} label={t("commands-palette")} onPress={onSearch} />
        </Tooltip>
      ) : (
        <Button className="mb-2 w-full justify-start" icon={Search} onPress={onSearch} aria-keyshortcuts={ariaKeys("mod+k")}>
          <span className="grow text-start font-normal">{t("shell-search")}</span>
          <KeyHint keys="mod+k" />
        </Button>
      )}
      <ul className="flex flex-col gap-px">
        {main.map((entry) => <Entry key={entry.to} entry={entry} folded={folded} />)}
      </ul>
      <div className={cx("scroll-calm min-h-0 grow", folded && "hidden")}>
        {features.flatMap((feature) => Object.entries(feature.sidebarSections ?? {})).map(([name, Section]) => <Section key={name} />)}
      </div>
      {folded && <div className="grow" />}
      <ul className="flex flex-col gap-px">
        {foot.map((entry) => <Entry key={entry.to} entry={entry} folded={folded} />)}
      </ul>
    </nav>
  );
}

function Entry({ entry, folded }: { entry: NavEntry; folded: boolean }) {
  const { Count } = entry;
  const shown = (count: number | null) => <EntryLink entry={entry} folded={folded} count={count} />;
  return <li>{Count ? <Count show={shown} /> : shown(null)}</li>;
}

function EntryLink({ entry, folded, count }: { entry: NavEntry; folded: boolean; count: number | null }) {
  const path = useRouterState({ select: (state) => state.location.pathname });
  const here = path === entry.to || path.startsWith(`${entry.to}/`);
  const Icon = entry.icon;
  const label = t(entry.label);
  const link = (
    <Link
      to={entry.to}
      aria-current={here ? "page" : undefined}
      aria-label={folded ? (count ? t("shell-entry-count", { label, count }) : label) : undefined}
      className={cx(
        "relative flex h-8 items-center gap-2.5 rounded-md text-sm",
        folded ? "w-9 justify-center" : "px-2.5",
        here ? "bg-selected font-semibold text-text" : "text-text hover:bg-hover",
      )}
    >
      <Icon aria-hidden className={cx("size-4 shrink-0", here ? "text-accent" : "text-muted")} />
      {!folded && <span className="grow truncate">{label}</span>}
      {!folded && count ? <span className="text-xs font-medium text-muted tabular-nums">{format.number(count)}</span> : null}
      {folded && count ? <span aria-hidden className={cx("absolute end-0 top-0 rounded-full px-1 text-xs/none font-medium", here ? "bg-selected text-text" : "bg-sunken text-muted")}>{count > MOST_FOLDED ? t("shell-entry-many", { most: MOST_FOLDED }) : count}</span> : null}
    </Link>
  );
  if (!folded) return link;
  return (
    <Tooltip text={label} keys={entry.keys} placement="right">
      <Focusable>{link}</Focusable>
    </Tooltip>
  );
}
