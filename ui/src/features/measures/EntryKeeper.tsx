/** Stands in the status bar without being seen: in every tab of a chart one key leads to the field for measures. */
import { useNavigate, useParams } from "@tanstack/react-router";
import { useCommand } from "@/app/api";
import { askForEntry } from "./desk";

export function EntryKeeper() {
  const { clientId } = useParams({ strict: false });
  const navigate = useNavigate();
  useCommand(
    "measure.enter",
    () => {
      if (clientId === undefined) return;
      askForEntry();
      void navigate({ to: "/clients/$clientId/trends", params: { clientId }, search: (before) => before });
    },
    clientId !== undefined,
  );
  return null;
}
