/** About whom a note is to be: asked first, so that nothing is written without a name above it. */
import { useQuery, keepPreviousData } from "@tanstack/react-query";
import { useState } from "react";
import { useCalled } from "@/features/clients";
import { ComboBox } from "@/components";
import { format, t } from "@/i18n";
import { search } from "@/ipc";
import { writeNote } from "../open";

const HITS = 8;

export function WhichClient({ close }: { close: () => void }) {
  const [words, setWords] = useState("");
  const called = useCalled();
  const found = useQuery({
    queryKey: ["search", "clients", words],
    queryFn: async () => (await search({ text: words, limit: HITS })).filter((hit) => hit.kind === "client"),
    enabled: words.trim() !== "",
    placeholderData: keepPreviousData,
  });
  const hits = words.trim() === "" ? [] : (found.data ?? []);
  return (
    <div className="p-4">
      <ComboBox
        label={t("contacts-which-client")}
        hint={t("contacts-which-client-hint")}
        options={hits.map((hit) => ({ value: hit.clientId, label: called(hit.name), ...(hit.birthDate ? { detail: format.date(hit.birthDate) } : {}) }))}
        value={null}
        onSearch={setWords}
        onChange={(clientId) => {
          const hit = hits.find((one) => one.clientId === clientId);
          if (!hit) return;
          close();
          writeNote({ clientId: hit.clientId, client: called(hit.name) });
        }}
        autoFocus
      />
    </div>
  );
}
