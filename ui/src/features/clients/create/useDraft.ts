/** The new client's form as it is typed. */
import { useDraft as useAnyDraft } from "@/app/api";
import { BLANK, isBlank, readDraft, type NewClientDraft } from "./draft";

export const useDraft = () => useAnyDraft<NewClientDraft>({ key: "client:new", clientId: null, blank: BLANK, isBlank, read: readDraft });
