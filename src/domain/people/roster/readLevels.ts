/** Reads the level of each person from the title and from whatever the file states about track, grade or level. */

import { groupedBy } from "../../groupedBy";
import { type Ladder, type Level, levelByTitle } from "../../ladder/ladder";
import type { Problem } from "../../problem";
import { isChiefTitle } from "./chiefTitles";
import { aboveLadder, type Question, type TitleAliases } from "./question";
import { readLevelText, type StatedLevel } from "./readLevelText";
import type { RosterPerson } from "./rosterPerson";
import { cellProblem, quoted, type Reading, type RosterRow, type RosterTable } from "./rosterTable";

/** Where somebody stands towards the ladder. */
export type Standing = Pick<RosterPerson, "track" | "grade" | "levelCode" | "aboveLadder">;

export interface LevelReading extends Reading<Standing> {
  readonly questions: readonly Question[];
}

type Levels = Pick<Ladder, "levels">;

/** What a title says: a level, above the ladder, outside it (null), or nothing that is known. */
type Meaning = Level | typeof aboveLadder | null | undefined;

/**
 * Title and stated level must agree; either is enough alone where it leaves one level only. Somebody above the ladder's
 * top grade, or with a chief officer's title, is kept above the ladder (R27). A title that neither the ladder nor
 * `aliases` knows is one question (R28); until it is answered, the level that the file states is taken.
 * @param aliases answers, by title
 * @param known people of the workbook: a title that stands there above or outside the ladder was answered before
 */
export function readLevels(
  table: RosterTable,
  ladder: Levels,
  aliases: TitleAliases = {},
  known: readonly RosterPerson[] = [],
): LevelReading {
  const meaningOf = meanings(ladder, aliases, known);
  const read = table.rows.map((row) => {
    const title = row.texts.title ?? "";
    const meaning = title ? meaningOf(title) : undefined;
    const stated = statedLevel(table, row);
    const found = "code" in stated ? stated : standing(table, row, ladder, stated, meaning);
    const problem = found && "code" in found ? found : undefined;
    const value = found && "code" in found ? undefined : found;
    return {
      row,
      problem,
      value,
      unknown: title && meaning === undefined ? title : undefined,
    };
  });
  return {
    values: read.map(({ value }) => value),
    problems: read
      .map(({ problem }) => problem)
      .filter((problem): problem is Problem => problem !== undefined),
    questions: [...groupedBy(read, ({ unknown }) => unknown?.toLowerCase()).values()].map(titleQuestion),
  };
}

/** Looks each title up once. */
function meanings(
  ladder: Levels,
  aliases: TitleAliases,
  people: readonly RosterPerson[],
): (title: string) => Meaning {
  const notCalibrated = groupedBy(people, ({ title, levelCode }) =>
    title && levelCode === null ? title.toLowerCase() : undefined,
  );
  const answers = new Map(Object.entries(aliases).map(([title, answer]) => [title.toLowerCase(), answer]));
  const found = new Map<string, Meaning>();
  const lookUp = (title: string): Meaning => {
    const answer = answers.get(title.toLowerCase());
    if (answer === null || answer === aboveLadder) return answer;
    const level = ladder.levels.find(({ code }) => code === answer) ?? levelByTitle(ladder, title);
    if (level) return level;
    const before = new Set(notCalibrated.get(title.toLowerCase())?.map((person) => person.aboveLadder));
    if (isChiefTitle(title) || (before.size === 1 && before.has(true))) return aboveLadder;
    return before.size === 1 ? null : undefined;
  };
  return (title) => {
    if (!found.has(title)) found.set(title, lookUp(title));
    return found.get(title);
  };
}

/** What the columns for track, grade and level say together, or the first cell that says nothing or something else. */
function statedLevel(table: RosterTable, row: RosterRow): StatedLevel | Problem {
  let stated: StatedLevel = {};
  for (const field of ["level", "grade", "track"] as const) {
    const text = row.texts[field];
    if (!text) continue;
    const read = readLevelText(text);
    if (!read) return cellProblem(table, row, field, "level", "a grade, a track, or both such as IC4");
    const { track = stated.track, grade = stated.grade } = read;
    if ((stated.track ?? track) !== track || (stated.grade ?? grade) !== grade) {
      return cellProblem(
        table,
        row,
        field,
        "levelConflict",
        `what the row says elsewhere (${describe(stated)})`,
      );
    }
    stated = { ...(track && { track }), ...(grade !== undefined && { grade }) };
  }
  return stated;
}

function standing(
  table: RosterTable,
  row: RosterRow,
  { levels }: Levels,
  stated: StatedLevel,
  meaning: Meaning,
): Standing | Problem | undefined {
  const { track, grade } = stated;
  const agrees = (level: Level): boolean =>
    (track ?? level.track) === level.track && (grade ?? level.grade) === level.grade;
  const top = Math.max(...levels.map((level) => level.grade));
  if (meaning === null) return { track: null, grade: null, levelCode: null, aboveLadder: false };
  if (meaning === aboveLadder || (!meaning && grade !== undefined && grade > top)) {
    return { track: track ?? "M", grade: grade ?? top + 1, levelCode: null, aboveLadder: true };
  }
  if (meaning) {
    if (agrees(meaning)) return at(meaning);
    const expected = `a title of the level stated in this row (${describe(stated)}; leave that column out if it is not your ladder's)`;
    return cellProblem(table, row, "title", "levelConflict", expected);
  }
  const candidates = track || grade !== undefined ? levels.filter(agrees) : [];
  if (candidates.length === 1) return at(candidates[0] as Level);
  if (candidates.length === 0 && grade !== undefined) {
    return cellProblem(
      table,
      row,
      row.texts.level ? "level" : "grade",
      "noSuchLevel",
      "a level of your ladder",
    );
  }
  const hasColumn = table.mapping.title || table.mapping.level || table.mapping.grade;
  return row.texts.title || !hasColumn
    ? undefined
    : cellProblem(table, row, "title", "missingTitle", "a title that tells the level");
}

const at = ({ track, grade, code }: Level): Standing => ({
  track,
  grade,
  levelCode: code,
  aboveLadder: false,
});

const describe = ({ track, grade }: StatedLevel): string =>
  [track && `track ${track}`, grade !== undefined && `grade ${grade}`].filter(Boolean).join(", ");

function titleQuestion(
  people: readonly { readonly row: RosterRow; readonly value?: Standing | undefined }[],
): Question {
  const title = people[0]?.row.texts.title ?? "";
  const rows = people.map(({ row }) => row.number);
  const answers = new Set(
    people.map(({ value }) => (value?.aboveLadder ? aboveLadder : (value?.levelCode ?? null))),
  );
  const stated = answers.size === 1 ? ([...answers][0] ?? null) : null;
  const where = rows.length === 1 ? `row ${rows[0]}` : `${rows.length} people, first in row ${rows[0]}`;
  return { kind: "title", title, rows, stated, message: `Which level is ${quoted(title)} (${where})?` };
}
