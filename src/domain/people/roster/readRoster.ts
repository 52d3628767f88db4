/** Reads the rows of an HR system's export into people, and says what is doubtful about them. */

import { groupedBy } from "../../groupedBy";
import type { Ladder } from "../../ladder/ladder";
import type { Problem } from "../../problem";
import { joinsFunctions } from "./chiefTitles";
import { findDamage } from "./findDamage";
import { findHeader } from "./findHeader";
import type { DateOrder, Notice, Question, TitleAliases } from "./question";
import { readDates } from "./readDates";
import { readEmails } from "./readEmails";
import { readLevels } from "./readLevels";
import { readManagers } from "./readManagers";
import { readNames } from "./readNames";
import { readRows } from "./readRows";
import { readStatus } from "./readStatus";
import { recognise } from "./recognise";
import type { DateField, RosterMapping } from "./rosterField";
import type { RosterPerson } from "./rosterPerson";
import { quoted, type RosterTable } from "./rosterTable";

export interface RosterOptions {
  readonly ladder: Pick<Ladder, "levels">;
  /** Answers to column questions; they win over what is recognised. */
  readonly mapping?: RosterMapping;
  /** Answers to date questions. */
  readonly dateOrder?: Readonly<Partial<Record<DateField, DateOrder>>>;
  /** Answers to title questions. */
  readonly titleAliases?: TitleAliases;
  /** People of the workbook: managers who are not in the file, and titles that were answered before. */
  readonly known?: readonly RosterPerson[];
}

export interface Roster {
  readonly people: readonly RosterPerson[];
  /** Ids of rows that are left out because of a problem: such people are in the file and yet not in `people`. */
  readonly leftOut: readonly string[];
  /** The file's headers, for a mapping form. */
  readonly headers: readonly string[];
  readonly mapping: RosterMapping;
  readonly problems: readonly Problem[];
  readonly questions: readonly Question[];
  readonly notices: readonly Notice[];
}

/**
 * Reads a whole roster. Every problem is collected; a problem of a row leaves the person out, a problem of a cell only
 * that field. While the columns for id or name are a question, there are no people.
 * @param rows the file's cells, title and header lines included
 */
export function readRoster(rows: readonly (readonly string[])[], options: RosterOptions): Roster {
  const damage = findDamage(rows);
  const problems = damage ? [damage] : [];
  const nothing = { people: [], leftOut: [], headers: [], mapping: {}, questions: [], notices: [] };
  const header = findHeader(rows);
  if ("code" in header) return { ...nothing, problems: [...problems, header] };
  const { names, height } = header;
  problems.push(...unknownColumns(names, options.mapping));
  const { mapping, questions, notices } = recognise(names, rows.slice(height), options.mapping);
  const found = { ...nothing, headers: names, mapping, questions, notices };
  if (!mapping.id || !(mapping.name || (mapping.first && mapping.last))) return { ...found, problems };
  const read = readRows(rows, names, height, mapping);
  problems.push(...read.problems);
  if (read.table.rows.length === 0 && read.problems.length === 0) problems.push(noPeople(height));
  const content = readContent(read.table, options);
  return {
    ...found,
    people: content.people,
    leftOut: read.leftOut,
    problems: [...problems, ...content.problems],
    questions: [...questions, ...content.questions],
    notices: [...notices, ...jointTitles(read.table), ...unknownStatuses(read.table)],
  };
}

function readContent(table: RosterTable, { ladder, dateOrder = {}, titleAliases, known }: RosterOptions) {
  const names = readNames(table);
  const emails = readEmails(table);
  const persons = table.rows.map((row, at) => ({
    id: row.texts.id ?? "",
    name: "",
    ...names[at],
    email: emails.values[at],
  }));
  const managers = readManagers(table, persons, known);
  const levels = readLevels(table, ladder, titleAliases, known);
  const hired = readDates(table, "hired", dateOrder.hired);
  const levelSince = readDates(table, "levelSince", dateOrder.levelSince);
  const people = persons.map(({ id, name, first, last, email }, at): RosterPerson => {
    const { title, department, location, status } = table.rows[at]?.texts ?? {};
    const { track, grade, levelCode, aboveLadder = false } = levels.values[at] ?? {};
    return {
      id,
      name,
      first,
      last,
      email,
      managerId: managers.values[at],
      title: orNull(title),
      track,
      grade,
      levelCode,
      aboveLadder,
      hired: hired.values[at],
      levelSince: levelSince.values[at],
      // Workday's mark for an organisation led by the manager of the one above.
      department: orNull(department?.replace(/ \(Inherited\)$/, "")),
      location: orNull(location),
      status: status ? readStatus(status) : undefined,
    };
  });
  return {
    people,
    problems: ([] as Problem[]).concat(
      emails.problems,
      managers.problems,
      levels.problems,
      hired.problems,
      levelSince.problems,
    ),
    questions: [...levels.questions, hired.question, levelSince.question].filter(
      (question): question is Question => Boolean(question),
    ),
  };
}

const orNull = (text: string | undefined): string | null | undefined => (text === "" ? null : text);

function unknownColumns(names: readonly string[], mapping: RosterMapping = {}): Problem[] {
  const wanted = Object.values(mapping).filter(
    (name): name is string => typeof name === "string" && !names.includes(name),
  );
  return wanted.map((name) => ({
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

/** R29. */
const jointTitles = (table: RosterTable): Notice[] =>
  table.rows
    .filter(({ texts }) => joinsFunctions(texts.title ?? ""))
    .map(({ number, texts }) => ({
      code: "roster.jointTitle",
      message: `Row ${number}: ${quoted(texts.title ?? "")} gives one person two functions that serve a company best when they argue across the table from two chairs; if product is to report to another executive, a VP of Product is a sound way to do it.`,
      where: { row: number, ...(table.mapping.title && { column: table.mapping.title }) },
    }));

function unknownStatuses(table: RosterTable): Notice[] {
  const column = table.mapping.status ?? undefined;
  const unread = groupedBy(table.rows, ({ texts: { status } }) =>
    status && !readStatus(status) ? status : undefined,
  );
  return [...unread].map(([status, rows]) => ({
    code: "roster.unknownStatus",
    message: `${column}: ${quoted(status)} (${rows.length === 1 ? "1 person" : `${rows.length} people`}) says neither active, on leave nor left, so the status stays as it is.`,
    where: { row: rows[0]?.number, ...(column && { column }) },
  }));
}
