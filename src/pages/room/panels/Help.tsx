/** Every key and what it does. */
import { type Command, commands, entryOf, panelKeys, signOf } from "../commands";
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
    <h3>While something is open</h3>
    <dl class="keys">
      {panelKeys.map(({ sign, label, says }) => (
        <div key={sign}>
          <dt>
            <kbd>{sign}</kbd>
          </dt>
          <dd>
            <b>{label}.</b> {says}
          </dd>
        </div>
      ))}
    </dl>
  </Dialog>
);
