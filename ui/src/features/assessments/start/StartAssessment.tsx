/** Whatever tab of a chart is open, an assessment that is started is this client's. */
import { useNavigate } from "@tanstack/react-router";
import { useCommand } from "@/app/api";
import type { ClientId } from "@/ipc";

export function StartAssessment({ clientId }: { clientId: ClientId }) {
  const navigate = useNavigate();
  useCommand("assessment.start", () => void navigate({ to: "/clients/$clientId/assessments", params: { clientId }, search: { start: true } }));
  return null;
}
