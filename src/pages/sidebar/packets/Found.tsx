/** What was found in the packets, before anything is merged. */
import type { CollectPreview } from "../../contract";
import type { Slices } from "../../load/useSlices";
import { Button } from "../../parts/Button";
import { Footer } from "../../parts/Footer";
import { LongList } from "../../parts/LongList";
import { Name } from "../../parts/Name";
import { entriesInWords } from "./entriesInWords";
import { type PacketEntry, PacketPreview } from "./PacketPreview";

interface FoundProps {
  look: Slices<string, CollectPreview>;
  /** Of packets that another HR account made: which one, by rater. */
  makers: ReadonlyMap<string, string>;
  merge: (packets: readonly PacketEntry[]) => void;
}

export function Found({ look, makers, merge }: FoundProps) {
  const packets = look.results.flatMap((result) => result.packets);
  const count = (of: (packet: PacketEntry) => number) => packets.reduce((sum, packet) => sum + of(packet), 0);
  const fresh = packets.filter((packet) => packet.new.length + packet.changed.length > 0);
  const others = packets.filter(({ rater, failure }) => failure !== "" && makers.has(rater));
  const telling = packets.filter(
    (packet) =>
      !others.includes(packet) &&
      (fresh.includes(packet) || packet.refused.length || packet.gone.length || isUnread(packet)),
  );
  const quiet = packets.filter((packet) => !telling.includes(packet) && !others.includes(packet));
  const entries = count((packet) => packet.new.length + packet.changed.length);
  // No figure of what there is none of: beside a packet that can't be read it would say too much.
  const counts = (
    [
      [count(({ new: added }) => added.length), "new"],
      [count(({ changed }) => changed.length), "changed"],
      [count(({ refused }) => refused.length), "refused"],
      [count(({ same }) => same), "the same"],
    ] as const
  ).flatMap(([number, what]) => (number ? [`${number} ${what}`] : []));
  const unread = packets.filter(isUnread).length;
  const isAnyWhole = unread < packets.length;
  return (
    <>
      <p hidden={!isAnyWhole && !entries}>
        {counts.join(", ") || "Nothing new"}. {draftsInWords(count(({ drafts }) => drafts))}{" "}
        {unread > 0 &&
          `Not counted: what can’t be read, in ${unread === 1 ? "1 packet" : `${unread} packets`}.`}
      </p>
      {entries > 0 && (
        <p>To merge: {entriesInWords(fresh.flatMap((packet) => [...packet.new, ...packet.changed]))}.</p>
      )}
      <OfOthers packets={others} makers={makers} />
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
        status={entries || unread ? "" : "Nothing to merge: the workbook has everything that was submitted."}
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

const isUnread = ({ failure, unread }: PacketEntry) => failure !== "" || unread.length > 0;

/** Said once for all of them. */
function OfOthers({ packets, makers }: { packets: readonly PacketEntry[] } & Pick<FoundProps, "makers">) {
  if (packets.length === 0) return null;
  const who = [...new Set(packets.map(({ rater }) => makers.get(rater)))].join(", ");
  return (
    <div class="note trouble">
      <p>
        Not looked into: {packets.length === 1 ? "1 packet" : `${packets.length} packets`} made by {who}.
        Google shows them to that account alone. Ask {who} to collect, or take the packets over under Create
        packets.
      </p>
      <LongList items={packets} show={({ name }) => <Name>{name}</Name>} />
    </div>
  );
}

function draftsInWords(drafts: number): string {
  if (drafts === 0) return "";
  return drafts === 1 ? "One draft stays with its rater." : `${drafts} drafts stay with their raters.`;
}
