/** What stands in a rubric sheet and is read by nobody: columns and rows the ladder does not have, levels twice, formulas. */
import type { Level } from "../../domain/ladder/ladder";
import { found, type Problem } from "../../domain/problem";
import { type Grid, headersOf, textOf } from "../cells/cell";
import { rubricHeaders, rubricParts } from "./rubricMatrix";

/** Empty when the sheet or one of its first two columns is missing: then the reader says so. */
export function rubricStrays(
  sheet: string,
  grid: Grid | null,
  levels: readonly Level[],
  criteria: readonly string[],
): Problem[] {
  const headers = headersOf(grid ?? []);
  if (!grid || rubricHeaders.some((header) => !headers.includes(header))) return [];
  return [...strayColumns(sheet, headers, levels), ...strayRows(sheet, grid, headers, criteria)];
}

/** "IC4 Staff PM" names a level; "Our notes" does not and is somebody's own column. */
const codeIn = (header: string): string => /^(IC|M)\d+(?=\s|$)/.exec(header)?.[0] ?? "";

function strayColumns(sheet: string, headers: readonly string[], levels: readonly Level[]): Problem[] {
  const codes = headers.map(codeIn);
  return headers.flatMap((header, at): Problem[] => {
    const code = codes[at]!;
    if (code === "") return [];
    const where = { sheet, row: 1, column: header };
    if (codes.indexOf(code) < at) {
      const message = `Sheet "${sheet}", row 1: expected each level once, found ${code} again in column ${at + 1}. Remove one of the columns; until then the texts of the last one are read.`;
      return [{ code: "rubric.levelTwice", message, where }];
    }
    if (levels.some((level) => level.code === code)) return [];
    const message = `Sheet "${sheet}", column ${found(header)}: the sheet Ladder has no level ${code} on this track, so the column is not read. Add the level there, or remove the column.`;
    return [{ code: "rubric.strayLevel", message, where }];
  });
}

function strayRows(
  sheet: string,
  grid: Grid,
  headers: readonly string[],
  criteria: readonly string[],
): Problem[] {
  const [criterionAt, partAt] = rubricHeaders.map((header) => headers.indexOf(header)) as [number, number];
  const parts: readonly string[] = Object.values(rubricParts);
  const problems: Problem[] = [];
  const seen = new Map<string, number>();
  let criterion = "";
  grid.slice(1).forEach((cells, index) => {
    const row = index + 2;
    const add = (code: string, message: string) => {
      problems.push({ code, message: `Sheet "${sheet}", row ${row}: ${message}`, where: { sheet, row } });
    };
    const named = textOf(cells[criterionAt] ?? "").trim();
    criterion = named || criterion;
    if (headers.every((header, at) => codeIn(header) === "" || isBlank(cells[at]))) return;
    const part = textOf(cells[partAt] ?? "").trim();
    if (!parts.includes(part)) {
      const expected = parts.map((one) => `"${one}"`).join(" or ");
      add(
        "rubric.part",
        `expected ${expected} under "${rubricHeaders[1]}", found ${found(part)}, so the row is not read. Unmerge the cells if it stands in a merged one.`,
      );
      return;
    }
    if (!criteria.includes(criterion)) {
      const message = `the sheet Criteria has no ${found(criterion)}, so the row is not read. Add it there, correct the name, or remove the row.`;
      add("rubric.strayCriterion", message);
      return;
    }
    const key = `${criterion}\n${part}`;
    const before = seen.get(key);
    if (before !== undefined) {
      const message = `expected ${found(criterion)}, ${found(part)} once, found it in row ${before} already. Remove one; until then the last one is read.`;
      add("rubric.rowTwice", message);
    }
    seen.set(key, row);
  });
  return problems;
}

const isBlank = (cell: Grid[number][number] | undefined): boolean => String(cell ?? "").trim() === "";
