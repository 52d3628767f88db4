/** Beside the person: the grade on both tracks and the bands before and after, once decided or on a key (R10). */

import { decisionInWords, decisionsThatHold } from "../../domain/calibration/decision";
import { givenMarks, type Room } from "../../domain/calibration/room";
import { criteriaAt } from "../../domain/ladder/ladder";
import { overall, overallLabel } from "../../domain/rating/overall";
import { Drawn } from "./Drawn";
import { drawBands } from "./drawBands";
import { dotApart, drawGrade } from "./drawGrade";
import { Key } from "./Key";
import { type Meeting, marksOn, personOf, showsPicture } from "./meeting";
import type { RoomProps } from "./parts";
import { bandCounts, gradeDots, gradeSentence, withoutOverall } from "./picture";

export function Pictures({ meeting, run }: RoomProps) {
  const person = personOf(meeting, meeting.current);
  // Until then the evidence has the room.
  if (!showsPicture(meeting)) return null;
  const { names } = meeting.shows;
  const dots = gradeDots(meeting, dotApart);
  const without = withoutOverall(meeting, dots);
  const bands = bandCounts(meeting);
  return (
    <aside aria-label="Pictures">
      <p class="buttons back">
        <button type="button" onClick={() => run("picture")}>
          <Key>G</Key>Put the picture away
        </button>
      </p>
      {person?.grade != null && (
        <>
          <h3>Grade {person.grade}, both tracks</h3>
          <Drawn
            draw={() => drawGrade(dots, without, names, asExpected(meeting.room))}
            on={[dots, without, names]}
            label={gradeSentence(dots, person.grade)}
          />
          <p>
            {moved(meeting)} {gradeSentence(dots, person.grade)}
          </p>
          <table class="hidden">
            <caption>Overalls at grade {person.grade}</caption>
            <tbody>
              {dots.map(({ id, name, track, value }) => (
                <tr key={id}>
                  <th scope="row">{name}</th>
                  <td>{track === "IC" ? "IC" : "management"}</td>
                  <td>{value.toFixed(2)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p class="buttons">
            <button type="button" aria-pressed={names} onClick={() => run("names")}>
              <Key>N</Key>Names
            </button>
          </p>
        </>
      )}
      <h3>Everybody in this meeting: overalls rounded to 1–5</h3>
      <Drawn draw={() => drawBands(bands)} on={[bands]} label={bandsInWords(bands)} />
      <p>
        {steps(meeting.room)} Grey as submitted, blue as it stands now. {changes(meeting)}
      </p>
    </aside>
  );
}

function moved(meeting: Meeting): string {
  const person = personOf(meeting, meeting.current)!;
  const { criteria } = meeting.room;
  const [was, is] = [givenMarks(person), marksOn(meeting, person)].map((marks) =>
    overallLabel(overall(criteriaAt(criteria, person.level), marks)),
  );
  return was === is ? `${person.name} stands at ${is}.` : `${person.name} moves from ${was} to ${is}.`;
}

/** "5 from 4.5, 4 from 3.5, 3 from 2.5, 2 from 1.5." */
const steps = ({ bandCuts }: Room): string =>
  `${bandCuts
    .map((cut, at) => `${at + 2} from ${cut}`)
    .reverse()
    .join(", ")}.`;

/** What raters call the mark in the middle. */
const asExpected = ({ scale }: Room): string => scale.find(({ mark }) => mark === 3)?.name ?? "";

const bandsInWords = (bands: ReturnType<typeof bandCounts>): string =>
  bands.map(({ band, before, now }) => `${band}: ${before} before, ${now} now`).join("; ");

function changes({ decisions, room }: Meeting): string {
  const here = new Set(room.people.map(({ id }) => id));
  const holding = decisionsThatHold(decisions).filter(
    ({ kind, person }) => kind === "marks" && here.has(person),
  );
  const decided = new Set(holding.map(({ person }) => person)).size;
  const changed = new Set(
    holding.filter((one) => decisionInWords(one) !== "kept").map(({ person }) => person),
  ).size;
  if (!decided) return "Nobody is decided yet.";
  return `${changed} of ${decided} decided ${changed === 1 ? "was" : "were"} changed.`;
}
