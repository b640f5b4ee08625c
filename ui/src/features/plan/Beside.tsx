/** The panel beside the plan: details of the row, what is missing, the print, the versions. */
import { X } from "lucide-react";
import { useState } from "react";
import { IconButton, Splitter, Tabs, Tooltip, cx, type TabEntry } from "@/components";
import { t } from "@/i18n";
import type { ClientId, Missing } from "@/ipc";
import type { Panel, PlanAddress } from "./address";
import { MissingPanel } from "./completeness/MissingPanel";
import { Details } from "./details/Details";
import type { EditorState, PlanEditor } from "./model/editor";
import type { Outline } from "./outline/useOutline";
import { PrintPanel } from "./print/PrintPanel";
import { VersionsPanel } from "./versions/VersionsPanel";

type Props = {
  clientId: ClientId;
  editor: PlanEditor;
  state: EditorState;
  outline: Outline;
  panel: Panel | null;
  /** Nobody asked for it: it stays away where there is no room beside the plan. */
  implied: boolean;
  /** The version that is being read. */
  reading: string | null;
  onPanel: (panel: Panel | null) => void;
  onGo: (missing: Missing) => void;
  onShow: (what: Pick<PlanAddress, "read" | "before" | "after">) => void;
  /** Back to the row that has the details. */
  onBack: () => void;
};

/** In rem. A page wants more room than a form. */
const WIDTH: Record<"form" | "page", number> = { form: 24, page: 32 };

export function Beside({ clientId, editor, state, outline, panel, implied, reading, onPanel, onGo, onShow, onBack }: Props) {
  const [widths, setWidths] = useState(WIDTH);
  if (panel === null) return null;
  const wide = panel === "print" ? "page" : "form";
  const tabs: TabEntry<Panel>[] = [
    { id: "details", label: t("plan-details"), content: <Details editor={editor} state={state} outline={outline} /> },
    { id: "missing", label: t("plan-tab-missing"), count: state.missing.length, content: <MissingPanel missing={state.missing} onGo={onGo} /> },
    { id: "print", label: t("print-title"), content: <PrintPanel key={reading} clientId={clientId} editor={editor} state={state} reading={reading} /> },
    { id: "versions", label: t("plan-versions"), count: state.versions.length, content: <VersionsPanel versions={state.versions} onShow={onShow} /> },
  ];
  return (
    <>
      <Splitter className="@max-lg:hidden" label={t("plan-panel-width")} side="after" value={widths[wide]} least={18} most={56} onChange={(rem) => setWidths({ ...widths, [wide]: rem })} />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape leads back to the row from every field */}
      <aside
        data-panel
        aria-label={t("plan-panel")}
        style={{ width: `${widths[wide]}rem` }}
        onKeyDown={(event) => {
          if (event.key !== "Escape" || event.defaultPrevented || panel !== "details") return;
          onBack();
        }}
        // Where there is no room beside the plan, the panel stands before it.
        className={cx("relative flex max-w-[60%] min-h-0 shrink-0 flex-col bg-surface", implied && "@max-lg:hidden", "@max-lg:absolute @max-lg:inset-0 @max-lg:z-10 @max-lg:w-full! @max-lg:max-w-full")}
      >
        <Tabs label={t("plan-panel")} tabs={tabs} selected={panel} onSelect={onPanel} className="h-full outline-none [&>[role=tablist]]:px-4 [&>[role=tablist]]:pe-10" panelClassName={panel === "print" ? "flex flex-col" : "scroll-calm @container relative"} />
        <span className="absolute end-2 top-1">
          <Tooltip text={t("plan-close-panel")} placement="left"><IconButton size="sm" icon={X} label={t("plan-close-panel")} onPress={() => onPanel(null)} /></Tooltip>
        </span>
      </aside>
    </>
  );
}
