// Translates a column's filter between the texts a person leaves ticked and the texts the host hides.
import type { SheetFilter } from "../../model/sheet";
import type { DrawnSheet } from "./drawnGrid";
import { shownText } from "./sheetRows";

/** The texts that stand in a column under the filter's header; "" stands for blank cells. */
export function columnTexts({ cells }: DrawnSheet, { rect }: SheetFilter, column: number): Set<string> {
  const texts = new Set<string>();
  for (let row = rect.row + 1; row < rect.row + rect.rows; row += 1)
    texts.add(shownText(cells[row - 1]?.[column - 1]));
  return texts;
}

/** The filter after a person has left `shown` ticked in a column; null shows everything again. */
export function withColumnFiltered(
  sheet: DrawnSheet,
  filter: SheetFilter,
  column: number,
  shown: string[] | null,
): SheetFilter {
  const { [column]: _before, ...others } = filter.hiddenValues;
  const hidden = shown ? [...columnTexts(sheet, filter, column)].filter((text) => !shown.includes(text)) : [];
  return { ...filter, hiddenValues: hidden.length > 0 ? { ...others, [column]: hidden } : others };
}
