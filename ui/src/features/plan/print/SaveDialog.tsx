/** Where the PDF goes, under which name, and for whom: something leaves, so it is said and recorded. */
import { FolderOpen } from "lucide-react";
import { useId, useState, type FormEvent } from "react";
import { Failure, failureTitle } from "@/app/api";
import { Button, ComboBox, Dialog, TextField, toast } from "@/components";
import { t } from "@/i18n";
import { fileOpen, platform, toApiError, type Printed } from "@/ipc";
import { asPdf, join, split } from "./paths";

export function SaveDialog(props: { clientName: string; folder: string; fileName: string; people: readonly string[]; onClose: () => void; onSave: (path: string, givenTo: string) => Promise<Printed> }) {
  const { clientName, people, onClose, onSave } = props;
  const [folder, setFolder] = useState(props.folder);
  const [name, setName] = useState(props.fileName);
  const [givenTo, setGivenTo] = useState(people[0] ?? "");
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const form = useId();

  const choose = async () => {
    const path = await platform.chooseSavePath(t("print-choose-title"), join(folder, asPdf(name)), [{ name: t("print-pdf"), extensions: ["pdf"] }]);
    if (!path) return;
    const chosen = split(path);
    setFolder(chosen.folder);
    setName(chosen.name);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === "" || folder.trim() === "") return;
    setBusy(true);
    setError(null);
    try {
      const printed = await onSave(join(folder.trim(), asPdf(name)), givenTo);
      onClose();
      toast(t("print-saved", { pages: printed.printing.pages, file: split(printed.path).name }), {
        tone: "success",
        action: { label: t("print-open"), run: () => void fileOpen({ path: printed.path }).catch((failed: unknown) => toast(failureTitle(failed), { tone: "danger" })) },
      });
    } catch (failed) {
      setError(toApiError(failed));
      setBusy(false);
    }
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("print-save-title")}
      client={clientName}
      footer={
        <>
          <Button onPress={onClose}>{t("plan-cancel")}</Button>
          <Button variant="primary" type="submit" form={form} busy={busy} isDisabled={name.trim() === "" || folder.trim() === ""}>{t("print-save")}</Button>
        </>
      }
    >
      <form id={form} onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
        <TextField label={t("print-file-name")} hint={t("print-file-name-hint")} value={name} onChange={setName} required />
        <div className="flex items-end gap-2">
          <TextField className="grow" label={t("print-folder")} value={folder} onChange={setFolder} required />
          <Button icon={FolderOpen} onPress={() => void choose()}>{t("print-choose")}</Button>
        </div>
        <ComboBox label={t("print-given-to")} hint={t("print-given-to-hint")} free options={people.map((person) => ({ value: person, label: person }))} value={givenTo} onChange={(who) => setGivenTo(who ?? "")} />
        {error !== null && <Failure error={error} />}
      </form>
    </Dialog>
  );
}
