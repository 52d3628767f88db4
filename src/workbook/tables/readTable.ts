/** Reads a sheet's cells into typed rows, and collects every problem with its place. */
import { found, type Problem } from "../../domain/problem";
import { type Cell, type Grid, headersOf, textOf } from "../cells/cell";
import { type Crossed, crossed, type StandingRow, withoutOwnSeal } from "../cells/crossed";
import {
  isBegun,
  isMixedUp,
  isShifted,
  ownerOf,
  type PlacedSeal,
  sealOf,
  strayIn,
  typedOver,
} from "../cells/seal";
import { asTicked } from "../cells/tick";
import { criteriaIn, type Leaf, leaves, sealPath, type Table } from "./table";

export interface TableRead<Row> {
  readonly rows: readonly Row[];
  /** Where each of the rows stands in the sheet; the header is row 1. */
  readonly rowNumbers: readonly number[];
  readonly problems: readonly Problem[];
  /** The rows with a problem, by field, as far as they can tell whom they are about. */
  readonly unread: readonly UnreadCells[];
  /** Whether the sheet or one of its columns is missing: nothing may be written on the strength of it. */
  readonly isBroken: boolean;
  /** The criteria the sheet has columns for, in the sheet's order. */
  readonly criteria: readonly string[];
  /** Of sealed rows that somebody typed into: what stands there, in a few letters, by id. */
  readonly typedOver: ReadonlyMap<string, string>;
}

export interface UnreadCells {
  readonly rowNumber: number;
  readonly text: Readonly<Record<string, string>>;
  /** Why it can't be read: at least one. */
  readonly problems: readonly Problem[];
}

/**
 * Rows with a problem are left out and reported; blank rows are passed over; extra columns are none of our business.
 * A missing sheet or column breaks the table: one problem for each thing missing, and no rows unless the table is read
 * in part.
 */
export function readTable<Row>(table: Table<Row>, found: Grid | null): TableRead<Row> {
  if (!found) return broken([missingSheet(table.name)]);
  const grid = asTicked(table, found);
  const headers = headersOf(grid);
  const criteria = criteriaIn(table, headers);
  const columns = leaves(table, criteria);
  const isTwice = ({ header }: Leaf) =>
    table.hasHeadingsOnce && headers.indexOf(header) !== headers.lastIndexOf(header);
  const missing = columns.filter((leaf) => !headers.includes(leaf.header) || isTwice(leaf));
  const strangers = strangersAmong(headers, table, criteria);
  const problems = missing.map((leaf) =>
    isTwice(leaf)
      ? doubledColumn(table.name, leaf.header)
      : missingColumn(table.name, leaf.header, strangers),
  );
  if (!missing.every((leaf) => table.isReadInPart && mayLack(table, leaf))) return broken(problems);

  const places = columns.map((leaf) => headers.indexOf(leaf.header));
  const idPlace = headers.indexOf(headerOfId(table));
  const rows: Row[] = [];
  const rowNumbers: number[] = [];
  const unread: UnreadCells[] = [];
  const leaveOut = (cells: readonly Cell[], rowNumber: number, why: readonly Problem[]) =>
    unread.push({ rowNumber, text: textByField(columns, places, cells), problems: why });
  const { idFrom } = table;
  const seal = sealOf(table, headers);
  const typed = new Map<string, string>();
  const idHeaders = idHeadersOf(table);
  const duplicates = idFrom ? new Map<string, number[]>() : duplicatedIds(grid, idPlace);
  const doubled = new Map([...duplicates].map(([id, where]) => [id, duplicateId(table, id, where)] as const));
  problems.push(...doubled.values());
  const standing = new Map(seal ? standingRows(grid, idPlace, seal).map((one) => [one.rowNumber, one]) : []);
  const mixed = crossed([...standing.values()]);
  const robbed = withoutOwnSeal([...standing.values()]);
  for (let index = 1; index < grid.length; index++) {
    const cells = grid[index]!;
    if (places.every((place) => isBlank(cells[place]))) continue;
    const id = textOf(cells[idPlace] ?? "").trim();
    const twice = doubled.get(id);
    if (twice) {
      leaveOut(cells, index + 1, [twice]);
      continue;
    }
    const lacking = idHeaders.find((header) => isBlank(cells[headers.indexOf(header)]));
    if (lacking !== undefined) {
      const nameless = noId(table.name, lacking, index + 1);
      problems.push(nameless);
      leaveOut(cells, index + 1, [nameless]);
      continue;
    }
    const found: Problem[] = [];
    const row = readRow<Row>(table.name, columns, places, cells, index + 1, found);
    const sealed = standing.get(index + 1);
    const stray = seal ? strayIn(cells, seal.at) : -1;
    if (sealed && isBegun(sealed.sealed)) found.push(begun(table, index + 1, headers[seal!.at]!));
    else if (stray >= 0) found.push(mixedUp(table, index + 1, headers[stray] || "no heading"));
    else if (
      sealed &&
      (isMixedUp(sealed.sealed, sealed.row) || (sealed.typed && isShifted(sealed.sealed, sealed.row)))
    )
      found.push(mixedUp(table, index + 1, headers[seal!.at]!));
    const crossing = mixed.get(index + 1);
    if (!found.length && crossing) found.push(puzzled(table, index + 1, crossing, headers[seal!.at]!));
    if (!found.length && robbed.length && sealed?.typed)
      found.push(
        unproved(
          table,
          index + 1,
          robbed.map(({ rowNumber }) => rowNumber),
        ),
      );
    const said = idSaid(table, headers, cells, id);
    if (!found.length && said !== id) found.push(tornApart(table, index + 1, said, id));
    if (found.length) {
      problems.push(...found);
      leaveOut(cells, index + 1, found);
      // It may be about either.
      if (said !== id) unread.push(asIdSays(table, id, unread[unread.length - 1]!));
    } else {
      rows.push(idFrom ? { ...row, [table.id]: idFrom.map((field) => row[field]).join("/") } : row);
      rowNumbers.push(index + 1);
      const over = standing.get(index + 1)?.typed;
      if (over) typed.set(id, over);
    }
  }
  const isBroken = missing.length > 0;
  return { rows, rowNumbers, unread, problems, isBroken, criteria, typedOver: typed };
}

