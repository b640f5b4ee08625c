/** Measures as people write them, a line each; below stands what was read, and what is wrong with it, while it is typed. */
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { CircleAlert, CircleCheck, Plus, TriangleAlert } from "lucide-react";
import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import { failureTitle, useStore, useToday } from "@/app/api";
import { Button, TextArea, toast } from "@/components";
import { format, t } from "@/i18n";
import { actUndo, measuresKeep, type ClientId, type KeptMeasure, type MeasureLimit, type MeasureReading, type MeasuresKept } from "@/ipc";
import { entryDesk, entryTaken } from "./desk";
import { MeasureDialog, type Answering } from "./MeasureDialog";
import { limitsQuery, measuresChanged, readQuery } from "./queries";
import { amount, breachWords, faultWords, measureName, olderThanLimits, readingWords } from "./words";

/** Typing rests so long before the text is read. */
const READ_MS = 120;

const told = ({ measure }: KeptMeasure): string => `${measureName(measure.kind, measure.name)} ${amount(measure.value, measure.secondValue, measure.unit)}`;

export function MeasureEntry({ clientId, client }: { clientId: ClientId; client: string }) {
  const queries = useQueryClient();
  const today = useToday();
  const wanted = useStore(entryDesk);
  const area = useRef<HTMLTextAreaElement>(null);
  const hint = useId();
  const [text, setText] = useState("");
  const [settled, setSettled] = useState("");
  const [answering, setAnswering] = useState<Answering | null>(null);
  useEffect(() => {
    if (!wanted) return;
    area.current?.focus();
    entryTaken();
  }, [wanted]);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), READ_MS);
    return () => clearTimeout(timer);
  }, [text]);
  const read = useQuery({ ...readQuery(clientId, settled), placeholderData: keepPreviousData });
  const { limits = [] } = useQuery(limitsQuery(clientId)).data ?? {};
  const readings = text.trim() === "" ? [] : (read.data ?? []);
  const isFresh = settled === text && read.isSuccess && !read.isPlaceholderData;
  const faulty = readings.some((reading) => reading.faults.length > 0);

  const said = ({ kept, actId }: MeasuresKept) => {
    const out = kept.filter((one) => one.breach !== null);
    const [first] = out;
    const undo = () =>
      actUndo({ actId }).then(
        () => {
          void measuresChanged(queries, clientId);
          toast(t("measures-undone"));
        },
        (error: unknown) => toast(failureTitle(error), { tone: "danger" }),
      );
    const action = { label: t("measures-undo"), run: () => void undo() };
    if (first?.breach && kept.length === 1) {
      toast(t("measures-kept-out", { what: told(first), breach: breachWords(first.breach) }), { action });
      setAnswering({ measureId: first.measure.id, said: told(first), breach: first.breach, answer: null });
    } else if (out.length > 0) toast(t("measures-kept-out-more", { count: kept.length, out: out.length }), { action });
    else toast(t("measures-kept", { count: kept.length, what: kept[0] ? told(kept[0]) : "" }), { tone: "success", action });
  };
  const keep = useMutation({
    mutationFn: (sent: string) => measuresKeep({ clientId, text: sent }),
    onSuccess: (kept, sent) => {
      // What was typed meanwhile stays.
      setText((now) => (now === sent ? "" : now));
      void measuresChanged(queries, clientId);
      said(kept);
    },
    onError: (error) => toast(failureTitle(error), { tone: "danger" }),
  });
  const submit = () => {
    if (text.trim() !== "" && !keep.isPending && !(isFresh && faulty)) keep.mutate(text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && text !== "") {
      event.stopPropagation();
      setText("");
    }
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    submit();
  };
  return (
    <section aria-label={t("measures-enter")} className="border-b border-line px-6 py-3">
      <div className="flex items-end gap-2">
        {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the field within has the focus; Enter is heard here */}
        <div onKeyDownCapture={onKeyDown} className="max-w-xl grow">
          <TextArea label={t("measures-entry")} rows={1} maxRows={6} value={text} onChange={setText} areaRef={area} aria-describedby={hint} />
        </div>
        <Button icon={Plus} busy={keep.isPending} isDisabled={text.trim() === "" || (isFresh && faulty)} onPress={submit}>{t("measures-keep")}</Button>
      </div>
      {readings.length === 0 ? (
        <p id={hint} className="mt-1 text-xs text-muted">{t("measures-entry-hint", { keys: "Enter" })}</p>
      ) : (
        <ul id={hint} aria-label={t("measures-readings")} aria-live="polite" className="mt-1.5 flex flex-col gap-1 text-sm">
          {readings.map((reading) => <Line key={reading.text} reading={reading} limits={limits} today={today} />)}
        </ul>
      )}
      {answering && <MeasureDialog {...answering} clientId={clientId} client={client} onClose={() => setAnswering(null)} />}
    </section>
  );
}

/** One reading: what it is taken for; what is wrong with it, or that it is out of range. */
function Line({ reading, limits, today }: { reading: MeasureReading; limits: readonly MeasureLimit[]; today: string }) {
  const wrong = reading.faults.length > 0;
  const countFrom = olderThanLimits(reading, limits);
  const Icon = wrong ? CircleAlert : reading.breach ? TriangleAlert : CircleCheck;
  const tone = wrong ? "text-danger" : reading.breach ? "text-warning" : "text-success";
  return (
    <li className="flex min-w-0 items-baseline gap-2">
      <Icon aria-hidden className={`size-4 shrink-0 translate-y-0.5 ${tone}`} />
      <span className="min-w-0">
        <span className="font-medium">{readingWords(reading, today)}</span>
        {reading.isNew && !wrong && <span className="text-muted"> · {t("measures-read-new")}</span>}
        {reading.breach && !wrong && <span className="text-warning"> · {breachWords(reading.breach)}</span>}
        {countFrom !== null && !wrong && <span className="text-muted"> · {t("measures-read-before-limits", { day: format.date(countFrom) })}</span>}
        {reading.faults.map((fault) => <span key={fault.what} className="text-danger"> · {faultWords(fault, reading)}</span>)}
      </span>
    </li>
  );
}
