/** What can be done about contacts and notes. */
import { NotebookPen, PenLine, Save, Square } from "lucide-react";
import { defineCommands } from "@/app/api";
import { writeNoteForSomeone } from "./open";

export const contactCommands = defineCommands([
  { id: "contact.log", label: "contacts-log", icon: NotebookPen, group: "contact", keys: ["l", "c"], run: writeNoteForSomeone },
  { id: "contact.stopTimer", label: "contacts-timer-stop-call", icon: Square, group: "contact" },
  { id: "note.save", label: "contacts-save", icon: Save, group: "contact", keys: "mod+s", context: "note", whileTyping: true },
  { id: "note.sign", label: "contacts-sign-ask", icon: PenLine, group: "contact", keys: "mod+enter", context: "note", whileTyping: true },
]);
