/** One instrument: licence and notice, where each fact was read, how it scores, what it asks. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { ArrowLeft, CircleHelp, Printer, Trash2 } from "lucide-react";
import { useState, type ReactNode } from "react";
import { Failure, failureTitle, Page } from "@/app/api";
import { Banner, Button, ConfirmDialog, Skeleton, StatusTag, TextField, toast } from "@/components";
import { DocumentPrintDialog } from "@/features/printing";
import { format, t } from "@/i18n";
import { instrumentRemove, type Instrument } from "@/ipc";
import { instrumentQuery } from "../queries";
import { kindInWords } from "../words";
import { Questions } from "./Questions";
import { ScoringTables } from "./ScoringTables";

const route = getRouteApi("/library/instruments/$instrumentId");

export function InstrumentPage() {
  const { instrumentId } = route.useParams();
  const query = useQuery(instrumentQuery(instrumentId));
  const [printing, setPrinting] = useState(false);
  const instrument = query.data;
  return (
    <Page
      title={instrument?.title ?? t("library-title")}
      aside={instrument && <span className="text-sm">{`${kindInWords(instrument)} · ${t("library-version", { version: format.number(instrument.version) })}`}</span>}
      actions={
        instrument && (
          <>
            {instrument.tier === "practice" && <Remove instrument={instrument} />}
            <Button icon={Printer} onPress={() => setPrinting(true)}>{t("library-print")}</Button>
          </>
        )
      }
    >
      <Link to="/library" className="mb-4 inline-flex items-center gap-1.5 text-sm text-accent hover:underline">
        <ArrowLeft aria-hidden className="size-4" />
        {t("library-back")}
      </Link>
      {query.isError ? <Failure error={query.error} onRetry={() => void query.refetch()} /> : instrument ? <Whole instrument={instrument} /> : <Skeleton />}
      <DocumentPrintDialog request={{ document: "blank-form", instrumentId, clientId: null }} clientId={null} open={printing} onClose={() => setPrinting(false)} />
    </Page>
  );
}

function Whole({ instrument }: { instrument: Instrument }) {
  return (
    <div className="grid max-w-5xl gap-x-10 gap-y-8 @xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div className="flex min-w-0 flex-col gap-8">
        {instrument.toBeConfirmed.length > 0 && (
          <Banner tone="warning" title={t("library-to-be-confirmed")}>
            <p>{t("library-to-be-confirmed-detail")}</p>
            <ul className="mt-1 list-disc ps-5">{instrument.toBeConfirmed.map((fact) => <li key={fact}>{fact}</li>)}</ul>
          </Banner>
        )}
        <Section title={t("library-items")}><Questions instrument={instrument} /></Section>
      </div>
      <div className="flex min-w-0 flex-col gap-6 text-sm">
        {instrument.guidance !== "" && <Section title={t("library-guidance")}><p>{instrument.guidance}</p></Section>}
        {instrument.recallPeriod !== "" && <Section title={t("library-recall")}><p>{instrument.recallPeriod}</p></Section>}
        <Section title={t("library-scoring")}><ScoringTables scoring={instrument.scoring} /></Section>
        {instrument.flags.length > 0 && (
          <Section title={t("library-flags")}>
            <ul className="flex flex-col gap-3">
              {instrument.flags.map((flag) => (
                <li key={flag.id}>
                  <p className="font-medium">{`${t(`library-severity-${flag.severity}`)}: ${flag.title}`}</p>
                  <ol className="list-decimal ps-5 text-muted">{flag.actions.map((action) => <li key={action}>{action}</li>)}</ol>
                </li>
              ))}
            </ul>
          </Section>
        )}
        {instrument.repeat.length > 0 && (
          <Section title={t("library-repeat")}>
            <ul className="flex flex-col gap-1">{instrument.repeat.map((rule) => <li key={rule.why}>{rule.why}{rule.source !== "" && <span className="text-muted">{` (${rule.source})`}</span>}</li>)}</ul>
          </Section>
        )}
        {instrument.notice !== "" && <Section title={t("library-notice")}><p>{instrument.notice}</p></Section>}
        <Section title={t("library-licence")}><p>{instrument.licence}</p></Section>
        <Section title={t("library-sources")}><ul className="flex list-disc flex-col gap-1 ps-4 text-muted">{instrument.sources.map((source) => <li key={source} className="break-words">{source}</li>)}</ul></Section>
        {instrument.toBeConfirmed.length === 0 && instrument.scoring.meaningfulChange?.toBeConfirmed && <StatusTag icon={CircleHelp}>{t("library-to-be-confirmed")}</StatusTag>}
      </div>
    </div>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h2 className="mb-1.5 text-base font-semibold">{title}</h2>
      {children}
    </section>
  );
}

/** Takes a practice's own instrument out of use, for a reason. */
function Remove({ instrument }: { instrument: Instrument }) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const navigate = useNavigate();
  const queries = useQueryClient();
  const remove = useMutation({
    mutationFn: () => instrumentRemove({ id: instrument.id, reason }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["instruments"] });
      toast(t("library-removed", { title: instrument.shortTitle }));
      void navigate({ to: "/library" });
    },
    onError: (error) => toast(failureTitle(error), { tone: "danger" }),
  });
  return (
    <>
      <Button icon={Trash2} onPress={() => setOpen(true)}>{t("library-remove")}</Button>
      <ConfirmDialog
        open={open}
        onClose={() => setOpen(false)}
        title={t("library-remove-title", { title: instrument.shortTitle })}
        client={null}
        confirmLabel={t("library-remove-confirm")}
        variant="danger"
        busy={remove.isPending}
        disabled={reason.trim() === ""}
        onConfirm={() => remove.mutate()}
      >
        <p className="mb-3">{t("library-remove-detail")}</p>
        <TextField label={t("library-remove-reason")} value={reason} onChange={setReason} required />
      </ConfirmDialog>
    </>
  );
}
