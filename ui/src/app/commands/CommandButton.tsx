/** A button for a command of the registry: its label, icon, shortcut and availability come from there. */
import { Button, Tooltip, type ButtonProps } from "@/components";
import { ariaKeys } from "@/components/keys";
import { t } from "@/i18n";
import { useAvailableCommands, useCommandDefinition, useRunCommand } from "./CommandProvider";
import { keysOf } from "./registry";

export function CommandButton({ command: id, ...rest }: Omit<ButtonProps, "children" | "onPress" | "icon"> & { command: string }) {
  const definition = useCommandDefinition(id);
  const run = useRunCommand();
  const available = useAvailableCommands().some((command) => command.id === id);
  if (!definition) return null;
  const keys = keysOf(definition)[0];
  const label = t(definition.label);
  return (
    <Tooltip text={label} keys={keys}>
      <Button {...rest} {...(definition.icon ? { icon: definition.icon } : {})} isDisabled={!available} aria-keyshortcuts={keys ? ariaKeys(keys) : undefined} onPress={() => run(id)}>
        {label}
      </Button>
    </Tooltip>
  );
}
