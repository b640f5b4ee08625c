/** The open window: sidebar, main area, side workspace, status bar. */
import { Outlet, useNavigate, useRouter } from "@tanstack/react-router";
import { useEffect, useMemo, useRef, useState } from "react";
import { useLandmark } from "react-aria";
import { ToastRegion } from "@/components";
import { t } from "@/i18n";
import { CommandProvider, useCommand } from "../commands/CommandProvider";
import { Palette } from "../commands/Palette";
import { CommandRegistry, type CommandTools } from "../commands/registry";
import { ShortcutSheet } from "../commands/ShortcutSheet";
import { allCommands } from "../commands/windowCommands";
import { useFeatures } from "../FeaturesContext";
import { usePreferences, useSavePreferences } from "../state/preferences";
import { routeFocus } from "../state/routeFocus";
import { useIdleLock, useLock, useSession } from "../state/session";
import { zoomStep } from "../state/theme";
import { DemoStripe } from "./DemoStripe";
import { Sidebar } from "./Sidebar";
import { SkipLinks } from "./SkipLinks";
import { StatusBar } from "./StatusBar";
import { useKeysFromHeading } from "./useKeysFromHeading";
import { useRoom } from "./useRoom";
import { SideWorkspace } from "./SideWorkspace";

/** The shell with its commands. */
export function Shell() {
  const features = useFeatures();
  const navigate = useNavigate();
  const { singleKeyShortcuts } = usePreferences();
  const registry = useMemo(() => new CommandRegistry(allCommands(features)), [features]);
  const tools = useMemo<CommandTools>(() => ({ go: (to) => void navigate({ to }) }), [navigate]);
  return (
    <CommandProvider registry={registry} tools={tools} singleKeys={singleKeyShortcuts}>
      <Window tools={tools} />
    </CommandProvider>
  );
}

function Window({ tools }: { tools: CommandTools }) {
  const { status, demo } = useSession();
  const { zoom, singleKeyShortcuts } = usePreferences();
  const frame = useRef<HTMLDivElement>(null);
  const room = useRoom(frame, zoom);
  const [folded, setFolded] = useState<boolean | null>(null);
  const [open, setOpen] = useState<"palette" | "shortcuts" | null>(null);
  const lock = useLock();
  const secondsToLock = useIdleLock(status.idleMinutes, lock);

  useWindowCommands({
    openPalette: () => setOpen("palette"),
    openShortcuts: () => setOpen("shortcuts"),
    toggleSidebar: () => setFolded((now) => !(now ?? room !== "wide")),
    lock: () => void lock(),
  });
  useFocusAfterNavigation();
  useKeysFromHeading();

  return (
    <div ref={frame} className="flex h-full min-w-0 flex-col bg-surface">
      <SkipLinks />
      {demo && <DemoStripe />}
      <div className="relative flex min-h-0 grow">
        <Sidebar folded={folded ?? room !== "wide"} onSearch={() => setOpen("palette")} />
        <Main />
        <SideWorkspace overlay={room === "narrow"} />
      </div>
      <StatusBar secondsToLock={secondsToLock} onLock={() => void lock()} />
      <ToastRegion />
      {open === "palette" && <Palette tools={tools} onClose={() => setOpen(null)} />}
      {open === "shortcuts" && <ShortcutSheet singleKeys={singleKeyShortcuts} onClose={() => setOpen(null)} />}
    </div>
  );
}

function Main() {
  const ref = useRef<HTMLElement>(null);
  const { landmarkProps } = useLandmark({ role: "main", "aria-label": t("shell-main") }, ref);
  return (
    <main ref={ref} id="main" {...landmarkProps} className="@container min-h-0 min-w-0 grow overflow-hidden">
      <Outlet />
    </main>
  );
}

function useWindowCommands(does: { openPalette: () => void; openShortcuts: () => void; toggleSidebar: () => void; lock: () => void }) {
  const { zoom } = usePreferences();
  const save = useSavePreferences();
  useCommand("palette.open", does.openPalette);
  useCommand("shortcuts.open", does.openShortcuts);
  useCommand("window.sidebar", does.toggleSidebar);
  useCommand("window.zoomIn", () => save({ zoom: zoomStep(zoom, 1) }));
  useCommand("window.zoomOut", () => save({ zoom: zoomStep(zoom, -1) }));
  useCommand("window.zoomReset", () => save({ zoom: 100 }));
  useCommand("theme.system", () => save({ theme: "system" }));
  useCommand("theme.light", () => save({ theme: "light" }));
  useCommand("theme.dark", () => save({ theme: "dark" }));
  useCommand("theme.contrast", () => save({ theme: "high-contrast" }));
  useCommand("record.lock", does.lock);
}

/** A new screen is read from its heading; the first one after unlocking leaves the focus where it is. */
function useFocusAfterNavigation() {
  const router = useRouter();
  useEffect(
    // Before it loads, so that it is known before the new screen's heading is drawn.
    () => router.subscribe("onBeforeLoad", (event) => {
      if (event.fromLocation && event.pathChanged) routeFocus.request();
    }),
    [router],
  );
}
