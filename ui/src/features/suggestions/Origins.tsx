/** Where an item of the plan came from, with the way back to the assessment. */
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { format, t } from "@/i18n";
import type { ClientId, ItemId } from "@/ipc";
import { originsQuery } from "./queries";

export function Origins({ clientId, itemId }: { clientId: ClientId; itemId: ItemId }) {
  const origins = useQuery(originsQuery(clientId)).data?.filter((origin) => origin.itemId === itemId) ?? [];
  if (origins.length === 0) return null;
  return (
    <section className="flex flex-col gap-2 rounded-md bg-sunken p-3 text-sm contrast:border contrast:border-current">
      <h4 className="text-xs font-semibold text-muted">{t("suggestions-origin")}</h4>
      <ul className="flex flex-col gap-2">
        {origins.map(({ assessmentId, askedOn, because }) => (
          <li key={assessmentId} className="flex flex-col gap-1">
            <p>
              <Link to="/clients/$clientId/assessments/$assessmentId" params={{ clientId, assessmentId }} className="font-medium text-accent underline underline-offset-2">
                {t("suggestions-origin-of", { instrument: because.instrument, on: format.date(askedOn) })}
              </Link>
              {because.result && <span className="text-muted">{t("suggestions-origin-result", { result: because.result })}</span>}
            </p>
            {because.said.map((said) => (
              <p key={said.linkId} className="text-xs text-muted">{t("suggestions-origin-said", { question: said.question, answer: said.answer })}</p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
