/** Recognises which column of a roster holds which field; what it does not recognise it asks. */

import { counted } from "../../../statistics/points";
import { headerKey } from "../../headerKey";
import { readLevelText } from "../../ladder/readLevelText";
import { isPlaceholder } from "./cleanCell";
import type { RosterField } from "./headerWords";
import { type Answers, type Choice, type Notice, notInFile, type Question } from "./question";
import { fieldNames, fieldsOfHeader, type RosterMapping, rosterFields } from "./rosterField";
import { quoted } from "./rosterTable";
import { readStatusWord } from "./statusWords";

type Rows = readonly (readonly string[])[];

export interface Recognised {
  /** A header for each field that was found or given; null where the caller said that there is none. */
  readonly mapping: RosterMapping;
  /** Every column that may name managers; which of them holds is told by how they fit (`readManagers`). */
  readonly managerColumns: readonly string[];
  readonly questions: readonly Question[];
  readonly notices: readonly Notice[];
}

/**
 * Maps fields to columns by header, and by content where a header can mean two things. Two columns that fit a field
 * equally well are a question, and so is a column the import needs (id, name, e-mail, manager, title or level) that is
 * not found. A column of levels in which nothing reads like a level of a ladder is left out, with a notice.
 * @param names headers, all different
 * @param rows the rows below them
 * @param answers what a person answered; it wins over everything recognised
 */
export function recognise(names: readonly string[], rows: Rows, answers: Answers = {}): Recognised {
  const given = givenColumns(names, answers);
  const columns = new Columns(names, rows, given);
  const mapping: RosterMapping = { ...given };
  const questions: Question[] = [];
  for (const field of rosterFields) {
    if (given[field] !== undefined || field === "manager") continue;
    const isIdToo = field === "email" && given.id && fieldsOfHeader(given.id).has("email");
    const candidates = isIdToo ? [given.id!] : columns.best(field);
    if (candidates.length === 1) mapping[field] = candidates[0] as string;
    if (candidates.length > 1) questions.push(columns.question(field, candidates));
  }
  settleNames(mapping, given, columns);
  const managerColumns = given.manager === undefined ? columns.fitting("manager") : [];
  const needed = missingFields(mapping, managerColumns).filter(
    (field) => !questions.some(({ id }) => id === columnId(field)),
  );
  const noEmail = needed.includes("email") && rows.length > 0 && !columns.hold("@");
  return {
    mapping,
    managerColumns,
    questions: [
      ...questions,
      ...needed
        .filter((field) => field !== "email" || !noEmail)
        .map((field) => columns.question(field, columns.unused(mapping, managerColumns), mapping.email)),
    ],
    notices: [...columns.unreadableLevels(), ...(noEmail ? [noAddresses] : [])],
  };
}

export const columnId = (field: RosterField): string => `column:${field}`;

/** What a person said about columns; an answer that names no column of this file counts as not given. */
function givenColumns(names: readonly string[], answers: Answers): RosterMapping {
  const said = rosterFields.map((field): [RosterField, string | null | undefined] => {
    const answer = answers[columnId(field).toLowerCase()];
    return [field, answer === notInFile ? null : names.find((name) => name === answer)];
  });
  return Object.fromEntries(said.filter(([, name]) => name !== undefined));
}

/** The file's columns with what they hold. */
class Columns {
  private readonly free: readonly string[];
  private readonly cells = new Map<string, readonly string[]>();

  constructor(
    private readonly names: readonly string[],
    private readonly rows: Rows,
    given: RosterMapping,
  ) {
    this.free = names.filter((name) => !Object.values(given).includes(name));
  }

  cellsOf(name: string): readonly string[] {
    const at = this.names.indexOf(name);
    const cells = this.cells.get(name) ?? this.rows.map((row) => (row[at] ?? "").trim());
    this.cells.set(name, cells);
    return cells;
  }

  /** Columns whose header may stand for the field and whose cells do not speak against it. */
  fitting(field: RosterField): readonly string[] {
    return this.meant(field).filter((name) => fits(field, name, this.filled(name)));
  }

  /** Of those the most telling; several where nothing tells them apart. */
  best(field: RosterField): readonly string[] {
    const fitting = this.fitting(field);
    const standing = fitting.map((name) => [this.informs(field, name), -rankOf(name, field)] as const);
    const isBetter = (a: readonly number[], b: readonly number[]) => a[0]! - b[0]! || a[1]! - b[1]!;
    return fitting.filter((_, at) => standing.every((other) => isBetter(standing[at]!, other) >= 0));
  }

  unused(mapping: RosterMapping, managerColumns: readonly string[]): readonly string[] {
    const used = [...Object.values(mapping), ...managerColumns];
    return this.free.filter((name) => !used.includes(name));
  }

  hold(text: string): boolean {
    return this.rows.some((row) => row.some((cell) => cell.includes(text)));
  }

  question(field: RosterField, candidates: readonly string[], email?: string | null): Question {
    const isIdByEmail = field === "id" && email;
    const headers = [...new Set([...candidates, ...this.names])].filter(
      (name) => !isIdByEmail || name !== email,
    );
    const choices: Choice[] = headers.map((name) => ({ value: name, label: name }));
    if (isIdByEmail) choices.unshift({ value: email, label: `There is none: use ${email}` });
    if (field !== "id" && field !== "name") choices.push({ value: notInFile, label: "Not in this file" });
    const addresses = candidates.filter((name) => this.filled(name).some((cell) => cell.includes("@")));
    const proposed = field === "email" && addresses.length === 1 ? { proposed: addresses[0] } : {};
    const rows = Math.max(1, this.rows.length);
    return {
      id: columnId(field),
      message: `Which column holds ${fieldNames[field]}?`,
      choices,
      ...proposed,
      rows,
    } as Question;
  }

