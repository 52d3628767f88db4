/** What participants said before the meeting: counts first, then their lines, without names. */
import { opinionAnswers } from "../../domain/calibration/opinion";
import type { RoomPerson } from "../../domain/calibration/room";
import { groupedBy } from "../../domain/groupedBy";

export function Opinions({ person }: { person: RoomPerson }) {
  const counts = opinionCounts(person);
  if (!counts) return null;
  const lines = groupedBy(person.opinions, ({ line }) => line.trim() || undefined);
  return (
    <div class="opinions">
      <span class="label">Said before</span> <b>{counts}</b>
      {[...lines].map(([line, same]) => (
        <p key={line} dir="auto">
          “{line}”{same.length > 1 && ` · ${same.length} people`}
        </p>
      ))}
    </div>
  );
}

/** "4 agree · 1 not answered"; blank where nobody was asked. */
export const opinionCounts = ({ opinions, opinionsMissing }: RoomPerson): string =>
  [
    ...opinionAnswers.map(
      (answer) => [opinions.filter((one) => one.answer === answer).length, answer] as const,
    ),
    [opinionsMissing, "not answered"] as const,
  ]
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${count} ${what}`)
    .join(" · ");
