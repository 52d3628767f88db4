/** Lists that a sheet has only where rows stand, brought to the rows and columns that joined it. */
import type { Grid } from "../../workbook/cells/cell";
import { headersOf } from "../../workbook/cells/placing";
import type { Drawing } from "../../workbook/ports/drawing";
import type { SheetChoices } from "../../workbook/ports/madeFiles";
import type { CellBlock } from "../../workbook/ports/store";

/**
 * Nothing where nothing joined.
 * @param after the sheet with its added columns, before the blocks are written
 */
export function choicesAtRows(
  { sheet, choices, values }: Drawing,
  before: Grid,
  after: Grid,
  blocks: readonly CellBlock[],
): SheetChoices[] {
  const ends = blocks.filter((one) => one.sheet === sheet).map((one) => one.row - 1 + one.values.length);
  const end = Math.max(after.length, ...ends);
  const own = choices.filter(({ area }) => area.rows !== "rest");
  if (!own.length || (end === before.length && after === before)) return [];
  const placeOf = (column: number) => headersOf(after).indexOf(headersOf(values)[column - 1]!) + 1;
  const placed = own.map(({ area, ...choice }) => ({
    ...choice,
    area: { ...area, column: placeOf(area.column), rows: end - 1 },
  }));
  return [{ sheet, choices: placed }];
}
