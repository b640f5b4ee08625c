/** What else can be done with a form: correct how it is asked, print it, stop it. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { CircleStop, Ellipsis, FileDown, PencilLine, Printer } from "lucide-react";
import { useId, useState, type FormEvent } from "react";
import { Failure, useCommand, useToday } from "@/app/api";
import { Button, Dialog, IconButton, Menu } from "@/components";
import { useCalled, useClient } from "@/features/clients";
import { DocumentPrintDialog } from "@/features/printing";
import { t } from "@/i18n";
import { assessmentDescribe, assessmentStop, type AssessmentView, type DocumentKind } from "@/ipc";
import type { Filling } from "../model/filling";
import { adopt } from "../queries";
import { HowFields, faultsOf, howOf, startOf } from "../start/HowFields";
import { forgetFilling } from "../useFilling";
import { ReasonDialog } from "./ReasonDialog";

export function FillMenu({ view, filling }: { view: AssessmentView; filling: Filling }) {
  const { assessment, instrument } = view;
  const [open, setOpen] = useState<"describe" | "stop" | DocumentKind | null>(null);
  const queries = useQueryClient();
  const called = useCalled();
  const { client } = useClient(assessment.clientId);
  const stop = useMutation({
    mutationFn: async (reason: string) => {
      await filling.flush();
      return assessmentStop({ id: assessment.id, reason });
    },
    onSuccess: (stopped) => {
      forgetFilling(queries, assessment.id);
      adopt(queries, stopped);
    },
  });
  const print = (what: DocumentKind) => void filling.flush().then(() => setOpen(what));
  const filled: DocumentKind = { document: "filled-form", assessmentId: assessment.id };
  useCommand("assessment.print", () => print(filled));
  return (
    <>
      <Menu
        label={t("assessments-more")}
        placement="bottom end"
        trigger={<IconButton icon={Ellipsis} label={t("assessments-more")} />}
        groups={[
          [{ id: "describe", label: t("assessments-describe"), icon: PencilLine, onAction: () => setOpen("describe") }],
          [
            { id: "print", label: t("assessments-print"), icon: Printer, keys: "mod+p", onAction: () => print(filled) },
            { id: "blank", label: t("assessments-print-blank"), icon: FileDown, onAction: () => print({ document: "blank-form", instrumentId: instrument.id, clientId: assessment.clientId }) },
          ],
          [{ id: "stop", label: t("assessments-stop"), icon: CircleStop, onAction: () => setOpen("stop") }],
        ]}
      />
      {open === "describe" && <DescribeDialog view={view} filling={filling} onClose={() => setOpen(null)} />}
      {open === "stop" && (
        <ReasonDialog
          title={t("assessments-stop-title", { what: instrument.shortTitle })}
          client={called(client)}
          hint={t("assessments-stop-hint")}
          confirmLabel={t("assessments-stop-do")}
          error={stop.error}
          busy={stop.isPending}
          onClose={() => { stop.reset(); setOpen(null); }}
          onConfirm={(reason) => stop.mutate(reason)}
        />
      )}
      {typeof open === "object" && open !== null && <DocumentPrintDialog request={open} clientId={assessment.clientId} open onClose={() => setOpen(null)} />}
    </>
  );
}

/** Corrects who answered, in which language and on which day. */
function DescribeDialog({ view, filling, onClose }: { view: AssessmentView; filling: Filling; onClose: () => void }) {
  const { assessment, instrument } = view;
  const called = useCalled();
  const { client } = useClient(assessment.clientId);
  const today = useToday();
  const form = useId();
  const [how, setHow] = useState(() => howOf(assessment));
  const [asked, setAsked] = useState(false);
  const save = useMutation({
    mutationFn: async () => {
      await filling.flush();
      return assessmentDescribe({ id: assessment.id, start: startOf(how, { clientId: assessment.clientId, instrumentId: instrument.id, partOf: assessment.partOf }) });
    },
    onSuccess: (described) => {
      filling.adopt(described);
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (Object.keys(faultsOf(how, today, null)).length === 0 && !save.isPending) save.mutate();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("assessments-describe")}
      client={called(client)}
      footer={
        <>
          <Button onPress={onClose}>{t("assessments-cancel")}</Button>
          <Button variant="primary" type="submit" form={form} busy={save.isPending}>{t("assessments-save")}</Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} noValidate className="flex flex-col gap-4">
        <HowFields head={null} clientId={assessment.clientId} how={how} onChange={(part) => setHow((now) => ({ ...now, ...part }))} totalScale={null} faults={asked ? faultsOf(how, today, null) : {}} />
        {save.isError && <Failure error={save.error} />}
      </form>
    </Dialog>
  );
}
