/** Who is there, away or gone: from status words, which are asked once where they are not plain, and from last days. */

import { counted } from "../../../statistics/points";
import { groupedBy } from "../../groupedBy";
import { unratedReasons } from "../person";
import { isPlaceholder } from "./cleanCell";
import { type Answers, answerTo, type Choice, choicesOf, type Notice, type Question } from "./question";
import type { EmploymentStatus } from "./rosterPerson";
import { type ColumnReading, quoted, type RosterRow, type RosterTable, rowsInWords } from "./rosterTable";
import { likelyStatus, readStatusWord } from "./statusWords";

export interface StatusReading extends ColumnReading<EmploymentStatus | typeof leaveOut> {
  readonly questions: readonly Question[];
  readonly notices: readonly Notice[];
}

/** The answer for words of people who are not to be imported at all, such as contractors. */
export const leaveOut = "leave out";

const choices: readonly Choice[] = [
  ...choicesOf("active", "on leave", "left"),
  { value: leaveOut, label: "Leave these people out of this import" },
];

interface Dates {
  readonly hired: readonly (string | null | undefined)[];
  readonly ended: readonly (string | null | undefined)[];
}

/**
 * A last day in the past means left and one to come means still there, unless somebody was hired again after it.
 * @param today yyyy-MM-dd
 * @param inNames what the names say in brackets; the status column wins over it
 */
export function readStatus(
  table: RosterTable,
  { hired, ended }: Dates,
  inNames: readonly (EmploymentStatus | undefined)[],
  answers: Answers,
  today: string,
): StatusReading {
  const asked = unclearWords(table);
  const answered = new Map(asked.map((question) => [question.id, answerTo(question, answers)] as const));
  const stated = table.rows.map(({ texts: { status: word = "" } }, at) =>
    word ? (readStatusWord(word) ?? answered.get(idOf(word))) : inNames[at],
  ) as StatusReading["values"];
  const isOver = (at: number): boolean => Boolean(ended[at] && !(hired[at] && hired[at]! > ended[at]!));
  const isGone = (at: number): boolean => isOver(at) && ended[at]! < today;
  const apart = table.rows.filter((_, at) => isGone(at) && stated[at] === "active");
  const apartQuestion = apart.length > 0 && activeAndGone(table, apart);
  const answer = apartQuestion && answerTo(apartQuestion, answers);
  const values = stated.map((word, at) => {
    if (!isOver(at) || word === leaveOut) return word;
    if (isGone(at)) return word === "active" ? (answer as typeof word) || undefined : "left";
    return word === "on leave" ? word : "active";
  });
  return {
    values,
    problems: [],
    questions: [
      ...asked.filter(({ id }) => !answered.get(id)),
      ...(apartQuestion && !answer ? [apartQuestion] : []),
    ],
    notices: [...wordNotices(table), ...lastDays(table, { hired, ended }, values, today)],
  };
}

const idOf = (word: string): string => `status:${word.toLowerCase()}`;

/** The hub's own sheet, exported, gives reasons of HR's that are no status. */
const isReason = (word: string): boolean => unratedReasons.some((reason) => reason === word.toLowerCase());

const unclearWords = (table: RosterTable): Question[] =>
  [...groupedBy(table.rows, ({ texts: { status = "" } }) => unclear(status)).values()].map((rows) => {
    const word = rows[0]!.texts.status!;
    const likely = likelyStatus(word, table.mapping.status ?? "");
    return {
      id: idOf(word),
      message: `${table.mapping.status}: what does ${quoted(word)} say (${counted(rows.length, "person", "people")}, ${rowsInWords(numbersOf(rows))})?`,
      choices,
      ...(likely && { proposed: likely }),
      rows: rows.length,
    };
  });

const unclear = (word: string): string | undefined =>
  word && !isPlaceholder(word) && !readStatusWord(word) && !isReason(word) ? word.toLowerCase() : undefined;

const activeAndGone = ({ mapping }: RosterTable, rows: readonly RosterRow[]): Question => ({
  id: "status and last day",
  message: `${counted(rows.length, "person is", "people are")} active by ${mapping.status ?? "name"} and gone by ${mapping.ended} (${rowsInWords(numbersOf(rows))}). Which holds?`,
  choices: choices.filter(({ value }) => value !== "on leave"),
  rows: rows.length,
});

const numbersOf = (rows: readonly RosterRow[]): number[] => rows.map(({ number }) => number);

/** Which words were taken for leaving and leave, so that nobody is surprised. */
function wordNotices(table: RosterTable): Notice[] {
  const words = groupedBy(table.rows, ({ texts: { status = "" } }) => {
    const read = readStatusWord(status);
    return read && read !== "active" ? read : undefined;
  });
  return [...words].map(([status, rows]) => ({
    code: "roster.statusWords",
    message: `${table.mapping.status}: ${[...new Set(rows.map(({ texts }) => quoted(texts.status!)))].join(", ")} (${counted(rows.length, "person", "people")}) is read as ${status}.`,
    where: { row: rows[0]!.number, column: table.mapping.status! },
  }));
}

function lastDays(
  table: RosterTable,
  { hired, ended }: Dates,
  values: StatusReading["values"],
  today: string,
): Notice[] {
  const column = table.mapping.ended ?? "";
  const rowsWhere = (test: (last: string, at: number) => boolean): RosterRow[] =>
    table.rows.filter((_, at) => ended[at] && test(ended[at]!, at));
  const notice = (code: string, rows: readonly RosterRow[], says: string): Notice[] =>
    rows.length === 0
      ? []
      : [
          {
            code,
            message: `${column}: ${counted(rows.length, "person has", "people have")} ${says} (${rowsInWords(numbersOf(rows))}).`,
            where: { row: rows[0]!.number, column },
          },
        ];
  return [
    ...notice(
      "roster.lastDayPast",
      rowsWhere(
        (last, at) =>
          last < today &&
          values[at] === "left" &&
          readStatusWord(table.rows[at]!.texts.status ?? "") !== "left",
      ),
      "a last day in the past: counted as left",
    ),
    ...notice(
      "roster.lastDayAhead",
      rowsWhere((last) => last >= today),
      "a last day that is still to come: active until then",
    ),
    ...notice(
      "roster.hiredAgain",
      rowsWhere((last, at) => last < today && Boolean(hired[at] && hired[at]! > last)),
      "a last day before the hire date: counted as hired again",
    ),
  ];
}
