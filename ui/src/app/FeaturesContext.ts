/** The features, for the shell: handed down rather than imported, because features' routes hang below the shell. */
import { createContext, use } from "react";
import type { Feature, TabEntry } from "./feature";

export const FeaturesContext = createContext<readonly Feature[]>([]);

/** Every feature of the window, in the order they are listed. */
export const useFeatures = (): readonly Feature[] => use(FeaturesContext);

/** The tabs that features have brought to a frame, in order. */
export const useTabs = (frame: string): readonly TabEntry[] =>
  useFeatures().flatMap((feature) => feature.tabs ?? []).filter((tab) => tab.frame === frame).toSorted((a, b) => a.order - b.order);
