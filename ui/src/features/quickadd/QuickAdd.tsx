/** The way in: a button in the status bar, and the keys that work on every screen. */
import { useParams } from "@tanstack/react-router";
import { CalendarPlus2 } from "lucide-react";
import { lazy, Suspense, useEffect, useState } from "react";
import { useCommand } from "@/app/api";
import { Button, Tooltip } from "@/components";
import { ModalSign } from "@/components/modal";
import { t } from "@/i18n";

const QuickAddDialog = lazy(async () => ({ default: (await import("./QuickAddDialog")).QuickAddDialog }));

export function QuickAdd() {
  const [open, setOpen] = useState(false);
  const { clientId } = useParams({ strict: false });
  const show = () => setOpen(true);
  useCommand("quickAdd.open", show);
  useCommand("quickAdd.openTyping", show);
  // From the key on, though the dialog's code may come a moment later: what is typed then means words, not commands.
  useEffect(() => (open ? ModalSign.raise() : undefined), [open]);
  return (
    <>
      <Tooltip text={t("quickadd-open")} keys="q">
        <Button size="sm" variant="subtle" className="h-6! px-1.5! text-xs! font-normal!" icon={CalendarPlus2} onPress={show}>{t("quickadd-title")}</Button>
      </Tooltip>
      {open && <Suspense><QuickAddDialog chartOf={clientId ?? null} onClose={() => setOpen(false)} /></Suspense>}
    </>
  );
}
