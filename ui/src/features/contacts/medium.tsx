/** How one gets in touch: an icon and its word. */
import { Mail, MailOpen, MessageSquareText, MonitorSmartphone, Phone, UsersRound, Video, type LucideIcon } from "lucide-react";
import { cx } from "@/components";
import { t } from "@/i18n";
import type { Medium } from "@/ipc";

export const MEDIA = ["phone", "video", "in-person", "text", "email", "letter", "portal"] as const satisfies readonly Medium[];

export const MEDIUM_ICONS: Record<Medium, LucideIcon> = {
  phone: Phone, video: Video, "in-person": UsersRound, text: MessageSquareText, email: Mail, letter: MailOpen, portal: MonitorSmartphone,
};

export const mediumOptions = () => MEDIA.map((value) => ({ value, label: t(`contacts-medium-${value}`) }));

export function MediumMark({ medium, className }: { medium: Medium; className?: string }) {
  const Icon = MEDIUM_ICONS[medium];
  return (
    <span className={cx("inline-flex items-center gap-1.5 whitespace-nowrap", className)}>
      <Icon aria-hidden className="size-4 shrink-0 text-muted" />
      {t(`contacts-medium-${medium}`)}
    </span>
  );
}
