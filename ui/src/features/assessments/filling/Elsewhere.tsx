/** The form was finished in another window meanwhile: what was answered here since is named, so that nothing is lost. */
import { Banner, Button } from "@/components";
import { t } from "@/i18n";
import type { FillState } from "../model/filling";
import { allItems } from "../model/items";
import { answerWords } from "../words";

export function Elsewhere({ state, onShow }: { state: FillState; onShow: () => void }) {
  const items = allItems(state.view.instrument.item);
  const lost = [...state.faults.keys()].flatMap((linkId) => items.find((item) => item.linkId === linkId) ?? []);
  return (
    <Banner tone="warning" title={t("assessments-elsewhere")} className="mx-6 mb-2" actions={<Button size="sm" onPress={onShow}>{t("assessments-elsewhere-show")}</Button>}>
      <p>{t("assessments-elsewhere-why")}</p>
      <ul className="list-disc ps-4">
        {lost.map((item) => {
          const value = state.answers.get(item.linkId);
          return <li key={item.linkId}>{t("assessments-said", { question: item.text, answer: value ? answerWords(item, value) : t("assessments-no-answer") })}</li>;
        })}
      </ul>
    </Banner>
  );
}
