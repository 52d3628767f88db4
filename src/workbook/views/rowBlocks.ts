/** The rows of some people in a view that stands, as they would be drawn now: nothing else of the view is written. */
import { type Cell, type Grid, textOf } from "../cells/cell";
import type { Drawing, Struck } from "../ports/drawing";
import type { CellBlock } from "../ports/store";
import { builtHeader, idHeader, isBuiltHeader, noteHeader } from "./kept";

/**
 * Cells are found by id and heading, so that sorted rows and moved columns are right; a row or a heading that is not
 * there is left for the next build.
 * @param old the view as it stands
 * @param drawing the view as it would be built
 */
export function rowBlocks(old: Grid, drawing: Drawing, ids: ReadonlySet<string>): CellBlock[] {
  const [there, wanted] = [rowsOf(old), rowsOf(drawing.values)];
  return [...wanted].flatMap(([id, { row, columns }]) => {
    const standing = ids.has(id) ? there.get(id) : undefined;
    if (!standing) return [];
    const runs: { row: number; column: number; values: Cell[]; struck: Struck[] }[] = [];
    for (const [header, column] of columns) {
      const to = standing.columns.get(header);
      if (to === undefined) continue;
      const last = runs[runs.length - 1];
      const isNext = last !== undefined && last.column + last.values.length === to + 1;
      const run = isNext ? last : { row: standing.row + 1, column: to + 1, values: [], struck: [] };
      if (!isNext) runs.push(run);
      run.values.push(drawing.values[row]?.[column] ?? "");
      const struck = drawing.struck?.find((one) => one.row === row + 1 && one.column === column + 1);
      if (struck) run.struck.push({ row: run.row, column: to + 1, letters: struck.letters });
    }
    return runs.map((run) => ({ ...run, sheet: drawing.sheet, values: [run.values] }));
  });
}

interface Found {
  readonly row: number;
  /** By heading, of the block the row is in: those Plumbline fills. */
  readonly columns: ReadonlyMap<string, number>;
}

function rowsOf(grid: Grid): Map<string, Found> {
  const head = grid.findIndex((cells) => cells.some((cell) => cell === idHeader));
  const headers = (grid[head] ?? []).map((cell) => textOf(cell).trim());
  const starts = headers.flatMap((header, at) => (header === idHeader ? [at] : []));
  const found = new Map<string, Found>();
  starts.forEach((start, block) => {
    const columns = new Map<string, number>();
    for (let at = start; at < (starts[block + 1] ?? headers.length); at++)
      if (!["", idHeader, noteHeader].includes(headers[at]!))
        columns.set(isBuiltHeader(headers[at]!) ? builtHeader : headers[at]!, at);
    grid.slice(head + 1).forEach((cells: readonly Cell[], at) => {
      const id = textOf(cells[start] ?? "").trim();
      if (id && !found.has(id)) found.set(id, { row: head + 1 + at, columns });
    });
  });
  return found;
}
