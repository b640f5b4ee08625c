/** The one act that asks: a signed note never changes again. */
import { useState } from "react";
import { Button, ConfirmDialog } from "@/components";
import { t } from "@/i18n";
import type { NoteForm } from "./noteForm";

export function SignDialog(props: { open: boolean; client: string; form: Pick<NoteForm, "text">; busy: boolean; onClose: () => void; onSign: () => void }) {
  const { open, client, form, busy, onClose, onSign } = props;
  return (
    <ConfirmDialog open={open} onClose={onClose} title={t("contacts-sign-title")} client={client} confirmLabel={t("contacts-sign")} onConfirm={onSign} busy={busy}>
      <Excerpt text={form.text} />
      <p className="mt-3 text-sm text-muted">{t("contacts-sign-meaning")}</p>
    </ConfirmDialog>
  );
}

/** Enough to see that it is the right note. */
const SHOWN = 400;

function Excerpt({ text }: { text: string }) {
  const [whole, setWhole] = useState(false);
  const long = text.length > SHOWN;
  return (
    <div className="scroll-calm max-h-72 rounded-md bg-sunken px-3 py-2 text-sm whitespace-pre-wrap contrast:border contrast:border-current">
      {whole || !long ? text : `${text.slice(0, SHOWN)}…`}
      {long && !whole && <Button size="sm" variant="quiet" onPress={() => setWhole(true)}>{t("contacts-show-all")}</Button>}
    </div>
  );
}
