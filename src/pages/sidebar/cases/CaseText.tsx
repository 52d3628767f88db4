/** A promotion case as its manager wrote it. */
import type { CaseList } from "../../contract";
import { dayInWords } from "../dayInWords";
import { Name } from "../parts/Name";

type Case = CaseList["cases"][number];

export function CaseText({ one }: { one: Case }) {
  const open = one.bars.filter(({ bar }) => bar !== "met").map(({ criterion }) => criterion);
  return (
    <>
      <p>
        {one.from} → <strong>{one.to}</strong>
      </p>
      <p class="small">
        {[one.kind, one.timeInGrade && `${one.timeInGrade} in grade`, one.overall && `overall ${one.overall}`]
          .filter(Boolean)
          .join(" · ")}{" "}
        · proposed by <Name>{one.manager}</Name>
      </p>
      {isDecided(one) && (
        <p class="note">
          Already {one.status}
          {one.effectiveDate && `, from ${dayInWords(one.effectiveDate)}`}
          {one.decidedBy && `, by ${one.decidedBy}`}. Recording again replaces this.
        </p>
      )}
      <h2>Rationale</h2>
      <Said text={one.rationale} />
      {one.businessNeed && <h2>Business need</h2>}
      {one.businessNeed && <Said text={one.businessNeed} />}
      <h2>
        {one.barMet ? "The bar is met on every criterion" : `The bar is not yet met on ${open.join(", ")}`}
      </h2>
      <ul class="rows">
        {one.bars.map(({ criterion, bar, evidence }) => (
          <li key={criterion}>
            <div class="line">
              <span>{criterion}</span>
              <strong>{bar || "nothing said"}</strong>
            </div>
            <Said text={evidence} />
          </li>
        ))}
      </ul>
    </>
  );
}

const isDecided = ({ status }: Case) =>
  status === "approved" || status === "declined" || status === "deferred";

const Said = ({ text }: { text: string }) => (
  <p class="said">
    <bdi>{text}</bdi>
  </p>
);
