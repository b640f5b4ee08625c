/** The side workspace: a note or a form stays open here while the chart is browsed. */
import { PanelRightClose, X } from "lucide-react";
import { Suspense, useEffect, useRef } from "react";
import { useLandmark } from "react-aria";
import { IconButton, Skeleton, Splitter, Tooltip, cx } from "@/components";
import { t } from "@/i18n";
import { ModalSign } from "@/components/modal";
import { useCommand } from "../commands/CommandProvider";
import { useFeatures } from "../FeaturesContext";
import { useStore } from "../state/store";
import { WORKSPACE_WIDTH, closePane, showPane, sizeWorkspace, workspace, type Pane } from "../state/workspace";

/** `overlay` lays it over the main area, where there is no room beside it. */
export function SideWorkspace({ overlay }: { overlay: boolean }) {
  const { panes, front, width } = useStore(workspace);
  const ref = useRef<HTMLElement>(null);
  const back = useRef<HTMLElement | null>(null);
  const opened = panes.length > 0;

  // The keyboard's way in and out: the same key goes there and back to where one was.
  useCommand("window.workspace", () => {
    const element = ref.current;
    if (!element) return;
    if (element.contains(document.activeElement)) {
      goBack(back.current);
    } else {
      back.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
      focusInto(element);
    }
  }, opened);
  useCommand("window.closePane", () => front !== null && void closePane(front), opened);

  // What was just opened is what one wants to write in.
  useEffect(() => {
    if (front === null || !ref.current) return;
    const at = ref.current;
    if (at.contains(document.activeElement)) return;
    back.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    return focusWhenReady(at);
  }, [front]);

  // The last pane took the focus with it: reading goes on where one came from.
  useEffect(() => {
    if (!opened) return;
    return () => {
      if (workspace.get().panes.length === 0 && document.activeElement === document.body) goBack(back.current);
    };
  }, [opened]);

  if (!opened) return null;
  return <WorkspaceFrame region={ref} overlay={overlay} width={width} panes={panes} front={front} />;
}

function WorkspaceFrame(props: { region: React.RefObject<HTMLElement | null>; overlay: boolean; width: number; panes: readonly Pane[]; front: string | null }) {
  const { region, overlay, width, panes, front } = props;
  const { landmarkProps } = useLandmark({ role: "complementary", "aria-label": t("shell-workspace") }, region);
  return (
    <aside
      ref={region}
      {...landmarkProps}
      className={cx("flex min-h-0 shrink-0 bg-surface", overlay && "absolute inset-y-0 end-0 z-20 max-w-full border-s border-line shadow-2")}
      style={{ width: `${overlay ? Math.min(width, 30) : width}rem` }}
    >
      {!overlay && <Splitter label={t("shell-workspace-width")} value={width} least={WORKSPACE_WIDTH.least} most={WORKSPACE_WIDTH.most} onChange={sizeWorkspace} side="after" />}
      <div className="flex min-h-0 min-w-0 grow flex-col">
        <div className="flex h-10 shrink-0 items-center gap-1 border-b border-line px-2">
          <ul className="flex min-w-0 grow items-center gap-1 overflow-x-auto">
            {panes.map((pane) => <PaneTab key={pane.id} pane={pane} front={pane.id === front} />)}
          </ul>
          {front !== null && (
            <Tooltip text={t("commands-close-pane")} keys="mod+shift+x">
              <IconButton size="sm" icon={PanelRightClose} label={t("commands-close-pane")} onPress={() => void closePane(front)} />
            </Tooltip>
          )}
        </div>
        {panes.map((pane) => (
          // All stay mounted: what is being typed is not lost by looking at another.
          <div key={pane.id} hidden={pane.id !== front} className="@container min-h-0 grow data-front:flex data-front:flex-col" {...(pane.id === front ? { "data-front": "" } : {})}>
            <PaneBody pane={pane} />
          </div>
        ))}
      </div>
    </aside>
  );
}

function PaneTab({ pane, front }: { pane: Pane; front: boolean }) {
  const title = pane.client ? t("components-dialog-title", { title: pane.title, client: pane.client }) : pane.title;
  return (
    <li className={cx("flex min-w-0 items-center rounded-md", front ? "bg-selected" : "hover:bg-hover")}>
      <button
        type="button"
        aria-current={front ? "true" : undefined}
        onClick={() => showPane(pane.id)}
        className={cx("min-w-0 truncate rounded-md px-2 py-1 text-sm focus-visible:-outline-offset-2", front && "font-semibold")}
      >
        {title}
      </button>
      <IconButton size="sm" icon={X} label={t("shell-close-pane", { title })} onPress={() => void closePane(pane.id)} />
    </li>
  );
}

function PaneBody({ pane }: { pane: Pane }) {
  const bodies = useFeatures().flatMap((feature) => feature.panes?.[pane.kind] ?? []);
  return (
    <Suspense fallback={<Skeleton className="p-4" />}>
      {bodies.slice(0, 1).map((Body) => <Body key={pane.id} params={pane.params} close={() => void closePane(pane.id)} />)}
    </Suspense>
  );
}

/** Puts the focus where it came from, or on the screen's heading if that is gone. */
function goBack(from: HTMLElement | null) {
  (from?.isConnected ? from : document.querySelector<HTMLElement>("#main h1"))?.focus();
}

/** What one would write in first. */
const WRITABLE = "[data-autofocus], textarea, [contenteditable='true'], input:not([type=hidden], [type=radio], [type=checkbox])";

/** Focuses what one would write in first, or else the first control. */
function focusInto(element: HTMLElement) {
  const pane = element.querySelector("[data-front]") ?? element;
  const target = pane.querySelector<HTMLElement>(WRITABLE) ?? pane.querySelector<HTMLElement>("button, a[href]") ?? element.querySelector<HTMLElement>("button");
  target?.focus();
}

/** After this a pane that has nothing to write in gets the focus on its first control. */
const READY_MS = 2000;

/**
 * Focuses as soon as there is something to write in, because a pane's code and its draft come a moment later;
 * not if one went elsewhere meanwhile. Until then the shortcuts rest: who has begun to write means words, not commands.
 */
function focusWhenReady(element: HTMLElement): () => void {
  const from = document.activeElement;
  const wake = ModalSign.raise();
  let wanted = WRITABLE;
  const done = () => {
    wake();
    observer.disconnect();
    clearTimeout(timer);
  };
  const look = () => {
    const now = document.activeElement;
    if (now !== from && now !== document.body && now !== null) return done();
    if (!element.querySelector("[data-front]")?.querySelector(wanted)) return;
    done();
    focusInto(element);
  };
  const observer = new MutationObserver(look);
  const timer = setTimeout(() => {
    wake();
    wanted = `${WRITABLE}, button, a[href]`;
    look();
  }, READY_MS);
  observer.observe(element, { childList: true, subtree: true });
  look();
  return done;
}
