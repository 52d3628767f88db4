/** Who runs a session and who takes part: those who rate its people in one step, others by name or address. */
import { useId, useState } from "preact/hooks";
import { participantOf } from "../../domain/calibration/sessionRoster";
import { normalEmail } from "../../domain/roles";
import type { PlanningRoster } from "../contract";
import { Button } from "../parts/Button";
import { Name } from "../parts/Name";
import type { Planned } from "./planned";

interface Props {
  roster: PlanningRoster;
  plan: Planned;
  set: (fields: Partial<Planned>) => void;
}

export function PickParticipants({ roster, plan, set }: Props) {
  const [typed, setTyped] = useState("");
  const list = useId();
  const { participants, facilitator } = plan;
  const raters = ratersOf(plan.people, roster).filter((one) => !participants.includes(one));
  const add = (emails: readonly string[]) => {
    set({ participants: [...new Set([...participants, ...emails.map(normalEmail).filter(Boolean)])] });
    setTyped("");
  };
  return (
    <>
      <div class="field">
        <label for={`${list}-f`}>Facilitator</label>
        <input
          id={`${list}-f`}
          type="email"
          list={list}
          value={facilitator}
          aria-describedby={`${list}-h`}
          onInput={(event) => set({ facilitator: event.currentTarget.value })}
        />
        <div class="small" id={`${list}-h`}>
          Neutral, runs the meeting and opens its file. Best somebody who is not rated.
        </div>
      </div>
      <fieldset>
        <legend>
          {participants.length === 1 ? "1 person takes part" : `${participants.length} people take part`}
        </legend>
        {participants.length === 0 && <p class="small">Then nobody is asked to read before the meeting.</p>}
        <ul class="rows">
          {participants.map((email) => (
            <li key={email} class="line">
              <Name>{participantOf(email, roster).name}</Name>
              <Button
                plain
                label={`Remove ${participantOf(email, roster).name}`}
                onPress={() => set({ participants: participants.filter((one) => one !== email) })}
              >
                Remove
              </Button>
            </li>
          ))}
        </ul>
        {raters.length > 0 && (
          <p>
            <Button onPress={() => add(raters)}>
              {`Add those who rate these people (${raters.length})`}
            </Button>
          </p>
        )}
        <div class="field">
          <label for={`${list}-p`}>Add by e-mail address</label>
          <input
            id={`${list}-p`}
            type="email"
            list={list}
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
          <div>
            <Button onPress={() => add([typed])}>Add</Button>
          </div>
        </div>
      </fieldset>
      <datalist id={list}>
        {roster.addresses.map(({ address, name }) => (
          <option key={address} value={address}>
            {name}
          </option>
        ))}
      </datalist>
    </>
  );
}

/** Addresses of those who rate these people; of whom nobody is asked for yet, those they report to. */
function ratersOf(
  people: readonly string[],
  { people: all, addresses, raters }: PlanningRoster,
): readonly string[] {
  const managerOf = new Map(all.map(({ id, manager }) => [id, manager]));
  const addressOf = (id: string | null | undefined) =>
    addresses.find((one) => one.id !== "" && one.id === id)?.address ?? "";
  const rating = new Set(people.map((id) => raters[id] || addressOf(managerOf.get(id))));
  return addresses.map(({ address }) => address).filter((address) => rating.has(address));
}
