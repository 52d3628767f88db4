/** The promotion case: what the manager says of each expectation of the proposed level (R23); the meeting's marks are context. */
import type { RoomCase } from "../../domain/calibration/room";

export function Case({ case: { what, impact, status, rationale, bars } }: { case: RoomCase }) {
  const met = bars.filter(({ bar }) => bar === "met").length;
  return (
    <details class="case">
      <summary>
        {what} {status}
        {impact ? "" : `: ${met} of ${bars.length} expectations met`}
      </summary>
      {impact && <p>The grade first, on what both tracks share: {impact}</p>}
      {rationale && <p dir="auto">{rationale}</p>}
      <ul>
        {bars.map(({ criterion, bar, evidence }) => (
          <li key={criterion}>
            <b>{criterion}</b> {impact ? "" : bar || "nothing said"}:{" "}
            <span dir="auto">{evidence || "no evidence"}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
