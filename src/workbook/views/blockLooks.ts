/** How the blocks of a view look: quiet where it is computed, white where people type, heads across their groups. */

import { palette } from "../layout/palette";
import type { Look, Painted } from "../ports/drawing";
import type { BlockRows, Placed, ViewColumn, ViewRow } from "./blocks";

/** @param headRow the row of the headings; the rows follow it */
export function blockLooks(placed: readonly Placed[], rows: BlockRows, headRow: number): Painted[] {
  return placed.flatMap((block, at) => {
    const own = rows.map((row) => row[at] ?? null);
    // A band runs on over the gap to the next block.
    const across = (placed[at + 1]?.start ?? block.start + block.columns.length) - block.start;
    return [
      ...headLooks(block, headRow, placed.length > 1),
      ...bodyLooks(block, own, headRow + 1),
      ...own.flatMap((row, line) => (row ? rowLooks(row, block.start, across, headRow + 1 + line) : [])),
    ];
  });
}

function headLooks({ start, columns, colour }: Placed, headRow: number, hasTitle: boolean): Painted[] {
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

function bodyLooks(
  { start, columns, own }: Placed,
  rows: readonly (ViewRow | null)[],
  first: number,
): Painted[] {
  if (!rows.length) return [];
  const typed = own.length + 1;
  const area = (from: number, to: number, at: number, count: number) => ({
    row: first + from,
    column: start + at,
    rows: to - from + 1,
    columns: count,
  });
  const plain = runs(rows, (row) => row !== null && !row.heads);
  // White is only where what is typed belongs to somebody.
  const somebodys = runs(rows, (row) => Boolean(row?.id) && row?.heads !== "group");
  return [
    {
      area: area(0, rows.length - 1, 0, columns.length),
      look: { background: palette.computed, lineBelow: palette.line },
    },
    ...somebodys.map(([from, to]) => ({
      area: area(from, to, columns.length - typed, typed),
      look: { background: palette.input },
    })),
    ...somebodys.map(([from, to]) => ({
      area: area(from, to, 0, 1),
      look: { colour: palette.quiet },
    })),
    ...plain.flatMap(([from, to]) =>
      runs(
        columns,
        (column) => column.look !== undefined,
        (a, b) => a.look === b.look,
      ).map(([left, right]) => ({
        area: area(from, to, left, right - left + 1),
        look: columns[left]!.look!,
      })),
    ),
  ];
}

/** @param columns that a band runs over */
function rowLooks({ heads, looks }: ViewRow, start: number, columns: number, row: number): Painted[] {
  const across = { row, column: start, rows: 1, columns };
  return [
    ...(heads === "group"
      ? [
          { area: across, look: { background: palette.band } },
          { area: { ...across, columns: 1 }, look: { bold: true } },
        ]
      : []),
    ...(looks ?? []).map(({ at, look }) => ({
      area: { ...across, column: start + 1 + at, columns: 1 },
      look,
    })),
  ];
}

/** The unbroken stretches of what is wanted, [first, last] by index; a stretch ends where two do not belong together. */
function runs<T>(
  all: readonly T[],
  isWanted: (one: T) => boolean,
  together: (a: T, b: T) => boolean = () => true,
): [number, number][] {
  const found: [number, number][] = [];
  all.forEach((one, at) => {
    if (!isWanted(one)) return;
    const current = found[found.length - 1];
    if (current && current[1] === at - 1 && together(all[at - 1]!, one)) current[1] = at;
    else found.push([at, at]);
  });
  return found;
}
