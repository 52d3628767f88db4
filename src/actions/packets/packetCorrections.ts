/** What has to be written so that a sheet of a packet says what the hub says, cell by cell: between them the rater works. */
import type { Problem } from "../../domain/problem";
import { type Cell, type Grid, textOf } from "../../workbook/cells/cell";
import { sameCell } from "../../workbook/cells/change";
import { headersOf } from "../../workbook/cells/placing";
import type { Block } from "../../workbook/ports/store";
import { headerOfId, missingColumn } from "../../workbook/tables/readTable";
import { evidenceTable, ratingsTable, tableOf } from "../../workbook/tables/tables";

/**
 * Columns and rows the rater added or moved stay where they are; what the rater wrote into a rating, or as further
 * evidence, stays.
 * @param wanted the sheet as the hub would draw it
 */
export function packetCorrections(
  sheet: string,
  wanted: Grid,
  standing: Grid,
): { readonly blocks: readonly Block[]; readonly problems: readonly Problem[] } {
  const headers = headersOf(standing);
  const places = headersOf(wanted).map((header) => headers.indexOf(header));
  const missing = headersOf(wanted).filter((_, at) => places[at]! < 0);
  if (missing.length)
    return { blocks: [], problems: missing.map((header) => missingColumn(sheet, header, headers)) };
  const idAt = headersOf(wanted).indexOf(headerOfId(tableOf(sheet)));
  const idOf = (cell: Cell | undefined) =>
    textOf(cell ?? "")
      .trim()
      .toLowerCase();
  const rowOf = new Map(standing.map((cells, row) => [idOf(cells[places[idAt]!]), row] as const).reverse());
  const rows = wanted.slice(1);
  const isNew = (cells: readonly Cell[]) => !rowOf.has(idOf(cells[idAt]));
  const corrected = rows
    .filter((cells) => !isNew(cells))
    .flatMap((cells) => {
      const row = rowOf.get(idOf(cells[idAt]))!;
      const found = places.map((place) => standing[row]![place] ?? "");
      const should =
        sheet === evidenceTable.name
          ? found
          : sheet === ratingsTable.name
            ? stillTheirs(headersOf(wanted), found, cells)
            : cells;
      return should.flatMap((cell, at) =>
        sameCell(cell, found[at]!)
          ? []
          : [{ sheet, row: row + 1, column: places[at]! + 1, values: [[cell]] }],
      );
    });
  return {
    blocks: [...corrected, ...added(sheet, rows.filter(isNew), places, standing.length)],
    problems: [],
  };
}

/** Below all that stands, so that nobody's cells are there: one range. */
function added(sheet: string, rows: Grid, places: readonly number[], end: number): Block[] {
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

/** A task that is there keeps what the rater wrote, but learns its name, role and level, and that HR returned it. */
function stillTheirs(
  headers: readonly string[],
  found: readonly Cell[],
  hubs: readonly Cell[],
): readonly Cell[] {
  const at = (cells: readonly Cell[], { header }: { readonly header: string }) =>
    textOf(cells[headers.indexOf(header)] ?? "");
  const { name, role, level, status, savedAt, returnedBecause } = ratingsTable.fields as {
    readonly [K in "name" | "role" | "level" | "status" | "savedAt" | "returnedBecause"]: {
      readonly header: string;
    };
  };
  const isReturned =
    at(hubs, status) === "returned" &&
    at(found, status) === "submitted" &&
    at(found, savedAt) === at(hubs, savedAt);
  const ours = isReturned ? [name, role, level, status, returnedBecause] : [name, role, level];
  return headers.map((header, place) =>
    ours.some((one) => one.header === header) ? (hubs[place] ?? "") : (found[place] ?? ""),
  );
}
