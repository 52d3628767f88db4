/** One rater on the way from packet to collecting. */
import { momentOf } from "../../parts/momentOf";
import { PacketName } from "./PacketName";
import { Unread } from "./PacketPreview";
import type { Whereabout } from "./raterStages";

interface Props extends Whereabout {
  /** Whether its packet is still to be looked into: until then nobody knows how far its rater is. */
  isLooking: boolean;
}

export function WhereRow({ entry, found, stage, isLate, isLooking }: Props) {
  const { name, rater, packet, progress, invited, lastMail, mailTrouble } = entry;
  const isUnknown = isLooking && !found && packet !== null && stage !== "collected" && stage !== "closed";
  const steps = [
    found?.far?.openedOn && `opened ${momentOf(found.far.openedOn)}`,
    // As long before it is known: the rows below stay where they are.
    (found?.far || isUnknown) && `${found?.far?.submitted ?? "…"} of ${progress.of} submitted`,
    `${progress.submitted} collected`,
    invited && `invited ${momentOf(invited)}`,
    lastMail && lastMail !== invited && `${invited ? "reminded" : "written to"} ${momentOf(lastMail)}`,
  ].filter(Boolean);
  return (
    <>
      <div class="line">
        <PacketName name={name} packet={packet} />
        <span>
          {isUnknown ? "…" : stage}
          {!isUnknown && isLate && <b>, late</b>}
        </span>
      </div>
      <div class="small">
        {steps.join(" · ")} · <bdi>{rater}</bdi>
      </div>
      {entry.hasLeft && (
        <div class="trouble-title">
          Has left. Collect, give the reports to somebody else, then close the packet under Create packets.
        </div>
      )}
      {packet?.madeBy && <div class="small">Made by {packet.madeBy}, who alone can look into it.</div>}
      {found?.failure && !packet?.madeBy && <div class="small">{found.failure}</div>}
      {found && <Unread sheets={found.unread} />}
      {mailTrouble && <div class="trouble-title">{mailTrouble}</div>}
    </>
  );
}
