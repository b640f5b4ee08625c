/** Every shortcut there is, from the registry. */
import { Banner, Dialog, KeyHint } from "@/components";
import { t } from "@/i18n";
import { isSingleKey, keyCaps } from "@/components/keys";
import { useAllCommands } from "./CommandProvider";
import { grouped } from "./groups";
import { keysOf } from "./registry";

/** The sheet, open for as long as it is mounted. */
export function ShortcutSheet({ singleKeys, onClose }: { singleKeys: boolean; onClose: () => void }) {
  const commands = useAllCommands().filter((command) => {
    const keys = keysOf(command)[0];
    return keys !== undefined && (singleKeys || !isSingleKey(keys));
  });
  return (
    <Dialog open onClose={onClose} title={t("commands-shortcuts")} client={null} size="lg">
      {!singleKeys && <Banner className="mb-3">{t("commands-sheet-single-keys")}</Banner>}
      <div className="@container">
        <div className="columns-1 gap-8 @sm:columns-2">
          {grouped(commands).map((group) => (
            // Padding, because WebKit carries a margin over into the next column.
            <section key={group.id} className="break-inside-avoid pb-4">
              <h3 className="mb-1 text-sm font-semibold">{t(group.label)}</h3>
              <dl>
                {group.commands.map((command) => (
                  <div key={command.id} className="flex items-center justify-between gap-4 border-b border-line/60 py-1 last:border-0">
                    <dt>{t(command.label)}</dt>
                    <dd className="shrink-0">
                      <KeyHint keys={keysOf(command)[0] ?? ""} />
                      <span className="sr-only">{spoken(keysOf(command)[0] ?? "")}</span>
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
      </div>
    </Dialog>
  );
}

/** A shortcut as it is read aloud: `Ctrl K`, `G then T`. */
const spoken = (keys: string): string =>
  keyCaps(keys)
    .map((caps) => caps.join(" "))
    .join(` ${t("commands-sheet-then")} `);
