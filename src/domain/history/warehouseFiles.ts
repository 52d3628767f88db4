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

/** In the order they are to be loaded; empty tables have none. */
export function warehouseFiles(
  org: string,
  cycles: readonly CycleToWrite[],
  removed: readonly Row[],
): readonly WarehouseFile[] {
  const tables = Object.keys(warehouseColumns) as WarehouseTable[];
  const written = cycles.flatMap(({ cycle, lockedOn, rows }) =>
    tables.flatMap((table) =>
      bothKinds(
        { table, cycle },
        ["org", "cycle", "locked_on", ...warehouseColumns[table]],
        rows[table].map((row) => [org, cycle, lockedOn, ...row]),
      ),
    ),
  );
  const hidden = bothKinds(
    { table: "plumbline_removed", cycle: "" },
    ["org", "employee_id", "removed_on"],
    removed.map((row) => [org, ...row]),
  );
  return [...written, ...hidden].map((file, at) => ({
    ...file,
    name: `${String(at + 1).padStart(4, "0")}-${file.name}`,
  }));
}

type Of = Pick<WarehouseFile, "table" | "cycle">;

const bothKinds = (of: Of, columns: readonly string[], rows: readonly Row[]): WarehouseFile[] => [
  ...slices(rows.map((row) => jsonLine(columns, row))).map((lines) => fileOf(of, "ndjson", lines, "")),
  ...slices(rows.map((row) => csvLine(row.map((value) => String(value ?? ""))))).map((lines) =>
    fileOf(of, "csv", lines, csvLine(columns)),
  ),
];

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