/** Many actions read a table several times, always from the same cells: they are parsed once. */
export function readOnce<Row>(table: Table<Row>, grid: Grid | null): TableRead<Row> {
  const before = grid && known.get(grid);
  if (before?.table === table) return before.read as TableRead<Row>;
  const read = readTable(table, grid);
  if (grid) known.set(grid, { table, read });
  return read;
}

const known = new WeakMap<Grid, { readonly table: unknown; readonly read: TableRead<unknown> }>();

/** A heading of the sheet that stands where it should is not what was found instead of another. */
export function strangersAmong<Row>(
  headers: readonly string[],
  table: Table<Row>,
  criteria: readonly string[],
): string[] {
  const ours = [...leaves(table, criteria).map(({ header }) => header), table.tick?.box.header];
  return headers.filter((header) => !ours.includes(header));
}

/** Also rows without an ID: what was saved for somebody may stand there. */
const standingRows = (grid: Grid, idPlace: number, { at, rowOf }: PlacedSeal): StandingRow[] =>
  grid.flatMap((cells, index) => {
    const id = textOf(cells[idPlace] ?? "").trim();
    if (index === 0) return [];
    const [sealed, row] = [textOf(cells[at] ?? ""), rowOf(id, cells)];
    const stray = textOf(cells[strayIn(cells, at)] ?? "");
    return [{ rowNumber: index + 1, sealed, stray, row, owner: ownerOf(row), typed: typedOver(sealed, row) }];
  });

/** Without what stands under the criteria. */
const textByField = (
  columns: readonly Leaf[],
  places: readonly number[],
  cells: readonly Cell[],
): Record<string, string> =>
  Object.fromEntries(
    columns.flatMap(({ path }, at) =>
      path.length === 1 ? [[path[0], textOf(cells[places[at]!] ?? "").trim()]] : [],
    ),
  );

/** A column whose cells may be blank, other than the id. */
const mayLack = <Row>(table: Table<Row>, { column, header }: Leaf): boolean =>
  header !== headerOfId(table) && "value" in column.parse("");

const isBlank = (cell: Cell | undefined): boolean => cell === undefined || String(cell).trim() === "";

const headerOf = <Row>(table: Table<Row>, field: keyof Row): string =>
  (table.fields[field] as { header: string }).header;

