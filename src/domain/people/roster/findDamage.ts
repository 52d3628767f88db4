/** Tells from its letters that a file was read in another encoding than it was written in. */
import type { Problem } from "../../problem";

/** U+FFFD and NUL, and what UTF-8 looks like when read as Windows-1252: "Ã©" for é, "â€“" for an en dash. */
const replacement = "\uFFFD";
const nul = "\u0000";
const doubled = "[ÂÃÄÅÆÇ][\u0080-\u00BF‚ƒ„…†‡ˆ‰‹•˜™›]|â€";
const damaged = new RegExp([replacement, nul, doubled].join("|"));

/** One problem for the whole file, at its first damaged cell. */
export function findDamage(rows: readonly (readonly string[])[]): Problem | undefined {
  const isDamaged = (cell: string): boolean => damaged.test(cell);
  const first = rows.findIndex((row) => row.some(isDamaged));
  if (first < 0) return undefined;
  const count = rows.reduce((sum, row) => sum + row.filter(isDamaged).length, 0);
  const found = (rows[first]?.find(isDamaged) ?? "").replace(/\0/g, "␀").slice(0, 40);
  return {
    code: "roster.encoding",
    message: `Row ${first + 1}: expected readable letters, found “${found}” (${count} such ${count === 1 ? "cell" : "cells"}). The file seems to be in another encoding: save it as CSV UTF-8 and choose it again.`,
    where: { row: first + 1 },
  };
}
