/** After an import: packets open for the new addresses of their raters. */
import { useEffect } from "preact/hooks";
import type { ImportPreview, PacketResults } from "../../contract";
import { useSlices } from "../../load/useSlices";
import { Problems } from "../../parts/Problems";
import { TroubleNote } from "../../parts/TroubleNote";
import { Waiting } from "../../parts/Waiting";
import { type Answer, server } from "../../server";

type Moved = ImportPreview["moved"][number];

export function OpenPackets({ moved }: { moved: readonly Moved[] }) {
  const open = useSlices(1, openPacket);
  useEffect(() => open.start(moved), []);
  const results = open.results.flatMap((one) => one.results);
  const failed = results.filter(({ state }) => state === "failed");
  const names = moved
    .filter(({ rater }) => results.some((one) => one.rater === rater && one.state !== "failed"))
    .map(({ name, after }) => `${name} (${after})`);
  return (
    <>
      {open.state === "running" && <Waiting what="Opening packets for new addresses" />}
      {names.length > 0 && (
        <p role="status" class="good">
          Their packets open for the new address, too: {names.join(", ")}.
        </p>
      )}
      <Problems problems={failed.map(({ message }) => ({ code: "packet.failed", message }))} />
      <TroubleNote trouble={open.trouble} retry={open.retry} />
    </>
  );
}

/** The address first, so that the packet is shared with it as it is brought up to date. */
async function openPacket(moved: readonly Moved[], request: string): Promise<Answer<PacketResults>> {
  const { rater, after } = moved[0]!;
  const added = await server.addSignIn({ rater, email: after, request: `${request}/address` });
  return added.is === "value" ? server.createPackets({ raters: [rater], request }) : added;
}
