/** The plan as it will be printed, beside the plan as it is written. */
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { FileDown, Lightbulb } from "lucide-react";
import { useEffect, useState } from "react";
import { Failure, practiceQuery, useCommand } from "@/app/api";
import { Button, Select, Skeleton, Spinner, Switch } from "@/components";
import { useCalled, useClient } from "@/features/clients";
import { Glyphs, Pages, SaveDialog, paperOptions, sizeOptions } from "@/features/printing";
import { format, t } from "@/i18n";
import { printSave, type ClientId, type Paper, type PrintRequest, type PrintSize } from "@/ipc";
import type { EditorState, PlanEditor } from "../model/editor";
import { previewQuery, versionQuery } from "../queries";
import { tellTheChart } from "../useEditor";
import { hintsFor, sensitiveIn, type Hint } from "./hints";

const DRAFT = "draft";
/** After the last save, so that the preview follows the sentence and not each letter. */
const PAUSE_MS = 300;

export function PrintPanel({ clientId, editor, state, reading }: { clientId: ClientId; editor: PlanEditor; state: EditorState; reading: string | null }) {
  const practice = useQuery(practiceQuery).data;
  const { client, people } = useClient(clientId);
  const called = useCalled();
  const [version, setVersion] = useState(reading);
  const [paper, setPaper] = useState<Paper | null>(null);
  const [size, setSize] = useState<PrintSize | null>(null);
  const [includeSensitive, setIncludeSensitive] = useState(false);
  const [fridgePage, setFridgePage] = useState(true);
  const [saving, setSaving] = useState(false);

  const newest = state.versions[0];
  // A plan that was not changed since is printed as the version it is.
  const chosen = version ?? (newest && !state.changedSinceVersion ? newest.id : DRAFT);
  const versionId = chosen === DRAFT ? null : chosen;
  const request: PrintRequest = { clientId, versionId, paper: paper ?? practice?.paper ?? "letter", size: size ?? practice?.printSize ?? "clear", includeSensitive, fridgePage };
  const revision = useSettled(versionId === null ? state.revision : 0);
  const preview = useQuery({ ...previewQuery(request, revision), placeholderData: keepPreviousData, enabled: practice !== undefined });
  const frozen = useQuery({ ...versionQuery(versionId ?? ""), enabled: versionId !== null }).data;
  const queries = useQueryClient();
  const save = useMutation({ mutationFn: printSave, onSuccess: () => tellTheChart(queries, clientId) });
  const glyphs = preview.data?.missingGlyphs ?? [];
  const canSave = preview.data !== undefined && glyphs.length === 0;
  useCommand("print.save", () => setSaving(true), canSave);

  const content = versionId === null ? state.content : frozen?.content;
  return (
    <div className="flex h-full min-h-0 flex-col">
      <div className="flex shrink-0 flex-col gap-2 border-b border-line px-4 py-3">
        <div className="grid grid-cols-3 gap-2">
          <Select
            label={t("print-what")}
            value={chosen}
            onChange={setVersion}
            options={[{ value: DRAFT, label: t("plan-draft") }, ...state.versions.map((one) => ({ value: one.id, label: t("plan-version", { number: one.number }), detail: format.dateTime(one.finalisedAt) }))]}
          />
          <Select label={t("print-paper")} value={request.paper} onChange={setPaper} options={paperOptions()} />
          <Select label={t("print-size")} value={request.size} onChange={setSize} options={sizeOptions()} />
        </div>
        <div className="flex flex-wrap items-start gap-x-5 gap-y-1">
          <Switch isSelected={fridgePage} onChange={setFridgePage}>{t("print-fridge")}</Switch>
          <Switch isSelected={includeSensitive} onChange={setIncludeSensitive}>{t("print-sensitive")}</Switch>
        </div>
        {content && <p className="text-xs text-muted">{t(includeSensitive ? "print-plan-sensitive-on" : "print-plan-sensitive-off", { count: sensitiveIn(content) })}</p>}
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard */}
      <div tabIndex={0} role="region" aria-label={t("print-preview")} className="scroll-calm relative flex min-h-0 grow flex-col gap-4 bg-sunken p-4 outline-offset-[-2px]">
        <Glyphs glyphs={glyphs} />
        {content && <Hints hints={hintsFor(content, practice, includeSensitive)} />}
        {preview.isError ? <Failure error={preview.error} onRetry={() => void preview.refetch()} /> : preview.data ? <Pages pages={preview.data.pages} stale={preview.isFetching} /> : <Skeleton />}
      </div>
      <div className="flex shrink-0 items-center gap-3 border-t border-line px-4 py-2">
        <span role="status" className="flex items-center gap-2 text-sm text-muted">
          {preview.data && t("print-count", { count: preview.data.pages.length })}
          {preview.isFetching && <Spinner size="sm" />}
        </span>
        <Button variant="primary" icon={FileDown} className="ms-auto" isDisabled={!canSave} onPress={() => setSaving(true)}>{t("print-save-pdf")}</Button>
      </div>
      {saving && preview.data && (
        <SaveDialog
          title={t("print-save-title")}
          clientName={called(client)}
          folder={preview.data.folder}
          fileName={preview.data.fileName}
          people={[called(client), ...people.map((person) => person.name)]}
          onClose={() => setSaving(false)}
          onSave={async (path, givenTo) => {
            await editor.flush();
            const printed = await save.mutateAsync({ request, path, givenTo });
            return { path: printed.path, pages: printed.printing.pages };
          }}
        />
      )}
    </div>
  );
}

/** The newest revision, once it has rested. */
function useSettled(revision: number): number {
  const [settled, setSettled] = useState(revision);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(revision), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [revision]);
  return settled;
}

/** What one's own details lack is filled in there; all else in the plan beside it. */
function HintWords({ hint: { kind, title } }: { hint: Hint }) {
  const what = t(`print-hint-${kind}`);
  if (kind === "no-phone") return <>{what} <Link to="/settings/details" className="text-accent underline underline-offset-2">{t("print-hint-to-details")}</Link></>;
  return title ? t("print-hint-on", { what, title: title.slice(0, 90) }) : what;
}

function Hints({ hints }: { hints: readonly Hint[] }) {
  if (hints.length === 0) return null;
  return (
    <details className="rounded-md border border-line bg-surface px-3 py-2 text-sm">
      <summary className="cursor-default font-medium">
        <Lightbulb aria-hidden className="me-1.5 inline size-4 text-warning" />
        {t("print-hints", { count: hints.length })}
      </summary>
      <ul className="mt-1.5 flex list-disc flex-col gap-1 ps-6">
        {hints.map((hint) => <li key={`${hint.kind} ${hint.title}`} className="break-words"><HintWords hint={hint} /></li>)}
      </ul>
    </details>
  );
}
