/** What an import did, the charts it touched, and the way back. */
import { useMutation, useQueries, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { CircleCheck, SquareArrowRight, Undo2 } from "lucide-react";
import { Failure } from "@/app/api";
import { Banner, Button, EmptyState } from "@/components";
import { clientQuery, useCalled } from "@/features/clients";
import { t } from "@/i18n";
import { actUndo, type ActId, type ClientId, type ImportResult } from "@/ipc";
import { askEverythingAgain } from "./ImportPage";

/** More than these are found in the caseload. */
const SHOWN = 20;

export function Result({ result, onAgain }: { result: ImportResult; onAgain: () => void }) {
  const queries = useQueryClient();
  const undo = useMutation({ mutationFn: (actId: ActId) => actUndo({ actId }), onSuccess: () => askEverythingAgain(queries) });
  const { actId, clientIds: [first, ...others] } = result;
  const only = first !== undefined && others.length === 0 ? first : null;
  if (undo.isSuccess) {
    return (
      <EmptyState icon={Undo2} title={t("imports-undone")} action={<Button variant="primary" autoFocus onPress={onAgain}>{t("imports-another")}</Button>}>
        {t("imports-undone-detail")}
      </EmptyState>
    );
  }
  return (
    <div className="flex flex-col gap-4">
      <Banner tone="success" title={result.created > 0 ? t("imports-done", { clients: result.clientIds.length, rows: result.created }) : t("imports-done-nothing")}>
        {result.known > 0 && t("imports-known-rows", { count: result.known })}
      </Banner>
      {undo.error && <Failure error={undo.error} />}
      {result.clientIds.length > 1 && <Touched ids={result.clientIds.slice(0, SHOWN)} />}
      {result.clientIds.length > SHOWN && <Link to="/caseload" className="text-accent underline underline-offset-2">{t("imports-see-caseload")}</Link>}
      <div className="flex flex-wrap gap-2">
        {only && <OpenClient id={only} />}
        <Button variant={only ? "secondary" : "primary"} autoFocus={!only} onPress={onAgain}>{t("imports-another")}</Button>
        {actId !== null && <Button icon={Undo2} busy={undo.isPending} onPress={() => undo.mutate(actId)}>{t("imports-undo")}</Button>}
      </div>
    </div>
  );
}

/** One client was taken in: the chart is what comes next. */
function OpenClient({ id }: { id: ClientId }) {
  const { data } = useQuery(clientQuery(id));
  const called = useCalled();
  const navigate = useNavigate();
  if (!data) return null;
  return (
    <Button variant="primary" icon={SquareArrowRight} autoFocus className="h-auto! min-h-8 max-w-full whitespace-normal!" onPress={() => void navigate({ to: "/clients/$clientId", params: { clientId: id } })}>
      {t("imports-open", { name: called(data.client) })}
    </Button>
  );
}

function Touched({ ids }: { ids: readonly ClientId[] }) {
  const files = useQueries({ queries: ids.map((id) => clientQuery(id)) });
  const called = useCalled();
  return (
    <ul className="flex flex-col gap-1">
      {files.map(({ data }) => data && (
        <li key={data.client.id} className="flex items-center gap-2">
          <CircleCheck aria-hidden className="size-4 text-success" />
          <Link to="/clients/$clientId" params={{ clientId: data.client.id }} className="text-accent underline underline-offset-2">{called(data.client)}</Link>
        </li>
      ))}
    </ul>
  );
}
