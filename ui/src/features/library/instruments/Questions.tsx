/** The questions of an instrument with their answers and points, to be read. */
import { format, t } from "@/i18n";
import type { AnswerOption, Instrument, Item } from "@/ipc";

export function Questions({ instrument }: { instrument: Instrument }) {
  const shared = sharedOptions(instrument.item);
  return (
    <div>
      {instrument.stem !== "" && <p className="mb-3 font-medium">{instrument.stem}</p>}
      {shared && (
        <div className="mb-4 border-s-2 border-line ps-3">
          <p className="text-sm">{t("library-answers")}</p>
          <Options options={shared} />
        </div>
      )}
      <Items items={instrument.item} shared={shared} />
    </div>
  );
}

const written = (options: readonly AnswerOption[]): string => JSON.stringify(options.map((option) => [option.label, option.points]));

/** The answers most of the questions share, where at least three do: they are said once. */
export function sharedOptions(items: readonly Item[]): readonly AnswerOption[] | null {
  const counts = new Map<string, { options: readonly AnswerOption[]; times: number }>();
  const walk = (list: readonly Item[]) => {
    for (const item of list) {
      walk(item.item);
      if (item.answerOption.length === 0) continue;
      const known = counts.get(written(item.answerOption));
      counts.set(written(item.answerOption), { options: item.answerOption, times: (known?.times ?? 0) + 1 });
    }
  };
  walk(items);
  const most = [...counts.values()].toSorted((a, b) => b.times - a.times)[0];
  return most && most.times >= 3 ? most.options : null;
}

function Items({ items, shared }: { items: readonly Item[]; shared: readonly AnswerOption[] | null }) {
  return (
    <ol className="flex flex-col gap-4">
      {items.map((item) =>
        item.type === "group" ? (
          <li key={item.linkId}>
            <h3 className="mb-2 font-semibold">{item.text}</h3>
            <Items items={item.item} shared={shared} />
          </li>
        ) : (
          <li key={item.linkId} className="flex gap-3">
            {item.type !== "display" && <span className="w-7 shrink-0 text-end text-sm leading-6 text-muted tabular-nums">{short(item.linkId)}</span>}
            <div className="min-w-0">
              <p>{item.text}</p>
              <Answers item={item} shared={shared} />
              <Facts item={item} />
            </div>
          </li>
        ),
      )}
    </ol>
  );
}

/** Of a long link only its last part is worth reading. */
const short = (linkId: string): string => (linkId.length > 3 ? "•" : linkId);

const points = (count: number): string => t("library-points", { count, points: format.number(count) });

function Options({ options }: { options: readonly AnswerOption[] }) {
  return (
    <ul className="mt-1 flex flex-wrap gap-x-5 gap-y-0.5 text-sm text-muted">
      {options.map((option) => (
        <li key={option.code}>
          {option.label}
          {option.points !== null && option.label !== points(option.points) && <span className="ms-1.5 tabular-nums">{`(${points(option.points)})`}</span>}
        </li>
      ))}
    </ul>
  );
}

function Answers({ item, shared }: { item: Item; shared: readonly AnswerOption[] | null }) {
  if (item.answerOption.length > 0) return shared && written(shared) === written(item.answerOption) ? null : <Options options={item.answerOption} />;
  const words = item.type === "number"
    ? item.max === null ? t("library-item-number-open", { min: format.number(item.min ?? 0) }) : t("library-item-number", { min: format.number(item.min ?? 0), max: format.number(item.max) })
    : item.type === "date" ? t("library-item-date") : item.type === "text" ? t("library-item-text") : "";
  return words === "" ? null : <p className="mt-0.5 text-sm text-muted">{`${words}${item.unit === "" ? "" : ` (${item.unit})`}`}</p>;
}

function Facts({ item }: { item: Item }) {
  const facts = [item.enableWhen !== null && t("library-only-if"), !item.required && item.type !== "display" && t("library-optional"), item.toBeConfirmed && t("library-to-be-confirmed")].filter((fact) => fact !== false);
  return facts.length === 0 ? null : <p className="mt-0.5 text-xs text-muted italic">{facts.join(" · ")}</p>;
}
