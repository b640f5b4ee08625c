import { Plus, Printer, Trash2 } from "lucide-react";
import { useState } from "react";
import {
  Button, Checkbox, ComboBox, DateField, FormRow, FormSection, IconButton, InlineEdit, NumberField, RadioGroup, SearchField, Select, Switch, TextArea,
  TextField, TimeField, Tooltip,
} from "../src/components";

const LANGUAGES = ["English", "Spanish", "Vietnamese", "Haitian Creole", "Arabic", "Tagalog"].map((label) => ({ value: label.toLowerCase(), label }));
const LONG = "Maximiliana Anastasia Featherstonehaugh-Wolfeschlegelsteinhausen";

export function Fields() {
  const [text, setText] = useState("Margaret");
  const [search, setSearch] = useState("okaf");
  const [date, setDate] = useState<string | null>("1943-03-08");
  const [bad, setBad] = useState<string | null>(null);
  const [time, setTime] = useState<string | null>("14:30");
  const [language, setLanguage] = useState<string | null>("vietnamese");
  const [mode, setMode] = useState<"phone" | "visit" | null>("phone");
  const [count, setCount] = useState<number | null>(4);
  const [note, setNote] = useState("Called about the walker. It arrived, but the left handle is loose.\n\nShe will ask her nephew to look at it on Saturday.");
  return (
    <>
      <FormSection title="Buttons">
        <div className="flex flex-wrap items-center gap-2">
          <Button variant="primary" icon={Plus}>New client</Button>
          <Button icon={Printer}>Print plan…</Button>
          <Button variant="quiet">Cancel</Button>
          <Button variant="subtle">Subtle</Button>
          <Button variant="danger" icon={Trash2}>Delete for good</Button>
          <Button variant="primary" busy>Saving</Button>
          <Button variant="primary" isDisabled>Sign</Button>
          <Button isDisabled icon={Printer}>Print</Button>
          <Tooltip text="Add" keys="n"><IconButton icon={Plus} label="Add" /></Tooltip>
          <Button size="sm">Small</Button>
          <Button size="lg" variant="primary">Large</Button>
        </div>
      </FormSection>
      <FormSection title="Fields" hint="Words in a form are as short as they can be.">
        <FormRow>
          <TextField label="First name" value={text} onChange={setText} required />
          <TextField label="Last name" defaultValue={LONG} hint="As on the insurance card" />
          <TextField label="Member number" defaultValue="12-34" error="Nine digits are needed." />
          <TextField label="Record" defaultValue="Cannot be changed" isDisabled />
        </FormRow>
        <FormRow columns={3}>
          <DateField label="Birth date" value={date} onChange={setDate} today="2026-11-22" max="2026-11-22" />
          <DateField label="Next review" value={bad} onChange={setBad} today="2026-11-22" hint="Typed as you like: 12/1, 1 Dec, +7" />
          <TimeField label="Time" value={time} onChange={setTime} />
          <Select label="Mode" options={[{ value: "phone", label: "Phone" }, { value: "visit", label: "Visit", detail: "At home or elsewhere" }]} value={mode} onChange={setMode} />
          <ComboBox label="Language" options={LANGUAGES} value={language} onChange={setLanguage} />
          <NumberField label="Minutes" value={count} onChange={setCount} min={0} max={600} unit="min" />
        </FormRow>
        <SearchField label="Search clients" value={search} onChange={setSearch} className="max-w-xs" />
        <TextArea label="Note" value={note} onChange={setNote} />
        <div className="flex flex-wrap gap-8">
          <RadioGroup label="Decides for themselves" value="yes" onChange={() => undefined} options={[{ value: "yes", label: "Yes" }, { value: "guardian", label: "A guardian does", detail: "Court order on file" }, { value: "unknown", label: "Not known" }]} />
          <div className="flex flex-col gap-2">
            <Checkbox defaultSelected>Safe to leave a message</Checkbox>
            <Checkbox>Large print</Checkbox>
            <Checkbox isIndeterminate>All clients</Checkbox>
            <Checkbox isDisabled>Not possible</Checkbox>
            <Switch defaultSelected>Interpreter needed</Switch>
            <Switch>Presentation mode</Switch>
            <Switch isDisabled>Not possible</Switch>
          </div>
          <div className="flex flex-col items-start gap-2">
            <InlineEdit label="Preferred name" value="Peg" prompt="Add preferred name" onSave={() => Promise.resolve()} />
            <InlineEdit label="Pronouns" value="" prompt="Add pronouns" onSave={() => Promise.resolve()} />
          </div>
        </div>
      </FormSection>
    </>
  );
}
