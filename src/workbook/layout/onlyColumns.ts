/** Some columns of a drawing, put side by side from the first on: for columns that join a sheet later. */
import type { Area, Drawing } from "../drawing";

/** @param columns by index, rising */
export function onlyColumns({ basis, ...drawing }: Drawing, columns: readonly number[]): Drawing {
  const moved = (area: Area): Area[] => {
    const last = area.columns === "rest" ? Number.POSITIVE_INFINITY : area.column + area.columns - 2;
    const inside = columns.filter((at) => at >= area.column - 1 && at <= last);
    return inside.length
      ? [{ ...area, column: columns.indexOf(inside[0]!) + 1, columns: inside.length }]
      : [];
  };
  return {
    ...drawing,
    widths: columns.map((at) => drawing.widths[at]!),
    values: drawing.values.map((cells) => columns.map((at) => cells[at] ?? "")),
    looks: [...(basis?.looks ?? []), ...drawing.looks].flatMap(({ area, look }) =>
      moved(area).map((place) => ({ area: place, look })),
    ),
    notes: drawing.notes.flatMap((note) =>
      columns.includes(note.column - 1) ? [{ ...note, column: columns.indexOf(note.column - 1) + 1 }] : [],
    ),
    choices: drawing.choices.flatMap(({ area, words }) =>
      moved(area).map((place) => ({ area: place, words })),
    ),
  };
}
