/** The features, for the shell: handed down rather than imported, because features' routes hang below the shell. */
import { createContext, use } from "react";
import type { Feature } from "./feature";

export const FeaturesContext = createContext<readonly Feature[]>([]);

/** Every feature of the window, in the order they are listed. */
export const useFeatures = (): readonly Feature[] => use(FeaturesContext);
