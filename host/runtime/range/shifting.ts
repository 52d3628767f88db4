/** Cells that make room for others or close up, and texts that spread over the columns beside them. */
import { rectOf } from "../../model/rect";

import { type EnumValue, enumOf } from "../enums";
import { rangeIn } from "../grids";
import { editCells, type GoogleRange, type MethodsOf, placeOf, rangeAt, sheetPlaceOf } from "../places";

export const TextToColumnsDelimiter = enumOf("TextToColumnsDelimiter");

const delimiters: { [name: string]: string } = { COMMA: ",", SEMICOLON: ";", PERIOD: ".", SPACE: " " };

const axisOf = (dimension: EnumValue) => (dimension.name() === "ROWS" ? "row" : "column");

/** The delimiter that most of the texts hold. */
function guessed(texts: string[]): string {
  const counted = [",", ";", "\t", " "].map((sign) => ({
    sign,
    count: texts.filter((text) => text.includes(sign)).length,
  }));
  return counted.sort((a, b) => b.count - a.count)[0]?.sign ?? ",";
}

export const shifting: MethodsOf<GoogleRange> = {
  insertCells(along: EnumValue) {
    editCells(this, { kind: "insertCells", axis: axisOf(along) });
    return rangeAt({ ...sheetPlaceOf(this), ...rectOf(placeOf(this)) });
  },
  deleteCells(along: EnumValue) {
    editCells(this, { kind: "deleteCells", axis: axisOf(along) });
  },
  splitTextToColumns(delimiter?: string | EnumValue) {
    const { row, column, rows } = placeOf(this);
    const texts = rangeIn(placeOf(this), { row, column, rows, columns: 1 }).getDisplayValues().flat();
    const sign =
      delimiter === undefined
        ? guessed(texts)
        : typeof delimiter === "string"
          ? delimiter
          : (delimiters[delimiter.name()] ?? guessed(texts));
    const parts = texts.map((text) => (text === "" ? [""] : text.split(sign).map((part) => part.trim())));
    for (const [i, line] of parts.entries()) {
      if (line.length === 1) continue;
      const values = [line];
      rangeIn(placeOf(this), { row: row + i, column, rows: 1, columns: line.length }).setValues(values);
    }
  },
};
