import type { ReactNode } from "react";
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from "react-aria-components";
import { cx } from "./cx";

/** One tab. */
export type TabEntry<Id extends string = string> = { id: Id; label: string; count?: number; content: ReactNode };

export type TabsProps<Id extends string> = {
  label: string;
  tabs: readonly TabEntry<Id>[];
  selected: Id;
  onSelect: (id: Id) => void;
  /** On the panels: padding, scrolling. */
  panelClassName?: string;
  className?: string;
};

/** Parts of one thing, one in view. For places with an address of their own use links instead (`LinkTabs` of the shell). */
export function Tabs<Id extends string>({ label, tabs, selected, onSelect, panelClassName, className }: TabsProps<Id>) {
  return (
    <AriaTabs selectedKey={selected} onSelectionChange={(key) => onSelect(key as Id)} keyboardActivation="manual" className={cx("flex min-h-0 flex-col", className)}>
      <TabList aria-label={label} className="flex shrink-0 gap-4 overflow-x-auto border-b border-line px-1">
        {tabs.map((tab) => (
          <Tab
            key={tab.id}
            id={tab.id}
            className="-mb-px cursor-default border-b-2 border-transparent px-1 py-2 text-sm font-medium whitespace-nowrap text-muted outline-offset-[-2px] data-hovered:text-text data-selected:border-accent data-selected:text-text"
          >
            {tab.label}
            {tab.count !== undefined && <span className="ms-1.5 text-xs text-muted">{tab.count}</span>}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className={cx("min-h-0 grow", panelClassName)}>
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
