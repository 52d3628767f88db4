/** The last step before submitting: every mark with its evidence, and what is missing. */
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { OpenReport, SavedRating } from "../../contract";
import type { Autosave } from "../../form/Autosave";
import { Button } from "../../parts/Button";
import { Footer } from "../../parts/Footer";
import { SaveStatus } from "../../parts/SaveStatus";
import { type Assessments, missingFrom, unanswered } from "./assessments";
import { markInWords } from "./markInWords";

interface Props {
  report: OpenReport;
  assessments: Assessments;
  /** Criteria with two versions still to choose from. */
  unsettled: readonly string[];
  autosave: Autosave<Assessments, SavedRating>;
  go: (step: number) => void;
  submit: () => Promise<void>;
}

export function Review({ report, assessments, unsettled, autosave, go, submit }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const [submitting, setSubmitting] = useState(false);
  const gaps = report.criteria.map(({ name }) =>
    unsettled.includes(name) ? ["a choice between two versions"] : missingFrom(assessments[name]),
  );
  const firstGap = gaps.findIndex((missing) => missing.length > 0);
  const send = async () => {
    setSubmitting(true);
    await submit();
    setSubmitting(false);
  };
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        Review
      </h2>
      <p>
        {firstGap === -1
          ? "Once submitted, HR can collect this rating. Until then you can withdraw and change it."
          : "Some things are still missing."}
      </p>
      <ul class="rows">
        {report.criteria.map(({ name }, index) => (
          <ReviewRow
            key={name}
            name={name}
            mark={markInWords((assessments[name] ?? unanswered).mark, report.scale)}
            evidence={assessments[name]?.evidence ?? ""}
            missing={gaps[index] ?? []}
            go={() => go(index)}
          />
        ))}
      </ul>
      <Footer status={<SaveStatus autosave={autosave} />}>
        {firstGap === -1 ? (
          <Button primary onPress={send} busy={submitting && "Submitting…"}>
            Submit
          </Button>
        ) : (
          <Button primary onPress={() => go(firstGap)}>
            Go to what is missing
          </Button>
        )}
        {!submitting && <Button onPress={() => go(report.criteria.length - 1)}>Previous</Button>}
      </Footer>
    </>
  );
}

interface RowProps {
  name: string;
  mark: string;
  evidence: string;
  missing: readonly string[];
  go: () => void;
}

const ReviewRow = ({ name, mark, evidence, missing, go }: RowProps) => (
  <li>
    <div class="line">
      <strong>{name}</strong>
      <Button plain label={`Change ${name}`} onPress={go}>
        Change
      </Button>
    </div>
    <div>{mark}</div>
    {evidence && (
      <div class="small said">
        <bdi>{evidence}</bdi>
      </div>
    )}
    {missing.length > 0 && <div class="trouble-text">Missing: {missing.join(" and ")}</div>}
  </li>
);
