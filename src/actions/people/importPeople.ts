/** Imports the people of a roster file: exactly what the preview showed. */
import type { Problem } from "../../domain/problem";
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

const changedSince: Problem = {
  code: "import.changedSince",
  message:
    "People or the ladder were changed after the preview. Nothing was written; look at the new preview.",
};
