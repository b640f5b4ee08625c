/** What there is to know about one kind of part: how it reads in a line, and how it is edited. */
import type { ComponentType, ReactNode } from "react";
import type { LucideIcon } from "lucide-react";
import type { PlainKey } from "@/i18n";
import type { ClientFile, ClientId, ClientPart, ClientPartKind, MovedDate } from "@/ipc";
import type { PartForm } from "./form";

export type PartSpec<Kind extends ClientPartKind = ClientPartKind, Part = Inner<Kind>> = {
  kind: Kind;
  /** The list in a client's file. */
  of: (file: ClientFile) => readonly Part[];
  /** Over the list: "Addresses". */
  title: PlainKey;
  /** Over the form: "Address". */
  one: PlainKey;
  /** "Add address". */
  add: PlainKey;
  icon: LucideIcon;
  blank: (clientId: ClientId) => Part;
  /** What it is called: in its line, and when it is removed. */
  main: (part: Part) => string;
  /** What else the line says. */
  detail: (part: Part, today: string) => readonly (string | null)[];
  marks?: (part: Part, today: string) => ReactNode;
  Fields: ComponentType<{ form: PartForm<Part> }>;
  /** The dates of check-ins that saving this, where that stood before, would move: they are shown first. */
  moves?: (part: Part, before: Part) => Promise<MovedDate[]>;
  /** Stands between the form and the record where something has to be settled first. */
  settle?: {
    /** Whether saving this, where that stood before, asks for it. */
    needed: (part: Part, before: Part) => Promise<boolean>;
    /** Settles and saves in one act; going back leads to the form as it was. */
    Dialog: ComponentType<{ part: Part; clientName: string; onSaved: () => void; onBack: () => void }>;
  };
};

/** A part without the word that says which. */
export type Inner<Kind extends ClientPartKind> = Omit<Extract<ClientPart, { part: Kind }>, "part">;

/** What the core is sent. */
export const asPart = <Kind extends ClientPartKind>(kind: Kind, part: Inner<Kind>): ClientPart => ({ part: kind, ...part }) as unknown as ClientPart;
