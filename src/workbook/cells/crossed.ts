/**
 * Finds rows that were put together from several people's cells: somebody sorted or moved some columns without the others.
 * A seal says what each cell of its row held when it was saved, so a text that left its row and stands in another is known.
 */
import { textOf } from "./cell";
import { cellSum, isNobodys, type SealedRow, sealedCells, sealedFor } from "./seal";

export interface StandingRow {
  readonly rowNumber: number;
  /** Of the cell that its seal stands in. */
  readonly sealed: string;
  /** What else in it has a seal, which was written while columns were moving; blank for nothing. */
  readonly stray: string;
  readonly row: SealedRow;
  /** As `ownerOf` says it. */
  readonly owner: string;
  /** As `typedOver` says it. */
  readonly typed: string;
}

export interface Crossed {
  /** Null where the whole row stands elsewhere in another version. */
  readonly header: string | null;
  /** The other rows concerned. */
  readonly others: readonly number[];
}

/** @returns the rows concerned, those that a text left and those where it stands, by number */
export function crossed(rows: readonly StandingRow[]): ReadonlyMap<number, Crossed> {
  const known = rows.map((one) => ({ ...one, seal: sealedCells(one.sealed) }));
  const held = heldIn(known);
  if (!held.size) return new Map();
  const found = otherVersions(known);
  // Where everybody's cells are as they were saved there is nothing more to ask.
  const isAsSaved = ({ owner, seal, typed }: KnownRow) => !typed && seal?.owner === owner;
  const standing = known
    .filter((one) => !isAsSaved(one))
    .map(({ rowNumber, row, owner, seal, typed }): WrittenRow => {
      const [isHome, isTyped] = [seal?.owner === owner, typed !== ""];
      return { rowNumber, row, owner, isHome, isTyped, now: row.said.map(sumIn), was: held.get(owner) };
    });
  const isWhole = (one: KnownRow) => isAsSaved(one) && !found.has(one.rowNumber);
  const whole = new Set(known.filter(isWhole).map(({ owner }) => owner));
  const columns = standing[0]?.row.said ?? [];
  const left = columns.map(({ choices }, at) => (choices ? [] : leftTheirRow(standing, at, held, whole)));
  const strange = new Set(left.flat());
  for (const [at, { header }] of columns.entries()) {
    const reordered = inAnotherOrder(standing, at, strange);
    const concerned = new Set([...left[at]!, ...reordered].map(({ rowNumber }) => rowNumber));
    for (const one of concerned)
      if (!found.has(one))
        found.set(one, { header, others: [...concerned].filter((other) => other !== one).sort(byNumber) });
  }
  return found;
}

/**
 * Rows whose own seal is gone, because the save of another row ended in them, or because nobody knows whose they are: whose
 * texts stand elsewhere by now, only that seal said.
 */
export function withoutOwnSeal(rows: readonly StandingRow[]): readonly StandingRow[] {
  const sealed = new Set(rows.map((one) => sealedFor(one.sealed)));
  const owners = new Set(rows.map(({ owner }) => owner));
  // Where nobody has the row it was sealed for, somebody typed another ID.
  return rows.filter(
    ({ row, owner, sealed: text }) =>
      row.id !== "" && !sealed.has(owner) && (isNobodys(text, row) || owners.has(sealedFor(text) ?? "")),
  );
}

interface KnownRow extends StandingRow {
  readonly seal: ReturnType<typeof sealedCells>;
}

/** What each row was sealed with, by whose it was, wherever a seal of it stands by now. */
function heldIn(rows: readonly KnownRow[]): ReadonlyMap<string, ReadonlySet<string>> {
  const held = new Map<string, Set<string>>();
  for (const { seal, stray } of rows)
    for (const one of [seal, sealedCells(stray)])
      if (one) held.set(one.owner, new Set([...(held.get(one.owner) ?? []), ...one.sums]));
  return held;
}

