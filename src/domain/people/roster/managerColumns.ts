/** Which of a file's columns of managers holds: each is read, and all are held against each other. */

import { counted } from "../../../statistics/points";
import { isPlaceholder } from "./cleanCell";
import type { FoundPerson } from "./findPerson";
import { type Answers, answerTo, type Notice, notInFile, type Question } from "./question";
import { columnId } from "./recognise";
import { type RosterRow, rowsInWords } from "./rosterTable";

/** What a column says of a row's manager: an id, nobody, nothing it can be relied on (undefined), or several people. */
export interface ManagerColumn {
  readonly column: string;
  readonly texts: readonly (string | undefined)[];
  readonly found: readonly (FoundPerson | null | undefined)[];
  /** Rows in which one person is found, and rows in which anybody is named. */
  readonly fits: number;
  readonly filled: number;
}

export interface ManagerChoice {
  /** The columns that are read, the best first; none while it has to be asked. */
  readonly columns: readonly ManagerColumn[];
  /** Places of the rows in which two columns name different people: unread. */
  readonly apart: ReadonlySet<number>;
  readonly questions: readonly Question[];
  readonly notices: readonly Notice[];
}

/** What systems and people write for "no manager" (SuccessFactors: NO_MANAGER). */
const nobody =
  /^(no[ _]?manager|no supervisor|vacant|unassigned|not assigned|nobody|open|0+|vakant|unbesetzt|vacante|sin jefe|ohne)$/i;

export function readColumn(
  column: string,
  rows: readonly RosterRow[],
  textOf: (row: RosterRow) => string | undefined,
  find: (text: string) => FoundPerson,
): ManagerColumn {
  const texts = rows.map(textOf);
  const isNobody = (text: string): boolean => text === "" || nobody.test(text) || isPlaceholder(text);
  const found = texts.map((text) => (text === undefined ? undefined : isNobody(text) ? null : find(text)));
  const named = found.filter((one) => one);
  return {
    column,
    texts,
    found,
    fits: named.filter((one) => one!.ids.length === 1).length,
    filled: named.length,
  };
}

/**
 * The column that fits most rows is the best; of two that fit equally, one found by name or e-mail, because numbers of
 * another system can be ids by chance. A column that agrees with it completes it and names the rows where it does not;
 * a column that mostly names others is asked about, and so is a single one that fits less than half of its rows.
 */
export function chooseColumns(
  all: readonly ManagerColumn[],
  rows: readonly RosterRow[],
  answers: Answers,
): ManagerChoice {
  const columns = all
    .filter(({ filled }) => filled > 0)
    .sort((a, b) => b.fits - a.fits || byChance(a) - byChance(b));
  const [best, ...others] = columns;
  if (!best) return { columns: all.slice(0, 1), apart: new Set(), questions: [], notices: [] };
  const compared = others.map((other) => ({ other, ...comparison(best, other) }));
  const strangers = compared.filter(({ other }) => other.fits === 0).map(({ other }) => other);
  const rivals = compared.filter(({ agree, apart }) => apart.length * 4 > agree);
  const friends = compared.filter((one) => one.other.fits > 0 && !rivals.includes(one));
  const isDoubtful = others.length === 0 && best.filled >= 5 && best.fits * 2 < best.filled;
  const apart = new Set(compared.flatMap((one) => one.apart));
  const notices = strangers.length ? [figures(best, strangers)] : [];
  const read = [best, ...friends.map(({ other }) => other)];
  if (rivals.length === 0 && !isDoubtful) return { columns: read, apart, questions: [], notices };
  const question = whichColumn([best, ...others], rows, apart, isDoubtful);
  const answer = answerTo(question, answers);
  if (answer === undefined) return { columns: isDoubtful ? [] : read, apart, questions: [question], notices };
  return {
    columns: columns.filter(({ column }) => column === answer),
    apart: new Set(),
    questions: [],
    notices: [],
  };
}

const byChance = ({ found }: ManagerColumn): number =>
  found.some((one) => one && one.by !== "id" && one.ids.length) ? 0 : 1;

const only = (one: FoundPerson | null | undefined): string | undefined =>
  one?.ids.length === 1 ? one.ids[0] : undefined;

function comparison(best: ManagerColumn, other: ManagerColumn): { agree: number; apart: readonly number[] } {
  const both = best.found.flatMap((one, at) => (only(one) && only(other.found[at]) ? [at] : []));
  const apart = both.filter((at) => only(best.found[at]) !== only(other.found[at]));
  return { agree: both.length - apart.length, apart };
}

const figuresOf = ({ column, fits, filled }: ManagerColumn): string => `${column} fits ${fits} of ${filled}`;

const figures = (best: ManagerColumn, strangers: readonly ManagerColumn[]): Notice => ({
  code: "roster.managerColumn",
  message: `Managers are read from ${best.column}: ${[best, ...strangers].map(figuresOf).join(", ")}.`,
  where: { column: best.column },
});

function whichColumn(
  columns: readonly ManagerColumn[],
  rows: readonly RosterRow[],
  apart: ReadonlySet<number>,
  isDoubtful: boolean,
): Question {
  const [best] = columns as readonly [ManagerColumn, ...ManagerColumn[]];
  const where = rowsInWords([...apart].sort((a, b) => a - b).map((at) => rows[at]!.number));
  const message = isDoubtful
    ? `${figuresOf(best)} rows of this file, so it may hold numbers of another system. Which column names the manager?`
    : `${columns.map(figuresOf).join(", ")}; in ${where} they name different people. Which column names the manager?`;
  return {
    id: columnId("manager"),
    message,
    choices: [
      ...columns.map((one) => ({
        value: one.column,
        label: `${one.column} (fits ${one.fits} of ${one.filled})`,
      })),
      { value: notInFile, label: "None of them" },
    ],
    ...(isDoubtful ? {} : { proposed: best.column }),
    rows: isDoubtful ? best.filled : apart.size,
  };
}

/** Columns that name different people in a row leave it unread; said once. */
export const apartMessage = (columns: readonly ManagerColumn[], rows: readonly number[]): string =>
  `${columns.map(({ column }) => column).join(" and ")}: expected the same person, found different ones in ${counted(rows.length, "row")} (${rowsInWords(rows)}). The manager is not read there.`;
