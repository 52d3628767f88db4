/** Draws what follows from adopting a ladder. Interrupted, the fingerprint in Settings tells which of the texts kept are older. */
import type { WholeLadder } from "../../domain/ladder/wholeLadder";
import { adoptedSheets } from "../../workbook/layout/adoptedSheets";
import type { Context } from "../context";

/** Alone, so that two people do not add the same sheet. */
export const drawAdopted = ({ store }: Context, whole: WholeLadder, version: string): void =>
  store.alone(() => {
    store.redraw(adoptedSheets(whole, version));
    store.flush();
  });
