/** One rater on the way from packet to collecting. */
import { momentOf } from "../../parts/dayInWords";
import { PacketName } from "./PacketName";
import type { Whereabout } from "./standings";

export function WhereRow({ entry, found, stage, isLate }: Whereabout) {
  const { name, rater, packet, progress, invited, lastMail, mailTrouble } = entry;
  const steps = [
    found?.far.openedOn && `opened ${momentOf(found.far.openedOn)}`,
    found && `${found.far.submitted} of ${progress.of} submitted`,
    `${progress.submitted} collected`,
    invited && `invited ${momentOf(invited)}`,
    lastMail && lastMail !== invited && `reminded ${momentOf(lastMail)}`,
  ].filter(Boolean);
  return (
    <>
      <div class="line">
        <PacketName name={name} packet={packet} />
        <span>
          {stage}
          {isLate && <b>, late</b>}
        </span>
      </div>
      <div class="small">
        {steps.join(" · ")} · <bdi>{rater}</bdi>
      </div>
      {packet?.madeBy && <div class="small">Made by {packet.madeBy}, who alone can look into it.</div>}
      {found?.failure && !packet?.madeBy && <div class="small">{found.failure}</div>}
      {mailTrouble && <div class="trouble-title">{mailTrouble}</div>}
    </>
  );
}
