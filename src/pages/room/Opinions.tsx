/** What participants said before the meeting: counts first, then their lines, without names. */
import { countedAnswer, opinionAnswers } from "../../domain/calibration/opinion";
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
    ...opinionAnswers.flatMap((answer) => {
      const count = opinions.filter((one) => one.answer === answer).length;
      return count ? countedAnswer(count, answer) : [];
    }),
    ...(opinionsMissing ? [`${opinionsMissing} not answered`] : []),
  ].join(" · ");
