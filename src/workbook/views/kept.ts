/** What people typed into a view, taken out before it is rebuilt and put back after: by id, not by row (R16). */
import { found, type Problem } from "../../domain/problem";
import { type Cell, type Grid, textOf } from "../cell";

export const idHeader = "ID";
export const noteHeader = "Note for the meeting";

/** A column somebody added to a view. */
export interface OwnColumn {
  readonly header: string;
  /** The blocks of the view it stands in, from the left. */
  readonly blocks: ReadonlySet<number>;
  readonly cells: ReadonlyMap<string, Cell>;
}

export interface Kept {
  /** By the id of the row: what stood in the marked column. */
  readonly notes: ReadonlyMap<string, string>;
  readonly own: readonly OwnColumn[];
  /** Names by id, for rows of people who are not listed any more. */
  readonly names: ReadonlyMap<string, string>;
}

export const nothingKept: Kept = { notes: new Map(), own: [], names: new Map() };

/** More rows than a view has above its headings. */
const headRows = 8;

/**
 * Takes what people typed out of the old view. When its headings no longer tell which row is whose, that is a problem:
 * rebuilding would lose what was typed.
 * @param old null when there is no such sheet
 * @param ours the headings Plumbline gives the view; any other column is somebody's own
 */
export function keptNotes(sheet: string, old: Grid | null, ours: readonly string[]): Kept | Problem {
  if (!old) return nothingKept;
  const head = old.slice(0, headRows).findIndex((cells) => cells.some((cell) => cell === idHeader));
  if (head < 0) return old.length < headRows ? nothingKept : noHeadings(sheet, old);
  const headers = old[head]!.map((cell) => textOf(cell).trim());
  const body = old.slice(head + 1);
  const starts = headers.flatMap((header, at) => (header === idHeader ? [at] : []));
  const kept = {
    notes: new Map<string, string>(),
    own: new Map<string, MutableOwn>(),
    names: new Map<string, string>(),
  };
  const width = Math.max(...old.map((cells) => cells.length));
  const seen = new Map<string, number>();
  for (let column = 0; column < width; column++) {
    const header = headers[column] ?? "";
    const block = Math.max(0, starts.filter((start) => start <= column).length - 1);
    const ids = body.map((cells) => textOf(cells[starts[block]!] ?? "").trim());
    if (header === noteHeader) gather(body, ids, column, (id, cell) => kept.notes.set(id, textOf(cell)));
    else if (header === "Name") gather(body, ids, column, (id, cell) => kept.names.set(id, textOf(cell)));
    else if (!ours.includes(header)) {
      const place = `${block}\n${header}`;
      seen.set(place, (seen.get(place) ?? 0) + 1);
      const key = `${header}\n${seen.get(place)}`;
      const own = kept.own.get(key) ?? { header, blocks: new Set<number>(), cells: new Map<string, Cell>() };
      const before = own.cells.size;
      gather(body, ids, column, (id, cell) => own.cells.set(id, cell));
      if (header === "" && own.cells.size === before) continue;
      own.blocks.add(block);
      kept.own.set(key, own);
    }
  }
  return { ...kept, own: [...kept.own.values()] };
}

interface MutableOwn {
  readonly header: string;
  readonly blocks: Set<number>;
  readonly cells: Map<string, Cell>;
}

function gather(
  body: Grid,
  ids: readonly string[],
  column: number,
  take: (id: string, cell: Cell) => void,
): void {
  body.forEach((cells, row) => {
    const cell = cells[column] ?? "";
    if (ids[row] !== "" && cell !== "") take(ids[row]!, cell);
  });
}

const noHeadings = (sheet: string, old: Grid): Problem => ({
  code: "view.headings",
  message: `Sheet "${sheet}": expected a row with the headings "${idHeader}" and "${noteHeader}", found ${found(old[headRows - 1]?.join(", "))} and the like. Put the headings back, or rename the sheet so that a new one is made; nothing was changed.`,
  where: { sheet },
});
