/** Who somebody is, how the marks stand, and what to look at before deciding. */
import { overallLabel } from "../../../domain/rating/overall";
import { isMark } from "../../../domain/rating/rating";
import type { DecidedPerson } from "../../contract";
import { Name } from "../../parts/Name";

export function About({ person: { about, overall, marks } }: { person: DecidedPerson }) {
  const held = marks.map(({ calibrated }) => calibrated).filter(isMark);
  const { title, level, timeInGrade, manager, last, flags, cases } = about;
  return (
    <>
      <p class="small">
        {title} · {level} · {timeInGrade} in grade · manager <Name>{manager || "none"}</Name>
      </p>
      <p>
        Overall <strong>{overall}</strong>
        {held.length === marks.length && `, lowest ${Math.min(...held)}`}
        {last && ` · last cycle ${overallLabel(last.overall)}`}
        {last && last.level !== level && ` at ${last.level}`}
      </p>
      {flags.length + cases.length > 0 && (
        <ul class="note" aria-label="Worth a look">
          {flags.map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
          {cases.map(({ what, status }) => (
            <li key={what}>
              Promotion case: {what} {status}.
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
