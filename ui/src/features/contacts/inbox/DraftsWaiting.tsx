/** Says in the status bar that notes were being written when the window closed, and leads to them. */
import { useNavigate } from "@tanstack/react-router";
import { FilePen } from "lucide-react";
import { t } from "@/i18n";
import { useWaitingDrafts } from "./drafts";

export function DraftsWaiting() {
  const waiting = useWaitingDrafts();
  const navigate = useNavigate();
  if (waiting.length === 0) return null;
  return (
    <button type="button" onClick={() => void navigate({ to: "/inbox" })} className="flex items-center gap-1.5 rounded-sm px-1 font-medium text-info hover:underline">
      <FilePen aria-hidden className="size-3.5" />
      {t("contacts-drafts-waiting", { count: waiting.length })}
    </button>
  );
}