  unreadableLevels(): Notice[] {
    const fields = ["track", "grade", "level"] as const;
    return fields.flatMap((field) =>
      this.meant(field)
        .filter((name) => rankOf(name, field) === 0 && !fits(field, name, this.filled(name)))
        .map((name) => unreadableLevel(name, this.filled(name))),
    );
  }

  private meant(field: RosterField): readonly string[] {
    return this.free.filter((name) => fieldsOfHeader(name).has(field));
  }

  private filled(name: string): readonly string[] {
    return this.cellsOf(name).filter((cell) => cell !== "");
  }

  /** A blank column tells nothing where another is filled; a column of status tells by its plain words. */
  private informs(field: RosterField, name: string): number {
    const filled = this.filled(name);
    if (field !== "status") return filled.length > 0 ? 1 : 0;
    const read = filled.map(readStatusWord);
    return read.filter((word) => word).length === 0 ? 0 : new Set(read).size;
  }
}

const rankOf = (name: string, field: RosterField): number =>
  fieldsOfHeader(name).get(field) ?? Number.POSITIVE_INFINITY;

const salutation = /^(mr|mrs|ms|miss|mx|dr|prof|herr|frau|m|mme|sr|sra)\.?$/i;

/** Whether a column's content is what its header promises for this field. */
function fits(field: RosterField, name: string, cells: readonly string[]): boolean {
  // "Worker" and "Employee" head ids in one system and names in another.
  const isEither = fieldsOfHeader(name).has("id") && fieldsOfHeader(name).has("name");
  const holdsIds = cells.every((cell) => /^\S*\d\S*$/.test(cell));
  if (isEither) return field === "id" ? holdsIds : !holdsIds;
  if (field === "title") return cells.length === 0 || !cells.every((cell) => salutation.test(cell));
  if (field !== "track" && field !== "grade" && field !== "level") return true;
  const reads = (cell: string): boolean => {
    const stated = readLevelText(cell);
    return Boolean(stated && (field === "level" || stated[field] !== undefined || stated.above));
  };
  // A job code is a level only where all of them are, and none is a number of another kind.
  return rankOf(name, field) === 0
    ? cells.length === 0 || cells.some(reads)
    : cells.length > 0 && cells.every((cell) => (reads(cell) && !/\d{3}/.test(cell)) || isPlaceholder(cell));
}

const unreadableLevel = (name: string, cells: readonly string[]): Notice => ({
  code: "roster.columnLeftOut",
  message: `${name} is not read: nothing in it is a level or grade of a ladder (for example ${quoted(cells[0] ?? "")}).`,
  where: { column: name },
});

const noAddresses: Notice = {
  code: "roster.noAddresses",
  message:
    "There is no e-mail address anywhere in this file. Raters need one: add them in People, or import a file that has them.",
};

/**
 * "Preferred name" is the name where there is no other, and the given name beside legal names. In German files "Name"
 * beside "Vorname" is the surname; the cells tell, because a full name contains the first name.
 */
function settleNames(mapping: RosterMapping, given: RosterMapping, columns: Columns): void {
  // "Nom" and "Nombre" are one part of a name beside the other part, and the whole of it alone.
  for (const [part, other] of [
    ["last", "first"],
    ["first", "last"],
  ] as const)
    if (mapping.name && mapping.name === mapping[part]) delete mapping[mapping[other] ? "name" : part];
  if (mapping.name && mapping.name === mapping.preferred) {
    if (mapping.first && mapping.last) delete mapping.name;
    else delete mapping.preferred;
  }
  if (mapping.name && mapping.first && mapping.last === undefined && given.name === undefined) {
    const firstNames = columns.cellsOf(mapping.first);
    const isSurname =
      headerKey(mapping.name) === "name" &&
      columns.cellsOf(mapping.name).every((cell, at) => !cell.includes(firstNames[at] || " "));
    if (isSurname) mapping.last = mapping.name;
  }
  if (mapping.last && mapping.last === mapping.name) delete mapping.name;
}

function missingFields(mapping: RosterMapping, managerColumns: readonly string[]): RosterField[] {
  const { id, name, first, last, email, manager, title, level, grade } = mapping;
  const isMissing: [RosterField, boolean][] = [
    ["id", !id],
    ["name", !name && !(first && last)],
    ["email", email === undefined],
    ["manager", manager === undefined && managerColumns.length === 0],
    ["title", title === undefined && !level && !grade],
  ];
  return isMissing.filter(([, missing]) => missing).map(([field]) => field);
}

/** Columns that nothing was read from, said once. */
export const unusedNotice = (unused: readonly string[]): Notice[] =>
  unused.length === 0
    ? []
    : [
        {
          code: "roster.notUsed",
          message: `${counted(unused.length, "column is", "columns are")} not used: ${unused.join(", ")}. If one holds something Plumbline reads, such as working time, choose it under Which column is what.`,
        },
      ];
