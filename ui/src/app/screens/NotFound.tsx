import { Link } from "@tanstack/react-router";
import { Compass } from "lucide-react";
import { EmptyState } from "@/components";
import { t } from "@/i18n";
import { Page } from "../Page";

/** An address that leads nowhere. */
export function NotFound() {
  return (
    <Page title={t("shell-not-found")}>
      <EmptyState icon={Compass} title={t("shell-not-found-meaning")} action={<Link to="/" className="font-medium text-accent underline underline-offset-2">{t("shell-not-found-action")}</Link>} />
    </Page>
  );
}
