/** Reads a ladder from CSV (docs/ladder-json.md) in either layout, with every problem at once. */
import { unguardFormula } from "../../csv";
import { groupProblems } from "../../groupProblems";
import { parseCsv } from "../../parseCsv";
import { found, type Problem } from "../../problem";
import { normalTitle } from "../ladder";
import type { WholeLadder } from "../wholeLadder";
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
import { ladderMatrix, type MatrixRead } from "./ladderMatrix";

/** What could be read, and what could not; with problems nothing of it should be used. */
interface LadderCsv {
  readonly ladder: LadderFile;
  readonly problems: readonly Problem[];
  readonly notices: readonly string[];
}

/** @param standing what a matrix leaves unsaid stays as it is here */
export function readLadderCsv(text: string, standing: WholeLadder): LadderCsv {
  const { rows, problems } = parseCsv(text);
  const cells = rows.map((row) => row.map((cell) => unguardFormula(cell).trim()));
  const headers = (cells[0] ?? []).map(normalTitle);
  const placeOf = (column: LadderCsvColumn) => headers.indexOf(normalTitle(ladderCsvColumns[column]));
  const isList = placeOf("criterion") >= 0 && placeOf("expectation") >= 0;
  const matrix = isList ? null : ladderMatrix(cells, standing);
  const read = matrix ? readMatrix(matrix) : readList(cells, placeOf);
  return { ...read, problems: [...problems, ...groupProblems(read.problems)] };
}

function readMatrix({ rows, problems, unused }: MatrixRead): LadderCsv {
  const reading = new LadderCsvReading(
    (column) => column === "onlyFor" && rows.some(({ cells }) => cells.onlyFor),
  );
  for (const { cells, number } of rows) reading.take(cells, number);
  return readOf(reading, problems, unused);
}

function readList(
  rows: readonly (readonly string[])[],
  placeOf: (column: LadderCsvColumn) => number,
): LadderCsv {
  const has = (column: LadderCsvColumn) => placeOf(column) >= 0;
  const also = ladderCsvOrder.filter(has).flatMap((column) => columnsWith[column] ?? []);
  const lacking = [...neededColumns, ...also].filter((column) => !has(column));
  const [headers = [], ...lines] = rows;
  const reading = new LadderCsvReading(has);
  if (!lacking.length)
    lines.forEach((cells, index) => {
      const row = ladderCsvOrder.map((column) => [column, cells[placeOf(column)] ?? ""] as const);
      reading.take(Object.fromEntries(row) as LadderCsvRow, index + 2);
    });
  const read = ladderCsvOrder.map(placeOf);
  const unused = headers.filter((header, at) => header !== "" && !read.includes(at));
  return readOf(
    reading,
    lacking.map((column) => missingColumn(ladderCsvColumns[column], headers)),
    unused,
  );
}

function readOf(
  reading: LadderCsvReading,
  problems: readonly Problem[],
  unused: readonly string[],
): LadderCsv {
  const ladder = reading.ladder();
  const notUsed = unused.length ? [`Not used: ${[...new Set(unused)].join(", ")}.`] : [];
  return { ladder, problems: [...problems, ...reading.problems], notices: [...notUsed, ...reading.notices] };
}

const missingColumn = (header: string, headers: readonly string[]): Problem => ({
  code: "ladderFile.columnMissing",
  message: `Row 1: expected a column headed "${header}", found ${found(headers.join(", "))}. A matrix has at least two levels, such as IC3 and M4, over its columns or before its rows.`,
  where: { row: 1, column: header },
});
