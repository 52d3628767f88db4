/**
 * What stood in a sheet when a change was placed. Until an interrupted change is redone, what it wrote may have landed in
 * other rows, and people may have sorted a column without the others: a row that holds something else by now, which the
 * change does not explain, is nobody's until a person has looked at it.
 */
import { found, type Problem } from "../../domain/problem";
import { headerOfId } from "../tables/readTable";
import { tableOf } from "../tables/tables";
import { type Grid, textOf } from "./cell";
import { type Change, sameCell } from "./change";
import { checksum } from "./checksum";
import { byId, type Ground, groundOf } from "./ground";

/** By sheet. */
export type Stood = Readonly<
  Record<
    string,
    {
      /** Headings and IDs in their order, in a few letters. */
      readonly order: string;
      /** What each row of a sealed table held, without what is changed in it: a few letters a row. */
      readonly rows: string;
    }
  >
>;

/** @param read the cells of the sheets that are changed */
export const stoodOf = (changes: readonly Change[], read: ReadonlyMap<string, Grid | null>): Stood =>
  Object.fromEntries(
    sheetsRead(changes, read).map(([sheet, grid, own]) => {
      const rows = rowSums(groundOf(sheet, grid), byId(own)).join("");
      return [sheet, { order: orderIn(sheet, grid, own), rows }] as const;
    }),
  );

/** One problem for each sheet whose rows or columns are elsewhere by now. */
export const movedSince = (
  was: Stood,
  changes: readonly Change[],
  read: ReadonlyMap<string, Grid | null>,
  what: string,
): Problem[] =>
  sheetsRead(changes, read)
    .filter(([sheet, grid, own]) => isMoved(was, sheet, grid, own))
    .map(([sheet]) => ({
      code: "rows.moved",
      message: `Sheet "${sheet}": expected rows and columns to stay while ${what ? found(what) : "a change"} was being written, found them moved, and the writing was interrupted just then. It is finished now, but cells of other rows may hold what was meant for these. Compare the sheet with how it was before (File, Version history), and put back what that change does not explain.`,
      where: { sheet },
    }));

export const isMoved = (was: Stood, sheet: string, grid: Grid, changes: readonly Change[]): boolean =>
  was[sheet] !== undefined && was[sheet].order !== orderIn(sheet, grid, changes);

/** Rows that hold something else than they did there, by index; people may have added others. */
export function touchedRows(
  was: Stood,
  ground: Ground,
  changes: ReadonlyMap<string, readonly Change[]>,
): ReadonlySet<number> {
  const { rows = "" } = was[ground.table.name] ?? {};
  const stood = rows.match(new RegExp(`.{${idLetters + rowLetters}}`, "g")) ?? [];
  const [known, same] = [new Set(stood.map(idOf)), new Set(stood)];
  const sums = stood.length ? rowSums(ground, changes) : [];
  return new Set(sums.flatMap((sum, row) => (known.has(idOf(sum)) && !same.has(sum) ? [row] : [])));
}

/**
 * Whether somebody sorted some columns without the others while it was written: cells of rows that are not changed hold
 * what stood in others of these, or in those that are. What somebody types just then is something else.
 */
export function isReordered(
  before: Ground,
  now: Ground,
  changes: ReadonlyMap<string, readonly Change[]>,
): boolean {
  const was = new Map(before.grid.slice(1).map((cells) => [before.idIn(cells), cells] as const));
  const changed = [...changes.keys()].map((id) => was.get(id));
  const written = [...changes.values()].flat();
  const others = now.grid.slice(1).flatMap((cells) => {
    const id = now.idIn(cells);
    return was.has(id) && !changes.has(id) ? [{ cells, was: was.get(id) }] : [];
  });
  const headers = now.seal?.rowOf("", []).said.map(({ header }) => header) ?? [];
  return headers.some((header) => {
    const textIn = ({ headers }: Ground, cells: Grid[number] = []) =>
      textOf(cells[headers.indexOf(header)] ?? "");
    const other = others.filter((one) => textIn(now, one.cells) !== textIn(before, one.was));
    const stood = [...other.map((one) => one.was), ...changed].map((cells) => textIn(before, cells));
    const left = [
      ...stood,
      ...written.filter(({ column }) => column === header).map(({ after }) => textOf(after)),
    ];
    const isTaken = ({ cells }: (typeof other)[number]) => {
      const at = left.indexOf(textIn(now, cells));
      return at >= 0 && left.splice(at, 1).length > 0;
    };
    return other.length > 0 && other.every(isTaken);
  });
}

const idOf = (sum: string): string => sum.slice(0, idLetters);

/** So few that the note of a sheet fits where it is kept: two rows that are taken for one are both compared. */
const idLetters = 3;
/** One in 1.7 million. */
const rowLetters = 4;

const lettersOf = (parts: unknown, count: number): string =>
  checksum(JSON.stringify(parts)).slice(-count).padStart(count, "0");

/** By row; blank for the headings, for rows without an id, and for those that the change adds. */
function rowSums(
  { table, grid, seal, idIn }: Ground,
  changes: ReadonlyMap<string, readonly Change[]>,
): readonly string[] {
  return grid.map((cells, row) => {
    const id = idIn(cells);
    const own = changes.get(id) ?? [];
    if (row === 0 || !seal || /^\/*$/.test(id) || addsRow(table, own)) return "";
    const changed = new Set(own.map(({ column }) => column));
    const said = seal
      .rowOf(id, cells)
      .said.map(({ header, cell }) => [header, textOf(cell)] as const)
      .filter(([header, text]) => text !== "" && !changed.has(header))
      .sort();
    const sealed = own.length ? "" : textOf(cells[seal.at] ?? "");
    return lettersOf(id, idLetters) + lettersOf([said, sealed], rowLetters);
  });
}

/** Whether these changes of one row add it. */
export const addsRow = (table: Ground["table"], changes: readonly Change[]): boolean =>
  changes.some(({ column, before }) => column === headerOfId(table) && sameCell(before, ""));

const sheetsRead = (
  changes: readonly Change[],
  read: ReadonlyMap<string, Grid | null>,
): readonly (readonly [sheet: string, grid: Grid, own: readonly Change[]])[] =>
  [...new Set(changes.map(({ table }) => table))].flatMap((sheet) => {
    const grid = read.get(sheet);
    return grid ? [[sheet, grid, changes.filter(({ table }) => table === sheet)] as const] : [];
  });

/** Rows that the change itself may have added are left out. */
function orderIn(sheet: string, grid: Grid, changes: readonly Change[]): string {
  const stood = new Set(changes.filter(({ before }) => !sameCell(before, "")).map(({ id }) => id));
  const added = new Set(changes.filter(({ id }) => !stood.has(id)).map(({ id }) => id));
  const [headers = [], ...rows] = grid.map((cells) => cells.map((cell) => textOf(cell).trim()));
  const at = headers.indexOf(headerOfId(tableOf(sheet)));
  const ids = rows.map((cells) => cells[at] ?? "").filter((id) => !added.has(id));
  return checksum(JSON.stringify([withoutBlankEnd(headers), withoutBlankEnd(ids)]));
}

function withoutBlankEnd(texts: readonly string[]): readonly string[] {
  let end = texts.length;
  while (end > 0 && texts[end - 1] === "") end--;
  return texts.slice(0, end);
}
