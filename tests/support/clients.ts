/** Clients put into the record behind the window's back, where a test is about something else. */
import type { CaseloadQuery, Client, ClientPart } from "../../ui/src/ipc/bindings";
import type { Bridge } from "./bridge";

const BLANK: Client = {
  id: "", givenName: "", familyName: "", preferredName: null, pronouns: null, birthDate: null, clinicalSex: "unknown", language: null, interpreterNeeded: null,
  formatNeeds: [], decisionMaker: "unknown", decisionMakerDetail: null, deceasedOn: null, about: null, source: null,
};
const whose = { id: "", clientId: "", source: null };

/** What a test says about a client; the rest is not known. */
export type Known = Partial<Client> & { phone?: string; mrn?: string; medication?: string };

/** Takes in a client and answers its id. */
export async function clientNamed(bridge: Bridge, { phone, mrn, medication, ...known }: Known): Promise<string> {
  const parts: ClientPart[] = [];
  if (phone) parts.push({ part: "contactMethod", ...whose, kind: "phone", value: phone, label: null, safeToLeaveMessage: "unknown", preferred: true });
  if (mrn) parts.push({ part: "identifier", ...whose, system: "MRN", value: mrn });
  if (medication) parts.push({ part: "medication", ...whose, name: medication, dose: "", reason: "", prescriber: "", status: "active", startsOn: null, reconciledOn: null });
  const file = await bridge.call("client_create", { client: { ...BLANK, ...known }, parts, despiteDuplicates: true });
  return file.client.id;
}

/** Whose chart shows the most: the plan with the most goals. */
export async function busiestClient(bridge: Bridge): Promise<string> {
  const query: CaseloadQuery = { statuses: [], acuities: [], programme: null, overdueOnly: false, withoutCheckIn: false, text: "", sort: "name", descending: false };
  const { rows } = await bridge.call("caseload_page", { query, cursor: null, limit: 50 });
  const sizes = await Promise.all(rows.map(async ({ clientId: id }) => ({ id, goals: (await bridge.call("plan_get", { clientId: id })).content.goals.length })));
  return sizes.toSorted((a, b) => b.goals - a.goals)[0]?.id ?? "";
}
