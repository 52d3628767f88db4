/** A promotion case as its manager wrote it. */
import { directionInWords } from "../../../domain/promotion/careerDirection";
import type { CaseList } from "../../contract";
import { dayInWords } from "../../parts/dayInWords";
import { Name } from "../../parts/Name";
import { Said } from "./WrittenCase";

type Case = CaseList["cases"][number];

/** What is known of every case: context, and a decision that stands already. */
export function CaseFacts({ one }: { one: Case }) {
  return (
    <>
      <p class="small">
        {one.timeInGrade && `${one.timeInGrade} in grade · `}
        {one.overall && `overall ${one.overall} · `}proposed by <Name>{one.manager}</Name>
      </p>
      {isDecided(one) && (
        <p class="note">
          Already {one.status}
          {one.effectiveDate && `, from ${dayInWords(one.effectiveDate)}`}
          {one.decidedBy && `, by ${one.decidedBy}`}. Recording again replaces this.
        </p>
      )}
    </>
  );
}

interface TextProps {
  one: Case;
  /** Where the evidence stands above already, only the manager's verdicts are said. */
  isRead: boolean;
}

/** The step, why, and how far each expectation of the proposed level is met. */
export function CaseText({ one, isRead }: TextProps) {
  const open = one.bars.filter(({ bar }) => bar !== "met").map(({ criterion }) => criterion);
  return (
    <>
      <p>
        {one.from} → <strong>{one.to}</strong> <span class="small">{one.kind}</span>
      </p>
      <h3>Rationale</h3>
      <Said text={one.rationale} />
      {one.businessNeed && <h3>Business need</h3>}
      {one.businessNeed && <Said text={one.businessNeed} />}
      {one.direction && (
        <>
          <h3>Career direction</h3>
          <p>
            As they said it: {directionInWords(one.direction)}. Asking to manage is neither a plus nor a
            minus.
          </p>
          {one.direction.nurturing && (
            <Said label="Seen of nurturing people" text={one.direction.nurturing} />
          )}
        </>
      )}
      <h3>
        {one.barMet ? "The bar is met on every criterion" : `The bar is not yet met on ${open.join(", ")}`}
      </h3>
      <ul class="rows">
        {one.bars.map(({ criterion, bar, evidence }) => (
          <li key={criterion}>
            <div class="line">
              <span>{criterion}</span>
              <strong>{bar || "nothing said"}</strong>
            </div>
            {!isRead && <Said text={evidence} />}
          </li>
        ))}
      </ul>
    </>
  );
}

const isDecided = ({ status }: Case) =>
  status === "approved" || status === "declined" || status === "deferred";
