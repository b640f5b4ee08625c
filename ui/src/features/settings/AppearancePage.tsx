/** How the window looks and hears: theme, size, date formats, keyboard. Kept outside the record, for the lock screen too. */
import { usePreferences, useSavePreferences, useToday } from "@/app/api";
import { FormSection, RadioGroup, Select, Switch } from "@/components";
import { format, formatLocale, t } from "@/i18n";
import type { Theme } from "@/ipc";
import { SettingsFrame } from "./SettingsFrame";

const ZOOMS = [80, 90, 100, 110, 125, 150, 175, 200];
/** Places whose ways of writing dates and numbers are offered; the words stay English. */
const FORMATS = ["en-US", "en-GB", "en-CA", "en-AU", "en-IE", "en-NZ"];

export function AppearancePage() {
  const preferences = usePreferences();
  const save = useSavePreferences();
  const today = useToday();
  return (
    <SettingsFrame>
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
        <Select
          className="max-w-xs"
          label={t("settings-formats")}
          hint={t("settings-formats-hint", { example: format.shortDate(today) })}
          value={FORMATS.includes(preferences.locale) ? preferences.locale : "system"}
          onChange={(locale) => save({ locale: locale === "system" ? "" : locale })}
          options={[
            { value: "system", label: t("settings-formats-system") },
            ...FORMATS.map((locale) => ({ value: locale, label: new Intl.DisplayNames([formatLocale()], { type: "region" }).of(locale.slice(3)) ?? locale })),
          ]}
        />
      </FormSection>
      <FormSection title={t("settings-keyboard")}>
        <Switch isSelected={preferences.singleKeyShortcuts} onChange={(singleKeyShortcuts) => save({ singleKeyShortcuts })}>
          <span className="block">{t("settings-single-keys")}</span>
          <span className="block text-xs text-muted">{t("settings-single-keys-detail")}</span>
        </Switch>
      </FormSection>
    </SettingsFrame>
  );
}
