/** After the exercise: each attribute in words with a line of evidence, and whether this person can do the job. */
import { canDoAnswers, longestSaid } from "../../domain/hiring/scorecard";
import { useDemand } from "../load/useDemand";
import { Button } from "../parts/Button";
import { Choices } from "../parts/Choices";
import { DraftTrouble } from "../parts/DraftTrouble";
import { Footer } from "../parts/Footer";
import { InView } from "../parts/InView";
import { goToPart, MissingParts, PartOf } from "../parts/MissingParts";
import { Progress } from "../parts/Progress";
import { SaveStatus } from "../parts/SaveStatus";
import { TextField } from "../parts/TextField";
import { AttributeField } from "./AttributeField";
import { ExerciseTime } from "./ExerciseTime";
import type { PartProps } from "./interviewPart";

export function AfterExercise({ kit, card, draft, missing, submit }: PartProps) {
  const isRunning = Boolean(draft.value.startedAt && !draft.value.endedAt);
  const demand = useDemand(missing.length ? "Some things are still missing." : "");
  return (
    <>
      <p class="small">
        Judge the way, not the answer, and nothing by the time. The same is asked of every word: one line of
        what you saw.
      </p>
      <WhatIsDone parts={[...kit.attributes, canDo, "Why"]} missing={missing} />
      {kit.attributes.map((name) => (
        <PartOf key={name} name={name}>
          <AttributeField texts={kit} scenario={card.scenario} name={name} draft={draft} />
        </PartOf>
      ))}
      <div class="stack">
        <PartOf name={canDo}>
          <Choices
            label={`${canDo}?`}
            options={canDoAnswers.map((value) => ({ value, label: value }))}
            value={canDoAnswers.find((one) => one === draft.value["Can do the job"]) ?? null}
            onChoose={(value) => draft.change("Can do the job", value)}
          />
        </PartOf>
        <PartOf name="Why">
          <TextField
            label="Why"
            value={draft.value.Why ?? ""}
            onInput={(text) => draft.change("Why", text)}
            onLeave={draft.saveNow}
            longest={longestSaid}
            hint="The candidate may ask to hear it."
          />
        </PartOf>
      </div>
      {isRunning && <ExerciseTime draft={draft} />}
      {demand.status && (
        <InView>
          <div class="note trouble" role="alert">
            <p class="trouble-title">Still missing</p>
            <MissingParts missing={missing} />
          </div>
        </InView>
      )}
      <DraftTrouble draft={draft} />
      <Footer
        status={
          demand.status || (
            <>
              {isRunning && <div>The time still runs. Submitted so, the scorecard says no time.</div>}
              <SaveStatus draft={draft} />
            </>
          )
        }
      >
        <Button primary onPress={() => demand.press(submit)} busy={draft.isSubmitting && "Submitting…"}>
          Submit
        </Button>
      </Footer>
    </>
  );
}

const canDo = "Can this person do the job";

/** The whole of a long page in a few lines; pressed, each leads to its part. */
function WhatIsDone({ parts, missing }: { parts: readonly string[]; missing: readonly string[] }) {
  const isOpen = (part: string) => missing.some((one) => one === part || one.startsWith(`${part}: `));
  return (
    <>
      <Progress label="Done" done={parts.filter((part) => !isOpen(part)).length} of={parts.length} />
      <ul class="what-is-done">
        {parts.map((part) => (
          <li key={part}>
            <Button plain onPress={() => goToPart(part)}>
              {part}
            </Button>
            {!isOpen(part) && (
              <span role="img" aria-label="done">
                ✓
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
