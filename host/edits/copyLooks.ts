/** What copied cells take along beside what they hold themselves: merges and conditional formats. */
import { contains, lastColumn, lastRow, overlap, type Rect, without } from "../model/rect";
import type { ConditionalFormat, Sheet } from "../model/sheet";
import { copiedFormula } from "./copiedFormula";
import { partOfMerge, refuse } from "./refusals";

/** A block and the cells over which it is repeated. */
export interface Tiling {
  source: Rect;
  target: Rect;
  transposed: boolean;
}

/** Merges of the target go, those of the source come. */
export function copyMerges(from: Sheet, to: Sheet, tiling: Tiling): void {
  const copied = from.merges
    .filter((merge) => contains(tiling.source, merge))
    .flatMap((merge) => placesOf(merge, tiling));
  const left = to.merges.filter((merge) => !contains(tiling.target, merge));
  if (left.some((merge) => copied.some((rect) => overlap(merge, rect)))) refuse(partOfMerge);
  to.merges = [...left, ...copied];
}

/** Within a sheet a rule grows over the copies; another sheet gets a rule of its own. */
export function copyConditionalFormats(from: Sheet, to: Sheet, tiling: Tiling): void {
  const copies = from.conditionalFormats.map((rule) =>
    rule.ranges.flatMap((rect) => {
      const part = common(rect, tiling.source);
      return part ? placesOf(part, tiling, true) : [];
    }),
  );
  const left = to.conditionalFormats.map(({ ranges }) =>
    ranges.flatMap((rect) => without(rect, tiling.target)),
  );
  const rules =
    from === to
      ? to.conditionalFormats.map((rule, i) => over(rule, [...(left[i] ?? []), ...(copies[i] ?? [])]))
      : [
          ...to.conditionalFormats.map((rule, i) => over(rule, left[i] ?? [])),
          ...from.conditionalFormats.map((rule, i) => over(rule, copies[i] ?? [])),
        ];
  to.conditionalFormats = rules.filter(({ ranges }) => ranges.length > 0);
}

/** The rule for other cells: what its formula reads is seen from the first of them. */
function over(rule: ConditionalFormat, ranges: Rect[]): ConditionalFormat {
  const [before] = rule.ranges;
  const [first] = ranges;
  if (rule.criteria !== "CUSTOM_FORMULA" || !before || !first) return { ...rule, ranges };
  const moved = (value: unknown) =>
    copiedFormula(String(value), first.row - before.row, first.column - before.column);
  return { ...rule, ranges, values: rule.values.map(moved) };
}

function common(a: Rect, b: Rect): Rect | undefined {
  if (!overlap(a, b)) return undefined;
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(lastRow(a), lastRow(b)) - row + 1;
  return { row, column, rows, columns: Math.min(lastColumn(a), lastColumn(b)) - column + 1 };
}

/** Where a part of the source comes to stand, once for each repetition; `joined`: as one where copies touch. */
function placesOf(part: Rect, { source, target, transposed }: Tiling, joined = false): Rect[] {
  const down = { from: part.row - source.row, size: part.rows, period: source.rows };
  const right = { from: part.column - source.column, size: part.columns, period: source.columns };
  const [vertical, horizontal] = transposed ? [right, down] : [down, right];
  return repeated(vertical, target.rows, joined).flatMap(({ at: row, size: rows }) =>
    repeated(horizontal, target.columns, joined).map(({ at: column, size: columns }) => ({
      row: target.row + row,
      column: target.column + column,
      rows,
      columns,
    })),
  );
}

function repeated(
  { from, size, period }: { from: number; size: number; period: number },
  total: number,
  joined: boolean,
): { at: number; size: number }[] {
  if (joined && size === period) return [{ at: 0, size: total }];
  return Array.from({ length: total / period }, (_, i) => ({ at: from + i * period, size }));
}
