/** The parts of one kind, as a list that is added to, edited and cut where it stands. */
import { Pencil, Plus, Trash2 } from "lucide-react";
import { useId, useState, type ReactNode } from "react";
import { useToday } from "@/app/api";
import { Button, IconButton, Tooltip } from "@/components";
import { t } from "@/i18n";
import type { ClientFile, ClientPartKind } from "@/ipc";
import { useCalled } from "../chart/called";
import { useRemovePart } from "../writes";
import { PartDialog } from "./PartDialog";
import { RemoveDialog } from "./RemoveDialog";
import type { Inner, PartSpec } from "./spec";

type Props<Kind extends ClientPartKind> = {
  spec: PartSpec<Kind>;
  file: ClientFile;
  /** A part whose form is open from the beginning: a prompt led here. */
  opened?: Inner<Kind> | null;
  onClosed?: () => void;
  /** Another way to fill an empty list. */
  shortcut?: ReactNode;
};

/** Older ones fold away behind a button. */
const SHOWN = 6;

export function PartSection<Kind extends ClientPartKind>({ spec, file, opened, onClosed, shortcut }: Props<Kind>) {
  const parts = spec.of(file);
  const [editing, setEditing] = useState<Inner<Kind> | null>(null);
  const [removing, setRemoving] = useState<Inner<Kind> | null>(null);
  const [all, setAll] = useState(false);
  const heading = useId();
  const remove = useRemovePart(file.client.id);
  const name = useCalled()(file.client);
  const form = editing ?? opened ?? null;
  const close = () => {
    setEditing(null);
    onClosed?.();
  };
  const askWhy = (part: Inner<Kind>) => {
    remove.reset();
    setRemoving(part);
  };
  const shown = all ? parts : parts.slice(0, SHOWN);
  const Icon = spec.icon;
  return (
    <section aria-labelledby={heading} className="py-3 first:pt-0">
      <div className="flex min-h-8 items-center gap-2">
        <Icon aria-hidden className="size-4 text-muted" />
        <h3 id={heading} className="text-sm font-semibold">{t(spec.title)}</h3>
        {parts.length > 0 && (
          <Tooltip text={t(spec.add)}>
            <IconButton size="sm" icon={Plus} label={t(spec.add)} onPress={() => setEditing(spec.blank(file.client.id))} />
          </Tooltip>
        )}
      </div>
      {parts.length === 0 ? (
        <div className="flex flex-wrap items-center gap-3 ps-6">
          <Button size="sm" variant="quiet" className="-ms-2 text-accent!" icon={Plus} onPress={() => setEditing(spec.blank(file.client.id))}>{t(spec.add)}</Button>
          {shortcut}
        </div>
      ) : (
        <ul className="flex flex-col ps-6">
          {shown.map((part) => (
            <PartLine key={idOf(part)} spec={spec} part={part} onEdit={() => setEditing(part)} onRemove={() => askWhy(part)} />
          ))}
        </ul>
      )}
      {parts.length > shown.length && (
        <Button size="sm" variant="subtle" className="ms-4" onPress={() => setAll(true)}>{t("clients-show-all", { count: parts.length })}</Button>
      )}
      {form && <PartDialog key={idOf(form)} spec={spec} part={form} clientName={name} onClose={close} />}
      {removing && (
        <RemoveDialog
          what={spec.main(removing)}
          clientName={name}
          busy={remove.isPending}
          error={remove.error}
          onClose={() => setRemoving(null)}
          onEdit={() => {
            setRemoving(null);
            setEditing(removing);
          }}
          onRemove={(reason) => remove.mutate({ kind: spec.kind, id: idOf(removing), reason }, { onSuccess: () => setRemoving(null) })}
        />
      )}
    </section>
  );
}

const idOf = (part: object): string => (part as { id: string }).id;

function PartLine<Kind extends ClientPartKind>(props: { spec: PartSpec<Kind>; part: Inner<Kind>; onEdit: () => void; onRemove: () => void }) {
  const { spec, part, onEdit, onRemove } = props;
  const today = useToday();
  const main = spec.main(part);
  const detail = spec.detail(part, today).filter(Boolean).join(" · ");
  return (
    <li className="flex items-start gap-2 border-b border-line/60 py-1.5 last:border-b-0">
      <div className="min-w-0 grow">
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="break-words">{main}</span>
          {spec.marks?.(part, today)}
        </div>
        {detail && <p className="text-xs break-words text-muted">{detail}</p>}
      </div>
      <div className="flex shrink-0">
        <Tooltip text={t("clients-edit")}><IconButton size="sm" icon={Pencil} label={t("clients-edit-what", { what: main })} onPress={onEdit} /></Tooltip>
        <Tooltip text={t("clients-remove")}><IconButton size="sm" icon={Trash2} label={t("clients-remove-title", { what: main })} onPress={onRemove} /></Tooltip>
      </div>
    </li>
  );
}
