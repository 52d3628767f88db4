/** Fills a file made for somebody or brings it up to date, whatever its kind: what the hub says goes in, what people wrote stays. */
import type { Problem } from "../../domain/problem";
import { type Cell, type Grid, guarded, headersOf, textOf } from "../../workbook/cells/cell";
import { sameCell } from "../../workbook/cells/change";
import type { IsErased } from "../../workbook/cells/erasure";
import { keepOwnColumns } from "../../workbook/layout/keepOwnColumns";
import { onlyColumns } from "../../workbook/layout/onlyColumns";
import type { Drawing } from "../../workbook/ports/drawing";
import type { MadeFile } from "../../workbook/ports/madeFiles";
import { readTable } from "../../workbook/tables/readTable";
import { type SettingKey, settingKeys } from "../../workbook/tables/settingKeys";
import { readSettings } from "../../workbook/tables/settings";
import { criteriaIn, leaves, type Table } from "../../workbook/tables/table";
import { settingsTable, tableOf, tables } from "../../workbook/tables/tables";
import { headersSince } from "../../workbook/tables/versions";
import type { Context } from "../context";
import { settleAccess } from "./access";
import { choicesAtRows } from "./choicesAtRows";
import type { ClaimedFile } from "./claimFiles";
import { corrections } from "./corrections";
import type { MadeFileKind } from "./madeFileKind";
import { notMadeHere } from "./notMadeHere";

type Grids = ReadonlyMap<string, Grid | null>;

export type BroughtUpToDate =
  | { readonly state: "created" | "updated"; readonly revoked: readonly string[] }
  | { readonly problems: readonly Problem[] };

/** @param made the files of this kind, listed once for all of them */
export function bringUpToDate<Content>(
  context: Pick<Context, "files" | "settings">,
  kind: MadeFileKind<Content>,
  { id, isNew }: ClaimedFile,
  made: readonly MadeFile[],
  content: Content,
): BroughtUpToDate {
  const { files } = context;
  const foreign = isNew ? null : notMadeHere(context, id, kind.titleOf(content));
  if (foreign) return { problems: [foreign] };
  const all = kind.drawings(content);
  const grids = isNew ? new Map<string, Grid | null>() : gridsOf(files, id, all);
  const isNeeded = ({ sheet, values }: Drawing) =>
    !kind.onlyWithRows?.includes(sheet) || values.length > 1 || Boolean(grids.get(sheet));
  const wanted = all.filter(isNeeded);
  const drawings = withOwnSettings(wanted, kind.ownSettings ?? [], grids.get(settingsTable.name) ?? null);
  const isEmpty = [...grids.values()].every((grid) => grid === null);
  if (isEmpty) files.fill(id, drawings);
  const problems = isEmpty ? [] : correct(files, kind, id, drawings, grids, kind.leaving?.(content));
  if (problems.length) return { problems };
  // Shared last, so that nobody opens a half-filled file.
  const file = made.find((one) => one.id === id);
  const revoked = settleAccess(context, id, file, kind.readersOf(content));
  return { state: isEmpty ? "created" : "updated", revoked };
}

function correct<Content>(
  files: Context["files"],
  kind: MadeFileKind<Content>,
  id: string,
  drawings: readonly Drawing[],
  standing: Grids,
  leaving?: Readonly<Record<string, IsErased>>,
): readonly Problem[] {
  const settings = drawings.find(({ sheet }) => sheet === settingsTable.name);
  const was = versionsIn(standing.get(settingsTable.name) ?? null);
  const is = versionsIn(settings ? settings.values : null);
  const isOtherLadder = was.ladder !== is.ladder;
  const isOlder = was.tables < is.tables;
  const filled = drawings.filter(({ sheet }) => sheet in kind.filled && standing.get(sheet));
  const grids = withNewColumns(files, id, filled, standing, (drawing) => [
    ...headersSince(tableOf(drawing.sheet), criteriaOf(drawing), was.tables),
    ...boxOf(drawing),
    ...(isOtherLadder ? columnsOfCriteria(drawing) : []),
  ]);
  const found = filled.map(({ sheet, values }) =>
    corrections(sheet, values, grids.get(sheet)!, kind.filled[sheet]!, leaving?.[sheet]),
  );
  const problems = found.flatMap((one) => one.problems);
  if (problems.length) return problems;
  const anew = drawings.filter(
    ({ sheet, values }) =>
      !grids.get(sheet) || (kind.whole.includes(sheet) && !isAsDrawn(values, grids.get(sheet)!)),
  );
  if (anew.length)
    files.redraw(
      id,
      anew.map((drawing) => withOwnColumns(drawing, grids)),
      () => false,
    );
  const blocks = found.flatMap((one) => one.blocks);
  const choices = filled.flatMap((drawing) => {
    const [before, after] = [standing, grids].map((all) => all.get(drawing.sheet)!);
    const isOther = isOlder || isOtherLadder;
    return choicesAtRows(drawing, { before: before!, after: after!, blocks, isOther });
  });
  // Before the rows, for rows that stand are no news to an update that repeats one which was interrupted.
  if (choices.length) files.setChoices(id, choices);
  if (blocks.length) files.write(id, blocks);
  return [];
}

