/** How the user likes the window: kept by the core outside the record, because the lock screen needs it. */
import { queryOptions, useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { chooseLocale } from "@/i18n";
import { preferencesGet, preferencesSave, type Preferences } from "@/ipc";
import { useSaveAsOne } from "./savedAsOne";
import { followTheme, showZoom } from "./theme";

export const DEFAULT_PREFERENCES: Preferences = {
  theme: "system", zoom: 100, locale: "", singleKeyShortcuts: true, notify: false, quietFrom: "18:00:00", quietTo: "08:00:00", tray: false,
};

const preferencesQuery = queryOptions({ queryKey: ["preferences"], queryFn: preferencesGet, staleTime: Infinity, gcTime: Infinity });

/** `?locale=pseudo` in the page's address goes before the preference: for looking at the window in tests. */
export function localeChoice(preferred: string): string {
  return new URLSearchParams(window.location.search).get("locale") ?? (preferred || "system");
}

/** The preferences; the defaults until the core has answered. */
export function usePreferences(): Preferences {
  return useQuery(preferencesQuery).data ?? DEFAULT_PREFERENCES;
}

/** Changes some of the preferences: shown at once, taken back if the core could not keep them. */
export function useSavePreferences() {
  return useSaveAsOne({
    query: preferencesQuery,
    change: (now, some: Partial<Preferences>) => ({ ...now, ...some }),
    save: (preferences) => preferencesSave({ preferences }),
    quiet: true,
  }).mutate;
}

/** Applies theme, zoom and locale to the page. Returns a key that changes when the words must be drawn anew. */
export function useShownPreferences(): string {
  const { theme, zoom, locale } = usePreferences();
  const choice = localeChoice(locale);
  chooseLocale(choice);
  useEffect(() => followTheme(theme), [theme]);
  useEffect(() => showZoom(zoom), [zoom]);
  return choice;
}
