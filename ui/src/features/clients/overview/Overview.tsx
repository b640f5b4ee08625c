/** What is known about a client, edited where it stands. */
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { ShieldCheck } from "lucide-react";
import { Button } from "@/components";
import { t } from "@/i18n";
import type { ClientFile, MissingFact } from "@/ipc";
import { ChartScreen } from "../chart/ChartScreen";
import { allergies, medications, people, riskFlags } from "../parts/care";
import { coverages } from "../parts/cover";
import { episodes } from "../parts/episodes";
import { PartSection } from "../parts/PartSection";
import { addresses, contactMethods, identifiers } from "../parts/reach";
import { asPart } from "../parts/spec";
import { useClient } from "../queries";
import { useSavePart } from "../writes";
import { factToFill } from "../chart/missing";
import { About } from "./About";

const route = getRouteApi("/clients/$clientId/");

export function Overview() {
  const { clientId } = route.useParams();
  const { edit } = factToFill(route.useSearch());
  const navigate = useNavigate();
  const file = useClient(clientId);
  const opened = forms(file, edit);
  const onClosed = () => {
    if (edit) void navigate({ to: "/clients/$clientId", params: { clientId }, search: {}, replace: true });
  };
  return (
    <ChartScreen title={t("clients-tab-overview")} hideTitle>
      <div className="grid items-start gap-x-10 @lg:grid-cols-2">
        <div className="min-w-0 divide-y divide-line">
          <section aria-label={t("clients-who")} className="pb-3"><About file={file} edit={edit} onClosed={onClosed} /></section>
          <PartSection spec={contactMethods} file={file} opened={opened.contactMethod} onClosed={onClosed} />
          <PartSection spec={addresses} file={file} opened={opened.address} onClosed={onClosed} />
          <PartSection spec={identifiers} file={file} />
        </div>
        <div className="min-w-0 divide-y divide-line">
          <PartSection spec={episodes} file={file} opened={opened.episode} onClosed={onClosed} />
          <PartSection spec={riskFlags} file={file} />
          <PartSection spec={allergies} file={file} opened={opened.allergy} onClosed={onClosed} shortcut={<NoAllergies clientId={clientId} />} />
          <PartSection spec={people} file={file} opened={opened.person} onClosed={onClosed} />
          <PartSection spec={coverages} file={file} opened={opened.coverage} onClosed={onClosed} />
          <PartSection spec={medications} file={file} />
        </div>
      </div>
    </ChartScreen>
  );
}

/** The form that fills in the fact a prompt asked for. */
function forms(file: ClientFile, edit: MissingFact | undefined) {
  const id = file.client.id;
  const unasked = file.contactMethods.find((method) => (method.kind === "phone" || method.kind === "mobile") && method.safeToLeaveMessage === "unknown");
  return {
    contactMethod: edit === "phone" ? contactMethods.blank(id) : edit === "safe-to-leave-message" ? (unasked ?? null) : null,
    address: edit === "address" ? addresses.blank(id) : null,
    coverage: edit === "coverage" ? coverages.blank(id) : null,
    episode: edit === "episode" ? episodes.blank(id) : null,
    allergy: edit === "allergies" ? allergies.blank(id) : null,
    person: edit === "emergency-contact" ? { ...people.blank(id), emergencyContact: true } : null,
  };
}

/** That there are none is a fact to record, too: it tells "asked" from "not asked yet". */
function NoAllergies({ clientId }: { clientId: string }) {
  const save = useSavePart(clientId);
  const none = () => save.mutate(asPart("allergy", { ...allergies.blank(clientId), substance: t("clients-no-known-allergies") }));
  return <Button size="sm" variant="quiet" className="text-accent!" icon={ShieldCheck} busy={save.isPending} onPress={none}>{t("clients-no-known-allergies")}</Button>;
}
