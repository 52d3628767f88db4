/** The sheets a ladder is written in, drawn anew for another ladder without losing people's own columns. */
import { normalTitle } from "../../domain/ladder/ladder";
import type { WholeLadder } from "../../domain/ladder/wholeLadder";
import { type Grid, textOf } from "../cells/cell";
import type { Drawing } from "../ports/drawing";
import { ladderRows } from "../tables/ladderRows";
import { rubricHeaders } from "../tables/rubricMatrix";
import { leaves, type Table } from "../tables/table";
import { benchmarksTable, criteriaTable, ladderTable } from "../tables/tables";
import { fitForPrint } from "./fitForPrint";
import { keepOwnColumns, type OwnColumns } from "./keepOwnColumns";
import { rubricDrawing } from "./rubricDrawing";
import { tableDrawing } from "./tableDrawing";

export interface LadderSheet {
  readonly sheet: string;
  /** Given what stands in the sheet; null where there is none. */
  readonly draw: (old: Grid | null) => Drawing;
}

export function ladderSheets(whole: WholeLadder): readonly LadderSheet[] {
  const names = whole.criteria.map(({ name }) => name);
  const grades = [...whole.grades].sort((a, b) => a.grade - b.grade);
  const table = <Row>(of: Table<Row>, rows: readonly Row[]) =>
    sheetOf(tableDrawing(of, { criteria: [], rows, kind: "input" }), tableColumns(of));
  return [
    table(criteriaTable, whole.criteria),
    table(ladderTable, ladderRows(grades, whole.levels)),
    ...(["IC", "M"] as const).map((track) => {
      const levels = [...whole.levels].sort((a, b) => a.grade - b.grade);
      const drawing = rubricDrawing(track, levels, names, whole.cells);
      const notes = drawing.notes.map((note) => ({ ...note, text: `${note.text} ${editing}` }));
      return sheetOf({ ...drawing, notes }, rubricColumns);
    }),
    table(benchmarksTable, whole.benchmarks),
  ];
}

/** Only the hub's texts are the truth; elsewhere they are copies. */
const editing =
  "Edit the texts here: forms, views and packets follow. During Rating a change needs a reason.";

const sheetOf = (drawing: Drawing, own: OwnColumns): LadderSheet => ({
  sheet: drawing.sheet,
  draw: (old) => fitForPrint(keepOwnColumns(drawing, old, own)),
});

const textAt = (grid: Grid, row: number, column: number): string => textOf(grid[row]?.[column] ?? "").trim();

const columnOf = (grid: Grid, header: string): number =>
  (grid[0] ?? []).findIndex((cell) => textOf(cell).trim() === header);

function tableColumns<Row>(table: Table<Row>): OwnColumns {
  const headers = leaves(table, []).map(({ header }) => header);
  const idHeader = leaves(table, []).find(({ path }) => path[0] === table.id)!.header;
  return {
    isOurs: (header) => headers.includes(header),
    keyOf: (grid, row) => normalTitle(textAt(grid, row, columnOf(grid, idHeader))),
  };
}

/** A criterion is named in the first of its rows. */
const rubricColumns: OwnColumns = {
  isOurs: (header) => rubricHeaders.some((one) => one === header) || /^(IC|M)\d+(\s|$)/.test(header),
  keyOf: (grid, row) => {
    const [criterion, part] = rubricHeaders.map((header) => columnOf(grid, header)) as [number, number];
    let named = row;
    while (named > 1 && textAt(grid, named, criterion) === "") named--;
    return `${normalTitle(textAt(grid, named, criterion))}\n${textAt(grid, row, part)}`;
  },
};
