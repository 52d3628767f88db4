/** Cells where a formula stands in the place of a text: its error, or its own letters. */
import { found, type Problem } from "../domain/problem";
import { type Grid, textOf } from "./cell";

/** What Sheets shows for a formula that has no result. */
const errorValue = /^#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!)$/;

/** A formula that works is read as what it shows, and is no problem. */
export const formulaTraces = (sheet: string, grid: Grid | null): Problem[] =>
  (grid ?? []).flatMap((cells, index) =>
    cells.flatMap((cell, at): Problem[] => {
      const text = textOf(cell).trim();
      if (!errorValue.test(text) && !/^=\S/.test(text)) return [];
      const header = textOf(grid?.[0]?.[at] ?? "").trim() || `${at + 1}`;
      return [
        {
          code: "cell.formula",
          message: `Sheet "${sheet}", row ${index + 1}, column ${found(header)}: expected a text, found the formula or its error ${found(text)}. Type the text itself.`,
          where: { sheet, row: index + 1, column: header },
        },
      ];
    }),
  );
