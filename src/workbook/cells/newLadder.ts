/** A ladder that takes the place of the one in the sheets: noted in Log as a whole, so that it comes in whole or not at all. */
import type { WholeLadder } from "../../domain/ladder/wholeLadder";
import { ladderSheets } from "../layout/ladderSheets";
import { overviewDrawing, overviewSheet } from "../layout/overviewDrawing";
import type { Store } from "../ports/store";
import type { Grid } from "./cell";

export interface NewLadder {
  readonly version: string;
  readonly whole: WholeLadder;
}

/** Draws its sheets; safe to repeat after an interruption, whichever of them are drawn already. */
export function drawLadder(store: Store, { version, whole }: NewLadder): void {
  store.redraw([
    ...ladderSheets(whole),
    { sheet: overviewSheet, draw: () => overviewDrawing(whole, version) },
  ]);
  store.flush();
}

/** What a sheet will hold once the ladder is drawn; other sheets as they are. */
export function withLadder(sheet: string, grid: Grid | null, { whole }: NewLadder): Grid | null {
  const own = ladderSheets(whole).find((one) => one.sheet === sheet);
  return own ? own.draw(grid).values : grid;
}
