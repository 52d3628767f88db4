/** What is known of a case besides what its manager wrote: context, what stands in its way, who said what. */

import type { CaseStep } from "../../../domain/calibration/approval";
import { capitalized } from "../../../domain/capitalized";
import { dayInWords } from "../../../domain/dayInWords";
import type { CaseList } from "../../contract";
import { Name } from "../../parts/Name";
import { Said, WrittenCase } from "./WrittenCase";

export type OneCase = CaseList["cases"][number];

export function CaseFacts({ one }: { one: OneCase }) {
  return (
    <>
      <p class="small">
        {one.timeInGrade && `${one.timeInGrade} in grade · `}
        {one.overall && `overall ${one.overall} · `}proposed by <Name>{one.manager}</Name>
      </p>
      {isCaseDecided(one) && <Decision one={one} />}
      {one.blockers.length > 0 && (
        <ul class="note" aria-label="Before it is decided">
          {one.blockers.map((blocker) => (
            <li key={blocker}>{blocker}</li>
          ))}
        </ul>
      )}
    </>
  );
}

const Decision = ({ one }: { one: OneCase }) => (
  <div class="note">
    <p>
      <strong>{capitalized(one.status)}</strong>
      {one.effectiveDate && `, from ${dayInWords(one.effectiveDate)}`}
      {one.decidedBy && `, by ${one.decidedBy}`}
      {one.decidedOn && ` on ${dayInWords(one.decidedOn)}`}.
    </p>
    {one.comment && <Said text={one.comment} />}
    {one.sentOut && <p>{one.sentOut}</p>}
  </div>
);

/** Who said what on the way from the manager to HR, in order; what is still to be said comes last. */
export const CaseSteps = ({ steps }: { steps: readonly CaseStep[] }) => (
  <section aria-label="Who said what" class="kept">
    <h2>Who said what</h2>
    <ol class="rows">
      {steps.map(({ stage, word, who, when, comment }) => (
        <li key={`${stage} ${when} ${word}`}>
          <div class="line">
            <span>{stages[stage]}</span>
            {word ? <strong>{word}</strong> : <span class="small">still to come</span>}
          </div>
          {word && (
            <div class="small">
              <Name>{who}</Name>
              {when && `, ${dayInWords(when.slice(0, 10))}`}
            </div>
          )}
          {comment && <Said text={comment} />}
        </li>
      ))}
    </ol>
  </section>
);

const stages: Readonly<Record<CaseStep["stage"], string>> = {
  manager: "Manager",
  "skip-level": "Skip-level",
  session: "Session",
  HR: "HR",
};

interface TextProps {
  one: OneCase;
  list: CaseList;
}

/** The step, and the case as it was written, each expectation of the proposed level beside what is said of it. */
export const CaseText = ({ one, list }: TextProps) => (
  <>
    <p>
      {one.fromTitle} ({one.from}) → <strong>{one.toTitle}</strong> ({one.to}){" "}
      <span class="small">{one.kind}</span>
    </p>
    <WrittenCase
      written={one.written}
      needsBusinessNeed={one.needsBusinessNeed}
      isWeighed={one.status === "proposed"}
      bars={one.bars.map((said) => ({
        ...said,
        expectation: list.expectations[one.to]?.[said.criterion] ?? "",
        // What changes between two tracks is read from both texts; the words are the same either way.
        before: one.kind.includes("track change")
          ? (list.expectations[one.from]?.[said.criterion] ?? "")
          : "",
      }))}
    />
  </>
);

export const isCaseDecided = ({ status }: Pick<OneCase, "status">) =>
  status === "approved" || status === "declined" || status === "deferred";
