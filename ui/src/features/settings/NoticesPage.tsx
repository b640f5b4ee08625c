/** Notices by the system, which never name a client; when they keep quiet; and the sign beside the clock. */
import { usePreferences, useSavePreferences } from "@/app/api";
import { FormRow, FormSection, Switch, TimeField } from "@/components";
import { t } from "@/i18n";
import { SettingsFrame } from "./SettingsFrame";

export function NoticesPage() {
  const preferences = usePreferences();
  const save = useSavePreferences();
  return (
    <SettingsFrame>
      <FormSection title={t("settings-notices")} hint={t("settings-notices-hint")}>
        <Switch isSelected={preferences.notify} onChange={(notify) => save({ notify })}>
          <span className="block">{t("settings-notify")}</span>
          <span className="block text-xs text-muted">{t("settings-notify-detail")}</span>
        </Switch>
        <FormRow>
          <TimeField label={t("settings-quiet-from")} hint={t("settings-quiet-hint")} value={preferences.quietFrom.slice(0, 5)} onChange={(at) => at !== null && save({ quietFrom: `${at}:00` })} />
          <TimeField label={t("settings-quiet-to")} value={preferences.quietTo.slice(0, 5)} onChange={(at) => at !== null && save({ quietTo: `${at}:00` })} />
        </FormRow>
        <Switch isSelected={preferences.tray} onChange={(tray) => save({ tray })}>
          <span className="block">{t("settings-tray")}</span>
          <span className="block text-xs text-muted">{t("settings-tray-detail")}</span>
        </Switch>
      </FormSection>
    </SettingsFrame>
  );
}
