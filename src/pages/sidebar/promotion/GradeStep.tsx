/** The first of two questions of a step that also changes track: the grade, on the impact line both tracks share (R24). */
import { gradeInCode } from "../../../domain/ladder/ladder";
import type { CaseList } from "../../contract";
import { useSend } from "../../load/useSend";
import { Button } from "../../parts/Button";
import { Choices } from "../../parts/Choices";
import { TroubleNote } from "../../parts/TroubleNote";
import { server } from "../../server";
import { Said } from "./WrittenCase";

interface Props {
  one: CaseList["cases"][number];
  /** Null: not judged yet. */
  reached: "yes" | "no" | null;
  setReached: (reached: "yes" | "no") => void;
  recorded: (message: string) => unknown;
}

/** Names neither track, neither title, nor the manager's verdict on them; they follow once the grade is recorded. */
export function GradeStep({ one, reached, setReached, recorded }: Props) {
  const grade = gradeInCode(one.to);
  const sending = useSend(server.recordApproval, () => recorded(`Recorded: ${one.name}, grade ${grade}.`));
  const said = { stage: "HR", word: "grade reached", by: "", comment: "", session: "" } as const;
  return (
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
        <>
          <p class="small">Once grade {grade} is recorded, the track is shown and decided.</p>
          <TroubleNote trouble={sending.trouble} retry={sending.retry} />
          <div>
            <Button
              primary
              onPress={() => sending.send({ case: one.id, seen: one.seen, ...said })}
              busy={sending.busy && "Recording…"}
            >
              Record grade {grade}
            </Button>
          </div>
        </>
      )}
    </>
  );
}

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
