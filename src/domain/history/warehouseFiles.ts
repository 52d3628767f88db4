/** Rows of the warehouse as files: NDJSON and CSV of each table and cycle, in slices; they hold neither time nor version. */
import { csvLine } from "../csv";
import { type CycleRows, type WarehouseTable, type WarehouseValue, warehouseColumns } from "./warehouse";

export interface WarehouseFile {
  readonly name: string;
  readonly table: string;
  /** Blank where the table is of no cycle. */
  readonly cycle: string;
  readonly rows: number;
  readonly text: string;
}

export interface CycleToWrite {
  readonly cycle: string;
  readonly lockedOn: string;
  readonly rows: CycleRows;
}

type Row = readonly WarehouseValue[];

/** Google's console takes 100 MB from a computer; in UTF-8 these are at most 24. */
const longestSlice = 8_000_000;

/** In the order they are to be loaded, one after the other, as all at once would hold up a page; empty tables have none. */
export function* warehouseFiles(
  org: string,
  cycles: readonly CycleToWrite[],
  removed: readonly Row[],
): Generator<WarehouseFile> {
  let at = 0;
  for (const file of unnumbered(org, cycles, removed))
    yield { ...file, name: `${String(++at).padStart(4, "0")}-${file.name}` };
}

function* unnumbered(
  org: string,
  cycles: readonly CycleToWrite[],
  removed: readonly Row[],
): Generator<WarehouseFile> {
  for (const { cycle, lockedOn, rows } of cycles)
    for (const table of Object.keys(warehouseColumns) as WarehouseTable[])
      yield* bothKinds(
        { table, cycle },
        ["org", "cycle", "locked_on", ...warehouseColumns[table]],
        rows[table].map((row) => [org, cycle, lockedOn, ...row]),
      );
  yield* bothKinds(
    { table: "plumbline_removed", cycle: "" },
    ["org", "employee_id", "removed_on"],
    removed.map((row) => [org, ...row]),
  );
}

type Of = Pick<WarehouseFile, "table" | "cycle">;

function* bothKinds(of: Of, columns: readonly string[], rows: readonly Row[]): Generator<WarehouseFile> {
  for (const lines of slices(rows.map((row) => jsonLine(columns, row))))
    yield fileOf(of, "ndjson", lines, "");
  for (const lines of slices(rows.map((row) => csvLine(row.map((value) => String(value ?? ""))))))
    yield fileOf(of, "csv", lines, csvLine(columns));
}

const fileOf = (of: Of, kind: string, lines: readonly string[], head: string): WarehouseFile => ({
  ...of,
  name: `${of.table}.${kind}`,
  rows: lines.length,
  text: head + lines.join(""),
});

const jsonLine = (columns: readonly string[], row: Row): string =>
  `${JSON.stringify(Object.fromEntries(columns.map((column, at) => [column, row[at]!])))}\n`;

function slices(lines: readonly string[]): readonly (readonly string[])[] {
  const found: string[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const line of lines) {
    if (size + line.length > longestSlice) {
      found.push([]);
      size = 0;
    }
    found[found.length - 1]!.push(line);
    size += line.length;
  }
  return found;
}

/** manifest.json: what an export holds, with the digest of each file. */
export interface HistoryManifest {
  readonly format: "plumbline-history/1";
  readonly plumbline: string;
  readonly madeAt: string;
  readonly org: string;
  readonly files: readonly (Omit<WarehouseFile, "text"> & { readonly sha256: string })[];
}
