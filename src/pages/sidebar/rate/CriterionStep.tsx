/** One criterion: what this level expects, what the next ones do, the mark and its line of evidence. */
import { useEffect, useRef } from "preact/hooks";
import { type Assessment, notObserved } from "../../../domain/rating";
import type { OpenReport, SavedRating } from "../../contract";
import type { Autosave } from "../Autosave";
import { Button } from "../parts/Button";
import { Elsewhere } from "../parts/Elsewhere";
import { Footer } from "../parts/Footer";
import { SaveStatus } from "../parts/SaveStatus";
import { TextField } from "../parts/TextField";
import { type Assessments, unanswered } from "./assessments";
import { Expectations } from "./Expectations";
import { markInWords } from "./markInWords";
import { Scale } from "./Scale";

interface Props {
  report: OpenReport;
  step: number;
  assessment: Assessment | undefined;
  change: (assessment: Assessment) => void;
  /** What was saved elsewhere in the meantime, if it differs. */
  elsewhere: Assessment | undefined;
  settle: (assessment: Assessment) => void;
  autosave: Autosave<Assessments, SavedRating>;
  go: (step: number) => void;
}

export function CriterionStep({
  report,
  step,
  assessment = unanswered,
  change,
  elsewhere,
  settle,
  autosave,
  go,
}: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const criterion = report.criteria[step];
  if (!criterion) return null;
  const last = step === report.criteria.length - 1;
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {criterion.name}
      </h2>
      {elsewhere && (
        <Elsewhere
          said={`${markInWords(elsewhere.mark, report.scale)}\n${elsewhere.evidence}`}
          useIt={() => settle(elsewhere)}
          keepMine={() => settle(assessment)}
        />
      )}
      <Expectations criterion={criterion} person={report.person} />
      <div class="stack">
        <Scale
          scale={report.scale}
          mark={assessment.mark}
          choose={(mark) => change({ ...assessment, mark })}
        />
        <TextField
          label={assessment.mark === notObserved ? "Why it was not observed" : "Evidence, in one line"}
          hint={hintFor(report, assessment)}
          value={assessment.evidence}
          longest={report.longestEvidence}
          onInput={(evidence) => change({ ...assessment, evidence })}
          onLeave={() => autosave.state === "waiting" && autosave.flush()}
        />
      </div>
      <Footer status={<SaveStatus autosave={autosave} />}>
        <Button primary onPress={() => go(step + 1)}>
          {last ? "Review" : "Next"}
        </Button>
        {step > 0 && <Button onPress={() => go(step - 1)}>Previous</Button>}
      </Footer>
    </>
  );
}

function hintFor({ role, person }: OpenReport, { mark }: Assessment): string {
  if (role === "vignette") return "What in the profile led you to this mark?";
  const reader = `${person.name} may read this later.`;
  return mark === notObserved ? reader : `What happened, and what came of it? ${reader}`;
}
