/** Imports the people of a roster file: first what it would change, then exactly that. */
import { findLevel, type Ladder, levelByTitle } from "../domain/ladder";
import { mergedPerson, rosterPersonOf } from "../domain/mergedPerson";
import type { Person } from "../domain/person";
import { found, type Problem } from "../domain/problem";
import { compareRoster, type FieldChange } from "../domain/roster/compareRoster";
import type { RosterPerson } from "../domain/roster/rosterPerson";
import { type Change, changesOf } from "../workbook/change";
import { readTables } from "../workbook/readTables";
import { type LadderRow, ladderTable, peopleTable } from "../workbook/tables";
import type { Context } from "./context";
import { done, type Outcome, refuse } from "./outcome";
import { readLadder } from "./readLadder";
import { record } from "./record";

/** A title the ladder did not know, and the level somebody chose for it. */
export interface TitleAnswer {
  readonly title: string;
  readonly level: string;
}

export interface RosterSlice {
  /** At most 2,500 people a call. */
  readonly people: readonly RosterPerson[];
  readonly aliases: readonly TitleAnswer[];
}

export interface ImportPreview {
  readonly added: readonly { readonly id: string; readonly name: string }[];
  readonly changed: readonly {
    readonly id: string;
    readonly name: string;
    readonly fields: readonly { readonly field: string; readonly before: string; readonly after: string }[];
  }[];
  readonly same: number;
  readonly missing: readonly { readonly id: string; readonly name: string }[];
  readonly notices: readonly string[];
  readonly problems: readonly Problem[];
  /** Of everything that would be written; send it back to import exactly this. */
  readonly fingerprint: string;
}

/** What the page needs to read a file: the levels with their titles, and whom the workbook knows. */
export interface ImportTargets {
  readonly levels: Ladder["levels"];
  readonly known: readonly RosterPerson[];
  readonly problems: readonly Problem[];
}

export function importTargets({ seen }: Context): Outcome<ImportTargets> {
  const ladder = readLadder(seen);
  const { tables, problems } = readTables(seen, ["people"]);
  return done({
    levels: ladder.levels,
    known: tables.people.rows.map(rosterPersonOf),
    problems: [...ladder.problems, ...problems],
  });
}

export function previewImport(context: Context, slice: RosterSlice): Outcome<ImportPreview> {
  const plan = planImport(context, slice);
  if ("problems" in plan) return refuse(...plan.problems);
  const { comparison } = plan;
  return done({
    added: comparison.added.map(named),
    changed: comparison.changed.map(({ id, name, fields }) => ({ id, name, fields: shown(fields) })),
    same: comparison.same.length,
    missing: comparison.missing.map(named),
    notices: comparison.notices.map(({ message }) => message),
    problems: [],
    fingerprint: plan.fingerprint,
  });
}

export interface ImportResult {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
}

export function importPeople(
  context: Context,
  input: RosterSlice & { fingerprint: string; request: string },
): Outcome<ImportResult> {
  const plan = planImport(context, input);
  if ("problems" in plan) return refuse(...plan.problems);
  const { comparison, changes } = plan;
  const [added, changed, same] = [comparison.added.length, comparison.changed.length, comparison.same.length];
  if (changes.length && plan.fingerprint !== input.fingerprint) return refuse(changedSince);
  return record(context, {
    request: input.request,
    what: `Import people: ${added} new, ${changed} changed`,
    changes,
    answer: { added, changed, same },
  });
}

function planImport({ seen, store }: Context, { people, aliases }: RosterSlice) {
  const ladder = readLadder(seen);
  const { tables, problems } = readTables(seen, ["people", "ladder"]);
  if (tables.people.isBroken || tables.ladder.isBroken) return refuse(...problems);
  const unknown = people.filter(
    ({ levelCode }) => levelCode && !ladder.levels.some(({ code }) => code === levelCode),
  );
  if (unknown.length) return refuse(...unknown.map(unknownLevel));
  const comparison = compareRoster(tables.people.rows.map(rosterPersonOf), people);
  const before = new Map(tables.people.rows.map((person) => [person.id, person] as const));
  const incoming = new Map(people.map((person) => [person.id, person] as const));
  const touched = [...comparison.added, ...comparison.changed].map(({ id }) => id);
  const changes = touched
    .flatMap((id) => personChanges(before.get(id) ?? null, incoming.get(id)!))
    .concat(aliasChanges(ladder, tables.ladder.rows, aliases));
  return { comparison, changes, fingerprint: store.digest(JSON.stringify(changes)) };
}

const personChanges = (before: Person | null, incoming: RosterPerson): Change[] =>
  changesOf(peopleTable, [], before, mergedPerson(before, incoming));

/** Titles that were asked about are remembered as other spellings of the level's title (R28). */
function aliasChanges(ladder: Ladder, rows: readonly LadderRow[], answers: readonly TitleAnswer[]): Change[] {
  const after = new Map(rows.map((row) => [row.grade, row] as const));
  for (const { title, level: code } of answers) {
    const level = findLevel(ladder, code);
    const row = level && after.get(level.grade);
    if (!level || !row || levelByTitle(ladder, title)) continue;
    const aliases = level.track === "IC" ? "aliasesIC" : "aliasesM";
    after.set(level.grade, { ...row, [aliases]: [...row[aliases], title.trim()] });
  }
  return rows.flatMap((row) => changesOf(ladderTable, [], row, after.get(row.grade)!));
}

const named = ({ id, name }: RosterPerson) => ({ id, name });

/** Track and grade follow from the level: said once is enough. */
const shown = (fields: readonly FieldChange[]) =>
  fields
    .filter(({ field }) => !["track", "grade", "aboveLadder"].includes(field))
    .map(({ field, before, after }) => ({ field, before: String(before ?? ""), after: String(after ?? "") }));

const unknownLevel = ({ id, name, levelCode }: RosterPerson): Problem => ({
  code: "person.unknownLevel",
  message: `${name} (${id}): expected a level of the ladder, found ${found(levelCode)}. Read the file again; the ladder may have changed.`,
});

const changedSince: Problem = {
  code: "import.changedSince",
  message:
    "People or the ladder were changed after the preview. Nothing was written; look at the new preview.",
};
