// Translates a column's filter between the texts a person leaves ticked and the texts the host hides.
import type { SheetFilter } from "../../model/sheet";
import type { GridSheet } from "../api";

/** The texts that stand in a column under the filter's header; "" stands for blank cells. */
export function columnTexts({ cells }: GridSheet, { rect }: SheetFilter, column: number): Set<string> {
  const texts = new Set<string>();
  let filled = 0;
  for (const [row, at, { v, d }] of cells) {
    const text = d ?? String(v ?? "");
    if (at !== column || row <= rect.row || row >= rect.row + rect.rows || text === "") continue;
    texts.add(text);
    filled += 1;
  }
  if (filled < rect.rows - 1) texts.add("");
  return texts;
}

/** The filter after a person has left `shown` ticked in a column; null shows everything again. */
export function withColumnFiltered(
  sheet: GridSheet,
  filter: SheetFilter,
  column: number,
  shown: string[] | null,
): SheetFilter {
  const { [column]: _before, ...others } = filter.hiddenValues;
  const hidden = shown ? [...columnTexts(sheet, filter, column)].filter((text) => !shown.includes(text)) : [];
  return { ...filter, hiddenValues: hidden.length > 0 ? { ...others, [column]: hidden } : others };
}
