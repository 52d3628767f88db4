/** Works out the changes that importing a slice of a roster makes. */

import { findLevel, type Ladder, levelsByTitle } from "../../domain/ladder/ladder";
import { compareRoster } from "../../domain/people/roster/compareRoster";
import { compareWorkingTime } from "../../domain/people/roster/compareWorkingTime";
import type { Notice } from "../../domain/people/roster/question";
import type { RememberedAnswer } from "../../domain/people/roster/remembered";
import type { RosterPerson } from "../../domain/people/roster/rosterPerson";
import { found, type Problem } from "../../domain/problem";
import { type Change, changesOf } from "../../workbook/cells/change";
import { gradesAndLevels } from "../../workbook/tables/ladderRows";
import { readIfThere } from "../../workbook/tables/readIfThere";
import { readTables } from "../../workbook/tables/readTables";
import {
  importAnswersTable,
  type LadderRow,
  ladderTable,
  peopleTable,
  workingTimeTable,
} from "../../workbook/tables/tables";
import type { Context } from "../context";
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
  /** Answers that are not to be asked for again. */
  readonly remember?: readonly RememberedAnswer[];
}

export function planImport(context: Context, { people: said, aliases, remember = [] }: RosterSlice) {
  const { seen, store } = context;
  const { tables, problems: read } = readTables(seen, ["people", "ladder"]);
  const held = readIfThere(seen, "workingTime");
  // A row that can't be read would count as a person who is not there yet.
  const problems = [...read, ...held.problems];
  if (problems.length) return refuse(...problems);
  const { people, notices } = leaveOfCycle(context, said);
  const ladder = gradesAndLevels(tables.ladder.rows);
  const unknown = people.filter(
    ({ levelCode }) => levelCode && !ladder.levels.some(({ code }) => code === levelCode),
  );
  if (unknown.length) return refuse(...unknown.map(unknownLevel));
  const comparison = compareRoster(tables.people.rows, people);
  const workingTime = compareWorkingTime(held.rows, people);
  const changes = [
    ...comparison.added.flatMap((after) => changesOf(peopleTable, [], null, after)),
    ...comparison.changed.flatMap(({ before, after }) => changesOf(peopleTable, [], before, after)),
    ...workingTime.flatMap(({ before, after }) => changesOf(workingTimeTable, [], before, after)),
    ...aliasChanges(ladder, tables.ladder.rows, aliases),
    ...(remember.length ? answerChanges(seen, remember) : []),
  ];
  return {
    comparison,
    workingTime,
    notices,
    changes,
    current: tables.people.rows,
    fingerprint: store.digest(JSON.stringify(changes)),
  };
}

/** Opening the next cycle empties the days on leave of the last: what is read before belongs to neither. */
function leaveOfCycle(
  { settings: { cycle } }: Context,
  people: readonly RosterPerson[],
): { readonly people: readonly RosterPerson[]; readonly notices: readonly Notice[] } {
  const isUnderWay = cycle && cycle.state !== "Locked";
  if (isUnderWay || !people.some(({ onLeave }) => onLeave)) return { people, notices: [] };
  return { people: people.map(({ onLeave, ...person }) => person), notices: [noCycleForLeave] };
}

const noCycleForLeave: Notice = {
  code: "roster.leaveWithoutCycle",
  message:
    "Days on leave belong to a cycle and none is under way, so they were not read. Open the next cycle, then import the file again.",
};

/** Titles that were asked about are remembered as other spellings of the level's title (R28). */
function aliasChanges(
  ladder: Pick<Ladder, "levels">,
  rows: readonly LadderRow[],
  answers: readonly TitleAnswer[],
): Change[] {
  const after = new Map(rows.map((row) => [row.grade, row] as const));
  for (const { title, level: code } of answers) {
    const level = findLevel(ladder, code);
    const row = level && after.get(level.grade);
    if (!level || !row || levelsByTitle(ladder, title).length) continue;
    const aliases = level.track === "IC" ? "aliasesIC" : "aliasesM";
    after.set(level.grade, { ...row, [aliases]: [...row[aliases], title.trim()] });
  }
  return rows.flatMap((row) => changesOf(ladderTable, [], row, after.get(row.grade)!));
}

/** Nothing where the sheet is missing: a workbook of an earlier version asks again. */
function answerChanges(seen: Context["seen"], remember: readonly RememberedAnswer[]): Change[] {
  const { rows, isBroken } = readTables(seen, ["importAnswers"]).tables.importAnswers;
  if (isBroken) return [];
  const before = new Map(rows.map((row) => [row.question, row] as const));
  return remember.flatMap((row) => changesOf(importAnswersTable, [], before.get(row.question) ?? null, row));
}

const unknownLevel = ({ id, name, levelCode }: RosterPerson): Problem => ({
  code: "person.unknownLevel",
  message: `${name} (${id}): expected a level of the ladder, found ${found(levelCode)}. Read the file again; the ladder may have changed.`,
});
