/** The features of the window. A new one is listed here, and nowhere else. */
import { settings } from "@/features/settings";

export const features = [settings] as const;
