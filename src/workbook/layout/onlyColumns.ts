/** Some columns of a drawing, as they join a sheet that has others already. */
import { textOf } from "../cells/cell";
import type { Area, Drawing } from "../ports/drawing";

export interface AddedColumns {
  /** How many columns the sheet has before them. */
  readonly before: number;
  /** Looks, notes and choices stand where they belong in the sheet; widths and values are of the added columns alone. */
  readonly columns: Drawing;
}

/** @param headers of the columns wanted, in the drawing's order; their headings alone are written, and no rows */
export function onlyColumns(
  { basis, ...drawing }: Drawing,
  headers: readonly string[],
  before: number,
): AddedColumns {
  const places = drawing.values[0]!.flatMap((cell, at) => (headers.includes(textOf(cell)) ? [at] : []));
  const moved = (area: Area): Area[] => {
    const last = area.columns === "rest" ? Number.POSITIVE_INFINITY : area.column + area.columns - 2;
    const inside = places.filter((at) => at >= area.column - 1 && at <= last);
    return inside.length
      ? [{ ...area, column: before + places.indexOf(inside[0]!) + 1, columns: inside.length }]
      : [];
  };
  return {
    before,
    columns: {
      ...drawing,
      widths: places.map((at) => drawing.widths[at]!),
      values: [places.map((at) => drawing.values[0]![at]!)],
      looks: [...(basis?.looks ?? []), ...drawing.looks].flatMap(({ area, look }) =>
        moved(area).map((place) => ({ area: place, look })),
      ),
      notes: drawing.notes.flatMap((note) =>
        places.includes(note.column - 1)
          ? [{ ...note, column: before + places.indexOf(note.column - 1) + 1 }]
          : [],
      ),
      choices: drawing.choices.flatMap(({ area, ...choice }) =>
        moved(area).map((place) => ({ ...choice, area: place })),
      ),
    },
  };
}
