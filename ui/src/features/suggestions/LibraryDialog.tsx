/** The library of needs, to take one into a client's plan with goals and interventions. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef, useState, type KeyboardEvent } from "react";
import { Failure, failureTitle } from "@/app/api";
import { Button, Dialog, SearchField, Select, Skeleton, TextArea, cx, toast } from "@/components";
import { useCalled, useClient } from "@/features/clients";
import { libraryQuery } from "@/features/library";
import { t } from "@/i18n";
import { actUndo, libraryTake, type ClientId, type LibraryNeed, type LifeDomain, type SuggestionTaken } from "@/ipc";
import { findNeeds } from "./find";
import { GoalTicks } from "./GoalTicks";
import { planChanged } from "./queries";
import { firstOf, takenOf } from "./taken";

const DOMAINS: readonly LifeDomain[] = ["physical", "mental", "cognitive", "psychosocial", "functional", "environmental", "caregiver", "financial-legal", "safety"];
const ALL = "all";

/** `onChanged` runs when something was taken into the plan, or taken back. */
export function LibraryDialog({ clientId, onClose, onChanged }: { clientId: ClientId; onClose: () => void; onChanged: () => void }) {
  const library = useQuery(libraryQuery);
  const { client } = useClient(clientId);
  const called = useCalled();
  const queries = useQueryClient();
  const [text, setText] = useState("");
  const [domain, setDomain] = useState<LifeDomain | typeof ALL>(ALL);
  const [chosen, setChosen] = useState<string | null>(null);
  const [taken, setTaken] = useState<SuggestionTaken | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const found = findNeeds(library.data?.needs ?? [], text, domain === ALL ? null : domain);
  const need = found.find((one) => one.id === chosen) ?? found[0] ?? null;

  const changed = () => planChanged(queries, clientId).then(onChanged);
  const take = useMutation({
    mutationFn: (what: SuggestionTaken) => libraryTake({ clientId, taken: what }),
    onSuccess: async (actId) => {
      await changed();
      onClose();
      const undo = () => actUndo({ actId }).then(changed, (error: unknown) => toast(failureTitle(error), { tone: "danger" }));
      toast(t("suggestions-accepted"), { tone: "success", action: { label: t("suggestions-undo"), run: () => void undo() } });
    },
  });
  /** Arrows lead from the search into the list and through it. */
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const buttons = [...(list.current?.querySelectorAll("button") ?? [])];
    const at = buttons.findIndex((button) => button === document.activeElement);
    buttons[at < 0 ? 0 : at + (event.key === "ArrowDown" ? 1 : -1)]?.focus();
    event.preventDefault();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("suggestions-library")}
      client={called(client)}
      size="xl"
      footer={
        <>
          <Button onPress={onClose}>{t("suggestions-cancel")}</Button>
          <Button variant="primary" isDisabled={need === null} busy={take.isPending} onPress={() => need && take.mutate(taken?.key === need.id ? taken : takenOf(need.id, need, firstOf(need), need.statement))}>{t("suggestions-take")}</Button>
        </>
      }
    >
      {library.isError ? (
        <Failure error={library.error} onRetry={() => void library.refetch()} />
      ) : library.data ? (
        <div className="@container">
          <div className="grid gap-5 @lg:grid-cols-[20rem_1fr]">
            {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the field and the buttons within hear the keys */}
            <div onKeyDown={onKeyDown} className="flex min-w-0 flex-col gap-3 pt-0.5">
              <SearchField label={t("suggestions-search")} value={text} onChange={setText} autoFocus />
              <Select
                label={t("suggestions-domain")}
                hideLabel
                value={domain}
                onChange={setDomain}
                options={[{ value: ALL, label: t("suggestions-all-domains") }, ...DOMAINS.map((value) => ({ value, label: t(`plan-domain-${value}`) }))]}
              />
              <p role="status" className="text-xs text-muted">{t("suggestions-found", { count: found.length })}</p>
              <ul ref={list} aria-label={t("suggestions-library")} className="scroll-calm flex max-h-[44vh] min-h-24 flex-col gap-0.5 @max-lg:max-h-48">
                {found.map((one) => (
                  <li key={one.id}>
                    <button
                      type="button"
                      aria-current={one.id === need?.id}
                      onFocus={() => setChosen(one.id)}
                      onClick={() => setChosen(one.id)}
                      className={cx("w-full rounded-md px-2 py-1.5 text-start text-sm outline-offset-[-2px]", one.id === need?.id ? "bg-selected font-medium" : "hover:bg-hover")}
                    >
                      {one.statement}
                      <span className="block text-xs font-normal text-muted">{one.clinicalText}</span>
                    </button>
                  </li>
                ))}
              </ul>
            </div>
            {need ? <Chosen key={need.id} need={need} onChange={setTaken} /> : <p className="text-sm text-muted">{t("suggestions-nothing-found")}</p>}
          </div>
          {take.isError && <Failure error={take.error} className="mt-4" />}
        </div>
      ) : (
        <Skeleton lines={6} />
      )}
    </Dialog>
  );
}

/** The need that is looked at, and what is taken of it. */
function Chosen({ need, onChange }: { need: LibraryNeed; onChange: (taken: SuggestionTaken) => void }) {
  const [ticked, setTicked] = useState(() => firstOf(need));
  const [statement, setStatement] = useState(need.statement);
  const tell = (next: typeof ticked, words: string) => onChange(takenOf(need.id, need, next, words));
  return (
    <div className="@container flex min-w-0 flex-col gap-4">
      <TextArea
        label={t(need.kind === "risk" ? "suggestions-risk-words" : "suggestions-need-words")}
        rows={1}
        value={statement}
        onChange={(words) => {
          setStatement(words);
          tell(ticked, words);
        }}
      />
      {need.kind === "risk" && (need.mitigation || need.backUpPlan) && (
        <div className="text-sm">
          {need.mitigation && <p>{t("suggestions-mitigation", { text: need.mitigation })}</p>}
          {need.backUpPlan && <p>{t("suggestions-back-up", { text: need.backUpPlan })}</p>}
        </div>
      )}
      <GoalTicks
        need={need}
        ticked={ticked}
        onChange={(next) => {
          setTicked(next);
          tell(next, statement);
        }}
      />
    </div>
  );
}
