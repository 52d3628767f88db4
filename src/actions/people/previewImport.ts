/** What importing a roster would change. */

import type { FieldChange } from "../../domain/people/roster/compareRoster";
import type { RosterPerson } from "../../domain/people/roster/rosterPerson";
import type { Problem } from "../../domain/problem";
import type { Context } from "../context";
import { done, type Outcome, refuse } from "../outcome";
import { planImport, type RosterSlice } from "./planImport";

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

const named = ({ id, name }: RosterPerson) => ({ id, name });

/** Track and grade follow from the level: said once is enough. */
const shown = (fields: readonly FieldChange[]) =>
  fields
    .filter(({ field }) => !["track", "grade", "aboveLadder"].includes(field))
    .map(({ field, before, after }) => ({ field, before: String(before ?? ""), after: String(after ?? "") }));
