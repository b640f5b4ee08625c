/**
 * Every shortcut there is, from the registry: first those of the screen one is on, then those that work everywhere,
 * then those of the other screens under their names. A letter may mean something else on each.
 */
import type { ReactNode } from "react";
import { Banner, Dialog, KeyHint, cx } from "@/components";
import { t } from "@/i18n";
import { isSingleKey, keyCaps } from "@/components/keys";
import { useAllCommands } from "./CommandProvider";
import { grouped } from "./groups";
import { keysOf, PLACES, type CommandDefinition } from "./registry";

/** More keys than these are not kept in one column. */
const LONG = 10;

/** The sheet, open for as long as it is mounted. */
export function ShortcutSheet({ singleKeys, onClose }: { singleKeys: boolean; onClose: () => void }) {
  const told = (command: CommandDefinition) => {
    const [keys] = keysOf(command);
    return keys !== undefined && (singleKeys || !isSingleKey(keys));
  };
  const { here, others } = useAllCommands();
  // What the screen is for stands before what it has besides.
  const first = grouped(here.filter(told)).toSorted((a, b) => b.commands.length - a.commands.length);
  const everywhere = grouped(others.filter((command) => told(command) && (command.context ?? "global") === "global"));
  const elsewhere = PLACES.map((place) => ({ place, commands: others.filter((command) => told(command) && command.context === place) })).filter(({ commands }) => commands.length > 0);
  return (
    <Dialog open onClose={onClose} title={t("commands-shortcuts")} client={null} size="lg">
      {!singleKeys && <Banner className="mb-3">{t("commands-sheet-single-keys")}</Banner>}
      <div className="@container flex flex-col gap-6">
        {first.length > 0 && (
          <Part title={t("commands-sheet-here")} stands>
            {first.map((group) => <Block key={group.id} title={t(group.label)} commands={group.commands} />)}
          </Part>
        )}
        <Part title={t("commands-sheet-everywhere")}>
          {everywhere.map((group) => <Block key={group.id} title={t(group.label)} commands={group.commands} />)}
        </Part>
        {elsewhere.length > 0 && (
          <Part title={t("commands-sheet-elsewhere")}>
            {elsewhere.map(({ place, commands }) => <Block key={place} title={t(`commands-place-${place}`)} commands={commands} />)}
          </Part>
        )}
      </div>
    </Dialog>
  );
}

/** `stands`: it is what one came for, and stands out. */
function Part({ title, stands = false, children }: { title: string; stands?: boolean; children: ReactNode }) {
  return (
    <section className={cx(stands && "rounded-md border border-line bg-sunken px-4 py-3")}>
      <h3 className="mb-2 text-base font-semibold">{title}</h3>
      <div className="columns-1 gap-8 @sm:columns-2">{children}</div>
    </section>
  );
}

function Block({ title, commands }: { title: string; commands: readonly CommandDefinition[] }) {
  return (
    // Padding, because WebKit carries a margin over into the next column. A long one goes over both.
    <section className={cx("pb-4 last:pb-0", commands.length <= LONG && "break-inside-avoid")}>
      <h4 className="mb-1 break-after-avoid text-sm font-semibold text-muted">{title}</h4>
      <dl>
        {commands.map((command) => (
          <div key={command.id} className="flex break-inside-avoid items-center justify-between gap-4 border-b border-line/60 py-1 last:border-0">
            <dt>{t(command.label)}</dt>
            <dd className="shrink-0">
              <KeyHint keys={keysOf(command)[0] ?? ""} />
              <span className="sr-only">{spoken(keysOf(command)[0] ?? "")}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** A shortcut as it is read aloud: `Ctrl K`, `G then T`. */
const spoken = (keys: string): string =>
  keyCaps(keys)
    .map((caps) => caps.join(" "))
    .join(` ${t("commands-sheet-then")} `);
