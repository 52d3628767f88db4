/** A table as a sheet: its headings with their notes, its rows, widths, text columns and lists to choose from. */
import { type Cell, guarded } from "../cells/cell";
import type { Area, Drawing, Painted } from "../ports/drawing";
import { cellAt, type Leaf, leaves, type Table } from "../tables/table";
import { tables } from "../tables/tables";
import { computed, plainRecords, plainTable, plainWidth } from "./plainTable";
import { cutOffFields, idFields, isStamp, writtenByPlumbline } from "./writtenByPlumbline";

export interface TableContent<Row> {
  readonly criteria: readonly string[];
  readonly rows: readonly Row[];
  /** Records ("hr") are written by Plumbline alone: grey, and without lists to choose from. */
  readonly kind: "input" | "hr";
}

/** Columns are as wide as the step nearest to their wish, so that neighbours often share one width. */
const widthSteps = [110, 170, 260, 340, 420] as const;

/** The whole sheet of a table; with no rows, its headings alone. */
export function tableDrawing<Row>(
  table: Table<Row>,
  { criteria, rows, kind }: TableContent<NoInfer<Row>>,
): Drawing {
  const cutOff = cutOffFields(table);
  const columns = readableFirst(table, leaves(table, criteria));
  const written = writtenByPlumbline(table);
  const painted = (has: (leaf: Leaf) => boolean, fromRow: number, look: Painted["look"]): Painted[] =>
    runsOf(columns.map(has)).map(([first, last]) => ({ area: columnsArea(first, last, fromRow), look }));
  const basis = kind === "hr" ? plainRecords : plainTable;
  const typed = ({ path }: Leaf) => kind === "input" && !written.includes(path[0]);
  return {
    ...basis,
    basis,
    sheet: table.name,
    frozenColumns: cutOff.includes(table.id) ? 0 : basis.frozenColumns,
    widths: columns.map(({ column, path }) =>
      cutOff.includes(path[0]) ? plainWidth : nearestStep(column.width),
    ),
    values: [columns.map(({ header }) => guarded(header)), ...rows.map((row) => cellsOf(row, columns))],
    looks: [
      ...painted(({ column }) => column.isText, 1, { numberFormat: "@" }),
      ...(kind === "input" ? painted((leaf) => !typed(leaf), 2, computed) : []),
      ...painted(({ path }) => cutOff.includes(path[0]), 2, { wrap: "clip" }),
    ],
    hiddenColumns: columns.flatMap(({ path }, at) => (isStamp(path[0]) ? [at + 1] : [])),
    typedColumns: runsOf(columns.map(typed)).map(([first, last]) => [first + 1, last - first + 1] as const),
    notes: columns
      .map(({ column }, at) => ({
        row: 1,
        column: at + 1,
        text: (at === 0 ? [table.purpose, column.note] : [column.note]).filter(Boolean).join("\n\n"),
      }))
      .filter(({ text }) => text !== ""),
    choices: columns.flatMap((leaf, at) =>
      leaf.column.choices && typed(leaf)
        ? [{ area: columnsArea(at, at, 2), words: leaf.column.choices }]
        : [],
    ),
  };
}

/**
 * What nobody reads stands last, so that a row begins with whom it is about. Log keeps its order: it is written by place,
 * not by heading.
 */
const readableFirst = <Row>(table: Table<Row>, all: readonly Leaf[]): Leaf[] => {
  const unread = table.name === tables.log.name ? [] : idFields(table);
  const place = ({ path }: Leaf) => (unread.includes(path[0]) ? (path[0] === table.id ? 2 : 1) : 0);
  return [0, 1, 2].flatMap((at) => all.filter((leaf) => place(leaf) === at));
};

const cellsOf = <Row>(row: Row, columns: readonly Leaf[]): Cell[] => columns.map((leaf) => cellAt(row, leaf));

/** From a row down to the end of the grid; columns by index. */
const columnsArea = (first: number, last: number, row: number): Area => ({
  row,
  column: first + 1,
  rows: "rest",
  columns: last - first + 1,
});

const nearestStep = (width: number): number =>
  [...widthSteps].sort((a, b) => Math.abs(a - width) - Math.abs(b - width) || b - a)[0]!;

/** The unbroken stretches of true: [first, last] by index. */
function runsOf(flags: readonly boolean[]): [number, number][] {
  const found: [number, number][] = [];
  flags.forEach((flag, at) => {
    const current = found[found.length - 1];
    if (!flag) return;
    if (current && current[1] === at - 1) current[1] = at;
    else found.push([at, at]);
  });
  return found;
}
