/** What the palette finds beside commands: clients, and whatever else a feature lets it search. */
import type { LucideIcon } from "lucide-react";
import type { PlainKey } from "@/i18n";
import type { CommandTools } from "./registry";

/** One thing found. */
export type SearchHit = {
  /** Unique within its provider. */
  id: string;
  /** What it is called: for a client, the name. */
  title: string;
  /** One more line to tell two of a name apart. */
  detail?: string;
  /** A person unless it says otherwise. */
  icon?: LucideIcon;
  run: (tools: CommandTools) => void;
};

/** Searches as the user types. A stale search is told so by its signal. */
export type SearchProvider = {
  heading: PlainKey;
  search: (words: string, signal: AbortSignal) => Promise<SearchHit[]>;
};
