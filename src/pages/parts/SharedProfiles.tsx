/** What every rater is invited to mark beside people, and where HR leaves it out. */
export const SharedProfiles = ({ count }: { count: number }) => (
  <details>
    <summary>Each rater also finds {count === 1 ? "1 shared profile" : `${count} shared profiles`}</summary>
    <p class="small">
      Somebody who does not exist, marked by every rater, so that marks can be compared. Nobody has to. To
      leave them out of a cycle, delete their rows on the sheet Vignettes before it is opened for rating.
    </p>
  </details>
);
