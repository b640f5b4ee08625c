/** Stands in the status bar for the whole window: opens the panel where flags are open, and says so while it is put aside. */
import { useQuery } from "@tanstack/react-query";
import { useRouterState } from "@tanstack/react-router";
import { HeartHandshake } from "lucide-react";
import { useEffect, useRef } from "react";
import { useStore } from "@/app/api";
import { Button } from "@/components";
import { t } from "@/i18n";
import { onFailure, type ClientId, type RaisedFlag } from "@/ipc";
import { desk, flagDesk, isAside, opens, together, turned, type Desk } from "../desk";
import { flaggedQuery, openFlagsQuery } from "../queries";
import { formAt } from "./aside";
import { FlagDialog } from "./FlagDialog";

export function FlagsKeeper() {
  const now = useStore(desk);
  // Completing a form is refused while a flag is open: what is asked for is then before the eyes.
  useEffect(() => onFailure((error) => error.code === "flag_open" && flagDesk.bringBack()), []);
  return now.clientId === null ? null : <Kept key={now.clientId} clientId={now.clientId} now={now} />;
}

function Kept({ clientId, now }: { clientId: ClientId; now: Desk }) {
  const listed = useQuery(openFlagsQuery(clientId));
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  // The list says what is open; what a screen has just raised counts until the list is asked again.
  useEffect(() => {
    if (listed.isSuccess && !listed.isFetching) flagDesk.listed();
  }, [listed.isSuccess, listed.isFetching, listed.dataUpdatedAt]);

  const known = listed.data ?? [];
  const flags = [...known.map((one) => one.flag), ...now.raised.filter((raised) => known.every((one) => one.flag.id !== raised.id))].filter(opens);
  const shown = together(flags);
  const aside = isAside(now, pathname, shown);
  // Where it could not stay aside it is not put aside any more: coming back to that screen is no way round it.
  useEffect(() => {
    if (!aside) flagDesk.bringBack();
  }, [aside]);

  const over = listed.isSuccess && !listed.isFetching && now.raised.length === 0 && shown.length === 0;
  useEffect(() => {
    if (over) flagDesk.done(clientId);
  }, [over, clientId]);
  useBackWhenAnswered(now.aside?.path ?? null);

  const held = useStore(turned) === "held";
  const [first, ...others] = shown;
  if (!first || held) return null;
  if (aside) return <Waiting flags={shown} />;
  return <FlagDialog key={first.topic} clientId={clientId} flags={[first, ...others]} known={known} />;
}

/** Put aside for a form, the panel comes back with its last answer: nothing else keeps it waiting. */
function useBackWhenAnswered(path: string | null): void {
  const form = path === null ? null : formAt(path);
  const view = useQuery({ ...flaggedQuery(form ?? ""), enabled: form !== null }).data;
  const left = form !== null && view?.assessment.id === form ? view.scored.unanswered.length : null;
  const before = useRef<number | null>(null);
  useEffect(() => {
    if (left === 0 && before.current !== null && before.current > 0) flagDesk.bringBack();
    before.current = left;
  }, [left]);
}

function Waiting({ flags }: { flags: readonly RaisedFlag[] }) {
  return (
    <Button size="sm" variant="subtle" icon={HeartHandshake} className="h-6! px-1.5! text-xs! font-semibold! text-warning!" onPress={flagDesk.bringBack}>
      {t("safety-waiting", { count: flags.length })}
    </Button>
  );
}