/** The columns that together make a row's id. */
export const idHeadersOf = <Row>(table: Table<Row>): string[] =>
  (table.idFrom ?? [table.id]).map((field) => headerOf(table, field));

export const headerOfId = <Row>(table: Table<Row>): string => headerOf(table, table.id);

function readRow<Row>(
  sheet: string,
  columns: readonly Leaf[],
  places: readonly number[],
  cells: readonly Cell[],
  rowNumber: number,
  problems: Problem[],
): Row {
  const row: Record<string, unknown> = {};
  columns.forEach(({ column, header, path }, at) => {
    const cell = cells[places[at]!] ?? "";
    const parsed = column.parse(cell);
    if (path[0] === sealPath) return;
    if ("expected" in parsed) problems.push(unexpected(sheet, rowNumber, header, parsed.expected, cell));
    else put(row, path, parsed.value);
  });
  return row as Row;
}

function put(row: Record<string, unknown>, path: Leaf["path"], value: unknown): void {
  let at = row;
  for (const key of path.slice(0, -1)) {
    if (at[key] === undefined) at[key] = {};
    at = at[key] as Record<string, unknown>;
  }
  at[path[path.length - 1]!] = value;
}

/** By id, the rows it stands in, where these are several. */
export function duplicatedIds(grid: Grid, idPlace: number): Map<string, number[]> {
  const seen = new Map<string, number[]>();
  grid.slice(1).forEach((cells, index) => {
    const id = textOf(cells[idPlace] ?? "").trim();
    if (id !== "") seen.set(id, [...(seen.get(id) ?? []), index + 2]);
  });
  return new Map([...seen].filter(([, rows]) => rows.length > 1));
}

const broken = (problems: Problem[]) => ({
  rows: [],
  rowNumbers: [],
  unread: [],
  problems,
  isBroken: true,
  criteria: [],
  typedOver: new Map<string, string>(),
});

/** Rows that hold what may be another's, by number: saved over, they would no longer tell what stands elsewhere. */
export const puzzlingRows = ({ unread }: TableRead<unknown>): ReadonlyMap<number, Problem> =>
  new Map(
    unread.flatMap(({ rowNumber, problems }): [number, Problem][] => {
      const puzzle = problems.find(({ code }) => code === "row.crossed" || code === "row.mixedUp");
      return puzzle ? [[rowNumber, puzzle]] : [];
    }),
  );

/** Whether a problem is one that leaves nothing of its sheet to rely on. */
export const breaksTable = ({ code }: Problem): boolean =>
  code === "sheet.missing" || code === "column.missing" || code === "column.twice";

export const missingSheet = (sheet: string): Problem => ({
  code: "sheet.missing",
  message: `The sheet "${sheet}" is missing. If it was renamed, rename it back; if it was deleted, Undo or File ▸ Version history brings it back. In the hub, Set up workbook adds an empty one.`,
  where: { sheet },
});

/** @param found the headings that stand in the first row, or those among them that may be it */
export function missingColumn(sheet: string, header: string, found: readonly string[]): Problem {
  const row = found.filter(Boolean).join(", ") || "none";
  return {
    code: "column.missing",
    message: `Sheet "${sheet}", row 1: expected a column headed "${header}", found ${row.length > 200 ? `${row.slice(0, 200)}…` : row}. Put the heading back; nothing was changed.`,
    where: { sheet, row: 1, column: header },
  };
}

const doubledColumn = (sheet: string, header: string): Problem => ({
  code: "column.twice",
  message: `Sheet "${sheet}", row 1: expected one column headed "${header}", found several. Take out the one that was added; until then nothing of the sheet is read.`,
  where: { sheet, row: 1, column: header },
});

const noId = (sheet: string, column: string, row: number): Problem => ({
  code: "id.missing",
  message: `Sheet "${sheet}", row ${row}: expected a value under "${column}", found none. Complete the row or clear it.`,
  where: { sheet, row, column },
});

export const duplicateId = <Row>(table: Table<Row>, id: string, rows: readonly number[]): Problem => ({
  code: "id.duplicate",
  message: `Sheet "${table.name}": expected each "${headerOfId(table)}" once, found ${found(id)} in rows ${rows.join(", ")}. Keep one; until then none of them is read.`,
  where: { sheet: table.name, row: rows[0], column: headerOfId(table) },
});

