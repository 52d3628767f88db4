/** Lists that a sheet has only where rows stand, and its colours and hidden columns, brought to what joined it. */
import { type Grid, headersOf } from "../../workbook/cells/cell";
import { hiddenIn } from "../../workbook/layout/hideEmptyColumns";
import { lettersOf } from "../../workbook/layout/lettersOf";
import type { Drawing, FormulaRule } from "../../workbook/ports/drawing";
import type { SheetChoices } from "../../workbook/ports/madeFiles";
import type { CellBlock } from "../../workbook/ports/store";

interface Sheet {
  readonly before: Grid;
  /** With its added columns, before the blocks are written. */
  readonly after: Grid;
  readonly blocks: readonly CellBlock[];
  /** Made by an earlier Plumbline, which had lists down to the end of the sheet, no colours and all in sight; or for another ladder. */
  readonly isOther: boolean;
}

/** Nothing where nothing joined. */
export function choicesAtRows(drawing: Drawing, { before, after, blocks, isOther }: Sheet): SheetChoices[] {
  const { sheet, choices, formulaRules = [], values } = drawing;
  const ends = blocks.filter((one) => one.sheet === sheet).map((one) => one.row - 1 + one.values.length);
  const end = Math.max(after.length, ...ends);
  const own = choices.filter(({ area }) => area.rows !== "rest");
  const isWider = after !== before || isOther;
  const hiddenColumns = isOther ? hiddenIn(drawing, headersOf(after)) : [];
  if (!(own.length && (end !== before.length || isWider)) && !hiddenColumns.length) return [];
  const placeOf = (column: number) => headersOf(after).indexOf(headersOf(values)[column - 1]!) + 1;
  const placed = own.map(({ area, ...choice }) => ({
    ...choice,
    area: { ...area, column: placeOf(area.column), rows: end - 1 },
  }));
  // Somebody may have moved the columns.
  const drawn = headersOf(values).map((_, at) => lettersOf(at));
  const standing = (letters: string) => lettersOf(placeOf(drawn.indexOf(letters) + 1) - 1);
  const moved = ({ area, formula, background }: FormulaRule): FormulaRule => ({
    area: { ...area, column: placeOf(area.column) },
    formula: formula.replace(/\$([A-Z]+)2/g, (_, letters: string) => `$${standing(letters)}2`),
    background,
  });
  return [
    { sheet, choices: placed, hiddenColumns, ...(isWider && { formulaRules: formulaRules.map(moved) }) },
  ];
}
