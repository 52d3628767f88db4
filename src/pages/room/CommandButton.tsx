/** A button that says the key it stands for. */

import { type Command, entryOf, signOf } from "./commands";
import { Key } from "./Key";

interface Props {
  command: Command;
  run: (command: Command) => void;
  primary?: boolean;
  pressed?: boolean;
}

export const CommandButton = ({ command, run, primary, pressed }: Props) => (
  <button
    type="button"
    class={primary ? "primary" : undefined}
    title={entryOf(command).says}
    aria-keyshortcuts={entryOf(command).key}
    aria-pressed={pressed}
    onClick={(event) => {
      // The keys go on working: a button that keeps the focus would take Enter and space.
      event.currentTarget.blur();
      run(command);
    }}
  >
    <Key>{signOf(command)}</Key>
    {entryOf(command).label}
  </button>
);
