/**
 * A seal says for which row, and among which headings, a row was written. Somebody may move rows or columns between our
 * reading and our writing, and the execution may end before it can put that right: then one person's marks stand on
 * another, and the seal proves it to whoever reads next, in this file or from the hub.
 */
import type { Column } from "../tables/columns";
import { criteriaIn, leaves, ownSealColumn, type Table } from "../tables/table";
import { type Cell, guarded, textOf } from "./cell";
import { checksum } from "./checksum";
import { sealPattern, withoutSeal } from "./withoutSeal";

/** What a row says of its own, as it stands in its sheet. */
export interface SealedRow {
  readonly id: string;
  /** All of our headings, in the sheet's order. */
  readonly headings: readonly string[];
  readonly said: readonly SaidCell[];
  /** What stands in columns without a heading. */
  readonly headless: readonly string[];
}

export interface SaidCell {
  readonly header: string;
  readonly cell: Cell;
  /** Where there is a list to choose from, many rows say the same. */
  readonly choices?: readonly string[] | undefined;
}

export interface PlacedSeal {
  /** Index of the column it stands in. */
  readonly at: number;
  /** The text that it stands behind, of what a row holds there. */
  readonly behind: (cell: Cell) => string;
  readonly rowOf: (id: string, cells: readonly Cell[]) => SealedRow;
}

/** A table's seal where its columns stand; null where there is none. */
export function sealOf<Row>(table: Table<Row>, headers: readonly string[]): PlacedSeal | null {
  const { seal } = table;
  if (!seal) return null;
  const own = ownSealColumn(table);
  const { header } = own ?? (table.fields[seal.in as keyof Row] as Column<unknown>);
  const at = headers.indexOf(header);
  const behind = own ? () => "saved" : textOf;
  const ours = leaves(table, criteriaIn(table, headers));
  const names = new Set(ours.map(({ header }) => header));
  const headings = headers.filter((header) => names.has(header));
  const over = ours
    .filter(({ path, header }) => seal.over.includes(path[0]) && headings.includes(header))
    .map(({ header, column }) => ({ header, at: headers.indexOf(header), choices: column.choices }));
  const headless = headers.flatMap((header, place) => (header === "" ? [place] : []));
  const rowOf = (id: string, cells: readonly Cell[]) => ({
    id,
    headings,
    headless: headless.map((place) => textOf(cells[place] ?? "")).filter(Boolean),
    said: over.map(({ at: place, ...column }) => ({ ...column, cell: cells[place] ?? "" })),
  });
  return at < 0 ? null : { at, behind, rowOf };
}

/** The text with the row's seal behind it; blank stays blank. */
export const withSeal = (text: string, row: SealedRow): string =>
  text === ""
    ? ""
    : `${withoutSeal(text)} ~${[sumOf(row.id), headingsOf(row).names, headingsOf(row).order, saidOf(row), cellsOf(row)].join("-")}`;

/**
 * Stands where the seal will, until the whole sheet was looked at after the row was written: whoever reads it from another
 * file, where nothing else tells that an execution ended before, leaves the sheet alone. It goes on saying what the row was sealed
 * with: a cell of it that leaves for another row meanwhile is known there.
 */
export function withMark(text: string, id: string, stands: string): string {
  const sealed = sealedCells(stands);
  const sums = sealed?.owner === sumOf(id) ? sealed.sums.join("") : "";
  return `${withoutSeal(text)} ~${sumOf(id)}-${begun}-0-0${sums && `-${sums}`}`;
}

/**
 * In the place of a row's seal, where nothing tells any more whose its cells are. It goes on saying what the row was saved
 * with: that may stand in other rows.
 */
export function nobodys(cells: readonly Cell[], id: string, { at, rowOf }: PlacedSeal): Cell {
  const stands = textOf(cells[at] ?? "");
  const [sealed, own] = [sealedCells(stands), rowOf(id, cells)];
  const isOwn = sealed?.owner === ownerOf(own) || isNobodys(stands, own);
  const text = withSeal(withoutSeal(stands) || "saved", rowOf(notOf(id), cells));
  return guarded(text.replace(/-\w*$/, isOwn && sealed ? `-${sealed.sums.join("")}` : ""));
}

export const isNobodys = (text: string, { id }: SealedRow): boolean => sealedFor(text) === sumOf(notOf(id));

/** The id of nobody, for a row that has this one. */
export const notOf = (id: string): string => `not ${id}`;

export const isBegun = (text: string): boolean => sealPattern.exec(text)?.[2] === begun;

/** In the place of the headings' sum, which is longer. */
const begun = "begun";

