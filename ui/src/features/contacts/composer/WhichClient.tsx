/** About whom a note is to be: asked first, so that nothing is written without a name above it. */
import { ClientField } from "@/features/clients";
import { t } from "@/i18n";
import { writeNote } from "../open";

export function WhichClient({ close }: { close: () => void }) {
  return (
    <div className="p-4">
      <ClientField
        label={t("contacts-which-client")}
        hint={t("contacts-which-client-hint")}
        clientId={null}
        onChange={(clientId, client) => {
          if (clientId === null) return;
          close();
          writeNote({ clientId, client });
        }}
        autoFocus
      />
    </div>
  );
}
