/** One rater's packet: its link, its progress, and the addresses its rater signs in with. */
import type { PacketList } from "../../contract";
import { AddSignIn } from "./AddSignIn";
import { ClosePacket } from "./ClosePacket";
import { PacketName } from "./PacketName";

interface Props {
  entry: PacketList["raters"][number];
  refresh: () => Promise<void>;
  failure: string | undefined;
}

export function PacketListRow({ entry, refresh, failure }: Props) {
  const {
    name,
    rater,
    packet,
    people,
    toRead,
    toApprove,
    progress,
    needsUpdate,
    alsoSignsInAs,
    closesTo,
    isClosed,
  } = entry;
  const tasks = people === 1 ? "1 person to rate" : `${people} people to rate`;
  const reading = toRead === 1 ? "1 person to read about" : `${toRead} people to read about`;
  const approving = toApprove === 1 ? "1 case to approve" : `${toApprove} cases to approve`;
  return (
    <>
      <div class="line">
        <PacketName name={name} packet={packet} />
        <span>
          {isClosed ? "Closed" : packet ? `${progress.submitted} of ${progress.of} collected` : "No packet"}
        </span>
      </div>
      <div class="small">
        {[
          people || !(toRead || toApprove) ? tasks : "",
          toRead ? reading : "",
          toApprove ? approving : "",
          rater,
        ]
          .filter(Boolean)
          .join(" · ")}
        {alsoSignsInAs.map((email) => ` · ${email}`)}
        {needsUpdate && " · needs an update"}
      </div>
      {closesTo.length > 0 && (
        <div class="small">
          Updating ends the access of {closesTo.join(", ")}, which the hub does not name for it.
        </div>
      )}
      {packet?.madeBy && <div class="small">Made by {packet.madeBy}, who alone can update it.</div>}
      {failure && <div class="trouble-title">{failure}</div>}
      <details>
        <summary>Also signs in as</summary>
        <AddSignIn rater={rater} refresh={refresh} />
      </details>
      {packet && !packet.madeBy && <ClosePacket rater={rater} isClosed={isClosed} refresh={refresh} />}
    </>
  );
}
