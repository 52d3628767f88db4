/** What was found in the packets, before anything is merged. */
import type { CollectPreview } from "../../contract";
import type { Slices } from "../../load/useSlices";
import { Button } from "../../parts/Button";
import { Footer } from "../../parts/Footer";
import { LongList } from "../../parts/LongList";
import { Name } from "../../parts/Name";
import { type PacketEntry, PacketPreview } from "./PacketPreview";

interface FoundProps {
  look: Slices<string, CollectPreview>;
  merge: (packets: readonly PacketEntry[]) => void;
}

export function Found({ look, merge }: FoundProps) {
  const packets = look.results.flatMap((result) => result.packets);
  const count = (of: (packet: PacketEntry) => number) => packets.reduce((sum, packet) => sum + of(packet), 0);
  const fresh = packets.filter((packet) => packet.new.length + packet.changed.length > 0);
  const telling = packets.filter(
    (packet) => fresh.includes(packet) || packet.refused.length || packet.failure,
  );
  const quiet = packets.filter((packet) => !telling.includes(packet));
  const entries = count((packet) => packet.new.length + packet.changed.length);
  return (
    <>
      <p>
        {count(({ new: added }) => added.length)} new, {count(({ changed }) => changed.length)} changed,{" "}
        {count(({ refused }) => refused.length)} refused, {count(({ same }) => same)} the same.{" "}
        {draftsInWords(count(({ drafts }) => drafts))}
      </p>
      <div>
        {telling.map((packet) => (
          <PacketPreview key={packet.rater} packet={packet} />
        ))}
        {quiet.length > 0 && (
          <details>
            <summary>{quiet.length === 1 ? "1 packet" : `${quiet.length} packets`} with nothing new</summary>
            <LongList
              items={quiet}
              show={({ name, drafts }) => (
                <>
                  <Name>{name}</Name>
                  {drafts > 0 && <span class="small"> {drafts} in draft</span>}
                </>
              )}
            />
          </details>
        )}
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
