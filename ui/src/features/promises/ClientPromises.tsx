/** A client's promises, the open ones and what became of the last; nothing where there are none. */
import { useQuery } from "@tanstack/react-query";
import { t } from "@/i18n";
import type { ClientId } from "@/ipc";
import { openNotePane } from "./note";
import { PromiseList } from "./PromiseList";
import { promisesQuery } from "./queries";

/** Closed ones that are shown. */
const CLOSED = 3;

export function ClientPromises({ clientId }: { clientId: ClientId }) {
  const rows = useQuery(promisesQuery(clientId)).data ?? [];
  if (rows.length === 0) return null;
  const open = rows.filter((row) => row.checkIn.state === "open");
  const closed = rows.filter((row) => row.checkIn.state !== "open").slice(0, CLOSED);
  return (
    <section aria-labelledby="client-promises">
      <h3 id="client-promises" className="pb-1 text-base font-semibold">{t("promises-title")}</h3>
      <PromiseList rows={[...open, ...closed]} withClient={false} onNote={openNotePane} />
    </section>
  );
}