/**
 * Whether what was sealed was meant for another row, or stood under other headings. Where every heading still stands in
 * its place, people have typed since; where headings moved, what stands under them has to be what was sealed. A heading
 * that is gone is for others to name. Asked of every row that is read: what a row says is looked at only if it has to be.
 */
export function isMixedUp(text: string, row: SealedRow): boolean {
  const sealed = sealPattern.exec(text);
  if (!sealed) return false;
  const [, id, names, order, said] = sealed;
  if (id !== sumOf(row.id)) return true;
  const now = headingsOf(row);
  return order !== now.order && names === now.names && said !== saidOf(row);
}

/**
 * Of a row that says something else than it was sealed with: whether a column that is not ours was moved while it was
 * written. Then a cell of it stands under no heading, and another or none under its own; or texts of it stand under further
 * headings, all of them on the same side. One text alone, or two that changed places, somebody may have put there.
 */
export function isShifted(text: string, { said, headings, headless }: SealedRow): boolean {
  const sums = new Set(sealedCells(text)?.sums);
  const isOut = ({ header, cell, choices }: SaidCell) =>
    (textOf(cell) === "" || !choices) &&
    headless.some((out) => out !== textOf(cell) && sums.has(cellSum(header, out)));
  if (said.some(isOut)) return true;
  const texts = said.flatMap(({ header, cell, choices }) =>
    choices ? [] : [{ header, text: textOf(cell) }],
  );
  const shifts = texts.flatMap((now) => {
    if (now.text === "" || sums.has(cellSum(now.header, now.text))) return [];
    const from = texts.find((one) => one.text !== now.text && sums.has(cellSum(one.header, now.text)));
    return from ? [Math.sign(headings.indexOf(now.header) - headings.indexOf(from.header))] : [];
  });
  return shifts.length > 1 && new Set(shifts).size === 1;
}

/** Where else in a row a seal stands, by index: it was written while its columns were moving; -1 for nowhere. */
export const strayIn = (cells: readonly Cell[], at: number): number =>
  cells.findIndex((cell, place) => place !== at && typeof cell === "string" && sealPattern.test(cell));

/**
 * What stands in a row now, in a few letters, where somebody has typed into it since it was sealed or before anything was
 * saved there; blank where nobody has, and where an earlier version of Plumbline saved without a seal.
 */
export function typedOver(text: string, row: SealedRow): string {
  const sealed = sealPattern.exec(text);
  const said = saidOf(row);
  if (sealed) return sealed[4] === said ? "" : said;
  return text === "" && row.said.some(({ cell }) => textOf(cell) !== "") ? said : "";
}

interface Headings {
  /** Which there are. */
  readonly names: string;
  readonly order: string;
}

/** The rows of a sheet share their headings, which are summed up once. */
const summed = new WeakMap<readonly string[], Headings>();

function headingsOf({ headings }: SealedRow): Headings {
  const known = summed.get(headings) ?? { names: sumOf([...headings].sort()), order: sumOf(headings) };
  summed.set(headings, known);
  return known;
}

/** What stands under each heading. */
const saidOf = ({ said }: SealedRow): string =>
  sumOf(
    said
      .map(({ header, cell }) => [header, textOf(cell)])
      .filter(([, text]) => text !== "")
      .sort(),
  );

/** What stands in each cell, one after the other: crossed.ts finds by it a cell that stands in another row by now. */
const cellsOf = ({ said }: SealedRow): string =>
  said
    .filter(({ cell }) => textOf(cell) !== "")
    .map(({ header, cell }) => cellSum(header, textOf(cell)))
    .join("");

export const cellSum = (header: string, text: string): string =>
  sumOf([header, text]).slice(-cellLetters).padStart(cellLetters, "0");

/** One in 1.7 million: a cell that changed is compared with those of rows that changed, too. */
const cellLetters = 4;

/** For whom a row was sealed, in a few letters, and what its cells held; null where no seal says so. */
export function sealedCells(
  text: string,
): { readonly owner: string; readonly sums: readonly string[] } | null {
  const [, owner, , , , cells] = sealPattern.exec(text) ?? [];
  if (owner === undefined || cells === undefined) return null;
  return { owner, sums: cells.match(new RegExp(`.{${cellLetters}}`, "g")) ?? [] };
}

/** For whom it was sealed; undefined where no seal stands. */
export const sealedFor = (text: string): string | undefined => sealPattern.exec(text)?.[1];

export const ownerOf = ({ id }: SealedRow): string => sumOf(id);

const sumOf = (part: unknown): string => checksum(JSON.stringify(part));
