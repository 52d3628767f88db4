/** The fewest strokes that give columns their widths, when a later stroke may go over an earlier one. */

/** So many columns from `first` (1-based) on get this width. */
export interface WidthRun {
  readonly first: number;
  readonly count: number;
  /** Pixels. */
  readonly width: number;
}

/**
 * In the order in which they have to be set. The classic of interval painting: a stroke begins at a column and reaches
 * to some later column of the same width; what lies between is painted over it.
 * @param already the width all columns have before
 * @example widthRuns([90, 260, 90], 110) // [{ first: 1, count: 3, width: 90 }, { first: 2, count: 1, width: 260 }]
 */
export function widthRuns(widths: readonly number[], already: number): WidthRun[] {
  const known = new Map<string, readonly WidthRun[]>();
  /** Strokes for the columns from..to (by index), on ground of the given width. */
  const strokes = (from: number, to: number, ground: number): readonly WidthRun[] => {
    if (from > to) return [];
    const width = widths[from]!;
    if (width === ground) return strokes(from + 1, to, ground);
    const key = `${from} ${to} ${ground}`;
    const found = known.get(key);
    if (found) return found;
    let best: readonly WidthRun[] | null = null;
    for (let end = from; end <= to; end++) {
      if (widths[end] !== width) continue;
      const stroke = { first: from + 1, count: end - from + 1, width };
      const all = [stroke, ...strokes(from + 1, end - 1, width), ...strokes(end + 1, to, ground)];
      if (!best || all.length < best.length) best = all;
    }
    known.set(key, best!);
    return best!;
  };
  return [...strokes(0, widths.length - 1, already)];
}
