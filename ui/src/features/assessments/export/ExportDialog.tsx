/** Writes assessments to a FHIR file for another system. Something leaves unprotected, so it is said first. */
import { useMutation, useQuery } from "@tanstack/react-query";
import { useId, useState, type FormEvent } from "react";
import { Failure, practiceQuery, useToday } from "@/app/api";
import { Banner, Button, Dialog, TextField, toast } from "@/components";
import { useCalled, useClient } from "@/features/clients";
import { format, t } from "@/i18n";
import { assessmentExport, assessmentPage, platform, type AssessmentId, type ClientId } from "@/ipc";
import { filePath, isWhole } from "./paths";

/** The core gives a hundred at a time. */
const PAGE = 100;

/** Every assessment that has ended and counts: what was entered in error, or is not finished, stays here. */
async function all(clientId: ClientId): Promise<AssessmentId[]> {
  const ids: AssessmentId[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof assessmentPage>> = await assessmentPage({ clientId, cursor, limit: PAGE });
    ids.push(...page.rows.filter((row) => row.status === "completed" || row.status === "amended").map((row) => row.id));
    cursor = page.next;
  } while (cursor !== null);
  return ids;
}

/** `ids` null: all of the client's. */
export function ExportDialog({ clientId, ids, onClose }: { clientId: ClientId; ids: AssessmentId[] | null; onClose: () => void }) {
  const called = useCalled();
  const today = useToday();
  const { client } = useClient(clientId);
  const form = useId();
  const practice = useQuery(practiceQuery);
  const proposed = filePath(practice.data?.printFolder ?? "", format.initials(`${client.givenName} ${client.familyName}`), today);
  const [typed, setTyped] = useState<string | null>(null);
  const path = typed ?? proposed;
  const write = useMutation({
    mutationFn: async () => {
      const chosen = isWhole(path) ? path : await platform.chooseSavePath(t("assessments-export-choose"), path, [{ name: t("assessments-export-filter"), extensions: ["json"] }]);
      return chosen === null ? null : assessmentExport({ clientId, ids: ids ?? (await all(clientId)), path: chosen });
    },
    onSuccess: (written) => {
      if (written === null) return;
      toast(t("assessments-exported", { path: written }), { tone: "success" });
      onClose();
    },
    meta: { quiet: true },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    write.mutate();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(ids === null ? "assessments-export-all" : "assessments-export")}
      client={called(client)}
      footer={
        <>
          <Button onPress={onClose}>{t("assessments-cancel")}</Button>
          <Button variant="primary" type="submit" form={form} busy={write.isPending} isDisabled={path.trim() === ""}>{t("assessments-export-do")}</Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} className="flex flex-col gap-4">
        <Banner tone="warning" title={t("assessments-export-unprotected")}>{t("assessments-export-unprotected-detail")}</Banner>
        {write.error && <Failure error={write.error} />}
        <TextField label={t("assessments-export-file")} hint={t("assessments-export-hint")} value={path} onChange={setTyped} required />
      </form>
    </Dialog>
  );
}
