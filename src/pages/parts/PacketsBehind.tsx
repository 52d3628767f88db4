/** That packets say less than the hub, for as long as they do; read behind the page, which does not wait for it. */
import type { PacketList } from "../contract";
import { useLoad } from "../load/useLoad";
import { server } from "../server";
import type { ViewProps } from "../view";
import { Onward } from "./Onward";

/** Of a packet that this account can bring up to date. */
export const isBehind = ({ packet, needsUpdate }: PacketList["raters"][number]): boolean =>
  packet !== null && !packet.madeBy && needsUpdate;

export function PacketsBehind({ open }: ViewProps) {
  const { answer } = useLoad(() => server.packets({}));
  const raters = answer?.is === "value" ? answer.value.raters : [];
  const behind = raters.filter(isBehind).length;
  if (!behind) return null;
  return (
    <Onward open={open} view="packets" label="Update packets">
      {behind === 1 ? "1 packet does" : `${behind} packets do`} not show yet what changed here.
    </Onward>
  );
}
