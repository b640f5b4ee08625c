/** Where a PDF goes, under which name, and for whom: proposed, then changed by hand, then written. */
import { useState } from "react";
import { failureTitle } from "@/app/api";
import { toast } from "@/components";
import { t } from "@/i18n";
import { fileOpen, platform, toApiError } from "@/ipc";
import { asPdf, join, split } from "./paths";

/** What was written. */
export type Saved = { path: string; pages: number };

/** What is proposed. It may come later than the form, or change with what is printed. */
export type Proposal = { folder: string; fileName: string; givenTo: string };

export function useSavePlace(props: { proposal: Proposal; chooseTitle: string; onSave: (path: string, givenTo: string) => Promise<Saved>; onSaved: () => void }) {
  const { proposal, chooseTitle, onSave, onSaved } = props;
  const [typed, setTyped] = useState<Partial<Proposal>>({});
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const { folder, fileName, givenTo } = { ...proposal, ...typed };
  const ready = fileName.trim() !== "" && folder.trim() !== "";

  return {
    folder, fileName, givenTo, error, busy, ready,
    change: (part: Partial<Proposal>) => setTyped((now) => ({ ...now, ...part })),
    choose: async () => {
      const path = await platform.chooseSavePath(chooseTitle, join(folder, asPdf(fileName)), [{ name: t("print-pdf"), extensions: ["pdf"] }]);
      if (!path) return;
      const chosen = split(path);
      setTyped((now) => ({ ...now, folder: chosen.folder, fileName: chosen.name }));
    },
    save: async () => {
      if (!ready || busy) return;
      setBusy(true);
      setError(null);
      try {
        const { path, pages } = await onSave(join(folder.trim(), asPdf(fileName)), givenTo);
        onSaved();
        toast(t("print-saved", { pages, file: split(path).name }), {
          tone: "success",
          action: { label: t("print-open"), run: () => void fileOpen({ path }).catch((failed: unknown) => toast(failureTitle(failed), { tone: "danger" })) },
        });
      } catch (failed) {
        setError(toApiError(failed));
      } finally {
        setBusy(false);
      }
    },
  };
}

export type SavePlace = ReturnType<typeof useSavePlace>;
