/** A view before it is built for the first time: what it will show, and how to get it. */
import type { Drawing } from "../ports/drawing";
import { plainView } from "./plainView";

export const notBuiltYet = (sheet: string, shows: string): Drawing => ({
  ...plainView,
  basis: plainView,
  sheet,
  values: [
    [sheet],
    [`This sheet will show ${shows}.`],
    ["To fill it, choose Extensions ▸ Plumbline ▸ Calibrate ▸ Build calibration, as often as you like."],
  ],
  looks: [],
});
