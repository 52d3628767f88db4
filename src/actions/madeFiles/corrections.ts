/** What has to be written so that a table in a made file says what the hub says, cell by cell: between them its reader works. */
import type { Problem } from "../../domain/problem";
import { normalEmail } from "../../domain/roles";
import { type Cell, type Grid, headersOf, textOf } from "../../workbook/cells/cell";
import { sameCell } from "../../workbook/cells/change";
import { erasedRows, type IsErased } from "../../workbook/cells/erasure";
import type { CellBlock } from "../../workbook/ports/store";
import { headerOfId, missingColumn } from "../../workbook/tables/readTable";
import { tableOf } from "../../workbook/tables/tables";
import type { RowRule } from "./madeFileKind";

/**
 * Columns and rows the reader added or moved stay where they are.
 * @param wanted the sheet as the hub would draw it
 * @param rule what of a standing row is the hub's
 * @param isLeaving which of the rows that the hub has no more are emptied
 */
export function corrections(
  sheet: string,
  wanted: Grid,
  standing: Grid,
  rule: RowRule,
  isLeaving: IsErased = () => false,
): { readonly blocks: readonly CellBlock[]; readonly problems: readonly Problem[] } {
  const headers = headersOf(standing);
  const places = headersOf(wanted).map((header) => headers.indexOf(header));
  const missing = headersOf(wanted).filter((_, at) => places[at]! < 0);
  if (missing.length) {
    const strangers = headers.filter((header) => !headersOf(wanted).includes(header));
    return { blocks: [], problems: missing.map((header) => missingColumn(sheet, header, strangers)) };
  }
  const idAt = headersOf(wanted).indexOf(headerOfId(tableOf(sheet)));
  // Ids hold addresses.
  const idOf = (cell: Cell | undefined) => normalEmail(textOf(cell ?? ""));
  const rowOf = new Map(standing.map((cells, row) => [idOf(cells[places[idAt]!]), row] as const).reverse());
  const rows = wanted.slice(1);
  const isNew = (cells: readonly Cell[]) => !rowOf.has(idOf(cells[idAt]));
  const corrected = rows
    .filter((cells) => !isNew(cells))
    .flatMap((cells) => {
      const row = rowOf.get(idOf(cells[idAt]))!;
      const found = places.map((place) => standing[row]![place] ?? "");
      return rule(headersOf(wanted), found, cells).flatMap((cell, at) =>
        sameCell(cell, found[at]!)
          ? []
          : [{ sheet, row: row + 1, column: places[at]! + 1, values: [[cell]] }],
      );
    });
  const ids = new Set(rows.map((cells) => idOf(cells[idAt])));
  const emptied = erasedRows(
    standing,
    (at) => !ids.has(normalEmail(at(headerOfId(tableOf(sheet))))) && isLeaving(at),
  ).flatMap((row) =>
    places
      .filter((place) => (standing[row]![place] ?? "") !== "")
      .map((place): CellBlock => ({ sheet, row: row + 1, column: place + 1, values: [[""]] })),
  );
  return {
    blocks: [...corrected, ...emptied, ...added(sheet, rows.filter(isNew), places, standing.length)],
    problems: [],
  };
}

/** Below all that stands, so that nobody's cells are there: one range. */
function added(sheet: string, rows: Grid, places: readonly number[], end: number): CellBlock[] {
  if (!rows.length) return [];
  const left = Math.min(...places);
  const width = Math.max(...places) - left + 1;
  const values = rows.map((cells) => {
    const line = new Array<Cell>(width).fill("");
    places.forEach((place, at) => {
      line[place - left] = cells[at] ?? "";
    });
    return line;
  });
  return [{ sheet, row: end + 1, column: left + 1, values }];
}
