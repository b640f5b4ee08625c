/** Which instruments suggest a need. Their conditions are changed in the library's file. */
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { t } from "@/i18n";
import type { Screen } from "@/ipc";
import { instrumentHeads } from "../queries";

export function Screens({ screens }: { screens: readonly Screen[] }) {
  const heads = useQuery(instrumentHeads).data ?? [];
  const instruments = [...new Set(screens.map((screen) => screen.instrument))];
  return (
    <div className="text-sm">
      <h3 className="mb-0.5 font-medium">{t("library-plan-screens")}</h3>
      {instruments.length === 0 ? (
        <p className="text-muted">{t("library-plan-screens-none")}</p>
      ) : (
        <ul className="flex flex-wrap gap-x-4 gap-y-1">
          {instruments.map((id) => (
            <li key={id}>
              <Link to="/library/instruments/$instrumentId" params={{ instrumentId: id }} className="text-accent underline underline-offset-2">{heads.find((head) => head.id === id)?.shortTitle ?? id}</Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
