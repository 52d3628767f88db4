/** Collect: first a look at what the packets hold, then merging exactly what was shown. */
import type { CollectPreview, CollectResult, PacketList } from "../../contract";
import { server } from "../../server";
import { PacketPreview, type Preview } from "../collect/PacketPreview";
import { Button } from "../parts/Button";
import { Footer } from "../parts/Footer";
import { Loaded } from "../parts/Loaded";
import { Page } from "../parts/Page";
import { Progress } from "../parts/Progress";
import { TroubleNote } from "../parts/TroubleNote";
import { useLoad } from "../useLoad";
import { type Slices, useSlices } from "../useSlices";
import type { ViewProps } from "../view";

const packetsPerCall = 20;

export function Collect({ open }: ViewProps) {
  const load = useLoad(() => server.packets({}));
  return (
    <Page title="Collect" back={{ label: "Home", go: () => open("home") }}>
      <Loaded load={load} what="Finding the packets">
        {(list) => <Packets list={list} open={open} />}
      </Loaded>
    </Page>
  );
}

function Packets({ list, open }: { list: PacketList } & ViewProps) {
  const raters = list.raters.filter(({ packet }) => packet).map(({ rater }) => rater);
  const look = useSlices(packetsPerCall, (slice: readonly string[]) =>
    server.previewCollect({ raters: [...slice] }),
  );
  const merge = useSlices(packetsPerCall, (slice: readonly Preview[], request) =>
    server.collect({ raters: slice.map(({ rater, fingerprint }) => ({ rater, fingerprint })), request }),
  );
  if (raters.length === 0) {
    return (
      <>
        <p>There are no packets yet, so there is nothing to collect.</p>
        <Footer>
          <Button primary onPress={() => open("packets")}>
            Go to packets
          </Button>
        </Footer>
      </>
    );
  }
  if (merge.state !== "idle")
    return <Merging merge={merge} again={() => open("home")} names={namesOf(list)} />;
  if (look.state === "finished") return <Found look={look} merge={merge.start} />;
  return (
    <>
      <p>
        Reads {raters.length} packets and shows what is new, changed or refused. Nothing is written before you
        say so.
      </p>
      {look.state !== "idle" && <Progress label="Packets read" done={look.done} of={look.of} />}
      <TroubleNote trouble={look.trouble} retry={look.retry} />
      <Footer>
        <Button primary onPress={() => look.start(raters)} busy={look.state === "running" && "Reading…"}>
          Look into the packets
        </Button>
      </Footer>
    </>
  );
}

const namesOf = (list: PacketList) => new Map(list.raters.map(({ rater, name }) => [rater, name]));

interface FoundProps {
  look: Slices<string, CollectPreview>;
  merge: (packets: readonly Preview[]) => void;
}

function Found({ look, merge }: FoundProps) {
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

interface MergingProps {
  merge: Slices<Preview, CollectResult>;
  again: () => void;
  names: ReadonlyMap<string, string>;
}

function Merging({ merge, again, names }: MergingProps) {
  const merged = merge.results.reduce((sum, result) => sum + result.merged, 0);
  const held = merge.results.flatMap(({ packets }) =>
    packets.filter(({ state }) => state === "changed since shown" || state === "failed"),
  );
  return (
    <>
      <Progress label="Packets merged" done={merge.done} of={merge.of} />
      <p role="status">
        {merge.state === "finished" &&
          `${merged} ${merged === 1 ? "entry is" : "entries are"} now in the workbook.`}
      </p>
      <TroubleNote trouble={merge.trouble} retry={merge.retry} />
      {held.length > 0 && (
        <div class="note trouble">
          <p class="trouble-title">Not merged</p>
          <ul class="rows">
            {held.map(({ rater, message }) => (
              <li key={rater}>
                <bdi>{names.get(rater) ?? rater}</bdi>: {message}
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
