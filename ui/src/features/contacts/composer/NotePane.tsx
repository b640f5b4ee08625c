/** A note in the side workspace: asks about whom where that is not known, writes it, or shows it signed. */
import { useQuery } from "@tanstack/react-query";
import { Failure, paneId, type PaneProps } from "@/app/api";
import { Skeleton } from "@/components";
import { clientQuery, useCalled } from "@/features/clients";
import type { NoteView } from "@/ipc";
import { NOTE_PANE, useNamedPane } from "../open";
import { beginningQuery } from "./begin";
import { Composer } from "./Composer";
import { NoteRead } from "./NoteRead";
import { WhichClient } from "./WhichClient";

export function NotePane({ params, close }: PaneProps) {
  if (!params["clientId"]) return <WhichClient close={close} />;
  return <Begun params={params} close={close} />;
}

function Begun({ params, close }: PaneProps) {
  const pane = paneId(NOTE_PANE, params);
  const begun = useQuery(beginningQuery(pane, params));
  if (begun.isError) return <Failure className="m-4" error={begun.error} onRetry={() => void begun.refetch()} />;
  if (!begun.data) return <Skeleton className="p-4" />;
  return begun.data.kind === "read" ? (
    <Reading view={begun.data.view} params={params} />
  ) : (
    <Composer pane={pane} params={params} beginning={begun.data.beginning} close={close} />
  );
}

function Reading({ view, params }: { view: NoteView; params: PaneProps["params"] }) {
  const client = useQuery(clientQuery(view.note.clientId)).data?.client;
  const called = useCalled();
  useNamedPane(params, client ? called(client) : null, false);
  return <NoteRead view={view} className="scroll-calm grow p-4" />;
}
