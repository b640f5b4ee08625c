import { useQuery } from "@tanstack/react-query";
import { Presentation } from "lucide-react";
import { practiceQuery, useCommand } from "@/app/api";
import { toast } from "@/components";
import { t } from "@/i18n";
import { useSavePractice } from "./practice";

/** Says in the status bar that only initials are shown, and lets one key turn that on and off. */
export function PresentationStatus() {
  const on = useQuery(practiceQuery).data?.presentationMode ?? false;
  const save = useSavePractice();
  useCommand("record.presentation", () => {
    void save({ presentationMode: !on }).then(() => toast(on ? t("settings-presentation-off") : t("settings-presentation-on")));
  });
  if (!on) return null;
  return (
    <span className="flex items-center gap-1.5 font-medium text-info">
      <Presentation aria-hidden className="size-3.5" />
      {t("settings-presentation-status")}
    </span>
  );
}
