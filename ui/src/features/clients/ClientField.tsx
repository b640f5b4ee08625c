/** One client of all, found by typing: the core searches, the field shows what it finds. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ComboBox, type ComboBoxProps } from "@/components";
import { format } from "@/i18n";
import { search } from "@/ipc";
import { useCalled, usePresentation } from "./chart/called";
import { clientQuery } from "./queries";

/** As many as fit without scrolling. */
const HITS = 8;

type Props = Omit<ComboBoxProps, "options" | "value" | "onChange" | "onSearch" | "free"> & {
  clientId: string | null;
  /** Hears the client with what they are called, or that there is to be none. */
  onChange: (clientId: string | null, client: string) => void;
};

export function ClientField({ clientId, onChange, ...field }: Props) {
  const called = useCalled();
  // Where others can see the screen a birth date would say who it is.
  const presentation = usePresentation();
  const [words, setWords] = useState("");
  const asks = words.trim() !== "";
  const chosen = useQuery({ ...clientQuery(clientId ?? ""), enabled: clientId !== null }).data?.client;
  const found = useQuery({
    queryKey: ["search", "clients", words],
    queryFn: async () => (await search({ text: words, limit: HITS })).filter((hit) => hit.kind === "client"),
    enabled: asks,
    placeholderData: keepPreviousData,
  });
  const hits = (asks ? (found.data ?? []) : []).map((hit) => ({
    value: hit.clientId, label: called(hit.name), ...(hit.birthDate && !presentation ? { detail: format.date(hit.birthDate) } : {}),
  }));
  const own = chosen && !hits.some((hit) => hit.value === chosen.id) ? [{ value: chosen.id, label: called(chosen) }] : [];
  const options = [...own, ...hits];
  return <ComboBox {...field} options={options} value={clientId} onSearch={setWords} onChange={(id) => onChange(id, options.find(({ value }) => value === id)?.label ?? "")} />;
}
