/** Imports the people of a roster file: exactly what the preview showed. */
import type { Problem } from "../../domain/problem";
import { peopleTable } from "../../workbook/tables/tables";
import { addMissingSheets } from "../addMissingSheets";
import type { Context } from "../context";
import { type Outcome, refuse } from "../outcome";
import { record } from "../record";
import { planImport, type RosterSlice } from "./planImport";

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
  const { comparison, changes, workingTime } = plan;
  const alone = comparison.same.filter(({ id }) =>
    workingTime.some(({ after }) => after.person === id),
  ).length;
  const added = comparison.added.length;
  const [changed, same] = [comparison.changed.length + alone, comparison.same.length - alone];
  if (changes.length && plan.fingerprint !== input.fingerprint) return refuse(changedSince);
  if (workingTime.length)
    addMissingSheets(context, ["workingTime"], { kind: "input", after: peopleTable.name });
  return record(context, {
    request: input.request,
    what: `Import people: ${added} new, ${changed} changed`,
    changes,
    answer: { added, changed, same },
  });
}

const changedSince: Problem = {
  code: "import.changedSince",
  message:
    "People or the ladder were changed after the preview. Nothing was written; look at the new preview.",
};
