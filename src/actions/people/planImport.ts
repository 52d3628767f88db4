/** Works out the changes that importing a slice of a roster makes. */
import { findLevel, type Ladder, levelByTitle } from "../../domain/ladder/ladder";
import { mergedPerson, rosterPersonOf } from "../../domain/people/mergedPerson";
import type { Person } from "../../domain/people/person";
import { compareRoster } from "../../domain/people/roster/compareRoster";
import type { RosterPerson } from "../../domain/people/roster/rosterPerson";
import { found, type Problem } from "../../domain/problem";
import { type Change, changesOf } from "../../workbook/cells/change";
import { readTables } from "../../workbook/tables/readTables";
import { type LadderRow, ladderTable, peopleTable } from "../../workbook/tables/tables";
import type { Context } from "../context";
import { readLadder } from "../ladder/readLadder";
import { refuse } from "../outcome";

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

export function planImport({ seen, store }: Context, { people, aliases }: RosterSlice) {
  const ladder = readLadder(seen);
  const { tables, problems } = readTables(seen, ["people", "ladder"]);
  // A row that can't be read would count as a person who is not there yet.
  if (problems.length) return refuse(...problems);
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

const unknownLevel = ({ id, name, levelCode }: RosterPerson): Problem => ({
  code: "person.unknownLevel",
  message: `${name} (${id}): expected a level of the ladder, found ${found(levelCode)}. Read the file again; the ladder may have changed.`,
});
