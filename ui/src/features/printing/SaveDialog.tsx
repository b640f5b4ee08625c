/** Asks where the PDF goes before it is written: something leaves, so it is said and recorded. */
import { useId, type FormEvent } from "react";
import { Button, Dialog } from "@/components";
import { t } from "@/i18n";
import { SaveFields } from "./SaveFields";
import { useSavePlace, type Saved } from "./useSavePlace";

export function SaveDialog(props: { title: string; clientName: string; folder: string; fileName: string; people: readonly string[]; onClose: () => void; onSave: (path: string, givenTo: string) => Promise<Saved> }) {
  const { title, clientName, folder, fileName, people, onClose, onSave } = props;
  const place = useSavePlace({ proposal: { folder, fileName, givenTo: people[0] ?? "" }, chooseTitle: title, onSave, onSaved: onClose });
  const form = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void place.save();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      client={clientName}
      footer={
        <>
          <Button onPress={onClose}>{t("print-cancel")}</Button>
          <Button variant="primary" type="submit" form={form} busy={place.busy} isDisabled={!place.ready}>{t("print-save")}</Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} className="flex flex-col gap-4">
        <SaveFields place={place} people={people} />
      </form>
    </Dialog>
  );
}
