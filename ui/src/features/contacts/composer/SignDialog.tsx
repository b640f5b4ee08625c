/** The one act that asks: a signed note never changes again. */
import { useEffect, useEffectEvent, useState } from "react";
import { Button, ConfirmDialog, KeyHint } from "@/components";
import { chordOf } from "@/components/keys";
import { t } from "@/i18n";
import type { NoteForm } from "./noteForm";

export function SignDialog(props: { open: boolean; client: string; form: Pick<NoteForm, "text">; busy: boolean; onClose: () => void; onSign: () => void }) {
  const { open, client, form, busy, onClose, onSign } = props;
  // The keys that asked for it also confirm it: signing is two presses, never one.
  const confirm = useEffectEvent((event: KeyboardEvent) => {
    if (event.repeat || busy || chordOf(event) !== "mod+enter") return;
    event.preventDefault();
    event.stopPropagation();
    onSign();
  });
  useEffect(() => {
    if (!open) return;
    const listen = (event: KeyboardEvent) => confirm(event);
    window.addEventListener("keydown", listen, { capture: true });
    return () => window.removeEventListener("keydown", listen, { capture: true });
  }, [open]);
  return (
    <ConfirmDialog open={open} onClose={onClose} title={t("contacts-sign-title")} client={client} confirmLabel={t("contacts-sign")} onConfirm={onSign} busy={busy}>
      <Excerpt text={form.text} />
      <p className="mt-3 text-sm text-muted">{t("contacts-sign-meaning")}</p>
      <p className="mt-2 flex items-center gap-2 text-sm text-muted">{t("contacts-sign-keys")}<KeyHint keys="mod+enter" /></p>
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
