/** Stands in the status bar without being seen: in every tab of a chart one key leads to entering a discharge. */
import { useNavigate, useParams } from "@tanstack/react-router";
import { useCommand } from "@/app/api";

export function DischargeKeeper() {
  const { clientId } = useParams({ strict: false });
  const navigate = useNavigate();
  const enter = () => {
    if (clientId !== undefined) void navigate({ to: "/clients/$clientId/discharges", params: { clientId }, search: { enter: true } });
  };
  useCommand("discharge.enter", enter, clientId !== undefined);
  return null;
}
