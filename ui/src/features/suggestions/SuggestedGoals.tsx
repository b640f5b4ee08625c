/** For a need without goals: those of the library that usually answer it. */
import { useQuery } from "@tanstack/react-query";
import { Sprout } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components";
import { libraryQuery } from "@/features/library";
import { t } from "@/i18n";
import type { LibraryGoal, LibraryNeed } from "@/ipc";
import { entryFor } from "./find";
import { GoalTicks } from "./GoalTicks";
import { firstOf } from "./taken";

/** `onTake` gets the goals that were ticked, with the interventions that were. */
export function SuggestedGoals({ need, onTake }: { need: { statement: string; clinicalText: string }; onTake: (goals: readonly LibraryGoal[]) => void }) {
  const library = useQuery(libraryQuery).data;
  const [open, setOpen] = useState(false);
  const entry = library ? entryFor(library.needs, need) : null;
  if (!entry) return null;
  if (!open) return <Button size="sm" icon={Sprout} className="self-start" onPress={() => setOpen(true)}>{t("suggestions-suggest-goals")}</Button>;
  return (
    <Ticking
      entry={entry}
      onTake={(goals) => {
        setOpen(false);
        onTake(goals);
      }}
      onClose={() => setOpen(false)}
    />
  );
}

function Ticking({ entry, onTake, onClose }: { entry: LibraryNeed; onTake: (goals: readonly LibraryGoal[]) => void; onClose: () => void }) {
  const [ticked, setTicked] = useState(() => firstOf(entry));
  const goals = entry.goals
    .filter((goal) => ticked.goals.has(goal.id))
    .map((goal) => ({ ...goal, interventions: goal.interventions.filter((step) => ticked.steps.has(step.id)) }));
  return (
    <section aria-label={t("suggestions-goals")} className="flex flex-col gap-3 rounded-md border border-line p-3">
      <GoalTicks folded need={entry} ticked={ticked} onChange={setTicked} />
      <div className="flex gap-2">
        <Button size="sm" variant="primary" isDisabled={goals.length === 0} onPress={() => onTake(goals)}>{t("suggestions-take")}</Button>
        <Button size="sm" onPress={onClose}>{t("suggestions-cancel")}</Button>
      </div>
    </section>
  );
}
