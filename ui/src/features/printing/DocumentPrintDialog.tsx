/** A form or a safety plan as it will be printed: paper and size, the pages, and saving it for somebody. */
import { keepPreviousData, queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useId, useState, type FormEvent } from "react";
import { Failure, practiceQuery } from "@/app/api";
import { Button, Dialog, Select, Skeleton, Spinner, Switch } from "@/components";
import { clientQuery, useCalled } from "@/features/clients";
import { t } from "@/i18n";
import { documentPreview, documentSave, type ClientId, type DocumentKind, type DocumentRequest, type Paper, type PrintSize } from "@/ipc";
import { Glyphs } from "./Glyphs";
import { paperOptions, sizeOptions } from "./options";
import { Pages } from "./Pages";
import { SaveFields } from "./SaveFields";
import { useSavePlace } from "./useSavePlace";

/** What is printed. `clientId` is whose name stands in the title and whose people it may be for; none for a form about nobody. */
export type DocumentPrintProps = { request: DocumentKind; clientId: ClientId | null; open: boolean; onClose: () => void };

const previewQuery = (request: DocumentRequest) =>
  queryOptions({ queryKey: ["document_preview", request], queryFn: () => documentPreview({ request }), gcTime: 0, staleTime: 0 });

/** Beginning afresh each time it is opened. */
export function DocumentPrintDialog(props: DocumentPrintProps) {
  return props.open ? <OpenDialog {...props} /> : null;
}

function OpenDialog({ request: what, clientId, onClose }: DocumentPrintProps) {
  const practice = useQuery(practiceQuery).data;
  const client = useQuery({ ...clientQuery(clientId ?? ""), enabled: clientId !== null }).data;
  const called = useCalled();
  const queries = useQueryClient();
  const form = useId();
  const [paper, setPaper] = useState<Paper | null>(null);
  const [size, setSize] = useState<PrintSize | null>(null);
  const [includeSensitive, setIncludeSensitive] = useState(false);

  const request: DocumentRequest = { what, paper: paper ?? practice?.paper ?? "letter", size: size ?? practice?.printSize ?? "clear", includeSensitive };
  const preview = useQuery({ ...previewQuery(request), placeholderData: keepPreviousData, enabled: practice !== undefined });
  const name = client ? called(client.client) : null;
  const people = client ? [called(client.client), ...client.people.map((person) => called(person.name))] : [];
  const save = useMutation({
    mutationFn: documentSave,
    onSuccess: () => {
      if (clientId === null) return;
      void queries.invalidateQueries({ queryKey: ["timeline", clientId] });
      void queries.invalidateQueries({ queryKey: ["history", clientId] });
    },
  });
  const title = t(`print-document-${what.document}`);
  const place = useSavePlace({
    proposal: { folder: preview.data?.folder ?? "", fileName: preview.data?.fileName ?? "", givenTo: name ?? "" },
    chooseTitle: title,
    onSave: (path, givenTo) => save.mutateAsync({ request, path, givenTo }),
    onSaved: onClose,
  });
  const glyphs = preview.data?.missingGlyphs ?? [];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (glyphs.length === 0) void place.save();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      client={name}
      size="xl"
      footer={
        <>
          <span role="status" className="me-auto flex items-center gap-2 text-sm text-muted">
            {preview.data && t("print-count", { count: preview.data.pages.length })}
            {preview.isFetching && <Spinner size="sm" />}
          </span>
          <Button onPress={onClose}>{t("print-cancel")}</Button>
          <Button variant="primary" type="submit" form={form} busy={place.busy} isDisabled={!preview.data || !place.ready || glyphs.length > 0}>{t("print-save")}</Button>
        </>
      }
    >
      <div className="@container">
        <div className="grid items-start gap-5 @lg:grid-cols-[1fr_20rem]">
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard */}
          <div tabIndex={0} role="region" aria-label={t("print-preview")} className="scroll-calm flex max-h-[62vh] min-h-48 flex-col gap-4 rounded-md bg-sunken p-4 @max-lg:order-last">
            <Glyphs glyphs={glyphs} />
            {preview.isError ? <Failure error={preview.error} onRetry={() => void preview.refetch()} /> : preview.data ? <Pages pages={preview.data.pages} stale={preview.isFetching} /> : <Skeleton />}
          </div>
          <form id={form} onSubmit={submit} className="flex flex-col gap-4">
            <div className="grid grid-cols-2 gap-3">
              <Select label={t("print-paper")} value={request.paper} onChange={setPaper} options={paperOptions()} />
              <Select label={t("print-size")} value={request.size} onChange={setSize} options={sizeOptions()} />
            </div>
            {what.document === "filled-form" && (
              <div>
                <Switch isSelected={includeSensitive} onChange={setIncludeSensitive}>{t("print-sensitive-answers")}</Switch>
                <p className="mt-1 text-xs text-muted">{includeSensitive ? t("print-sensitive-answers-on") : t("print-sensitive-off")}</p>
              </div>
            )}
            <SaveFields place={place} people={people} />
          </form>
        </div>
      </div>
    </Dialog>
  );
}
