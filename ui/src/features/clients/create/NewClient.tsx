/** Takes in a client. A name is enough; who looks like them is said while one types. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef, type FormEvent } from "react";
import { Failure, Page, useCommand, useToday } from "@/app/api";
import { Banner, Button, Skeleton, toast } from "@/components";
import { format, t } from "@/i18n";
import { clientCreate } from "@/ipc";
import { useCalled } from "../chart/called";
import { faultWords } from "../parts/form";
import { clientQuery } from "../queries";
import { askAgain } from "../writes";
import { Duplicates, useDuplicates } from "./Duplicates";
import { entered, fieldAtFault, type NewClientDraft } from "./draft";
import { NewClientFields } from "./NewClientFields";
import { useDraft } from "./useDraft";

export function NewClient() {
  const { ready, draft, change, foundAt, forget } = useDraft();
  const today = useToday();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const called = useCalled();
  const first = useRef<HTMLInputElement>(null);
  const asked = entered(draft, today);
  const duplicates = useDuplicates(draft, today);

  const create = useMutation({
    mutationFn: (despiteDuplicates: boolean) => clientCreate({ ...asked, despiteDuplicates }),
    onSuccess: async (file) => {
      queries.setQueryData(clientQuery(file.client.id).queryKey, file);
      await forget();
      void askAgain(queries, file.client.id);
      toast(t("clients-taken-in", { name: called(file.client) }), { tone: "success" });
      await navigate({ to: "/clients/$clientId", params: { clientId: file.client.id } });
    },
  });
  const alike = duplicates.length > 0 || create.error?.code === "looks_like_duplicate";
  const named = draft.givenName.trim() !== "" || draft.familyName.trim() !== "";
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    if (!create.isPending) create.mutate(alike);
  };
  useCommand("client.create", submit, named);

  // The field, not the heading: one comes here to type.
  useEffect(() => {
    if (!ready) return;
    const frame = requestAnimationFrame(() => first.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, [ready]);

  const atFault = create.error?.code === "invalid" ? fieldAtFault(create.error.detail.field, asked.parts) : null;
  const fault = (field: keyof NewClientDraft) => (field === atFault && create.error ? faultWords(create.error, create.error.detail.field ?? "") : null);

  return (
    <Page title={t("clients-new")} narrow>
      {ready ? (
        <form onSubmit={submit} noValidate className="flex flex-col">
          {foundAt && (
            <Banner className="mb-5" title={t("clients-draft-found")} actions={<Button size="sm" onPress={() => void forget()}>{t("clients-draft-discard")}</Button>}>
              {t("clients-draft-kept", { when: format.dateTime(foundAt) })}
            </Banner>
          )}
          <div>
            <NewClientFields draft={draft} change={change} today={today} fault={fault} first={first} alike={<Duplicates found={duplicates} />} />
          </div>
          {create.error && atFault === null && create.error.code !== "looks_like_duplicate" && <Failure className="mt-4" error={create.error} />}
          <div className="mt-5 flex flex-wrap gap-2 border-t border-line pt-4">
            <Button type="submit" variant={alike ? "secondary" : "primary"} isDisabled={!named} busy={create.isPending}>
              {alike ? t("clients-create-anyway") : t("clients-create")}
            </Button>
            <Button onPress={() => void navigate({ to: "/caseload" })}>{t("clients-later")}</Button>
          </div>
        </form>
      ) : (
        <Skeleton />
      )}
    </Page>
  );
}
