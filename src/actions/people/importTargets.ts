/** What the page needs to read a roster file: the levels with their titles, and whom the workbook knows. */
import type { Ladder } from "../../domain/ladder/ladder";
import { rosterPersonOf } from "../../domain/people/mergedPerson";
import type { RememberedAnswer } from "../../domain/people/roster/remembered";
import type { RosterPerson } from "../../domain/people/roster/rosterPerson";
import type { Problem } from "../../domain/problem";
import { readTables } from "../../workbook/tables/readTables";
import type { Context } from "../context";
import { readLadder } from "../ladder/readLadder";
import { done, type Outcome } from "../outcome";

/** What the page needs to read a file: the levels with their titles, and whom the workbook knows. */
export interface ImportTargets {
  readonly levels: Ladder["levels"];
  readonly known: readonly RosterPerson[];
  /** Answers of earlier imports. */
  readonly answers: readonly RememberedAnswer[];
  readonly problems: readonly Problem[];
}

export function importTargets({ seen }: Context): Outcome<ImportTargets> {
  const ladder = readLadder(seen);
  const { tables, problems } = readTables(seen, ["people"]);
  // A workbook of an earlier version has no sheet for them before it is set up again.
  const { importAnswers } = readTables(seen, ["importAnswers"]).tables;
  return done({
    levels: ladder.levels,
    known: tables.people.rows.map(rosterPersonOf),
    answers: importAnswers.rows,
    problems: [...ladder.problems, ...problems],
  });
}
