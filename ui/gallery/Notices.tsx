import { CalendarCheck, CircleCheck, Clock, Inbox, TriangleAlert, UserRound } from "lucide-react";
import { useState } from "react";
import { Badge, Banner, Button, EmptyState, ErrorNotice, Fact, FormSection, KeyHint, Progress, Prompt, Skeleton, Spinner, StatusTag, Tabs, toast } from "../src/components";

export function Notices() {
  const [tab, setTab] = useState<"plan" | "contacts" | "files">("plan");
  return (
    <>
      <FormSection title="Tags">
        <div className="flex flex-wrap items-center gap-2">
          <StatusTag icon={TriangleAlert} tone="danger">Overdue</StatusTag>
          <StatusTag icon={Clock} tone="warning">Due today</StatusTag>
          <StatusTag icon={CircleCheck} tone="success">Reached</StatusTag>
          <StatusTag icon={CalendarCheck} tone="info">Scheduled</StatusTag>
          <StatusTag icon={UserRound} tone="accent">Mine</StatusTag>
          <StatusTag icon={Clock}>Waiting</StatusTag>
          <Badge>12</Badge><Badge tone="danger">3</Badge><KeyHint keys="mod+k" /><KeyHint keys="g t" /><Spinner />
        </div>
      </FormSection>
      <FormSection title="Banners">
        <Banner title="Peg uses an interpreter.">Vietnamese, by phone.</Banner>
        <Banner tone="success">The plan was printed.</Banner>
        <Banner tone="warning" title="Two records look alike." actions={<Button size="sm">Compare</Button>} onDismiss={() => undefined}>Same name and birth date.</Banner>
        <ErrorNotice title="The disk is full." meaning="Nothing was lost." action="Free some space, then try again." detail="Line 3, column 9" actions={<Button size="sm">Try again</Button>} />
      </FormSection>
      <FormSection title="Waiting">
        <Skeleton />
        <Progress label="Reading the file" value={64} onCancel={() => undefined} />
        <Progress label="Looking for duplicates" />
      </FormSection>
      <FormSection title="Tabs and facts">
        <Tabs label="Chart" selected={tab} onSelect={setTab} panelClassName="py-3" tabs={[
          { id: "plan", label: "Care plan", content: <dl className="max-w-md"><Fact name="Language">Vietnamese</Fact><Fact name="Pronouns"><Prompt onPress={() => undefined}>Add pronouns</Prompt></Fact></dl> },
          { id: "contacts", label: "Contacts", count: 14, content: "Contacts" },
          { id: "files", label: "Files", content: "Files" },
        ]} />
      </FormSection>
      <FormSection title="Empty and toasts">
        <EmptyState icon={Inbox} title="Every note is signed" action={<Button variant="primary">Write a note</Button>}>Notes you have begun and not signed wait here.</EmptyState>
        <div className="flex gap-2">
          <Button onPress={() => toast("Check-in moved to Friday.", { action: { label: "Undo", run: () => undefined } })}>Toast</Button>
          <Button onPress={() => toast("The disk is full.", { tone: "danger" })}>Failure</Button>
        </div>
      </FormSection>
    </>
  );
}
