/** One second rater by hand: who, for whom. */

import { useState } from "preact/hooks";
import type { SecondView } from "../../../domain/rating/secondRaters";
import type { SecondRaterList } from "../../contract";
import { useDemand } from "../../load/useDemand";
import { Button } from "../../parts/Button";
import { Field } from "../../parts/Field";

interface Props {
  list: SecondRaterList;
  assign: (view: SecondView) => void;
  busy: boolean;
}

export function AssignByHand({ list: { people, raters }, assign, busy }: Props) {
  const [view, setView] = useState<SecondView>({ person: "", rater: "" });
  const demand = useDemand(!view.rater ? "Choose a second rater." : view.person ? "" : "Choose for whom.");
  const choice = (
    field: keyof SecondView,
    label: string,
    options: readonly { value: string; text: string }[],
  ) => (
    <Field label={label}>
      {(ids) => (
        <select
          {...ids}
          value={view[field]}
          onChange={({ currentTarget: { value } }) => setView({ ...view, [field]: value })}
        >
          <option value="">Choose</option>
          {options.map(({ value, text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
  return (
    <details>
      <summary>Assign one by hand</summary>
      <div class="stack">
        {choice(
          "rater",
          "Second rater",
          raters.map(({ email, name }) => ({ value: email, text: name })),
        )}
        {choice(
          "person",
          "For",
          people.map(({ id, name, level }) => ({ value: id, text: `${name} · ${level}` })),
        )}
        <p class="small" role="status">
          {demand.status}
        </p>
        <p>
          <Button onPress={() => demand.press(() => assign(view))} busy={busy && "Assigning…"}>
            Assign
          </Button>
        </p>
      </div>
    </details>
  );
}
