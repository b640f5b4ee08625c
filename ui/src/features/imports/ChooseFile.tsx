/** A file is chosen in the system's dialog or dropped here. */
import { FileInput, FolderOpen } from "lucide-react";
import { useState, type DragEvent } from "react";
import { useCommand } from "@/app/api";
import { Button, cx } from "@/components";
import { t } from "@/i18n";
import { platform } from "@/ipc";

/** Hands over the file; reading it may take a while or fail. */
export type Given = () => Promise<platform.ChosenFile>;

export function ChooseFile({ takesFocus, onFile }: { takesFocus: boolean; onFile: (given: Given) => void }) {
  const [over, setOver] = useState(false);
  const choose = async () => {
    try {
      const chosen = await platform.chooseFile(t("imports-choose"), [{ name: t("imports-filter"), extensions: ["json", "gz"] }]);
      if (chosen) onFile(() => Promise.resolve(chosen));
    } catch (error) {
      onFile(() => Promise.reject(error));
    }
  };
  useCommand("import.choose", () => void choose());

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) onFile(() => platform.readFile(file));
  };
  return (
    // The pointer's shortcut; the button below does the same for every other way.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      role="group"
      aria-label={t("imports-choose")}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={cx("flex flex-col items-center gap-4 rounded-lg border-2 border-dashed px-6 py-12 text-center", over ? "border-accent bg-accent-soft" : "border-line-strong/50")}
    >
      <FileInput aria-hidden className="size-8 text-accent" strokeWidth={1.5} />
      <div>
        <h2 className="text-lg font-semibold">{t("imports-drop")}</h2>
        <p className="mt-1 max-w-prose text-muted">{t("imports-drop-detail")}</p>
      </div>
      <Button variant="primary" icon={FolderOpen} autoFocus={takesFocus} onPress={() => void choose()}>{t("imports-choose")}</Button>
    </div>
  );
}