const mixedUp = <Row>(table: Table<Row>, row: number, column: string): Problem => ({
  code: "row.mixedUp",
  message: `Sheet "${table.name}", row ${row}: this is not what was saved for it: rows or columns were moved while somebody saved, and the save was interrupted. Nothing of it is read. Put in the row what belongs there (File, Version history has it), then clear its cell under "${column}".`,
  where: { sheet: table.name, row, column },
});

const puzzled = <Row>(
  table: Table<Row>,
  row: number,
  { header, others }: Crossed,
  column: string,
): Problem => ({
  code: "row.crossed",
  message: `Sheet "${table.name}", row ${row}: ${
    header === null
      ? `another version of it stands in ${rowsSaid(others)}. Neither is read. Put here what belongs here, then clear the cell of ${rowsSaid(others)} under "${column}"`
      : `what was saved under "${header}" ${others.length ? `has changed places with ${rowsSaid(others)}` : "was saved for another row"}: ${sortedApart("these rows")} If each row holds what belongs there, clear their cells under "${column}"`
  }.`,
  where: { sheet: table.name, row, column: header ?? column },
});

/** @param lost rows in which a save of another row ended */
const unproved = <Row>(table: Table<Row>, row: number, lost: readonly number[]): Problem => ({
  code: "row.crossed",
  message: `Sheet "${table.name}", row ${row}: what was typed here may be what was saved for ${rowsSaid(lost)}, where an interrupted save of another row ended. Nothing of it is read before ${rowsSaid(lost)} is put right.`,
  where: { sheet: table.name, row },
});

/** @param what as it is said: "the row" */
export const sortedApart = (what: string): string =>
  `some columns were sorted or moved without the others. Nothing of ${what} is read. Undo that, or bring the earlier rows back with File, Version history.`;

const rowsSaid = (rows: readonly number[]): string => `row${rows[1] ? "s" : ""} ${rows.join(", ")}`;

const begun = <Row>(table: Table<Row>, row: number, column: string): Problem => ({
  code: begunCode,
  message: `Sheet "${table.name}", row ${row}: a save of it is going on, or was interrupted. Look again in a minute; if it still says so, opening Plumbline in this file finishes it. Where it does not, put in the row what belongs there and clear its cell under "${column}".`,
  where: { sheet: table.name, row, column },
});

/** Of a row that is being saved, or whose save was interrupted. */
export const begunCode = "row.begun";

/** What the id should be by the rest of the row; the id itself in a table where it repeats nothing. */
export function idSaid<Row>(
  table: Table<Row>,
  headers: readonly string[],
  cells: readonly Cell[],
  id: string,
): string {
  const at = table.idRepeats?.map((field) => headers.indexOf(headerOf(table, field)));
  if (!at?.every((place) => place >= 0)) return id;
  const said = at.map((place) => textOf(cells[place] ?? "").trim()).join("/");
  const saysSo = `${id}/`.toLowerCase().startsWith(`${said}/`.toLowerCase());
  return saysSo ? id : said;
}

function asIdSays<Row>({ idRepeats = [] }: Table<Row>, id: string, unread: UnreadCells): UnreadCells {
  const parts = id.split("/");
  const first = parts.slice(0, parts.length - idRepeats.length + 1).join("/");
  const said = [first, ...parts.slice(parts.length - idRepeats.length + 1)];
  const { name: _, ...text } = unread.text;
  return {
    ...unread,
    text: { ...text, ...Object.fromEntries(idRepeats.map((field, at) => [field, said[at] ?? ""])) },
  };
}

export const tornApart = <Row>(table: Table<Row>, row: number, said: string, id: string): Problem => ({
  code: "row.tornApart",
  message: `Sheet "${table.name}", row ${row}: "${headerOfId(table)}" says ${found(id)}, the rest of the row ${found(said)}: ${sortedApart("it")}`,
  where: { sheet: table.name, row, column: headerOfId(table) },
});

const unexpected = (sheet: string, row: number, column: string, expected: string, cell: Cell): Problem => ({
  code: "cell.unexpected",
  message: `Sheet "${sheet}", row ${row}, column "${column}": expected ${expected}, found ${found(cell)}.`,
  where: { sheet, row, column },
});
