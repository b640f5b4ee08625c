/** The form of a part, whatever its kind: new, or one that is there. */
import { useId, useState, type FormEvent } from "react";
import { Failure, useToday } from "@/app/api";
import { Button, Dialog } from "@/components";
import { MovedDialog, moves } from "@/features/checkins";
import { t } from "@/i18n";
import type { ClientPartKind, MovedDate } from "@/ipc";
import { useSavePart } from "../writes";
import { faultWords } from "./form";
import { asPart, type Inner, type PartSpec } from "./spec";

export function PartDialog<Kind extends ClientPartKind>(props: { spec: PartSpec<Kind>; part: Inner<Kind>; clientName: string; onClose: () => void }) {
  const { spec, part, clientName, onClose } = props;
  const [value, setValue] = useState(part);
  const today = useToday();
  const save = useSavePart((part as { clientId: string }).clientId);
  const form = useId();
  const isNew = (part as { id: string }).id === "";
  const [settling, setSettling] = useState(false);
  const [moving, setMoving] = useState<MovedDate[]>([]);
  const { Fields, settle } = spec;
  const keep = () => save.mutate(asPart(spec.kind, value), { onSuccess: onClose, onError: (error) => setSettling(settle !== undefined && error.code === "open_gaps") });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    // What cannot be found out beforehand the core says when it refuses.
    if (await settle?.needed(value, part).catch(() => false)) return setSettling(true);
    // What the core finds wrong with the part it says when it is kept.
    const dates = moves((await spec.moves?.(value, part).catch(() => [])) ?? []);
    if (dates.length > 0) return setMoving(dates);
    keep();
  };
  const marked = save.error?.code === "invalid" && save.error.detail.field !== null;
  if (settling && settle) return <settle.Dialog part={value} clientName={clientName} onSaved={onClose} onBack={() => setSettling(false)} />;
  if (moving.length > 0 && !marked) return <MovedDialog named dates={moving} client={clientName} busy={save.isPending} error={save.error} onKeep={keep} onBack={() => setMoving([])} />;
  return (
    <Dialog
      open
      onClose={onClose}
      title={isNew ? t(spec.add) : t(spec.one)}
      client={clientName}
      size="lg"
      // What was typed is not thrown away by a press beside the form.
      insistent={value !== part}
      footer={
        <>
          <Button onPress={onClose}>{t("clients-cancel")}</Button>
          <Button variant="primary" type="submit" form={form} busy={save.isPending}>{t("clients-save")}</Button>
        </>
      }
    >
      <form id={form} onSubmit={(event) => void submit(event)} noValidate className="flex flex-col gap-4">
        {save.error && !marked && <Failure error={save.error} />}
        <Fields
          form={{ value, today, change: (next) => setValue((now) => ({ ...now, ...next })), fault: (field) => faultWords(save.error, field) }}
        />
      </form>
    </Dialog>
  );
}