/** What the file says of itself goes into the sheet that is drawn anew. */
function withOwnSettings(
  drawings: readonly Drawing[],
  keys: readonly SettingKey[],
  standing: Grid | null,
): readonly Drawing[] {
  const own = new Set(keys.map((key) => settingKeys[key][0] as string));
  const said = new Map(
    readTable(settingsTable, standing)
      .rows.filter(({ key }) => own.has(key))
      .map(({ key, value }) => [key, guarded(value)] as const),
  );
  const withSaid = (cells: readonly Cell[]): readonly Cell[] =>
    cells.map((cell, at) => (at === 1 ? (said.get(textOf(cells[0] ?? "")) ?? cell) : cell));
  return drawings.map((drawing) =>
    drawing.sheet === settingsTable.name ? { ...drawing, values: drawing.values.map(withSaid) } : drawing,
  );
}

const gridsOf = (files: Context["files"], id: string, drawings: readonly Drawing[]): Grids => {
  const sheets = drawings.map(({ sheet }) => sheet);
  return new Map(files.read(id, sheets).map((grid, at) => [sheets[at]!, grid] as const));
};

const versionsIn = (grid: Grid | null): { readonly ladder: string; readonly tables: number } => {
  const { settings } = readSettings(readTable(settingsTable, grid).rows);
  return { ladder: settings.rubricVersion, tables: settings.schema };
};

const criteriaOf = ({ sheet, values }: Drawing) => criteriaIn(tableOf(sheet), headersOf(values));

/** Only files made for typing have it, so that it is no column of the table. */
const boxOf = ({ sheet }: Drawing): string[] => {
  const { tick } = tableOf(sheet);
  return tick ? [tick.box.header] : [];
};

const columnsOfCriteria = (drawing: Drawing): string[] =>
  leaves(tableOf(drawing.sheet), criteriaOf(drawing))
    .filter(({ path }) => path.length > 1)
    .map(({ header }) => header);

/** Another version of the ladder brings columns for the marks of new criteria, a later Plumbline others. */
function withNewColumns(
  files: Context["files"],
  id: string,
  filled: readonly Drawing[],
  standing: Grids,
  newerIn: (drawing: Drawing) => readonly string[],
): Grids {
  const grids = new Map(standing);
  const added = filled.flatMap((drawing) => {
    const grid = standing.get(drawing.sheet)!;
    const newer = newerIn(drawing).filter((header) => !headersOf(grid).includes(header));
    const headers = headersOf(drawing.values).filter((header) => newer.includes(header));
    if (!grid[0] || !headers.length) return [];
    const before = Math.max(...grid.map((cells) => cells.length));
    grids.set(drawing.sheet, withHeaders(grid, before, headers));
    return [onlyColumns(drawing, headers, before)];
  });
  if (added.length) files.addColumns(id, added);
  return grids;
}

/** The cells as they are once the columns are added. */
const withHeaders = ([head = [], ...rows]: Grid, before: number, headers: readonly string[]): Grid => [
  [...head, ...new Array<string>(before - head.length).fill(""), ...headers],
  ...rows,
];

const isAsDrawn = (values: Grid, standing: Grid): boolean =>
  standing
    .slice(values.length)
    .every((cells) => cells.slice(0, values[0]!.length).every((cell) => cell === "")) &&
  values.every((cells, row) => cells.every((cell, at) => sameCell(cell, standing[row]?.[at] ?? "")));

/** What people wrote beside the rows of a table of the hub's follows the row's first cell; a rubric has no rows. */
function withOwnColumns(drawing: Drawing, grids: Grids): Drawing {
  const table = Object.values(tables).find(({ name }) => name === drawing.sheet) as Table<object> | undefined;
  const old = grids.get(drawing.sheet);
  if (!table || !old) return drawing;
  const ours = headersOf(drawing.values);
  const once = leaves(table, criteriaIn(table, headersOf(old))).map(({ header }) => header);
  return keepOwnColumns(drawing, old, {
    isOurs: (header) => ours.includes(header) || once.includes(header),
    keyOf: (grid, row) => textOf(grid[row]?.[headersOf(grid).indexOf(ours[0]!)] ?? "").trim(),
  });
}
