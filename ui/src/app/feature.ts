/**
 * What a feature brings to the window: its screens' entries, its commands, its panes, its status items.
 *
 * A feature is one folder under src/features; its index.ts exports one `defineFeature({...})`, and
 * app/features.ts lists it. Nothing appears in the sidebar or the palette that no feature has brought.
 */
import type { AnyRoute } from "@tanstack/react-router";
import type { LucideIcon } from "lucide-react";
import type { ComponentType, ReactNode } from "react";
import type { PlainKey } from "@/i18n";
import type { CommandDefinition } from "./commands/registry";
import type { SearchProvider } from "./commands/search";

/** An entry of the sidebar. */
export type NavEntry = {
  /** Where it leads: the path of one of the feature's routes, without parameters. */
  to: string;
  label: PlainKey;
  icon: LucideIcon;
  /** Sorts the entries: Today 10, Gaps 20, Caseload 30, Calendar 40, Deadlines 50, Referrals 60, Inbox 70, Import 80. */
  order: number;
  /** The shortcut that goes there, usually a sequence: `g t`. */
  keys?: string;
  /** `foot` stands at the bottom, beside Settings. */
  place?: "main" | "foot";
  /** Finds the number beside the entry and hands it to `show`; null and 0 show nothing. */
  Count?: ComponentType<{ show: (count: number | null) => ReactNode }>;
};

/** As the sidebar lists them: the main entries, then those at its foot. */
export const inSidebarOrder = (a: NavEntry, b: NavEntry): number => Number(a.place === "foot") - Number(b.place === "foot") || a.order - b.order;

/** What a pane of the side workspace is given. */
export type PaneProps = {
  /** The parameters it was opened with. */
  params: Readonly<Record<string, string>>;
  /** Closes this pane; the caller has seen to it that nothing is lost. */
  close: () => void;
};

/** A screen of this feature that stands as a tab in the frame of another: the care plan in a client's chart. */
export type TabEntry = {
  /** The frame's own path: `/clients/$clientId`. */
  frame: string;
  /** Below the frame's path; empty for the one shown first. */
  path: string;
  label: PlainKey;
  /** Sorts the tabs. In the chart: Overview 10, Plan 20, Check-ins 30, Timeline 40, History 90. */
  order: number;
};

/** A feature of the window. */
export type Feature<Routes extends readonly AnyRoute[] = readonly AnyRoute[]> = {
  id: string;
  /** Routes made with `createRoute({ getParentRoute: () => shellRoute, … })`, or below another feature's route, all in one list. */
  routes: Routes;
  /** Which of its routes stand as tabs in a frame. */
  tabs?: readonly TabEntry[];
  nav?: readonly NavEntry[];
  commands?: readonly CommandDefinition[];
  /** Kinds of pane that `openPane({ kind })` can open, each usually a `lazy(...)` component. */
  panes?: Readonly<Record<string, ComponentType<PaneProps>>>;
  /** Small parts of the status bar by name, such as the call timer. */
  statusItems?: Readonly<Record<string, ComponentType>>;
  /** Parts of the sidebar below the entries by name, such as recent clients. */
  sidebarSections?: Readonly<Record<string, ComponentType>>;
  /** Searches what the palette offers beside commands, such as clients. */
  search?: SearchProvider;
};

/** Declares a feature, keeping the types of its routes. */
export const defineFeature = <const Routes extends readonly AnyRoute[]>(feature: Feature<Routes>): Feature<Routes> => feature;
