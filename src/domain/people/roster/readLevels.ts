/** Reads the level of each person from the title and from whatever the file states about track, grade or level. */

import { counted } from "../../../statistics/points";
import { groupedBy } from "../../groupedBy";
import type { Ladder, Level } from "../../ladder/ladder";
import { readLevelText, type StatedLevel } from "../../ladder/readLevelText";
import type { Problem } from "../../problem";
import { isPlaceholder } from "./cleanCell";
import {
  type Answers,
  aboveLadder,
  answerTo,
  type Notice,
  notProductManager,
  type Question,
} from "./question";
import type { LadderPlace, RosterPerson } from "./rosterPerson";
import { type ColumnReading, cellProblem, quoted, type RosterRow, type RosterTable } from "./rosterTable";
import { type Meaning, type TitleMeaning, titleMeanings } from "./titleMeaning";
import { personQuestion, titleQuestions } from "./titleQuestions";

export interface LevelReading extends ColumnReading<LadderPlace> {
  readonly questions: readonly Question[];
  readonly notices: readonly Notice[];
}

type Levels = Pick<Ladder, "levels">;

/** A standing, why there is none, whom to ask, or nothing that the file says. */
type Found = LadderPlace | Problem | Question | undefined;

/**
 * Title and stated level must agree; either is enough alone where it leaves one level only. A title that stands at
 * several levels, on the ladder or in the file, leaves it to the stated level (R27). Somebody above the ladder's top
 * grade, or with a chief officer's title, is kept above the ladder. A title that neither the ladder nor the answers know
 * is a question (R28); until it is answered, the level that the file states is taken.
 * @param known people of the workbook: what stands there was answered before
 * @param hasLeft by row: whoever is gone is not rated, and nobody is asked where they stood
 */
export function readLevels(
  table: RosterTable,
  ladder: Levels,
  answers: Answers = {},
  known: readonly RosterPerson[] = [],
  hasLeft: readonly boolean[] = [],
): LevelReading {
  const meaningOf = titleMeanings(ladder, answers, known);
  const byId = new Map(known.map((person) => [person.id, person]));
  const stated = table.rows.map((row) => statedLevel(table, row));
  const spread = spreadTitles(table, stated, ladder, meaningOf);
  const read = table.rows.map((row, at) => {
    const title = isPlaceholder(row.texts.title ?? "") ? "" : (row.texts.title ?? "");
    const says = title ? { ...meaningOf(title), isTitle: true } : noTitle;
    const level = stated[at]!;
    const before = byId.get(row.texts.id ?? "");
    const isSpread = spread.has(title.toLowerCase());
    const said: Found = isOutside(row)
      ? outside
      : "code" in level
        ? level
        : standing(table, row, ladder, { stated: level, says, before, isSpread, answers });
    const found = hasLeft[at] && said && "choices" in said ? undefined : said;
    const isAsked = title && says.meaning === undefined && found !== outside && !hasLeft[at];
    const unknown = isAsked ? title : undefined;
    return { row, found, unknown };
  });
  const values = read.map(({ found }) => (found && "aboveLadder" in found ? found : undefined));
  const unknown = [...groupedBy(read, (one) => one.unknown?.toLowerCase()).values()].map((people) => ({
    title: people[0]!.unknown!,
    rows: people.map(({ row }) => row.number),
    standings: people.map(({ found }) => (found && "aboveLadder" in found ? found : undefined)),
  }));
  return {
    values,
    problems: read.flatMap(({ found }) => (found && "code" in found ? [found] : [])),
    questions: [
      ...titleQuestions(unknown, ladder, answers),
      ...read.flatMap(({ found }) => (found && "choices" in found ? [found] : [])),
    ],
    notices: spreadNotices(table, spread),
  };
}

const noTitle = { meaning: undefined, isAnswered: false, isTitle: false };

const outside: LadderPlace = { track: null, grade: null, levelCode: null, aboveLadder: false };

/** The workbook's own word, in its sheet People exported. */
const isOutside = ({ texts }: RosterRow): boolean => texts.status?.toLowerCase() === notProductManager;

/** What the columns for track, grade and level say together, or the first cell that says nothing or something else. */
function statedLevel(table: RosterTable, row: RosterRow): StatedLevel | Problem {
  let stated: StatedLevel = {};
  for (const field of ["level", "grade", "track"] as const) {
    const text = row.texts[field];
    if (!text || isPlaceholder(text)) continue;
    const read = readLevelText(text);
    if (!read) return cellProblem(table, row, field, "level", "a grade, a track, or both such as IC4");
    const { track = stated.track, grade = stated.grade } = read;
    if ((stated.track ?? track) !== track || (stated.grade ?? grade) !== grade) {
      const expected = `what the row says elsewhere (${describe(stated)})`;
      return cellProblem(table, row, field, "levelConflict", expected);
    }
    stated = { ...stated, ...read, ...(track && { track }), ...(grade !== undefined && { grade }) };
  }
  return stated;
}

