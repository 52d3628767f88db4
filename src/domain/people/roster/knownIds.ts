/** Ids that lost or gained leading zeros on their way: held against the ids the workbook knows. */

import { counted } from "../../../statistics/points";
import { groupedBy } from "../../groupedBy";
import { type Answers, answerTo, choicesOf, type Notice, type Question } from "./question";
import type { RosterName } from "./readNames";
import type { RosterPerson } from "./rosterPerson";
import type { RosterTable } from "./rosterTable";

export interface KnownIds {
  /** The table with the workbook's ids where they are the same people's; rows that wait for an answer are left out. */
  readonly table: RosterTable;
  readonly kept: readonly number[];
  /** Ids in the workbook of the rows that wait. */
  readonly waiting: readonly string[];
  readonly questions: readonly Question[];
  readonly notices: readonly Notice[];
}

/** @example withoutZeros("000107") // "107" */
export const withoutZeros = (id: string): string => id.replace(/^0+(?=.)/, "");

/**
 * An id that equals a known one but for its zeros, with the same name, is that person; with another name it is asked
 * whether it is. While that is open, such rows are nobody's: never new people in silence.
 */
export function knownIds(
  table: RosterTable,
  names: readonly RosterName[],
  known: readonly RosterPerson[],
  answers: Answers,
): KnownIds {
  const ids = new Set(known.map(({ id }) => id));
  const byDigits = groupedBy(known, ({ id }) => withoutZeros(id));
  const like = table.rows.map(({ texts: { id = "" } }) => {
    const people = ids.has(id) ? [] : (byDigits.get(withoutZeros(id)) ?? []);
    return people.length === 1 ? people[0] : undefined;
  });
  const isSameName = (at: number): boolean => like[at]?.name.toLowerCase() === names[at]?.name.toLowerCase();
  const places = table.rows.map((_, at) => at);
  const alike = places.filter((at) => like[at]);
  const unsure = alike.filter((at) => !isSameName(at));
  const question = unsure.length ? [questionAbout(table, names, like, unsure)] : [];
  const answer = question[0] && answerTo(question[0], answers);
  const isSame = (at: number): boolean => Boolean(like[at] && (isSameName(at) || answer === samePeople));
  const waits = (at: number): boolean => unsure.includes(at) && !answer;
  const same = places.filter(isSame);
  const rows = table.rows.map((row, at) =>
    isSame(at) ? { ...row, texts: { ...row.texts, id: like[at]!.id } } : row,
  );
  const kept = places.filter((at) => !waits(at));
  return {
    table: { ...table, rows: kept.map((at) => rows[at]!) },
    kept,
    waiting: places.filter(waits).map((at) => like[at]!.id),
    questions: answer ? [] : question,
    notices: same.length
      ? [
          {
            code: "roster.lostZeros",
            message: `${counted(same.length, "ID is", "IDs are")} taken for known ones but for their leading zeros: ${same
              .slice(0, 5)
              .map(
                (at) =>
                  `${table.rows[at]!.texts.id} looks like ${like[at]!.id} ${like[at]!.name} without its zeros`,
              )
              .join("; ")}${same.length > 5 ? " …" : ""}.`,
          },
        ]
      : [],
  };
}

const samePeople = "same people";

function questionAbout(
  table: RosterTable,
  names: readonly RosterName[],
  like: readonly (RosterPerson | undefined)[],
  unsure: readonly number[],
): Question {
  const shown = unsure.map(
    (at) => `${table.rows[at]!.texts.id} ${names[at]!.name}: ${like[at]!.id} ${like[at]!.name}`,
  );
  return {
    id: "zeros",
    message: `${counted(unsure.length, "ID equals a known one", "IDs equal known ones")} but for leading zeros, with another name (${shown[0]}). Are they the same people?`,
    choices: choicesOf(samePeople, "other people"),
    rows: unsure.length,
    about: shown,
  };
}
