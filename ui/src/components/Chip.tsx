import { Check, type LucideIcon } from "lucide-react";
import { Button } from "./Button";
import { cx } from "./cx";

/** A filter that is on or off; a tick says so beside the colour. */
export function Chip({ on, icon, onChange, children }: { on: boolean; icon?: LucideIcon; onChange: (on: boolean) => void; children: string }) {
  const shown = on ? Check : icon;
  return (
    <Button aria-pressed={on} onPress={() => onChange(!on)} className={cx("rounded-full! font-normal", on && "border-accent! bg-accent-soft!")} {...(shown ? { icon: shown } : {})}>
      {children}
    </Button>
  );
}
