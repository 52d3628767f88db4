/** Cells that a formula elsewhere fills: what becomes of them when lines move, cells are sorted or somebody types there. */
import { contains, type Rect } from "../model/rect";
import type { Sheet } from "../model/sheet";

type Move = (rect: Rect) => Rect | undefined;

const cellAt = ([row, column]: readonly [number, number]): Rect => ({ row, column, rows: 1, columns: 1 });

/** They go where their rows and columns go. */
export function moveSpilled(sheet: Sheet, move: Move): void {
  sheet.spilled = sheet.spilled.flatMap((place) => {
    const rect = move(cellAt(place));
    return rect ? [[rect.row, rect.column]] : [];
  });
}

/** What is written into these cells is the writer's; the formula finds no room. */
export function typeOverSpilled(sheet: Sheet, written: Rect): void {
  sheet.spilled = sheet.spilled.filter((place) => !contains(written, cellAt(place)));
}

/** Empties these cells; the formula will fill what is its own then. */
export function takeBackSpilled(sheet: Sheet, rect: Rect): void {
  for (const place of sheet.spilled) if (contains(rect, cellAt(place))) sheet.values.set(...place, undefined);
  typeOverSpilled(sheet, rect);
}
