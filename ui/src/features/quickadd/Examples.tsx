/** What can be typed, for who has not typed yet. */
import { Button } from "@/components";
import { t } from "@/i18n";

export function Examples({ onChoose }: { onChoose: (words: string) => void }) {
  const examples = [t("quickadd-example-1"), t("quickadd-example-2"), t("quickadd-example-3"), t("quickadd-example-4")];
  return (
    <section aria-label={t("quickadd-examples")}>
      <p className="mb-1 text-xs font-medium text-muted">{t("quickadd-examples")}</p>
      <ul className="-mx-2 flex flex-col">
        {examples.map((words) => (
          <li key={words}>
            <Button size="sm" variant="subtle" className="max-w-full justify-start font-normal!" onPress={() => onChoose(words)}>{words}</Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
