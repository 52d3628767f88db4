/** Lists that a sheet has only where rows stand, brought to the rows and columns that joined it. */
import type { Grid } from "../../workbook/cells/cell";
import { headersOf } from "../../workbook/cells/placing";
import type { Drawing } from "../../workbook/ports/drawing";
import type { SheetChoices } from "../../workbook/ports/madeFiles";
import type { CellBlock } from "../../workbook/ports/store";

interface Sheet {
  readonly before: Grid;
  /** With its added columns, before the blocks are written. */
  readonly after: Grid;
  readonly blocks: readonly CellBlock[];
  /** Made by an earlier Plumbline, which had lists down to the end of the sheet. */
  readonly isOlder: boolean;
}

/** Nothing where nothing joined. */
export function choicesAtRows(
  { sheet, choices, values }: Drawing,
  { before, after, blocks, isOlder }: Sheet,
): SheetChoices[] {
  const ends = blocks.filter((one) => one.sheet === sheet).map((one) => one.row - 1 + one.values.length);
  const end = Math.max(after.length, ...ends);
  const own = choices.filter(({ area }) => area.rows !== "rest");
  if (!own.length || (end === before.length && after === before && !isOlder)) return [];
  const placeOf = (column: number) => headersOf(after).indexOf(headersOf(values)[column - 1]!) + 1;
  const placed = own.map(({ area, ...choice }) => ({
    ...choice,
    area: { ...area, column: placeOf(area.column), rows: end - 1 },
  }));
  return [{ sheet, choices: placed }];
}
