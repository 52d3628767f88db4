/** Gives the rating of some of a rater's reports to somebody else for this cycle. */
import { useState } from "preact/hooks";
import type { PacketList } from "../../contract";
import { useDemand } from "../../load/useDemand";
import { useSend } from "../../load/useSend";
import { Button } from "../../parts/Button";
import { Field } from "../../parts/Field";
import { Name } from "../../parts/Name";
import { TextField } from "../../parts/TextField";
import { TroubleNote } from "../../parts/TroubleNote";
import { server } from "../../server";

type Rater = PacketList["raters"][number];

interface Props {
  from: Rater;
  raters: readonly Rater[];
  /** What was done, in a sentence. */
  given: (said: string) => void;
}

const other = "other";

export function GiveOver({ from, raters, given }: Props) {
  const [tasks, setTasks] = useState<readonly string[]>(from.reports.map(({ task }) => task));
  const [chosen, setChosen] = useState("");
  const [address, setAddress] = useState("");
  const [because, setBecause] = useState("");
  const to = chosen === other ? address.trim() : chosen;
  const name = raters.find(({ rater }) => rater === to)?.name ?? to;
  const sending = useSend(server.giveOver, ({ given: count }) =>
    given(`${count} ${count === 1 ? "report" : "reports"} of ${from.name} given to ${name}.`),
  );
  const demand = useDemand(
    !tasks.length
      ? "Choose at least one report."
      : !to
        ? "Choose who rates instead."
        : because.trim()
          ? ""
          : "Write one sentence why.",
  );
  const toggle = (task: string) =>
    setTasks(tasks.includes(task) ? tasks.filter((one) => one !== task) : [...tasks, task]);
  return (
    <details>
      <summary>Give to somebody else</summary>
      <div class="stack">
        <fieldset>
          <legend>Whom somebody else rates in this cycle</legend>
          {from.reports.map(({ task, name: report }) => (
            <label key={task} class="choice">
              <input type="checkbox" checked={tasks.includes(task)} onChange={() => toggle(task)} />
              <Name>{report}</Name>
            </label>
          ))}
        </fieldset>
        <Field label="Who rates instead">
          {(ids) => (
            <select {...ids} value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
              <option value="">Choose</option>
              {raters
                .filter(({ rater }) => rater !== from.rater)
                .map(({ rater, name: one }) => (
                  <option key={rater} value={rater}>
                    {one}
                  </option>
                ))}
              <option value={other}>Somebody who rates nobody yet</option>
            </select>
          )}
        </Field>
        {chosen === other && (
          <TextField
            label="Their work e-mail"
            kind="email"
            value={address}
            onInput={setAddress}
            hint="As it stands in People or Raters."
          />
        )}
        <TextField
          label="Why"
          kind="line"
          value={because}
          onInput={setBecause}
          hint={`${from.name} and whoever rates instead read it. Evidence that was submitted goes along, marks do not.`}
        />
        <p class="small" role="status">
          {demand.status}
        </p>
        <TroubleNote trouble={sending.trouble} retry={sending.retry} />
        <p>
          <Button
            onPress={() =>
              demand.press(() => sending.send({ tasks: [...tasks], to, because: because.trim() }))
            }
            busy={sending.busy && "Giving…"}
          >
            Give to somebody else
          </Button>
        </p>
      </div>
    </details>
  );
}
