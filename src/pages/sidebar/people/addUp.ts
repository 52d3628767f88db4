/** The previews of a file's slices as one. */
import type { Roster } from "../../../domain/people/roster/readRoster";
import type { ImportPreview } from "../../contract";

export type FoundChanges = Pick<ImportPreview, "added" | "changed" | "same" | "missing" | "notices">;

/** Only those are missing from the file whom every slice misses, and whose row could be read. */
export function addUp(slices: readonly ImportPreview[], { leftOut }: Pick<Roster, "leftOut">): FoundChanges {
  const [first, ...others] = slices;
  const missingElsewhere = others.map(({ missing }) => new Set(missing.map(({ id }) => id)));
  return {
    added: slices.flatMap(({ added }) => added),
    changed: slices.flatMap(({ changed }) => changed),
    same: slices.reduce((sum, { same }) => sum + same, 0),
    missing: (first?.missing ?? []).filter(
      ({ id }) => !leftOut.includes(id) && missingElsewhere.every((ids) => ids.has(id)),
    ),
    notices: slices.flatMap(({ notices }) => notices),
  };
}
