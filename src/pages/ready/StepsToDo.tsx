/** The things to do now, with their days and what came of them; the colleague writes, the partner reads. */

import { dayInWords } from "../../domain/dayInWords";
import type { StepsPage, StepTaken } from "../contract";
import { Button } from "../parts/Button";
import { isOver } from "../parts/momentOf";
import { Name } from "../parts/Name";
import { OpenRow } from "../parts/OpenRow";

interface Props {
  page: StepsPage;
  /** By its id; blank for a new one. */
  open: (id: string) => void;
}

export function StepsToDo({ page: { you, steps }, open }: Props) {
  return (
    <>
      <h2>What to do now</h2>
      <ul class="rows">
        {steps.map((step) => (
          <li key={step.id}>
            {you === "person" ? (
              <OpenRow name={step.name} open={() => open(step.id)} right={<When step={step} />}>
                <CameOf step={step} />
              </OpenRow>
            ) : (
              <>
                <div class="line">
                  <Name>{step.name}</Name>
                  <When step={step} />
                </div>
                <div class="small">
                  <CameOf step={step} />
                </div>
              </>
            )}
          </li>
        ))}
      </ul>
      {you === "person" && (
        <p>
          <Button onPress={() => open("")}>Add something of my own</Button>
        </p>
      )}
    </>
  );
}

const When = ({ step: { by, doneOn } }: { step: StepTaken }) => (
  <span class={doneOn ? "good" : "small"}>
    {doneOn ? `done ${dayInWords(doneOn)}` : by ? `${isOver(by) ? "was due" : "by"} ${dayInWords(by)}` : ""}
  </span>
);

const CameOf = ({ step: { cameOf } }: { step: StepTaken }) => (
  <div class="said">
    <bdi>{cameOf}</bdi>
  </div>
);
