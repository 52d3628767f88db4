/** Reads the rows of an HR system's export into people, and says what is doubtful about them. */
import { type FileProblem, groupProblems } from "../../groupProblems";
import type { Ladder } from "../../ladder/ladder";
import type { Problem } from "../../problem";
import { findHeader } from "./findHeader";
import { type Answers, type Notice, notInFile, type Question } from "./question";
import type { DateExample } from "./readDates";
import { readPeople } from "./readPeople";
import { readRows } from "./readRows";
import { recognise, unusedNotice } from "./recognise";
import type { RosterMapping } from "./rosterField";
import type { RosterPerson } from "./rosterPerson";
import { quoted } from "./rosterTable";

export interface RosterOptions {
  readonly ladder: Pick<Ladder, "levels">;
  /** Answers to questions, by their ids; "column:" and a field says which header holds it, asked or not. */
  readonly answers?: Answers;
  /** People of the workbook: managers who are not in the file, titles that were answered before, ids with zeros. */
  readonly known?: readonly RosterPerson[];
  /** yyyy-MM-dd, by which a last day is past or to come. */
  readonly today: string;
}

export interface Roster {
  readonly people: readonly RosterPerson[];
  /** Ids of rows that are left out because of a problem: such people are in the file and yet not in `people`. */
  readonly leftOut: readonly string[];
  /** The file's headers, for a mapping form. */
  readonly headers: readonly string[];
  readonly mapping: RosterMapping;
  /** Headers of columns from which nothing is read. */
  readonly unused: readonly string[];
  /** Of each column of dates, how one of them was read. */
  readonly dates: readonly DateExample[];
  readonly problems: readonly FileProblem[];
  /** What settles most comes first. */
  readonly questions: readonly Question[];
  readonly notices: readonly Notice[];
}

/**
 * Reads a whole roster. Every problem is collected; a problem of a row leaves the person out, a problem of a cell only
 * that field. While the columns for id or name are a question, there are no people.
 * @param rows the file's cells, title and header lines included
 */
export function readRoster(rows: readonly (readonly string[])[], options: RosterOptions): Roster {
  const header = findHeader(rows);
  const nothing = {
    people: [],
    leftOut: [],
    headers: [],
    mapping: {},
    unused: [],
    dates: [],
    questions: [],
    notices: [],
  };
  if ("code" in header) return { ...nothing, problems: [header] };
  const { names, height } = header;
  const answers = withPlainKeys(options.answers);
  const { mapping, managerColumns, questions, notices } = recognise(names, rows.slice(height), answers);
  const problems = unknownColumns(names, options.answers);
  const found = { ...nothing, headers: names, mapping };
  if (!mapping.id || !(mapping.name || (mapping.first && mapping.last)))
    return { ...found, questions: inOrder(questions), notices, problems };
  const known = options.known ?? [];
  const read = readRows(rows, names, height, mapping, managerColumns, new Set(known.map(({ id }) => id)));
  const content = readPeople(read.table, { ...options, known, answers });
  const used = new Set([...Object.values(mapping), ...managerColumns]);
  const unused = names.filter((name) => !used.has(name));
  const isEmpty = read.table.rows.length === 0 && read.problems.length === 0;
  return {
    ...found,
    people: content.people,
    leftOut: [...read.leftOut, ...content.leftOut],
    mapping: { ...mapping, ...(content.manager && { manager: content.manager }) },
    unused,
    dates: content.dates,
    problems: groupProblems([
      ...problems,
      ...read.problems,
      ...(isEmpty ? [noPeople(height)] : []),
      ...content.problems,
    ]),
    questions: inOrder([...questions, ...content.questions]),
    notices: [...notices, ...read.notices, ...content.notices, ...unusedNotice(unused)],
  };
}

/** The headers of a file; none where it has no header. */
export function fileHeaders(rows: readonly (readonly string[])[]): readonly string[] {
  const header = findHeader(rows);
  return "code" in header ? [] : header.names;
}

/** Columns come first, because other questions go when they are answered; then what settles most. */
const inOrder = (questions: readonly Question[]): Question[] => {
  const isColumn = ({ id }: Question): number => (id.startsWith("column:") ? 0 : 1);
  return [...questions].sort((a, b) => isColumn(a) - isColumn(b) || b.rows - a.rows);
};

const withPlainKeys = (answers: Answers = {}): Answers =>
  Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id.toLowerCase(), answer]));

function unknownColumns(names: readonly string[], answers: Answers = {}): Problem[] {
  const wanted = Object.entries(answers).filter(
    ([id, name]) => id.startsWith("column:") && name !== notInFile && !names.includes(name),
  );
  return wanted.map(([, name]) => ({
    code: "roster.noSuchColumn",
    message: `Header: expected a column named ${quoted(name)}, found ${names.map(quoted).join(", ")}.`,
    where: { column: name },
  }));
}

const noPeople = (height: number): Problem => ({
  code: "roster.noPeople",
  message: `Row ${height + 1}: expected a row for each person below the header, found the end of the file.`,
  where: { row: height + 1 },
});
