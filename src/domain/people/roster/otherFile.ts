/** A file that is something else than a roster, which asking about its columns would not settle. */
import { headerKey } from "../../headerKey";
import { ladderCsvColumns } from "../../ladder/file/ladderCsvColumns";
import { readLevelText } from "../../ladder/readLevelText";
import type { Problem } from "../../problem";

export const isLadderCode = "roster.isLadder";

/** @param rows the file's cells, as far as they are any */
export function otherFile(name: string, text: string, rows: readonly (readonly string[])[]): Problem | null {
  const isJson = /^\s*[{[]/.test(text);
  if (isJson ? /"(levels|criteria)"\s*:/.test(text) : rows.slice(0, rowsToSearch).some(headsLadder))
    return {
      code: isLadderCode,
      message: `${name}: expected a row for each person, found what looks like a ladder. Read it under Import a ladder.`,
    };
  if (!isJson) return null;
  const message = `${name}: expected a CSV file, found JSON. Let your HR system export its people as CSV.`;
  return { code: "roster.isJson", message };
}

/** A title may stand above. */
const rowsToSearch = 3;

/** A row for each level and criterion, or a matrix with levels across. */
function headsLadder(row: readonly string[]): boolean {
  const keys = new Set(row.map(headerKey));
  const has = (heading: string) => keys.has(headerKey(heading));
  const levels = row.filter((cell) => readLevelText(cell)?.isCode);
  return (has(ladderCsvColumns.criterion) && has(ladderCsvColumns.expectation)) || levels.length > 2;
}
