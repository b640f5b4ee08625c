import { Ellipsis, Pencil, Printer, Trash2 } from "lucide-react";
import { useState } from "react";
import { Button, ConfirmDialog, Dialog, FormRow, IconButton, Menu, Popover, TextField } from "../src/components";

export function Overlays() {
  const [open, setOpen] = useState<"dialog" | "confirm" | null>(null);
  const close = () => setOpen(null);
  return (
    <div className="flex gap-2 py-5">
      <Button onPress={() => setOpen("dialog")}>Dialog</Button>
      <Button onPress={() => setOpen("confirm")}>Confirm</Button>
      <Popover label="More" trigger={<Button>Popover</Button>}>A small panel.</Popover>
      <Menu label="More" trigger={<IconButton icon={Ellipsis} label="More" />} groups={[
        [{ id: "edit", label: "Edit", icon: Pencil, keys: "e", onAction: close }, { id: "print", label: "Print plan…", icon: Printer, keys: "mod+p", onAction: close }],
        [{ id: "remove", label: "Remove", icon: Trash2, danger: true, onAction: close }],
      ]} />
      <Dialog open={open === "dialog"} onClose={close} title="Schedule a check-in" client="Margaret Okafor “Peg”" footer={<><Button onPress={close}>Cancel</Button><Button variant="primary" onPress={close}>Schedule</Button></>}>
        <FormRow><TextField label="What for" autoFocus /><TextField label="How often" /></FormRow>
      </Dialog>
      <ConfirmDialog open={open === "confirm"} onClose={close} title="Sign this note" client="Margaret Okafor" confirmLabel="Sign note" onConfirm={close}>
        A signed note does not change any more. Corrections are added below it.
      </ConfirmDialog>
    </div>
  );
}
