/** The shell with an invented feature: entries with counts, a list, a chart, notes in the workspace. */
import { QueryClientProvider } from "@tanstack/react-query";
import { createHashHistory, createRoute, createRouter, RouterProvider, useParams } from "@tanstack/react-router";
import { CalendarClock, FileText, Inbox, Settings, Upload, Users } from "lucide-react";
import { useState } from "react";
import { CommandButton, defineCommands, defineFeature, LinkTabs, openPane, Page, recordStatusQuery, shellRoute, useCommand, type PaneProps } from "../src/app/api";
import { FeaturesContext } from "../src/app/FeaturesContext";
import { makeQueryClient } from "../src/app/state/query";
import { DataTable, EmptyState, StatusTag, TextArea, toast } from "../src/components";
import type { RecordStatus } from "../src/ipc";
import { setTransport } from "../src/ipc/transport";

const NAME = "Margaret Okafor “Peg”";
const query = new URLSearchParams(window.location.search);
const client = makeQueryClient();
const STATUS: RecordStatus = { state: "open", choice: query.has("demo") ? "demo" : "own", ownExists: true, folder: "", idleMinutes: 10, today: "2026-11-22", waitSeconds: 0, version: "0" };
const theme = query.get("theme")?.startsWith("contrast") ? "high-contrast" : (query.get("theme") ?? "light");
const ANSWERS: Record<string, unknown> = { record_status: STATUS, preferences_get: { theme, zoom: Number(query.get("zoom") ?? 1) * 100, locale: "", singleKeyShortcuts: true } };
setTransport(async (command) => ANSWERS[command]);
client.setQueryData(recordStatusQuery.queryKey, STATUS);

const ROWS = Array.from({ length: 300 }, (_, at) => ({ id: String(at), name: at === 0 ? NAME : `Client ${at}` }));

function ListPage() {
  const [open, setOpen] = useState<string | null>(null);
  return (
    <Page title="Caseload" aside="300" fill actions={<CommandButton command="gallery.note" variant="primary" />}>
      <DataTable
        className="grow"
        label="Clients"
        rows={ROWS}
        rowKey={(row) => row.id}
        openKey={open}
        onOpen={(row) => setOpen(row.id)}
        columns={[{ id: "name", heading: "Name", width: "2fr", cell: (row) => row.name }, { id: "due", heading: "Next", width: "9rem", cell: () => <StatusTag icon={CalendarClock} tone="warning">Due today</StatusTag> }]}
      />
    </Page>
  );
}

function ChartPage() {
  const { tab } = useParams({ strict: false }) as { tab?: string };
  useCommand("gallery.note", () => openPane({ kind: "note", params: { noteId: "1" }, title: "Note", client: NAME }));
  return (
    <Page title={NAME} bar={<LinkTabs label="Chart" tabs={[{ to: "/chart/plan", label: "Care plan" }, { to: "/chart/contacts", label: "Contacts", count: 14 }]} />} actions={<CommandButton command="gallery.note" variant="primary" />}>
      <p>{tab}</p>
    </Page>
  );
}

function NotePane({ close }: PaneProps) {
  return (
    <div className="flex min-h-0 grow flex-col gap-3 p-4">
      <TextArea label="Note" bare rows={6} defaultValue="Called about the walker." />
      <button type="button" onClick={() => { close(); toast("Note kept as a draft.", { action: { label: "Undo", run: () => undefined } }); }}>Close</button>
    </div>
  );
}

const feature = defineFeature({
  id: "gallery",
  routes: [
    createRoute({ getParentRoute: () => shellRoute, path: "/", component: ListPage }),
    createRoute({ getParentRoute: () => shellRoute, path: "/chart/$tab", component: ChartPage }),
    createRoute({ getParentRoute: () => shellRoute, path: "/inbox", component: () => <Page title="Inbox"><EmptyState icon={Inbox} title="Every note is signed" /></Page> }),
  ],
  nav: [
    { to: "/", label: "settings-title", icon: CalendarClock, order: 10, keys: "g t", Count: ({ show }) => show(7) },
    { to: "/chart/plan", label: "settings-appearance", icon: Users, order: 30, keys: "g c" },
    { to: "/inbox", label: "settings-keyboard", icon: Inbox, order: 70, Count: ({ show }) => show(2) },
    { to: "/import", label: "settings-zoom", icon: Upload, order: 80 },
    { to: "/settings", label: "settings-title", icon: Settings, order: 10, place: "foot" },
  ],
  commands: defineCommands([{ id: "gallery.note", label: "settings-keyboard", icon: FileText, group: "contact", keys: "n", context: "client" }]),
  panes: { note: NotePane },
});
const features = [feature];
const router = createRouter({ routeTree: shellRoute.addChildren([...feature.routes]), history: createHashHistory() });

export function Window() {
  return (
    <QueryClientProvider client={client}>
      <FeaturesContext value={features}>
        {/* The invented routes are not those the window's types know. */}
        <RouterProvider router={router as never} />
      </FeaturesContext>
    </QueryClientProvider>
  );
}
