/** That packets are missing or say less than the hub, for as long as they do; read behind the page, which does not wait for it. */
import type { PacketList } from "../contract";
import { useLoad } from "../load/useLoad";
import { server } from "../server";
import type { ViewProps } from "../view";
import { Onward } from "./Onward";

type OneRater = PacketList["raters"][number];

/** Of a packet that this account can bring up to date. */
export const isBehind = ({ packet, needsUpdate }: OneRater): boolean =>
  packet !== null && !packet.madeBy && needsUpdate;

export const hasNone = ({ packet, people, toRead, toApprove }: OneRater): boolean =>
  packet === null && people + toRead + toApprove > 0;

export function PacketsBehind({ open }: ViewProps) {
  const { answer } = useLoad(() => server.packets({}));
  return <BehindNote raters={answer?.is === "value" ? answer.value.raters : []} open={open} />;
}

export function BehindNote({ raters, open }: ViewProps & Pick<PacketList, "raters">) {
  const missing = raters.filter(hasNone).length;
  const behind = raters.filter(isBehind).length;
  if (!missing && !behind) return null;
  return (
    <Onward open={open} view="packets" label={missing ? "Create packets" : "Update packets"}>
      {missing > 0 && (missing === 1 ? "1 rater has" : `${missing} raters have`) + " no packet. "}
      {behind > 0 &&
        (behind === 1 ? "1 packet does" : `${behind} packets do`) + " not show yet what changed here."}
    </Onward>
  );
}