/** Rows that hold what was saved for them, of which another row holds something else: nothing tells which was saved last. */
function otherVersions(rows: readonly KnownRow[]): Map<number, Crossed> {
  const said = ({ seal }: KnownRow) => seal!.sums.join();
  const byOwner = new Map<string, KnownRow[]>();
  for (const one of rows)
    if (one.seal) byOwner.set(one.seal.owner, [...(byOwner.get(one.seal.owner) ?? []), one]);
  return new Map(
    rows.flatMap((one): [number, Crossed][] => {
      const versions = one.seal?.owner === one.owner ? byOwner.get(one.owner)! : [];
      const others = versions.filter((other) => said(other) !== said(one)).map(({ rowNumber }) => rowNumber);
      return others.length ? [[one.rowNumber, { header: null, others }]] : [];
    }),
  );
}

const byNumber = (a: number, b: number): number => a - b;

const sumIn = ({ header, cell }: SealedRow["said"][number]): string =>
  textOf(cell) === "" ? "" : cellSum(header, textOf(cell));

interface WrittenRow {
  readonly rowNumber: number;
  readonly row: SealedRow;
  readonly owner: string;
  /** Whether its seal stands in it. */
  readonly isHome: boolean;
  /** Whether nothing says that what it holds was saved. */
  readonly isTyped: boolean;
  /** What each cell holds, in a few letters; blank where it holds nothing. */
  readonly now: readonly string[];
  /** What its cells held, wherever its seal stands now; none where it was never saved. */
  readonly was: ReadonlySet<string> | undefined;
}

/**
 * A text that one row alone was sealed with, that does not stand there any more and does elsewhere; under whichever heading,
 * as an interrupted save may have put it under another before it was sorted away.
 */
function leftTheirRow(
  standing: readonly WrittenRow[],
  at: number,
  held: ReadonlyMap<string, ReadonlySet<string>>,
  whole: ReadonlySet<string>,
): readonly WrittenRow[] {
  const loose = [...held].filter(([owner]) => !whole.has(owner));
  return standing.flatMap((one) => {
    const { said } = one.row;
    if (!loose.length || one.now[at] === "" || one.was?.has(one.now[at]!)) return [];
    return said.flatMap(({ header, choices }, from) => {
      const sum = choices ? "" : from === at ? one.now[at]! : cellSum(header, textOf(said[at]!.cell));
      if (sum === "" || one.was?.has(sum)) return [];
      const [[owner] = [""], ...others] = [...held].filter(([, sums]) => sums.has(sum));
      const left = standing.filter((other) => other.owner === owner);
      const isGone = owner !== "" && !whole.has(owner) && left.every(({ now }) => now[from] !== sum);
      return isGone && !others.length ? [one, ...left] : [];
    });
  });
}

/**
 * Cells that changed and hold, taken together, what they held before: marks are few, so one alone proves nothing.
 * @param strange rows in which a text stands that left another, and those that it left
 */
function inAnotherOrder(
  standing: readonly WrittenRow[],
  at: number,
  strange: ReadonlySet<WrittenRow>,
): readonly WrittenRow[] {
  const { header, choices = [] } = standing[0]!.row.said[at]!;
  const known = new Set([
    ...standing.map(({ now }) => now[at]!),
    ...choices.map((one) => cellSum(header, one)),
  ]);
  const wasIn = ({ was }: WrittenRow) => [...known].find((sum) => sum !== "" && was?.has(sum)) ?? "";
  const other = standing.filter((one) => (one.was || one.isTyped) && one.now[at] !== wasIn(one));
  const isReordered = (those: readonly WrittenRow[]) =>
    those.length > 1 && sorted(those.map(({ now }) => now[at]!)) === sorted(those.map(wasIn));
  const saved = other.filter(({ was }) => was);
  // Of a row that was never saved nobody knows what it held, unless nothing was written in it but what left another.
  const wordless = other.filter((one) => !one.was && isWordless(one));
  const unsaved = other.filter((one) => !one.was && (isWordless(one) || strange.has(one)));
  // What an interrupted save left in another row never stood in its own.
  const home = saved.filter(({ isHome }) => isHome);
  const groups = [saved, home].flatMap((those) => [those, [...those, ...wordless], [...those, ...unsaved]]);
  return groups.find(isReordered) ?? [];
}

const isWordless = ({ row }: WrittenRow): boolean =>
  row.said.every(({ cell, choices }) => choices || textOf(cell) === "");

const sorted = (sums: readonly string[]): string => [...sums].sort().join();
