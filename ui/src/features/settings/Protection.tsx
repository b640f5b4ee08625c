import { CircleX, ShieldCheck, type LucideIcon } from "lucide-react";
import { Dialog, cx } from "@/components";
import { t, type PlainKey } from "@/i18n";

const AGAINST: readonly PlainKey[] = [
  "settings-against-theft", "settings-against-onlookers", "settings-against-crash", "settings-against-damage",
  "settings-against-files", "settings-against-mistakes", "settings-against-network",
];
const NOT_AGAINST: readonly PlainKey[] = [
  "settings-not-malware", "settings-not-system", "settings-not-keys-lost", "settings-not-key-holder", "settings-not-disk",
];

/** What the record is safe from and what it is not: said plainly, because trust in the wrong place does harm. */
export function Protection({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Dialog open={open} onClose={onClose} title={t("settings-protection")} client={null} size="lg">
      <Points title={t("settings-against")} keys={AGAINST} icon={ShieldCheck} look="text-success" />
      <Points title={t("settings-not-against")} keys={NOT_AGAINST} icon={CircleX} look="text-warning" />
    </Dialog>
  );
}

function Points(props: { title: string; keys: readonly PlainKey[]; icon: LucideIcon; look: string }) {
  const { title, keys, icon: Icon, look } = props;
  return (
    <section className="mb-5 last:mb-0">
      <h3 className="mb-2 text-base font-semibold">{title}</h3>
      <ul className="flex flex-col gap-2">
        {keys.map((key) => (
          <li key={key} className="flex items-start gap-2.5">
            <Icon aria-hidden className={cx("mt-0.5 size-4 shrink-0", look)} />
            <span className="select-text">{t(key)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
