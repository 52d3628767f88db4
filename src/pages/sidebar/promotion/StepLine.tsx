/** Which step a case is about, in two lines. */
import type { OpenProposal } from "../../contract";
import { Name } from "../../parts/Name";

export function StepLine({ proposal }: { proposal: OpenProposal }) {
  const { person, proposed } = proposal;
  return (
    <>
      <p>
        {person.title} ({person.level}) → <strong>{proposed.title}</strong> ({proposed.level})
      </p>
      <p class="small">
        {proposed.kind}
        {person.timeInGrade && ` · in the present grade for ${person.timeInGrade}; no time is required`}
      </p>
      {proposed.impact && <p class="small">{proposed.impact}</p>}
      {proposal.writtenBy.length > 0 && (
        <p class="small">
          Written by <Name>{proposal.writtenBy.join(", then ")}</Name>
        </p>
      )}
      {proposal.begunFrom && (
        <p class="note">
          This case was written when {person.name} was at {proposal.begunFrom}; the level is {person.level}{" "}
          now. Read it again before you propose it.
        </p>
      )}
    </>
  );
}
