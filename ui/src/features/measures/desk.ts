/** Whether somebody asked to enter measures: the field takes the focus when it is there. */
import { Store } from "@/app/api";

export const entryDesk = new Store(false);

/** Asks for the field. */
export const askForEntry = (): void => entryDesk.set(() => true);

/** The field has it. */
export const entryTaken = (): void => entryDesk.set(() => false);
