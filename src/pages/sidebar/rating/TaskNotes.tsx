/** What has to be known before a rating is changed: for whom it is recorded, and why HR returned it. */
import { notCollected } from "../../../domain/rating/rating";
import type { Task } from "../../contract";
import { Name } from "../../parts/Name";

export const TaskNotes = ({
  task: { onBehalfOf, returnedBecause, givenOver, changedSince, level },
}: {
  task: Task;
}) => (
  <>
    {onBehalfOf && (
      <p class="note">
        You record this for <Name>{onBehalfOf}</Name>; it is kept with your address.
      </p>
    )}
    {givenOver && <p class="note">{givenOver}</p>}
    {changedSince && <p class="note">{holdsNow(changedSince, level)}</p>}
    {returnedBecause && (
      <p class="note">
        {notCollected(returnedBecause) ? returnedBecause : `HR returned this rating: ${returnedBecause}`}
      </p>
    )}
  </>
);

/** In one note, for the expectation stands below it in little space. */
function holdsNow({ level, hasOtherManager }: NonNullable<Task["changedSince"]>, rated: string): string {
  const now = [level, hasOtherManager && "another manager"].filter(Boolean).join(" and ");
  const holds = [level && `${rated} holds`, hasOtherManager && "you rate"].filter(Boolean).join(" and ");
  return `By now ${now}. In this cycle ${holds}, as on the cut-off date.`;
}
