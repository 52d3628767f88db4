/** One criterion: what this level expects, what the next ones do, the mark and its line of evidence. */
import { useLayoutEffect, useRef } from "preact/hooks";
import { type Assessment, notObserved } from "../../../domain/rating/rating";
import type { OpenReport, SavedRating } from "../../contract";
import type { Autosave } from "../../form/Autosave";
import type { Conflict } from "../../form/useConflict";
import { Button } from "../../parts/Button";
import { Elsewhere } from "../../parts/Elsewhere";
import { Footer } from "../../parts/Footer";
import { SaveStatus } from "../../parts/SaveStatus";
import { TextField } from "../../parts/TextField";
import { type Assessments, unanswered } from "./assessments";
import { Expectations } from "./Expectations";
import { FurtherEvidence } from "./FurtherEvidence";
import { markInWords } from "./markInWords";
import { Scale } from "./Scale";

interface Props {
  report: OpenReport;
  step: number;
  assessments: Assessments;
  autosave: Autosave<Assessments, SavedRating>;
  conflict: Conflict<Assessment>;
  go: (step: number) => void;
}

export function CriterionStep({ report, step, assessments, autosave, conflict, go }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const criterion = report.criteria[step];
  if (!criterion) return null;
  const { name } = criterion;
  const assessment = assessments[name] ?? unanswered;
  // Reads the newest value, because a key may arrive before the last change is drawn.
  const change = (part: Partial<Assessment>) =>
    autosave.change({ ...autosave.value, [name]: { ...(autosave.value[name] ?? unanswered), ...part } });
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {name}
      </h2>
      <OtherVersion scale={report.scale} name={name} assessment={assessment} conflict={conflict} />
      <Expectations criterion={criterion} person={report.person} />
      <div class="stack">
        <Scale scale={report.scale} mark={assessment.mark} choose={(mark) => change({ mark })} />
        <TextField
          label={assessment.mark === notObserved ? "Why it was not observed" : "Evidence, in one line"}
          hint={hintFor(report, assessment)}
          value={assessment.evidence}
          longest={report.longestEvidence}
          onInput={(evidence) => change({ evidence })}
          onLeave={() => autosave.state === "waiting" && autosave.flush()}
        />
        {report.role !== "vignette" && <FurtherEvidence report={report} criterion={name} />}
      </div>
      <Footer status={<SaveStatus autosave={autosave} />}>
        <Button primary onPress={() => go(step + 1)}>
          {step === report.criteria.length - 1 ? "Review" : "Next"}
        </Button>
        {step > 0 && <Button onPress={() => go(step - 1)}>Previous</Button>}
      </Footer>
    </>
  );
}

interface VersionProps {
  scale: OpenReport["scale"];
  name: string;
  /** This page's version. */
  assessment: Assessment;
  conflict: Conflict<Assessment>;
}

function OtherVersion({ scale, name, assessment, conflict }: VersionProps) {
  const other = conflict.elsewhere[name];
  if (!other) return null;
  return (
    <Elsewhere
      said={`${markInWords(other.mark, scale)}\n${other.evidence}`}
      useIt={() => conflict.settle(name, other)}
      keepMine={() => conflict.settle(name, assessment)}
    />
  );
}

function hintFor({ role, person }: OpenReport, { mark }: Assessment): string {
  if (role === "vignette") return "What in the profile led you to this mark?";
  const reader = `${person.name} may read this later.`;
  return mark === notObserved ? reader : `What happened, and what came of it? ${reader}`;
}
