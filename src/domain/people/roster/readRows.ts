/** Reads the rows of a roster that can be told to be about one person, and says why it leaves out the others. */
import type { Problem } from "../../problem";
import { isBlank } from "./findHeader";
import type { RosterField, RosterMapping } from "./rosterField";
import { cellProblem, cleanText, type RosterRow, type RosterTable } from "./rosterTable";

export interface Rows {
  readonly table: RosterTable;
  /** Ids of the rows left out, where they have one. */
  readonly leftOut: readonly string[];
  readonly problems: readonly Problem[];
}

/** No real name, title or place is longer; a missing quotation mark makes cells that are. */
const longestText = 1000;

/**
 * A row is left out when it has more cells than the header, an over-long text, no id, an id that an earlier row has, or
 * no name. Blank rows are skipped.
 * @param names headers, all different
 * @param height number of rows before the first person
 */
export function readRows(
  rows: readonly (readonly string[])[],
  names: readonly string[],
  height: number,
  mapping: RosterMapping,
): Rows {
  const columns = (Object.entries(mapping) as [RosterField, string | null][])
    .map(([field, name]): [RosterField, number] => [field, name === null ? -1 : names.indexOf(name)])
    .filter(([, at]) => at >= 0);
  const kept: RosterRow[] = [];
  const leftOut: string[] = [];
  const problems: Problem[] = [];
  const rowById = new Map<string, number>();
  rows.forEach((cells, index) => {
    if (index < height || isBlank(cells)) return;
    const texts: Partial<Record<RosterField, string>> = {};
    for (const [field, at] of columns) texts[field] = cleanText(cells[at] ?? "");
    const row = { number: index + 1, texts };
    const id = texts.id ?? "";
    const problem = shapeProblem(row, cells, names.length) ?? identityProblem({ mapping }, row, rowById);
    if (!rowById.has(id)) rowById.set(id, row.number);
    if (!problem) kept.push(row);
    else problems.push(problem);
    if (problem && id && problem.code !== "roster.duplicateId") leftOut.push(id);
  });
  return { table: { mapping, rows: kept }, leftOut, problems };
}

function shapeProblem(
  { number, texts }: RosterRow,
  cells: readonly string[],
  width: number,
): Problem | undefined {
  if (cells.slice(width).some((cell) => cell.trim())) {
    return {
      code: "roster.rowLength",
      message: `Row ${number}: expected ${width} cells, as many as headers, found ${cells.length}. The row is left out; a text with a delimiter in it needs quotation marks.`,
      where: { row: number },
    };
  }
  const longest = Math.max(0, ...Object.values(texts).map((text) => text.length));
  if (longest <= longestText) return undefined;
  return {
    code: "roster.textTooLong",
    message: `Row ${number}: expected texts of at most ${longestText} characters, found one of ${longest}. The row is left out.`,
    where: { row: number },
  };
}

function identityProblem(
  table: Pick<RosterTable, "mapping">,
  row: RosterRow,
  rowById: ReadonlyMap<string, number>,
): Problem | undefined {
  const { id = "", name, first, last } = row.texts;
  if (!id) return cellProblem(table, row, "id", "missingId", "an employee ID");
  if (/^\d([.,]\d+)?E\+\d+$/i.test(id)) {
    return cellProblem(
      table,
      row,
      "id",
      "idAsNumber",
      "the employee ID as the HR system writes it, not as a spreadsheet shortens it",
    );
  }
  const earlier = rowById.get(id);
  if (earlier !== undefined) {
    return cellProblem(
      table,
      row,
      "id",
      "duplicateId",
      `an ID of its own (row ${earlier} has it too, this row is left out)`,
    );
  }
  if (!name && !first && !last)
    return cellProblem(table, row, name === undefined ? "last" : "name", "missingName", "a name");
  return undefined;
}
