/** Appearance and keyboard. */
import { Page, usePreferences, useSavePreferences } from "@/app/api";
import { FormSection, RadioGroup, Select, Switch } from "@/components";
import { format, t } from "@/i18n";
import type { Theme } from "@/ipc";

const ZOOMS = [80, 90, 100, 110, 125, 150, 175, 200];

export function SettingsPage() {
  const preferences = usePreferences();
  const save = useSavePreferences();
  return (
    <Page title={t("settings-title")} narrow>
      <FormSection title={t("settings-appearance")}>
        <RadioGroup<Theme>
          label={t("settings-theme")}
          value={preferences.theme}
          onChange={(theme) => save({ theme })}
          options={[
            { value: "system", label: t("settings-theme-system") },
            { value: "light", label: t("settings-theme-light") },
            { value: "dark", label: t("settings-theme-dark") },
            { value: "high-contrast", label: t("settings-theme-contrast"), detail: t("settings-theme-contrast-detail") },
          ]}
        />
        <Select
          className="max-w-40"
          label={t("settings-zoom")}
          value={String(preferences.zoom)}
          onChange={(zoom) => save({ zoom: Number(zoom) })}
          options={ZOOMS.map((zoom) => ({ value: String(zoom), label: format.number(zoom / 100, { style: "percent" }) }))}
        />
      </FormSection>
      <FormSection title={t("settings-keyboard")}>
        <Switch isSelected={preferences.singleKeyShortcuts} onChange={(singleKeyShortcuts) => save({ singleKeyShortcuts })}>
          <span className="block">{t("settings-single-keys")}</span>
          <span className="block text-xs text-muted">{t("settings-single-keys-detail")}</span>
        </Switch>
      </FormSection>
    </Page>
  );
}
