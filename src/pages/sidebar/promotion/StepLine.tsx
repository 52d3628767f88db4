/** Which step a case is about, in two lines. */
import type { OpenProposal } from "../../contract";

export function StepLine({ proposal }: { proposal: OpenProposal }) {
  const { person, proposed } = proposal;
  return (
    <>
      <p>
        {person.title} ({person.level}) → <strong>{proposed.title}</strong> ({proposed.level})
      </p>
      <p class="small">
        {proposed.kind}
        {person.timeInGrade && ` · ${person.timeInGrade} in grade`}
      </p>
      {proposed.impact && <p class="small">{proposed.impact}</p>}
      {proposal.status === "proposed" && proposal.canEdit && (
        <p class="note">Already proposed. A change makes it a draft until you propose it again.</p>
      )}
    </>
  );
}