/** Titles that the file itself puts at several levels of the ladder, or by its code at another than the ladder does. */
function spreadTitles(
  { rows }: RosterTable,
  stated: readonly (StatedLevel | Problem)[],
  { levels }: Levels,
  meaningOf: (title: string) => TitleMeaning,
): ReadonlyMap<string, readonly { code: string; row: RosterRow }[]> {
  const placed = rows.flatMap((row, at) => {
    const says = stated[at]!;
    if ("code" in says || says.grade === undefined || !row.texts.title) return [];
    const fitting = levels.filter(agreesWith(says));
    const { meaning } = meaningOf(row.texts.title);
    const isMoved = says.isCode && isLevels(meaning) && !meaning.some(agreesWith(says));
    return fitting.length > 0 ? [{ code: fitting.map(({ code }) => code).join(" or "), row, isMoved }] : [];
  });
  const byTitle = groupedBy(placed, ({ row }) => row.texts.title!.toLowerCase());
  return new Map(
    [...byTitle].filter(
      ([, people]) =>
        people.some(({ isMoved }) => isMoved) || new Set(people.map(({ code }) => code)).size > 1,
    ),
  );
}

const isLevels = (meaning: Meaning): meaning is readonly Level[] => Array.isArray(meaning);

const spreadNotices = (table: RosterTable, spread: ReturnType<typeof spreadTitles>): Notice[] =>
  [...spread.values()].map((people) => {
    const levels = [...groupedBy(people, ({ code }) => code)].map(
      ([code, at]) =>
        `${code} (${at.length === 1 ? `row ${at[0]!.row.number}` : counted(at.length, "person", "people")})`,
    );
    return {
      code: "roster.titleAtLevels",
      message: `${quoted(people[0]!.row.texts.title!)} does not stand at one level only; what the file gives as level counts: ${levels.join(", ")}.`,
      where: { row: people[0]!.row.number, column: table.mapping.title! },
    };
  });

interface Said {
  readonly stated: StatedLevel;
  readonly says: TitleMeaning & { readonly isTitle: boolean };
  readonly before: RosterPerson | undefined;
  readonly isSpread: boolean;
  readonly answers: Answers;
}

function standing(table: RosterTable, row: RosterRow, { levels }: Levels, said: Said): Found {
  const { stated, says, before } = said;
  const { meaning } = says;
  const { track, grade } = stated;
  const hasLevel = track !== undefined || grade !== undefined;
  const fitting = hasLevel ? levels.filter(agreesWith(stated)) : [];
  const top = Math.max(...levels.map((level) => level.grade));
  const above: LadderPlace = {
    track: track ?? "M",
    grade: grade ?? top + 1,
    levelCode: null,
    aboveLadder: true,
  };
  if (meaning === null) return outside;
  if (stated.above) return above;
  if (meaning === aboveLadder)
    return !says.isAnswered && (fitting.length > 0 || (grade !== undefined && grade <= top))
      ? conflict(table, row, stated)
      : above;
  if (!meaning && grade !== undefined && grade > top) return above;
  const stays =
    before && before.title?.toLowerCase() === row.texts.title?.toLowerCase() ? before.levelCode : null;
  if (meaning) {
    const agreeing = hasLevel ? meaning.filter(agreesWith(stated)) : meaning;
    const kept = (hasLevel ? fitting : agreeing).find(({ code }) => code === stays);
    if (agreeing.length === 1 || kept) return at(kept ?? agreeing[0]!);
    if (agreeing.length > 1) return asked(row, agreeing, said.answers);
    const track = stated.track ?? meaning[0]!.track;
    const onTrack = fitting.filter((level) => level.track === track);
    return (said.isSpread || stated.isCode) && onTrack.length === 1
      ? at(onTrack[0]!)
      : conflict(table, row, stated);
  }
  if (fitting.length === 1) return at(fitting[0] as Level);
  if (fitting.length === 0 && grade !== undefined) {
    return cellProblem(
      table,
      row,
      row.texts.level ? "level" : "grade",
      "noSuchLevel",
      "a level of your ladder",
    );
  }
  const hasColumn = table.mapping.title || table.mapping.level || table.mapping.grade;
  const isUnread = table.mapping.title && row.texts.title === undefined;
  return says.isTitle || isUnread || !hasColumn || before
    ? undefined
    : cellProblem(table, row, "title", "missingTitle", "a title that tells the level");
}

const agreesWith =
  ({ track, grade }: StatedLevel) =>
  (level: Level): boolean =>
    (track ?? level.track) === level.track && (grade ?? level.grade) === level.grade;

function asked(
  { texts: { id = "", name, first, last, title = "" } }: RosterRow,
  levels: readonly Level[],
  answers: Answers,
): Found {
  const question = personQuestion(id, name || [first, last].filter(Boolean).join(" "), title, levels);
  const answer = answerTo(question, answers);
  if (answer === notProductManager) return outside;
  const level = levels.find(({ code }) => code === answer);
  return level ? at(level) : question;
}

const at = ({ track, grade, code }: Level): LadderPlace => ({
  track,
  grade,
  levelCode: code,
  aboveLadder: false,
});

function conflict(table: RosterTable, row: RosterRow, stated: StatedLevel): Problem {
  const expected = `a title of the level stated in this row (${describe(stated)}; leave that column out if it is not your ladder's)`;
  return cellProblem(table, row, "title", "levelConflict", expected);
}

const describe = ({ track, grade }: StatedLevel): string =>
  [track && `track ${track}`, grade !== undefined && `grade ${grade}`].filter(Boolean).join(", ");
