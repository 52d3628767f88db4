/** Milestones are gates (R33): what a step would leave behind, by name, before anything is pressed. */
import type { CyclePage } from "../../contract";
import { LongList } from "../../parts/LongList";

export const LeftBehind = ({ missing }: { missing: CyclePage["beforeNext"] }) => (
  <>
    {missing.map(({ what, names }) => (
      <details key={what} class="note" open={names.length <= 5}>
        <summary>{what}</summary>
        <LongList items={names} show={(name) => <bdi>{name}</bdi>} />
      </details>
    ))}
  </>
);

export const whyAllTheSame = "Why you go on all the same";
