/** What has to be known before a rating is changed: for whom it is recorded, and why HR returned it. */
import { notCollected } from "../../../domain/rating/rating";
import type { Task } from "../../contract";
import { Name } from "../../parts/Name";

export const TaskNotes = ({ task: { onBehalfOf, returnedBecause } }: { task: Task }) => (
  <>
    {onBehalfOf && (
      <p class="note">
        You record this for <Name>{onBehalfOf}</Name>; it is kept with your address.
      </p>
    )}
    {returnedBecause && (
      <p class="note">
        {notCollected(returnedBecause) ? returnedBecause : `HR returned this rating: ${returnedBecause}`}
      </p>
    )}
  </>
);
