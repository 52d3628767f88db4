/** The first of two questions of a step that also changes track: the grade, on the impact line both tracks share (R24). */
import { gradeInCode } from "../../../domain/ladder/ladder";
import type { CaseList } from "../../contract";
import { Choices } from "../../parts/Choices";
import { Said } from "./WrittenCase";

interface Props {
  one: CaseList["cases"][number];
  /** Null: not judged yet. */
  reached: "yes" | "no" | null;
  setReached: (reached: "yes" | "no") => void;
}

/** Names neither track, neither title, nor the manager's verdict on them; they follow once the grade is recorded. */
export const GradeStep = ({ one, reached, setReached }: Props) => (
  <>
    <h2>1. The grade</h2>
    <GradeQuestion one={one} />
    <Choices
      label="Does the work reach this grade?"
      value={reached}
      onChoose={setReached}
      options={[
        { value: "yes", label: "Yes, the impact is there" },
        { value: "no", label: "Not yet" },
      ]}
    />
    {reached === "yes" && (
      <p class="small">Once grade {gradeInCode(one.to)} is recorded, the track is shown and decided.</p>
    )}
    {reached === "no" && (
      <p>Below the grade there is no track to choose yet. Decline the case, or defer it.</p>
    )}
  </>
);

/** What the grade is judged on: the line both tracks share, and what was seen. */
export const GradeQuestion = ({ one }: Pick<Props, "one">) => (
  <>
    <p>
      Grade {gradeInCode(one.from)} → <strong>grade {gradeInCode(one.to)}</strong>, whichever track it is on:
    </p>
    <p class="note said">{one.impact}</p>
    <ul class="rows">
      {one.bars.map(({ criterion, evidence }) => (
        <li key={criterion}>
          <div class="small">{criterion}</div>
          <Said text={evidence} />
        </li>
      ))}
    </ul>
  </>
);
