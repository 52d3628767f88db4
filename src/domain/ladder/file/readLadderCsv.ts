/** Reads a ladder from CSV (docs/ladder-json.md), with every problem at once. */
import { unguardFormula } from "../../csv";
import { parseCsv } from "../../parseCsv";
import { found, type Problem } from "../../problem";
import {
  columnsWith,
  type LadderCsvColumn,
  type LadderCsvRow,
  ladderCsvColumns,
  ladderCsvOrder,
  neededColumns,
} from "./ladderCsvColumns";
import { LadderCsvReading } from "./ladderCsvReading";
import type { LadderFile } from "./ladderFile";

/** What could be read, and what could not; with problems nothing of it should be used. */
export function readLadderCsv(text: string): { ladder: LadderFile; problems: readonly Problem[] } {
  const { rows, problems } = parseCsv(text);
  const headers = (rows[0] ?? []).map(plain);
  const placeOf = (column: LadderCsvColumn) => headers.indexOf(plain(ladderCsvColumns[column]));
  const has = (column: LadderCsvColumn) => placeOf(column) >= 0;
  const also = ladderCsvOrder.filter(has).flatMap((column) => columnsWith[column] ?? []);
  const lacking = [...neededColumns, ...also].filter((column) => !has(column));
  const reading = new LadderCsvReading(has("measure"));
  if (!lacking.length)
    rows.slice(1).forEach((cells, index) => {
      const cellOf = (column: LadderCsvColumn) => unguardFormula(cells[placeOf(column)] ?? "").trim();
      const row = ladderCsvOrder.map((column) => [column, cellOf(column)] as const);
      reading.take(Object.fromEntries(row) as LadderCsvRow, index + 2);
    });
  const missing = lacking.map((column) => missingColumn(ladderCsvColumns[column], rows[0] ?? []));
  return { ladder: reading.ladder(), problems: [...problems, ...missing, ...reading.problems] };
}

const plain = (header: string): string => header.trim().toLowerCase().replace(/\s+/g, " ");

const missingColumn = (header: string, headers: readonly string[]): Problem => ({
  code: "ladderFile.columnMissing",
  message: `Row 1: expected a column headed "${header}", found ${found(headers.join(", "))}.`,
  where: { row: 1, column: header },
});
