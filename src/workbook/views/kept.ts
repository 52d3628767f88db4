/** What people typed into a view, taken out before it is rebuilt and put back after: by id, not by row (R16). */
import type { Problem } from "../../domain/problem";
import { type Cell, type Grid, textOf } from "../cells/cell";

export const idHeader = "ID";
const nameHeader = "Name";
export const noteHeader = "Note for the meeting";
/** Hidden: what Plumbline wrote into the row, so that it sees what somebody typed over it; then the layout's fingerprint. */
export const builtHeader = "As built";
export const isBuiltHeader = (header: string): boolean => header.startsWith(builtHeader);

export const asBuilt = (cells: Grid[number]): string => JSON.stringify(cells.map((cell) => textOf(cell)));

/** A column somebody added to a view. */
export interface OwnColumn {
  readonly header: string;
  /** The blocks of the view it stands in, from the left. */
  readonly blocks: ReadonlySet<number>;
  readonly cells: ReadonlyMap<string, Cell>;
}

export interface Kept {
  /** By the id of the row: what stood in the marked column. */
  readonly notes: ReadonlyMap<string, Cell>;
  readonly own: readonly OwnColumn[];
  /** Names by id, for rows of people who are not listed any more. */
  readonly names: ReadonlyMap<string, Cell>;
  /** What was typed over Plumbline's own cells; it is in the notes as well. */
  readonly typedOver: readonly TypedOver[];
  /** The ids in the order they stood in, which people may have chosen. */
  readonly order: readonly string[];
}

export interface TypedOver {
  readonly id: string;
  readonly header: string;
  /** "" where it was emptied. */
  readonly text: string;
}

export const nothingKept: Kept = { notes: new Map(), own: [], names: new Map(), typedOver: [], order: [] };

/** The headings stand in one of so many first rows. */
const headRows = 8;
/** So many rows a view has that was never built. */
const rowsBeforeFirstBuild = 3;

/**
 * Takes what people typed out of the old view. When its headings no longer tell which row is whose, that is a problem:
 * rebuilding would lose what was typed.
 * @param old null when there is no such sheet
 * @param ours the headings Plumbline gives the view, that of its ids first; any other column is somebody's own
 */
export function keptNotes(sheet: string, old: Grid | null, ours: readonly string[]): Kept | Problem {
  if (!old) return nothingKept;
  // Once every view headed its ids with "ID".
  const isOfIds = (cell: Cell | undefined) => cell === ours[0] || cell === idHeader;
  const head = old.slice(0, headRows).findIndex((cells) => cells.some(isOfIds));
  if (head < 0) return old.length <= rowsBeforeFirstBuild ? nothingKept : noHeadings(sheet, ours[0]!);
  const headers = old[head]!.map((cell) => textOf(cell).trim());
  const body = old.slice(head + 1);
  const idsHead = headers.find(isOfIds);
  const starts = headers.flatMap((header, at) => (header === idsHead ? [at] : []));
  const noteColumns = headers.filter((header) => header === noteHeader);
  if (starts.length !== noteColumns.length) return noHeadings(sheet, ours[0]!);
  const idsOf = starts.map((start, block) =>
    body.map((cells, row) => textOf(cells[start] ?? "").trim() || nobody(head + 2 + row, block)),
  );
  const [notes, names, own] = [
    new Map<string, Cell>(),
    new Map<string, Cell>(),
    new Map<string, MutableOwn>(),
  ];
  const seen = new Map<string, number>();
  const width = Math.max(...old.map((cells) => cells.length));
  for (let column = 0; column < width; column++) {
    const header = headers[column] ?? "";
    const block = Math.max(0, starts.filter((start) => start <= column).length - 1);
    const into = (cells: Map<string, Cell>) => gather(body, idsOf[block]!, column, cells);
    if (header === noteHeader) into(notes);
    else if (header === nameHeader) into(names);
    else if (!ours.includes(header) && header !== idsHead && !isBuiltHeader(header)) {
      const place = `${block}\n${header}`;
      seen.set(place, (seen.get(place) ?? 0) + 1);
      const key = `${header}\n${seen.get(place)}`;
      const found = own.get(key) ?? { header, blocks: new Set<number>(), cells: new Map<string, Cell>() };
      if (!into(found.cells) && header === "") continue;
      found.blocks.add(block);
      own.set(key, found);
    }
  }
  const over = starts.flatMap((start, block) =>
    typedOver(body, headers, start, starts[block + 1] ?? width, idsOf[block]!, ours),
  );
  for (const { id, header, text } of over) {
    const said = `${header}: ${text === "" ? "emptied" : `typed "${text}"`}`;
    const before = notes.get(id);
    notes.set(id, before === undefined ? said : `${textOf(before)}\n${said}`);
  }
  return { notes, names, own: [...own.values()], typedOver: over, order: idsOf.flat() };
}

/** The same once rows go by other ids. */
export function underIds(
  { notes, own, names, typedOver: over, order }: Kept,
  now: (id: string) => string,
): Kept {
  const moved = <Value>(map: ReadonlyMap<string, Value>) =>
    new Map([...map].map(([id, value]) => [now(id), value] as const));
  return {
    notes: moved(notes),
    own: own.map((column) => ({ ...column, cells: moved(column.cells) })),
    names: moved(names),
    typedOver: over.map((one) => ({ ...one, id: now(one.id) })),
    order: order.map(now),
  };
}

/** What stands in Plumbline's own cells of a block and is not what was built there. */
function typedOver(
  body: Grid,
  headers: readonly string[],
  start: number,
  end: number,
  ids: readonly string[],
  ours: readonly string[],
): TypedOver[] {
  const isComputed = (header: string) => ours.includes(header) && header !== noteHeader;
  const columns = headers.flatMap((header, at) => (at > start && at < end && isComputed(header) ? [at] : []));
  const built = headers.findIndex((header, at) => at > start && at < end && isBuiltHeader(header));
  if (built < 0) return [];
  return body.flatMap((cells, row) => {
    const was = builtCells(cells[built] ?? "");
    if (was.length !== columns.length) return [];
    return columns.flatMap((column, at) => {
      const text = textOf(cells[column] ?? "");
      return text === was[at] ? [] : [{ id: ids[row]!, header: headers[column]!, text }];
    });
  });
}

/** None where somebody typed there too. */
function builtCells(cell: Cell): readonly string[] {
  try {
    const read: unknown = JSON.parse(textOf(cell));
    return Array.isArray(read) ? read.map(String) : [];
  } catch {
    return [];
  }
}

/** Stands for the id where something is typed in a row that is nobody's. */
const nobody = (row: number, block: number): string => (block ? `row ${row}, right` : `row ${row}`);

interface MutableOwn {
  readonly header: string;
  readonly blocks: Set<number>;
  readonly cells: Map<string, Cell>;
}

/** Whether there was anything to gather; what is there already under the same id is added to. */
function gather(body: Grid, ids: readonly string[], column: number, into: Map<string, Cell>): boolean {
  let found = false;
  body.forEach((cells, row) => {
    const cell = cells[column] ?? "";
    if (cell === "") return;
    found = true;
    const before = into.get(ids[row]!);
    into.set(ids[row]!, before === undefined ? cell : `${textOf(before)}\n${textOf(cell)}`);
  });
  return found;
}

const noHeadings = (sheet: string, ofIds: string): Problem => ({
  code: "view.headings",
  message: `Sheet "${sheet}": expected a row with the headings "${ofIds}" and "${noteHeader}", found none of them in the first rows. Put the headings back, or rename the sheet so that a new one is made; nothing was changed.`,
  where: { sheet },
});
