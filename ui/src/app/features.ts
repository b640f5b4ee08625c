/** The features of the window. A new one is listed here, and nowhere else. */
import { clients } from "@/features/clients";
import { imports } from "@/features/imports";
import { settings } from "@/features/settings";

export const features = [clients, imports, settings] as const;
