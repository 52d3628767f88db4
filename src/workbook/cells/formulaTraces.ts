/** Cells where a formula stands in the place of a text: its error, or its own letters. */
import { found, type Problem } from "../../domain/problem";
import { type Grid, textOf } from "./cell";

/** What Sheets shows for a formula that has no result. */
const isError = (text: string): boolean =>
  /^#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!)$/.test(text);

/** A formula that works is read as what it shows, and is no problem. */
export const formulaTraces = (sheet: string, grid: Grid | null): Problem[] =>
  traces(sheet, grid, (text) => isError(text) || /^=\S/.test(text));

/** The errors alone: where people write what they like, their text may well begin with an equals sign. */
export const formulaErrors = (sheet: string, grid: Grid | null): Problem[] => traces(sheet, grid, isError);

const traces = (sheet: string, grid: Grid | null, isTrace: (text: string) => boolean): Problem[] =>
  (grid ?? []).flatMap((cells, index) =>
    cells.flatMap((cell, at): Problem[] => {
      const text = textOf(cell).trim();
      if (!isTrace(text)) return [];
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
