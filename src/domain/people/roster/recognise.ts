/** Recognises which column of a roster holds which field; what it does not recognise it asks. */

import { headerKey } from "./headerKey";
import type { Notice, Question } from "./question";
import { readLevelText } from "./readLevelText";
import { fieldsOfHeader, type RosterField, type RosterMapping, rosterFields } from "./rosterField";
import { quoted } from "./rosterTable";

type Rows = readonly (readonly string[])[];

export interface Recognised {
  /** A header for each field that was found or given; null where the caller said that there is none. */
  readonly mapping: RosterMapping;
  readonly questions: readonly Question[];
  readonly notices: readonly Notice[];
}

/** Said in a question: "Which column holds …?" */
const fieldNames: Record<RosterField, string> = {
  id: "the employee ID",
  name: "the name",
  first: "the first name",
  last: "the last name",
  email: "the work e-mail",
  manager: "the manager (ID, e-mail or name)",
  title: "the job title",
  track: "the track",
  grade: "the grade",
  level: "the level",
  hired: "the hire date",
  levelSince: "the date since when the level is held",
  department: "the department",
  location: "the location",
  status: "the employment status",
};

/**
 * Maps fields to columns by header, and by content where a header can mean two things. Two columns that fit a field
 * equally well are a question, and so is a column the import needs (id, name, e-mail, manager, title or level) that is
 * not found. A column of levels in which nothing reads like a level of a ladder is left out, with a notice.
 * @param names headers, all different
 * @param rows the rows below them
 * @param given what a person answered; it wins over everything recognised
 */
export function recognise(names: readonly string[], rows: Rows, given: RosterMapping = {}): Recognised {
  const mapping: RosterMapping = { ...given };
  const questions: Question[] = [];
  const notices: Notice[] = [];
  const free = names.filter((name) => !Object.values(given).includes(name));
  const cellsOf = (name: string): string[] => {
    const at = names.indexOf(name);
    return rows.map((row) => (row[at] ?? "").trim());
  };
  for (const field of rosterFields) {
    if (given[field] !== undefined) continue;
    const meant = free.filter((name) => fieldsOfHeader(name).has(field));
    const filled = (name: string): string[] => cellsOf(name).filter((cell) => cell !== "");
    const fitting = meant.filter((name) => fits(field, name, filled(name)));
    const best = Math.min(...fitting.map((name) => rankOf(name, field)));
    const candidates = fitting.filter((name) => rankOf(name, field) === best);
    if (candidates.length === 1) mapping[field] = candidates[0] as string;
    if (candidates.length > 1) questions.push(columnQuestion(field, candidates));
    const unreadable = meant.filter((name) => isUnreadableLevel(field, name, filled(name)));
    notices.push(...unreadable.map((name) => unreadableLevel(name, filled(name))));
  }
  if (isSurname(mapping, given, cellsOf)) mapping.last = mapping.name as string;
  if (mapping.last && mapping.last === mapping.name) delete mapping.name;
  const unused = free.filter((name) => !Object.values(mapping).includes(name));
  for (const field of missingFields(mapping)) {
    if (!questions.some((question) => question.kind === "column" && question.field === field)) {
      questions.push(columnQuestion(field, unused));
    }
  }
  return { mapping, questions, notices };
}

const rankOf = (name: string, field: RosterField): number =>
  fieldsOfHeader(name).get(field) ?? Number.POSITIVE_INFINITY;

const isLevelField = (field: RosterField): boolean => ["track", "grade", "level"].includes(field);

/** Whether a column's content is what its header promises for this field. */
function fits(field: RosterField, name: string, cells: readonly string[]): boolean {
  // "Worker" and "Employee" head ids in one system and names in another.
  const isEither = fieldsOfHeader(name).has("id") && fieldsOfHeader(name).has("name");
  const holdsIds = cells.every((cell) => /^\S*\d\S*$/.test(cell));
  if (isEither) return field === "id" ? holdsIds : !holdsIds;
  if (!isLevelField(field)) return true;
  const reads = (cell: string): boolean => {
    const stated = readLevelText(cell);
    return Boolean(stated && (field === "level" || stated[field as "track" | "grade"] !== undefined));
  };
  // A job code is a level only where all of them are.
  return rankOf(name, field) === 0
    ? cells.length === 0 || cells.some(reads)
    : cells.length > 0 && cells.every(reads);
}

const isUnreadableLevel = (field: RosterField, name: string, cells: readonly string[]): boolean =>
  isLevelField(field) && rankOf(name, field) === 0 && !fits(field, name, cells);

const unreadableLevel = (name: string, cells: readonly string[]): Notice => ({
  code: "roster.columnLeftOut",
  message: `${name} is not read: nothing in it is a level or grade of a ladder (for example ${quoted(cells[0] ?? "")}).`,
  where: { column: name },
});

/** In German files "Name" beside "Vorname" is the surname; the cells tell, because a full name contains the first name. */
function isSurname(
  mapping: RosterMapping,
  given: RosterMapping,
  cellsOf: (name: string) => string[],
): boolean {
  const { name, first, last } = mapping;
  if (!name || !first || last !== undefined || given.name !== undefined || headerKey(name) !== "name")
    return false;
  const firstNames = cellsOf(first);
  return cellsOf(name).every((cell, at) => !cell.includes(firstNames[at] || " "));
}

function missingFields({
  id,
  name,
  first,
  last,
  email,
  manager,
  title,
  level,
  grade,
}: RosterMapping): RosterField[] {
  const isMissing: [RosterField, boolean][] = [
    ["id", !id],
    ["name", !name && !(first && last)],
    ["email", email === undefined],
    ["manager", manager === undefined],
    ["title", title === undefined && !level && !grade],
  ];
  return isMissing.filter(([, missing]) => missing).map(([field]) => field);
}

const columnQuestion = (field: RosterField, candidates: readonly string[]): Question => ({
  kind: "column",
  field,
  candidates,
  message: `Which column holds ${fieldNames[field]}?`,
});
