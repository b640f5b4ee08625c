/** What features may use of the window. Features import from here, never from other files of app. */
export { useCommand, useRunCommand, useCommandDefinition } from "./commands/CommandProvider";
export { defineCommands, type CommandContext, type CommandDefinition, type CommandTools } from "./commands/registry";
export type { SearchHit as PaletteHit, SearchProvider } from "./commands/search";
export { CommandButton } from "./commands/CommandButton";
export { defineFeature, type Feature, type NavEntry, type PaneProps, type TabEntry } from "./feature";
export { useTabs } from "./FeaturesContext";
export { Failure, failureTitle } from "./Failure";
export { LinkTabs } from "./LinkTabs";
export { Page, usePageTitle, type PageProps } from "./Page";
export { shellRoute } from "./shellRoute";
export { practiceQuery } from "./state/practice";
export { usePreferences, useSavePreferences } from "./state/preferences";
export { useSaveAsOne } from "./state/savedAsOne";
export { useBeforeLock, useChooseRecord, useLock, useSession, recordStatusQuery } from "./state/session";
export { Store, useStore } from "./state/store";
export { useDraft, type DraftForm } from "./state/useDraft";
export { localDate, useToday } from "./state/today";
export { closePane, guardPane, openPane, paneId, showPane } from "./state/workspace";
