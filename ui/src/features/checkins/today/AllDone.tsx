/** Nothing is due, nor coming: says what keeps people from falling through the cracks. */
import { useNavigate } from "@tanstack/react-router";
import { Sunrise } from "lucide-react";
import { Button, EmptyState } from "@/components";
import { t } from "@/i18n";

export function AllDone() {
  const navigate = useNavigate();
  return (
    <EmptyState icon={Sunrise} title={t("today-all-done")} action={<Button variant="primary" onPress={() => void navigate({ to: "/caseload" })}>{t("today-all-done-action")}</Button>}>
      {t("today-all-done-detail")}
    </EmptyState>
  );
}
