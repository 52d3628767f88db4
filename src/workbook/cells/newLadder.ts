/** A ladder that takes the place of the one in the sheets: noted in Log as a whole, so that it comes in whole or not at all. */
import type { WholeLadder } from "../../domain/ladder/wholeLadder";
import { found, type Problem } from "../../domain/problem";
import { adoptedSheets } from "../layout/adoptedSheets";
import { ladderSheets } from "../layout/ladderSheets";
import type { Store } from "../ports/store";
import { type Grid, textOf } from "./cell";

export interface NewLadder {
  readonly version: string;
  readonly whole: WholeLadder;
}

/**
 * Draws its sheets, each under a lock of its own, so that nobody waits for all of them; safe to repeat after an
 * interruption, whichever are drawn already. The note stands until the last is, so that readers see all of it throughout.
 * @param note under which it is noted: once somebody else has finished it, nothing more is drawn
 * @param before the cells on which it was decided, by sheet
 * @returns what was typed into them since then, which the new ladder replaces
 */
export function drawLadder(
  store: Store,
  { version, whole }: NewLadder,
  note: string,
  before: ReadonlyMap<string, Grid | null> = new Map(),
): readonly Problem[] {
  const replaced: Problem[] = [];
  const step = (draw: () => void) =>
    store.alone(() => {
      if (store.pending() === note) draw();
    });
  // One by one, so that little time passes between reading a sheet and writing it.
  for (const { sheet, draw } of ladderSheets(whole)) {
    const drawn = (grid: Grid | null) => {
      replaced.push(...typedSince(sheet, before.get(sheet) ?? grid, grid));
      return draw(grid);
    };
    step(() => {
      store.redraw([{ sheet, draw: drawn }]);
      store.flush();
    });
  }
  step(() => {
    store.redraw(adoptedSheets(whole, version));
    store.flush();
    store.setPending(null);
  });
  return replaced;
}

const typedSince = (sheet: string, before: Grid | null, now: Grid | null): Problem[] =>
  (now ?? []).flatMap((cells, row) =>
    cells.flatMap((cell, column): Problem[] => {
      const text = textOf(cell);
      if (text === "" || text === textOf(before?.[row]?.[column] ?? "")) return [];
      return [
        {
          code: "ladder.typedOver",
          message: `Sheet "${sheet}", row ${row + 1}: ${found(text)} was typed while the ladder came in, and is replaced. Type it again if it still holds.`,
          where: { sheet, row: row + 1 },
        },
      ];
    }),
  );

/** What a sheet will hold once the ladder is drawn; other sheets as they are. */
export function withLadder(sheet: string, grid: Grid | null, { whole }: NewLadder): Grid | null {
  const own = ladderSheets(whole).find((one) => one.sheet === sheet);
  return own ? own.draw(grid).values : grid;
}
