/** Reads the caller's own notes from the shared file, as untrusted input: nobody else's can be read from here. */
import { lackingIn, type SeenOfHabits } from "../../domain/readiness/pair";
import { notesTable, type PairRow, wordsIn } from "../../workbook/tables/tables";
import type { Context } from "../context";
import { withoutFormulas } from "../madeFiles/withoutFormulas";

export type NotesRead =
  | { readonly state: "none" | "not begun" | "begun" }
  | { readonly state: "refused"; readonly reason: string }
  /** @property key that nobody else knows */
  | { readonly state: "submitted"; readonly words: SeenOfHabits; readonly key: string };

export function readNotes(
  { files }: Pick<Context, "files">,
  { notes, notesHold }: PairRow,
  habits: readonly string[],
): NotesRead {
  // Claimed, a file may still be empty.
  if (!notes || !notesHold) return { state: "none" };
  const refused = (reason: string): NotesRead => ({ state: "refused", reason });
  let grid: ReturnType<Context["files"]["read"]>[number] | undefined;
  try {
    [grid] = files.read(notes, [notesTable.name]);
  } catch (error) {
    return refused(`Your notes could not be read: ${String((error as Error).message)}`);
  }
  const { rows, problems, isBroken, typedOver } = withoutFormulas(notesTable, grid ?? null);
  const [row] = rows;
  if (isBroken || !row) return refused(problems.map(({ message }) => message).join(" ") || noRow);
  if (row.status !== "submitted") return { state: row.savedAt ? "begun" : "not begun" };
  if (typedOver.has(row.id)) return refused(typedInto);
  const words = wordsIn(row);
  const lacking = lackingIn(words, habits);
  if (lacking.length) return refused(`Your notes are submitted and lack: ${lacking.join("; ")}.`);
  return { state: "submitted", words, key: row.request };
}

const noRow = "Your notes hold no row any more. Put it back from the version history of that file.";

const typedInto =
  "Somebody typed into the sheet Notes. Open your notes, look at them in the sidebar and submit them again.";
