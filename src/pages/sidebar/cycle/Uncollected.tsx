/** Before rating closes: what raters have submitted and nobody has collected, which closing would shut out. */
import { useEffect } from "preact/hooks";
import { useLoad } from "../../load/useLoad";
import { Onward } from "../../parts/Onward";
import { Progress } from "../../parts/Progress";
import { TroubleNote } from "../../parts/TroubleNote";
import { server } from "../../server";
import type { ViewProps } from "../../view";
import { useLook } from "../packets/useLook";

export function Uncollected({ open }: ViewProps) {
  const load = useLoad(() => server.packets({}));
  const look = useLook();
  const list = load.answer?.is === "value" ? load.answer.value : null;
  useEffect(() => {
    if (list) look.start(list.raters.filter(({ packet }) => packet).map(({ rater }) => rater));
  }, [list]);
  if (look.state === "running") return <Progress label="Packets looked into" done={look.done} of={look.of} />;
  if (look.trouble) return <TroubleNote trouble={look.trouble} retry={look.retry} />;
  const packets = look.results.flatMap((result) => result.packets);
  const waiting = packets.filter((packet) => packet.new.length + packet.changed.length > 0);
  const rows = waiting.reduce((sum, packet) => sum + packet.new.length + packet.changed.length, 0);
  const unread = packets.filter(({ failure, unread }) => failure || unread.length).map(({ name }) => name);
  if (!rows && !unread.length) return null;
  return (
    <div role="status">
      <Onward open={open} view="collect" label="Go to collect">
        {rows > 0 &&
          `${rows} submitted in ${waiting.length} ${waiting.length === 1 ? "packet" : "packets"}, not collected yet. Once rating is closed they are refused, so collect first. `}
        {unread.length > 0 && `Can’t be read: ${unread.join(", ")}.`}
      </Onward>
    </div>
  );
}
