/** Reads and lays out a rubric sheet: criteria down (two rows each), levels across. */
import type { Level, RubricCell } from "../../domain/ladder/ladder";
import type { Problem } from "../../domain/problem";
import { type Cell, type Grid, guarded, headersOf, textOf } from "../cells/cell";
import { missingColumn, missingSheet } from "./readTable";

/** The two parts of a rubric cell, a row each. */
export const rubricParts = { expectation: "What is expected", seenWhen: "What counts as seeing it" } as const;

export const rubricHeaders = ["Criterion", "Part"] as const;

const longestText = 5000;

/** Every cell that can be read, blank ones too; a level that the sheet lacks is a problem, not an end. */
export function readRubric(
  sheet: string,
  grid: Grid | null,
  levels: readonly Level[],
  criteria: readonly string[],
): { cells: RubricCell[]; problems: Problem[] } {
  if (!grid) return { cells: [], problems: levels.length ? [missingSheet(sheet)] : [] };
  const headers = headersOf(grid);
  const lacking = rubricHeaders.filter((header) => !headers.includes(header));
  if (lacking.length)
    return { cells: [], problems: lacking.map((header) => missingColumn(sheet, header, headers)) };
  const problems: Problem[] = [];
  const texts = new Map<string, string>();
  let criterion = "";
  grid.slice(1).forEach((cells, index) => {
    criterion = textOf(cells[headers.indexOf("Criterion")] ?? "").trim() || criterion;
    const part = textOf(cells[headers.indexOf("Part")] ?? "").trim();
    headers.forEach((header, column) => {
      const text = textOf(cells[column] ?? "").trim();
      if (text.length > longestText) problems.push(tooLong(sheet, index + 2, header, text.length));
      else texts.set(keyOf(levelIn(header), criterion, part), text);
    });
  });
  const cells: RubricCell[] = [];
  for (const level of levels) {
    if (!headers.some((header) => levelIn(header) === level.code)) {
      problems.push(noColumn(sheet, level));
      continue;
    }
    for (const name of criteria) {
      const expectation = texts.get(keyOf(level.code, name, rubricParts.expectation)) ?? "";
      const seenWhen = texts.get(keyOf(level.code, name, rubricParts.seenWhen)) ?? "";
      cells.push({ level: level.code, criterion: name, expectation, seenWhen });
    }
  }
  return { cells, problems };
}

/** The heading of a level's column. */
const headingOf = ({ code, title }: Level): string => `${code} ${title}`;

/** The sheet's cells, header row first. */
export function rubricGrid(
  levels: readonly Level[],
  criteria: readonly string[],
  cells: readonly RubricCell[],
): Cell[][] {
  const at = new Map(cells.map((cell) => [keyOf(cell.level, cell.criterion, ""), cell] as const));
  const rows = criteria.flatMap((criterion) =>
    (["expectation", "seenWhen"] as const).map((part) => [
      part === "expectation" ? guarded(criterion) : "",
      rubricParts[part],
      ...levels.map((level) => guarded(at.get(keyOf(level.code, criterion, ""))?.[part] ?? "")),
    ]),
  );
  return [[...rubricHeaders, ...levels.map(headingOf)], ...rows];
}

/** "IC4 Staff PM" → "IC4". */
const levelIn = (header: string): string => header.split(/\s/)[0] ?? "";

const keyOf = (level: string, criterion: string, part: string): string => [level, criterion, part].join("\n");

const noColumn = (sheet: string, level: Level): Problem => ({
  code: "rubric.levelMissing",
  message: `Sheet "${sheet}", row 1: expected a column headed "${headingOf(level)}", found none. Put the heading back; for a new level, adopt the ladder in the sidebar, which adds the column.`,
  where: { sheet, row: 1, column: headingOf(level) },
});

const tooLong = (sheet: string, row: number, column: string, found: number): Problem => ({
  code: "rubric.tooLong",
  message: `Sheet "${sheet}", row ${row}, column "${column}": expected at most ${longestText} characters, found ${found}. The rest of the rubric is read as usual.`,
  where: { sheet, row, column },
});
