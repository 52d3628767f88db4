/** What was found in the packets, before anything is merged. */
import type { CollectPreview } from "../../contract";
import { Button } from "../parts/Button";
import { Footer } from "../parts/Footer";
import type { Slices } from "../useSlices";
import { PacketPreview, type Preview } from "./PacketPreview";

interface FoundProps {
  look: Slices<string, CollectPreview>;
  merge: (packets: readonly Preview[]) => void;
}

export function Found({ look, merge }: FoundProps) {
  const packets = look.results.flatMap((result) => result.packets);
  const count = (of: (packet: Preview) => number) => packets.reduce((sum, packet) => sum + of(packet), 0);
  const fresh = packets.filter((packet) => packet.new.length + packet.changed.length > 0);
  const entries = count((packet) => packet.new.length + packet.changed.length);
  return (
    <>
      <p>
        {count(({ new: added }) => added.length)} new, {count(({ changed }) => changed.length)} changed,{" "}
        {count(({ refused }) => refused.length)} refused, {count(({ same }) => same)} the same.{" "}
        {draftsInWords(count(({ drafts }) => drafts))}
      </p>
      <div>
        {packets.map((packet) => (
          <PacketPreview key={packet.rater} packet={packet} />
        ))}
      </div>
      <Footer
        status={entries === 0 ? "Nothing to merge: the workbook has everything that was submitted." : ""}
      >
        {entries > 0 ? (
          <Button
            primary
            onPress={() => merge(fresh)}
          >{`Merge ${entries} ${entries === 1 ? "entry" : "entries"}`}</Button>
        ) : (
          <Button primary onPress={() => look.start(packets.map(({ rater }) => rater))}>
            Look again
          </Button>
        )}
      </Footer>
    </>
  );
}

function draftsInWords(drafts: number): string {
  if (drafts === 0) return "";
  return drafts === 1 ? "One draft stays with its rater." : `${drafts} drafts stay with their raters.`;
}
