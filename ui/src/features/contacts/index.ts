/** Contacts: writing and signing notes beside the chart, the call timer, the inbox of unsigned notes, and a client's timeline. */
import { Inbox } from "lucide-react";
import { lazy } from "react";
import { defineFeature } from "@/app/api";
import { CallTimer } from "./CallTimer";
import { contactCommands } from "./commands";
import { DraftsWaiting } from "./inbox/DraftsWaiting";
import { InboxCount } from "./inbox/InboxCount";
import { inboxRoute, timelineRoute } from "./routes";

export { openNote, writeNote, writeNoteForSomeone, type NoteBeginning } from "./open";
export { MediumMark, mediumOptions } from "./medium";
export { OUTCOME_LOOKS } from "./outcome";
export { agendaCounts, askAgain } from "./queries";

export const contacts = defineFeature({
  id: "contacts",
  routes: [inboxRoute, timelineRoute],
  nav: [{ to: "/inbox", label: "contacts-inbox", icon: Inbox, order: 70, keys: "g i", Count: InboxCount }],
  commands: contactCommands,
  panes: { note: lazy(async () => ({ default: (await import("./composer/NotePane")).NotePane })) },
  statusItems: { timer: CallTimer, drafts: DraftsWaiting },
  tabs: [{ frame: "/clients/$clientId", path: "timeline", label: "timeline-title", order: 40 }],
});
