/** Every key and what it does. */
import { type Command, commands, entryOf, signOf } from "../commands";
import type { RoomProps } from "../parts";
import { Dialog } from "./Dialog";

export const Help = ({ dispatch }: RoomProps) => (
  <Dialog title="Keys" close={() => dispatch({ do: "close" })}>
    <dl class="keys">
      {(Object.keys(commands) as Command[]).map((command) => (
        <div key={command}>
          <dt>
            <kbd>{signOf(command)}</kbd>
          </dt>
          <dd>
            <b>{entryOf(command).label}.</b> {entryOf(command).says}
          </dd>
        </div>
      ))}
    </dl>
    <p class="small">While something is open: digits choose, Enter finishes, Escape leaves.</p>
  </Dialog>
);
