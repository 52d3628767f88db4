/** The last step before submitting: every mark with its evidence, and what is missing. */
import { useLayoutEffect, useRef } from "preact/hooks";
import { Button } from "../../parts/Button";
import { DraftTrouble } from "../../parts/DraftTrouble";
import { Footer } from "../../parts/Footer";
import { SaveStatus } from "../../parts/SaveStatus";
import { missingFrom, unanswered } from "./assessments";
import { type StepProps, submitLabel } from "./CriterionStep";
import { markInWords } from "./markInWords";
import { criteriaOf } from "./report";
import { TaskNotes } from "./TaskNotes";

export function Review({ report, draft, next, go, submit }: StepProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const names = criteriaOf(report.task);
  const gaps = names.map((name) =>
    draft.elsewhere[name] ? ["a choice between two versions"] : missingFrom(draft.value[name]),
  );
  const firstGap = gaps.findIndex((missing) => missing.length > 0);
  const said =
    firstGap === -1
      ? "Once submitted, HR can collect this rating. Until rating closes you can withdraw and change it."
      : "Some things are still missing.";
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        Review
      </h2>
      <DraftTrouble draft={draft} />
      <TaskNotes task={report.task} />
      {report.task.role === "second rater" && (
        <p class="small">A second view never enters the overall; “Not observed” is an answer.</p>
      )}
      <p>{said}</p>
      <ul class="rows">
        {names.map((name, index) => {
          const { mark, evidence } = draft.value[name] ?? unanswered;
          return (
            <ReviewRow
              key={name}
              name={name}
              mark={markInWords(mark, report.list.scale)}
              evidence={evidence}
              missing={gaps[index] ?? []}
              go={draft.isSubmitting ? undefined : () => go(index)}
            />
          );
        })}
      </ul>
      <Footer status={<SaveStatus draft={draft} />}>
        {firstGap === -1 ? (
          <Button primary onPress={submit} busy={draft.isSubmitting && "Submitting…"}>
            {submitLabel(next)}
          </Button>
        ) : (
          <Button primary onPress={() => go(firstGap)}>
            Go to what is missing
          </Button>
        )}
        {!draft.isSubmitting && (
          <Button plain onPress={() => go(names.length - 1)}>
            Back
          </Button>
        )}
      </Footer>
    </>
  );
}

interface RowProps {
  name: string;
  mark: string;
  evidence: string;
  missing: readonly string[];
  go: (() => void) | undefined;
}

const ReviewRow = ({ name, mark, evidence, missing, go }: RowProps) => (
  <li>
    <div class="line">
      <span>
        <strong>{name}</strong> · {mark}
      </span>
      {go && (
        <Button plain label={`Change ${name}`} onPress={go}>
          Change
        </Button>
      )}
    </div>
    {evidence && (
      <div class="small said">
        <bdi>{evidence}</bdi>
      </div>
    )}
    {missing.length > 0 && <div class="trouble-text">Missing: {missing.join(" and ")}</div>}
  </li>
);
