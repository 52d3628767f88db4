/** The data validation of a sheet: each rule once, with the rectangles in which it holds. */
import type { Rect } from "../model/rect";
import type { Sheet, Validation } from "../model/sheet";
import type { Validated } from "../page/api";

/** `lowest`: the last rectangle of each column. */
type Found = Validated & { lowest: Map<number, Rect> };

/** Equal rules of neighbouring rows are given as one rectangle. */
export function validationsOf(sheet: Sheet): Validated[] {
  const found = new Map<string, Found>();
  const texts = new Map<Validation, string>();
  sheet.validations.each((rule, row, column) => {
    const text = texts.get(rule) ?? JSON.stringify(rule);
    texts.set(rule, text);
    const entry: Found = found.get(text) ?? { rects: [], rule, lowest: new Map() };
    found.set(text, entry);
    const above = entry.lowest.get(column);
    if (above && above.row + above.rows === row) above.rows++;
    else {
      const rect = { row, column, rows: 1, columns: 1 };
      entry.lowest.set(column, rect);
      entry.rects.push(rect);
    }
  });
  return Array.from(found.values(), ({ rects, rule }) => ({ rects, rule }));
}
