import { FolderOpen } from "lucide-react";
import { Failure } from "@/app/api";
import { Button, ComboBox, TextField } from "@/components";
import { t } from "@/i18n";
import type { SavePlace } from "./useSavePlace";

/** The fields of a file to be written; `people` are those it may be for, none where it is about nobody. */
export function SaveFields({ place, people }: { place: SavePlace; people: readonly string[] }) {
  return (
    <>
      <TextField label={t("print-file-name")} hint={t("print-file-name-hint")} value={place.fileName} onChange={(fileName) => place.change({ fileName })} required />
      <div className="flex items-end gap-2">
        <TextField className="grow" label={t("print-folder")} value={place.folder} onChange={(folder) => place.change({ folder })} required />
        <Button icon={FolderOpen} onPress={() => void place.choose()}>{t("print-choose")}</Button>
      </div>
      {people.length > 0 && (
        <ComboBox label={t("print-given-to")} hint={t("print-given-to-hint")} free options={people.map((person) => ({ value: person, label: person }))} value={place.givenTo} onChange={(who) => place.change({ givenTo: who ?? "" })} />
      )}
      {place.error !== null && <Failure error={place.error} />}
    </>
  );
}
