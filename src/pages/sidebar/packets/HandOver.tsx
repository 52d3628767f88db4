/** Packets that another HR account made, and passing packets from one account to another. */
import { useState } from "preact/hooks";
import type { PacketList } from "../../contract";
import { useSlices } from "../../load/useSlices";
import { Button } from "../../parts/Button";
import { TroubleNote } from "../../parts/TroubleNote";
import { server } from "../../server";

interface Props {
  list: PacketList;
  refresh: () => Promise<void>;
}

const ratersPerCall = 20;

export function HandOver({ list, refresh }: Props) {
  const [asks, setAsks] = useState(false);
  const work = useSlices(ratersPerCall, async (raters: readonly string[], request) => {
    const answer = await server.handOver({ raters: [...raters], request });
    if (answer.is === "value") await refresh();
    return answer;
  });
  const withPacket = list.raters.filter(({ packet }) => packet);
  const others = withPacket.filter(({ packet }) => packet?.madeBy);
  const makers = [...new Set(others.map(({ packet }) => packet?.madeBy))].join(", ");
  const leftOpen = work.results.flatMap((one) => one.leftOpen);
  if (withPacket.length === 0 && !leftOpen.length) return null;
  const going = (others.length ? others : withPacket).map(({ rater }) => rater);
  return (
    <>
      {others.length > 0 && (
        <p class="note">
          {others.length} of {withPacket.length} packets were made by {makers}. Google shows them to that
          account alone: only it can update and collect them.
        </p>
      )}
      {leftOpen.length > 0 && (
        <p class="note">
          Still open to their raters, because another account made them: the old packets of{" "}
          {leftOpen.join(", ")}. Ask them to copy what is not collected into the new one.
        </p>
      )}
      {going.length > 0 && (
        <details>
          <summary>Another HR account</summary>
          <p class="small">
            {others.length
              ? `Best, ${makers} collects once more and passes the packets on here. If that account is gone, take them over: new packets hold what was collected, and raters copy the rest.`
              : "To let another HR account go on: collect once more, then pass the packets on. They are closed to their raters, and the other account creates new ones, which hold what was collected."}
          </p>
          <TroubleNote trouble={work.trouble} retry={work.retry} />
          <p>
            <Button
              onPress={() => {
                if (asks) work.start(going);
                setAsks(!asks);
              }}
              busy={work.state === "running" && "Working…"}
            >
              {asks
                ? `Yes, ${going.length} of them`
                : others.length
                  ? "Take the packets over"
                  : "Pass the packets on"}
            </Button>
          </p>
        </details>
      )}
    </>
  );
}
