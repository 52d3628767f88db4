/** Brings one packet up to date: what the hub decides about, and another version of the ladder as a whole. */
import type { Rating } from "../domain/rating";
import { type Grid, textOf } from "../workbook/cell";
import { changesOf } from "../workbook/change";
import type { Drawing } from "../workbook/drawing";
import { onlyColumns } from "../workbook/layout/onlyColumns";
import { type PacketContent, packetDrawings } from "../workbook/layout/packetDrawings";
import { missingColumns, tablesOfMarks } from "../workbook/missingColumns";
import { place } from "../workbook/placing";
import { readTable } from "../workbook/readTable";
import { readSettings } from "../workbook/settings";
import type { Block } from "../workbook/store";
import type { Table } from "../workbook/table";
import {
  benchmarksTable,
  casesTable,
  criteriaTable,
  ladderTable,
  peopleTable,
  ratingsTable,
  rubricSheets,
  settingsTable,
  vignettesTable,
} from "../workbook/tables";
import type { Context } from "./context";

/** Adds what is missing and corrects what the hub says; the rater's marks, evidence and cases stay as they are. */
export function updatePacket(
  { packets }: Pick<Context, "packets">,
  id: string,
  content: PacketContent,
): { id: string; state: "created" | "updated" } {
  const drawings = packetDrawings(content);
  const wanted = drawings.filter(({ sheet }) => isHubs(sheet));
  const read = [...wanted.map(({ sheet }) => sheet), casesTable.name];
  const grids = new Map(packets.read(id, read).map((grid, at) => [read[at]!, grid] as const));
  if ([...grids.values()].every((grid) => grid === null)) {
    packets.fill(id, drawings);
    shareWith(packets, id, content);
    return { id, state: "created" };
  }
  const isLadderNew = versionIn(grids.get(settingsTable.name) ?? null) !== content.settings.rubricVersion;
  if (isLadderNew) bringLadder(packets, id, drawings, grids, content);
  const blocks = wanted
    .filter(({ sheet }) => !isLadderNew || !ladderSheets.includes(sheet))
    .flatMap(({ sheet, values }) => blocksFor(sheet, values, grids.get(sheet) ?? null));
  if (blocks.length) packets.write(id, blocks);
  shareWith(packets, id, content);
  return { id, state: "updated" };
}

/** Also with the rater's own address: making the packet may have been interrupted just before. */
export function shareWith(packets: Context["packets"], id: string, { rater }: PacketContent): void {
  for (const address of [rater.email, ...rater.alsoSignsInAs]) packets.share(id, address);
}

const versionIn = (grid: Grid | null): string =>
  readSettings(readTable(settingsTable, grid).rows).settings.rubricVersion;

/** The ladder's sheets of a packet are the hub's alone: another version takes their place as a whole. */
const ladderSheets: readonly string[] = [
  criteriaTable.name,
  ladderTable.name,
  ...Object.values(rubricSheets),
  benchmarksTable.name,
];

/** Another version of the ladder, with columns for the marks of new criteria. */
function bringLadder(
  packets: Context["packets"],
  id: string,
  drawings: readonly Drawing[],
  grids: Map<string, Grid | null>,
  { criteria }: PacketContent,
): void {
  const names = criteria.map(({ name }) => name);
  const added = tablesOfMarks.flatMap((table) => {
    const grid = grids.get(table.name);
    const drawing = drawings.find(({ sheet }) => sheet === table.name);
    if (!grid?.[0] || !drawing) return [];
    const headers = missingColumns(
      table,
      grid[0].map((cell) => textOf(cell).trim()),
      names,
    );
    const before = Math.max(...grid.map((cells) => cells.length));
    grids.set(table.name, withHeaders(grid, before, headers));
    return headers.length ? [onlyColumns(drawing, headers, before)] : [];
  });
  if (added.length) packets.addColumns(id, added);
  packets.redraw(
    id,
    drawings.filter(({ sheet }) => ladderSheets.includes(sheet)),
    [],
  );
}

/** The cells as they are once the columns are added. */
const withHeaders = ([head = [], ...rows]: Grid, before: number, headers: readonly string[]): Grid => [
  [...head, ...new Array<string>(before - head.length).fill(""), ...headers],
  ...rows,
];

/** What the hub decides about in a packet; everything else in it is the rater's. */
const hubsTables = [
  settingsTable,
  criteriaTable,
  ladderTable,
  benchmarksTable,
  vignettesTable,
  peopleTable,
  ratingsTable,
] as unknown as readonly Table<Record<string, unknown>>[];

const rubrics = Object.values(rubricSheets);

const isHubs = (sheet: string): boolean =>
  rubrics.includes(sheet) || hubsTables.some(({ name }) => name === sheet);

/** What has to be written so that a sheet of the packet says what the hub says. */
function blocksFor(sheet: string, values: Grid, standing: Grid | null): readonly Block[] {
  if (rubrics.includes(sheet)) return [{ sheet, row: 1, column: 1, values }];
  const table = hubsTables.find(({ name }) => name === sheet)!;
  const wanted = readTable(table, values);
  const there = new Map(readTable(table, standing).rows.map((row) => [String(row[table.id]), row] as const));
  const changes = wanted.rows.flatMap((row) => {
    const before = there.get(String(row[table.id])) ?? null;
    const after = before && sheet === ratingsTable.name ? stillTheirs(before as never, row as never) : row;
    return changesOf(table, wanted.criteria, before, after as typeof row);
  });
  return changes.length ? (place(sheet, standing, changes, "leave").placed?.blocks ?? []) : [];
}

/** A task that is there keeps what the rater wrote, but learns its level, and that HR returned it. */
function stillTheirs(there: Rating, hubs: Rating): Rating {
  const isReturned =
    hubs.status === "returned" && there.status === "submitted" && there.savedAt === hubs.savedAt;
  const status = isReturned ? hubs.status : there.status;
  return {
    ...there,
    level: hubs.level,
    status,
    returnedBecause: isReturned ? hubs.returnedBecause : there.returnedBecause,
  };
}
