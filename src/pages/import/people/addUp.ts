/** The previews of a file's slices as one. */
import type { ImportPreview } from "../../contract";

export type FoundChanges = Pick<ImportPreview, "added" | "changed" | "same" | "notices" | "moved">;

export const addUp = (slices: readonly ImportPreview[]): FoundChanges => ({
  added: slices.flatMap(({ added }) => added),
  changed: slices.flatMap(({ changed }) => changed),
  same: slices.reduce((sum, { same }) => sum + same, 0),
  moved: slices.flatMap(({ moved }) => moved),
  notices: slices.flatMap(({ notices }) => notices),
});
