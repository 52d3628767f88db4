/** During the exercise: the time, steps to tick, stumbles in one tap, notes; the problem and its facts at hand. */
import { Button } from "../parts/Button";
import { Footer } from "../parts/Footer";
import { SaveStatus } from "../parts/SaveStatus";
import { TextField } from "../parts/TextField";
import { linesOf } from "./cardDraft";
import { ExerciseTime } from "./ExerciseTime";
import type { PartProps } from "./interviewPart";

export function DuringExercise({ scenario, draft, go }: PartProps) {
  return (
    <>
      <ExerciseTime draft={draft} />
      {scenario && (
        <>
          <details>
            <summary>The problem</summary>
            <div class="said">{scenario.problem}</div>
          </details>
          <details>
            <summary>If the candidate asks</summary>
            <div class="said">{scenario.ifAsked}</div>
          </details>
          <div class="stack">
            <Ticks label="At the whiteboard" name="steps" options={scenario.steps} draft={draft} />
            <Ticks label="Stumbles" name="stumbles" options={scenario.stumbles} draft={draft} />
          </div>
        </>
      )}
      <div class="stack">
        <TextField
          label="Notes"
          value={draft.value.Notes ?? ""}
          onInput={(text) => draft.change("Notes", text)}
          onLeave={draft.saveNow}
          longest={4000}
          hint="What was said and drawn; your judgement comes after."
        />
      </div>
      <Footer status={<SaveStatus draft={draft} />}>
        <Button primary={Boolean(draft.value.startedAt)} onPress={() => go("After")}>
          On to the scorecard
        </Button>
      </Footer>
    </>
  );
}

interface TicksProps extends Pick<PartProps, "draft"> {
  label: string;
  name: "steps" | "stumbles";
  options: readonly string[];
}

/** What was ticked under an earlier wording stays in the list. */
function Ticks({ label, name, options, draft }: TicksProps) {
  const ticked = linesOf(draft.value[name]);
  const toggle = (one: string) => {
    const now = linesOf(draft.value[name]);
    const after = now.includes(one) ? now.filter((other) => other !== one) : [...now, one];
    draft.change(name, after.join("\n"));
  };
  return (
    <fieldset>
      <legend>{label}</legend>
      {[...new Set([...options, ...ticked])].map((one) => (
        <label key={one} class="choice">
          <input type="checkbox" checked={ticked.includes(one)} onChange={() => toggle(one)} />
          <span>{one}</span>
        </label>
      ))}
    </fieldset>
  );
}
