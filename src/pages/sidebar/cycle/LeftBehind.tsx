/** Milestones are gates (R33): what a step would leave behind, by name, before anything is pressed. */
import type { LeftBehind as Left } from "../../contract";
import { LongList } from "../../parts/LongList";

interface Props {
  missing: readonly Left[];
  /** How far ratings are in packets, by their id. */
  inPackets?: ReadonlyMap<string, string>;
}

export const LeftBehind = ({ missing, inPackets }: Props) => (
  <>
    {missing.map(({ what, names, ratings }) => (
      <details key={what} class="note" open={names.length <= 5}>
        <summary>{what}</summary>
        <LongList
          items={names.map((name, at) => [name, ratings?.[at]] as const)}
          show={([name, rating]) => {
            const is = rating && (rating.is || inPackets?.get(rating.id));
            return (
              <>
                <bdi>{name}</bdi>
                {is && <span class="small">: {is}</span>}
              </>
            );
          }}
        />
      </details>
    ))}
  </>
);

export const whyAllTheSame = "Why you go on all the same";
