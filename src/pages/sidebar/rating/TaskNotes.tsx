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
    {changedSince?.level && (
      <p class="note">
        {changedSince.level} by now. In this cycle the expectation of {level} holds, as on the cut-off date.
      </p>
    )}
    {changedSince?.hasOtherManager && (
      <p class="note">
        Somebody else manages this person by now. You rate, as the manager on the cut-off date.
      </p>
    )}
    {returnedBecause && (
      <p class="note">
        {notCollected(returnedBecause) ? returnedBecause : `HR returned this rating: ${returnedBecause}`}
      </p>
    )}
  </>
);
