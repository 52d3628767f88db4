/** What participants said before the meeting: counts first, then their lines, without names. */
import { opinionAnswers } from "../../domain/calibration/opinion";
import type { RoomPerson } from "../../domain/calibration/room";
import { groupedBy } from "../../domain/groupedBy";

export function Opinions({ person: { opinions } }: { person: RoomPerson }) {
  if (!opinions.length) return null;
  const counts = opinionAnswers.map((answer) => opinions.filter((one) => one.answer === answer).length);
  const lines = groupedBy(opinions, ({ line }) => line.trim() || undefined);
  return (
    <div class="opinions">
      <b>{opinionAnswers.map((answer, at) => `${counts[at]} ${answer}`).join(" · ")}</b>
      {[...lines].map(([line, same]) => (
        <p key={line} dir="auto">
          “{line}”{same.length > 1 && ` · ${same.length} people`}
        </p>
      ))}
    </div>
  );
}
