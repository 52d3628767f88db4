/** The packets being merged, and what came of each. */
import type { CollectResult } from "../../contract";
import type { Slices } from "../../load/useSlices";
import { Button } from "../../parts/Button";
import { Footer } from "../../parts/Footer";
import { Name } from "../../parts/Name";
import { Progress } from "../../parts/Progress";
import { TroubleNote } from "../../parts/TroubleNote";
import { entriesInWords } from "./entriesInWords";
import type { PacketEntry } from "./PacketPreview";

interface MergingProps {
  merge: Slices<PacketEntry, CollectResult>;
  again: () => void;
  names: ReadonlyMap<string, string>;
  /** What was shown and is being merged. */
  shown: readonly PacketEntry[];
  /** What is collected by now, in words. */
  collected: string;
}

export function Merging({ merge, again, names, shown, collected }: MergingProps) {
  const merged = new Set(
    merge.results
      .flatMap(({ packets }) => packets.filter(({ state }) => state === "merged"))
      .map(({ rater }) => rater),
  );
  const entries = shown
    .filter(({ rater }) => merged.has(rater))
    .flatMap((packet) => [...packet.new, ...packet.changed]);
  const held = merge.results.flatMap(({ packets }) =>
    packets.filter(({ state }) => state === "changed since shown" || state === "failed"),
  );
  return (
    <>
      <Progress label="Packets merged" done={merge.done} of={merge.of} />
      <p role="status">
        {merge.state === "finished" &&
          `Now in the workbook: ${entriesInWords(entries) || "nothing new"}.${collected && ` Collected: ${collected}.`}`}
      </p>
      <TroubleNote trouble={merge.trouble} retry={merge.retry} />
      {held.length > 0 && (
        <div class="note trouble">
          <p class="trouble-title">Not merged</p>
          <ul class="rows">
            {held.map(({ rater, message }) => (
              <li key={rater}>
                <Name>{names.get(rater) ?? rater}</Name>: {message}
              </li>
            ))}
          </ul>
          <p>Collect once more to see them as they are now.</p>
        </div>
      )}
      <Footer>
        <Button primary onPress={again} busy={merge.state === "running" && "Merging…"}>
          Done
        </Button>
      </Footer>
    </>
  );
}
