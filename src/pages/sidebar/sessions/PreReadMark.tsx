/** One mark of the pre-read with its evidence; what the level expects opens below it. */
import { type MarkOrNot, notObserved } from "../../../domain/rating/rating";
import type { PreRead } from "../../contract";

interface Props {
  criterion: string;
  mark: MarkOrNot;
  evidence: string;
  text: PreRead["texts"][number] | undefined;
}

export const PreReadMark = ({ criterion, mark, evidence, text }: Props) => (
  <section>
    <h2 class="line">
      <span>{criterion}</span>
      <span>{mark === notObserved ? "not observed" : (mark ?? "no mark")}</span>
    </h2>
    <div class="said">{evidence || "No evidence is written."}</div>
    {text && (
      <details>
        <summary>What {text.level} expects</summary>
        <p>{text.expectation}</p>
        {text.seenWhen && <p class="small">Counts as seen when: {text.seenWhen}</p>}
      </details>
    )}
  </section>
);
