/** Collect: first a look at what the packets hold, then merging exactly what was shown. */
import { useEffect, useState } from "preact/hooks";
import { completionInWords } from "../../../domain/rating/completion";
import type { PacketList } from "../../contract";
import { useLoad } from "../../load/useLoad";
import { useSlices } from "../../load/useSlices";
import { Button } from "../../parts/Button";
import { Footer } from "../../parts/Footer";
import { Loaded } from "../../parts/Loaded";
import { Page } from "../../parts/Page";
import { Problems } from "../../parts/Problems";
import { Progress } from "../../parts/Progress";
import { TroubleNote } from "../../parts/TroubleNote";
import { server } from "../../server";
import type { ViewProps } from "../../view";
import { Found } from "./Found";
import { Merging } from "./Merging";
import type { PacketEntry } from "./PacketPreview";
import { packetsPerCall, useLook } from "./useLook";

export function Collect({ open }: ViewProps) {
  const load = useLoad(() => server.packets({}));
  return (
    <Page back={{ label: "Home", go: () => open("home") }}>
      <Loaded load={load} what="Finding the packets">
        {(list) => <Packets list={list} refresh={load.refresh} open={open} />}
      </Loaded>
    </Page>
  );
}

function Packets({ list, refresh, open }: { list: PacketList; refresh: () => Promise<void> } & ViewProps) {
  const raters = list.raters.filter(({ packet }) => packet).map(({ rater }) => rater);
  const makers = makersIn(list);
  const who = [...new Set(makers.values())].join(", ");
  const own = raters.length - makers.size;
  const look = useLook();
  const merge = useSlices(packetsPerCall, (slice: readonly PacketEntry[], request) =>
    server.collect({ raters: slice.map(({ rater, fingerprint }) => ({ rater, fingerprint })), request }),
  );
  const [isCounted, setCounted] = useState(false);
  useEffect(() => {
    if (merge.state === "finished") refresh().then(() => setCounted(true));
  }, [merge.state]);
  if (raters.length === 0) {
    if (list.problems.length) return <Problems problems={list.problems} />;
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
    return (
      <Merging
        merge={merge}
        again={() => open("home")}
        names={namesOf(list)}
        shown={look.results.flatMap((result) => result.packets)}
        collected={isCounted ? completionInWords(list.completion) : ""}
      />
    );
  if (look.state === "finished") return <Found look={look} makers={makers} merge={merge.start} />;
  return (
    <>
      {own > 0 && (
        <p>
          Reads {packetsIn(own)} and shows what is new, changed or refused. Nothing is written before you say
          so.
        </p>
      )}
      {makers.size > 0 && (
        <p class="note">
          {packetsIn(makers.size)} made by {who}: Google shows {makers.size === 1 ? "it" : "them"} to that
          account alone. Ask {who} to collect, or take the packets over under Create packets.
        </p>
      )}
      {look.state !== "idle" && <Progress label="Packets read" done={look.done} of={look.of} />}
      <TroubleNote trouble={look.trouble} retry={look.retry} />
      <Footer>
        <Button
          primary={own > 0}
          onPress={() => look.start(raters)}
          busy={look.state === "running" && "Reading…"}
        >
          {own > 0 ? "Look into the packets" : "Try all the same"}
        </Button>
      </Footer>
    </>
  );
}

const packetsIn = (count: number): string => (count === 1 ? "1 packet" : `${count} packets`);

/** Who made the packets that another HR account made, by rater. */
const makersIn = (list: PacketList): ReadonlyMap<string, string> =>
  new Map(
    list.raters.flatMap(({ rater, packet }) => (packet?.madeBy ? [[rater, packet.madeBy] as const] : [])),
  );

const namesOf = (list: PacketList) => new Map(list.raters.map(({ rater, name }) => [rater, name]));
