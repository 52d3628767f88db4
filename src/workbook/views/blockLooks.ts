/** How the blocks of a view look: laid out once by column, and row by row by rules about what stands there. */

import { palette } from "../layout/palette";
import type { Area, Condition, Look, Painted, Rule } from "../ports/drawing";
import { columnsBehind, type PlacedBlock, rowKinds, type ViewColumn } from "./blocks";

/** @param headRow the row of the headings; the rows follow it */
export const blockLooks = (placed: readonly PlacedBlock[], headRow: number): Painted[] =>
  placed.flatMap((block) => [
    ...headLooks(block, headRow, placed.length > 1),
    ...columnLooks(block, headRow + 1),
  ]);

function headLooks({ start, columns, colour }: PlacedBlock, headRow: number, hasTitle: boolean): Painted[] {
  const across = { row: headRow, column: start, rows: 1, columns: columns.length };
  const ofColumn = ({ look, isUpright }: ViewColumn, at: number): Painted[] => {
    const own: Look = { ...(look?.align && { align: look.align }), ...(isUpright && { isUpright }) };
    return Object.keys(own).length
      ? [{ area: { ...across, column: start + at, columns: 1 }, look: own }]
      : [];
  };
  return [
    ...(hasTitle
      ? [{ area: { ...across, row: headRow - 1, columns: 1 }, look: { bold: true, colour } }]
      : []),
    {
      area: across,
      look: {
        bold: true,
        background: palette.header,
        lineBelow: palette.line,
        wrap: "wrap",
        ...(columns.some(({ isUpright }) => isUpright) && { isAtBottom: true }),
      },
    },
    ...columns.flatMap(ofColumn),
  ];
}

/** The id is quiet; where it heads a group it runs on over the empty cells beside it. */
function columnLooks({ start, columns, hasLabels }: PlacedBlock, first: number): Painted[] {
  const area = (from: number, to: number): Area => ({
    row: first,
    column: start + from,
    rows: "rest",
    columns: to - from + 1,
  });
  return [
    { area: area(0, 0), look: hasLabels ? { bold: true } : { colour: palette.quiet } },
    ...runs(columns, ({ look }) => look).map(([from, to, look]) => ({ area: area(from, to), look })),
  ];
}

/** A look of cells in some columns of every block. */
export interface ColumnRule {
  /** Index among the block's own columns, of the first and the last of them. */
  readonly from: number;
  readonly to: number;
  readonly when: Condition;
  readonly look: Rule["look"];
}

/** Of a cell's rules the first that holds wins, so what is special comes before what is usual. */
export function blockRules(
  placed: readonly PlacedBlock[],
  columnRules: readonly ColumnRule[],
  headRow: number,
): Rule[] {
  const area = (column: number, columns: number): Area => ({
    row: headRow + 1,
    column,
    rows: "rest",
    columns,
  });
  const ids = placed.map(({ start }) => area(start, 1));
  const computed = placed.map(({ start, columns, own }) =>
    area(start, columns.length - own.length - columnsBehind),
  );
  return [
    ...columnRules.map(({ from, to, when, look }) => ({
      areas: placed.map(({ start }) => area(start + 1 + from, to - from + 1)),
      when,
      look,
    })),
    { areas: ids, when: rowKinds.prose, look: { bold: false, colour: palette.text } },
    ...placed.map(({ start, colour }) => ({
      areas: [area(start, 1)],
      when: rowKinds.part,
      look: { bold: true, colour },
    })),
    { areas: ids, when: rowKinds.band, look: { bold: true, colour: palette.text } },
    { areas: computed, when: "filled", look: { background: palette.computed } },
  ];
}

/** Neighbours with the same look, by index: [first, last, look]. */
function runs(
  columns: readonly ViewColumn[],
  lookOf: (column: ViewColumn) => Look | undefined,
): [number, number, Look][] {
  const found: [number, number, Look][] = [];
  columns.forEach((column, at) => {
    const look = lookOf(column);
    if (!look) return;
    const last = found[found.length - 1];
    if (last && last[1] === at - 1 && last[2] === look) last[1] = at;
    else found.push([at, at, look]);
  });
  return found;
}
