/** Who is rated, in one line: title, level and time in grade. */
import { findLevel } from "../../../domain/ladder/ladder";
import type { OpenLadder, Task } from "../../contract";

interface Props {
  task: Task;
  ladder: OpenLadder;
}

export function PersonLine({ task: { title, level, timeInGrade, role }, ladder }: Props) {
  const known = findLevel(ladder, level);
  const job = title || (role === "vignette" ? "Shared profile" : known?.title);
  const parts = [
    role === "second rater" && "second view",
    job && (
      <span class="cut" title={job}>
        {job}
      </span>
    ),
    level && <span class={known?.track === "M" ? "m" : "ic"}>{level}</span>,
    // Beside "second view" it would leave the title no room.
    role !== "second rater" && timeInGrade && `${timeInGrade} in grade`,
  ].filter(Boolean);
  return <p class="small person">{parts.flatMap((part, at) => (at === 0 ? [part] : [" · ", part]))}</p>;
}
