/** Every key and what it does. */
import { type Command, commands, entryOf, panelKeys, signOf } from "../commands";
import type { RoomProps } from "../parts";
import { Dialog } from "./Dialog";

export const Help = ({ dispatch }: RoomProps) => (
  <Dialog title="Keys" close={() => dispatch({ do: "close" })}>
    <div class="all-keys">
      <Keys
        entries={(Object.keys(commands) as Command[]).map((command) => ({
          ...entryOf(command),
          sign: signOf(command),
        }))}
      />
      <div>
        <h3>While something is open</h3>
        <Keys entries={panelKeys} />
      </div>
    </div>
  </Dialog>
);

interface Entry {
  readonly sign: string;
  readonly label: string;
  readonly says: string;
}

const Keys = ({ entries }: { entries: readonly Entry[] }) => (
  <dl class="keys">
    {entries.map(({ sign, label, says }) => (
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
);
