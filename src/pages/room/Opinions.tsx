/** What participants said before the meeting: counts first, then their lines, without names. */
import { opinionAnswers } from "../../domain/calibration/opinion";
import type { RoomPerson } from "../../domain/calibration/room";

export function Opinions({ person: { opinions } }: { person: RoomPerson }) {
  if (!opinions.length) return null;
  const counts = opinionAnswers.map((answer) => opinions.filter((one) => one.answer === answer).length);
  const lines = opinions.map(({ line }) => line.trim()).filter(Boolean);
  return (
    <div class="opinions">
      <b>{opinionAnswers.map((answer, at) => `${counts[at]} ${answer}`).join(" · ")}</b>
      {lines.map((line, at) => (
        <p key={at} dir="auto">
          “{line}”
        </p>
      ))}
    </div>
  );
}
