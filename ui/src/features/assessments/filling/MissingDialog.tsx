/** Completing with questions that have no answer: where they are, or that they were not asked. */
import { Button, Dialog } from "@/components";
import { useCalled, useClient } from "@/features/clients";
import { t } from "@/i18n";
import type { ClientId, Instrument } from "@/ipc";
import { missingWords } from "../words";

type Props = { clientId: ClientId; instrument: Instrument; unanswered: readonly string[]; onClose: () => void; onGo: (linkId: string) => void; onSkip: () => void };

export function MissingDialog({ clientId, instrument, unanswered, onClose, onGo, onSkip }: Props) {
  const called = useCalled();
  const { client } = useClient(clientId);
  const first = unanswered[0];
  const words = missingWords(instrument, unanswered);
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("assessments-unanswered", { count: unanswered.length })}
      client={called(client)}
      footer={
        <>
          <Button onPress={onSkip}>{t("assessments-rest-not-asked")}</Button>
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
          <Button variant="primary" autoFocus onPress={() => first !== undefined && onGo(first)}>{t("assessments-go-first")}</Button>
        </>
      }
    >
      <p className="mb-2">{t("assessments-unanswered-why")}</p>
      <ul className="list-disc ps-5">{words.map((question, at) => <li key={unanswered[at]} className="py-0.5">{question}</li>)}</ul>
    </Dialog>
  );
}
