/** Brings one packet up to date: what the hub decides about, and another version of the ladder as a whole. */
import type { Problem } from "../../domain/problem";
import { type Grid, textOf } from "../../workbook/cells/cell";
import { sameCell } from "../../workbook/cells/change";
import { onlyColumns } from "../../workbook/layout/onlyColumns";
import { type PacketContent, packetDrawings } from "../../workbook/layout/packetDrawings";
import type { Drawing } from "../../workbook/ports/drawing";
import { missingColumns, tablesOfMarks } from "../../workbook/tables/missingColumns";
import { readTable } from "../../workbook/tables/readTable";
import { readSettings } from "../../workbook/tables/settings";
import type { Table } from "../../workbook/tables/table";
import {
  benchmarksTable,
  criteriaTable,
  evidenceTable,
  historyTable,
  ladderTable,
  peopleTable,
  ratingsTable,
  rubricSheets,
  settingsTable,
  vignettesTable,
} from "../../workbook/tables/tables";
import type { Context } from "../context";
import { packetCorrections } from "./packetCorrections";

/** Adds what is missing and corrects what the hub says; the rater's marks, evidence and cases stay as they are. */
export function updatePacket(
  { packets }: Pick<Context, "packets">,
  id: string,
  content: PacketContent,
): { readonly state: "created" | "updated" } | { readonly problems: readonly Problem[] } {
  const drawings = packetDrawings(content);
  const sheets = drawings.map(({ sheet }) => sheet);
  const grids = new Map(packets.read(id, sheets).map((grid, at) => [sheets[at]!, grid] as const));
  if ([...grids.values()].every((grid) => grid === null)) {
    packets.fill(id, drawings);
    shareWith(packets, id, content);
    return { state: "created" };
  }
  const isLadderNew = versionIn(grids.get(settingsTable.name) ?? null) !== content.settings.rubricVersion;
  if (isLadderNew) bringLadder(packets, id, drawings, grids, content);
  const standing = drawings.filter(({ sheet }) => !isLadderNew || !ladderSheets.includes(sheet));
  const anew = standing.filter((drawing) => isSpoilt(drawing, grids.get(drawing.sheet) ?? null));
  if (anew.length) packets.redraw(id, anew, []);
  const corrected = standing
    .filter((drawing) => isHubs(drawing.sheet) && !anew.includes(drawing))
    .map(({ sheet, values }) => packetCorrections(sheet, values, grids.get(sheet)!));
  const problems = corrected.flatMap((one) => one.problems);
  if (problems.length) return { problems };
  const blocks = corrected.flatMap((one) => one.blocks);
  if (blocks.length) packets.write(id, blocks);
  shareWith(packets, id, content);
  return { state: "updated" };
}

/** A sheet that is gone, or a rubric that is not as the hub has it: nothing in it is the rater's. */
function isSpoilt({ sheet, values }: Drawing, grid: Grid | null): boolean {
  if (!grid) return true;
  return (
    rubrics.includes(sheet) &&
    values.some((cells, row) => cells.some((cell, at) => !sameCell(cell, grid[row]?.[at] ?? "")))
  );
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

/** What the hub decides about in a packet, or adds to; everything else in it is the rater's. */
const hubsTables = [
  settingsTable,
  criteriaTable,
  ladderTable,
  benchmarksTable,
  vignettesTable,
  peopleTable,
  ratingsTable,
  evidenceTable,
  historyTable,
] as unknown as readonly Table<Record<string, unknown>>[];

const rubrics = Object.values(rubricSheets);

const isHubs = (sheet: string): boolean => hubsTables.some(({ name }) => name === sheet);
