/** Saves one's own notes; once submitted they stay, so that nothing is changed after reading the other one's (R37). */
import type { Problem } from "../../domain/problem";
import { checkWritten, lackingIn, type SeenOfHabits } from "../../domain/readiness/pair";
import { changesOf } from "../../workbook/cells/change";
import { notesId } from "../../workbook/layout/readinessDrawings";
import { asWords, notesTable } from "../../workbook/tables/tables";
import type { Context } from "../context";
import { type Outcome, refuse } from "../outcome";
import { saveRow } from "../saveRow";
import { gone } from "./notes";

export interface NotesToSave {
  readonly written: SeenOfHabits;
  readonly submit: boolean;
  /** When the notes that were on the screen were saved; blank for never. */
  readonly seen: string;
  readonly request: string;
}

export function saveNotes(
  { store, now }: Context,
  { written, submit, seen, request }: NotesToSave,
): Outcome<{ readonly savedAt: string }> {
  const amiss = checkWritten(written);
  if (amiss.length) return refuse(...amiss);
  return saveRow(store, notesTable, ({ rows, criteria, typedOver }) => {
    const before = rows.find(({ id }) => id === notesId);
    if (!before) return refuse(gone);
    const said = { ...before, ...asWords(written) };
    const isSaid =
      (before.status === "submitted") === submit &&
      changesOf(notesTable, criteria, before, said).length === 0;
    if (before.request === request && isSaid) return { changes: [], answer: { savedAt: before.savedAt } };
    if (before.status === "submitted" && !typedOver.has(notesId)) return refuse(submitted);
    if (before.savedAt !== seen) return refuse(savedElsewhere);
    const lacking = submit ? lackingIn(written, criteria) : [];
    if (lacking.length) return refuse(incomplete(lacking));
    const status = submit ? ("submitted" as const) : ("draft" as const);
    const after = { ...said, status, savedAt: now, request };
    return { changes: changesOf(notesTable, criteria, before, after), answer: { savedAt: now } };
  });
}

const submitted: Problem = {
  code: "notes.submitted",
  message: "These notes are submitted and stay as they are. Talk about what came to mind since.",
};

const savedElsewhere: Problem = {
  code: "notes.savedElsewhere",
  message:
    "These notes were saved in another window meanwhile. Yours were not saved; choose between the two.",
};

const incomplete = (lacking: readonly string[]): Problem => ({
  code: "notes.incomplete",
  message: `Before you submit, this is missing: ${lacking.join("; ")}.`,
});
