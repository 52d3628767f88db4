/** Cells made one, and alternating colours. */
import { overlap } from "../../model/rect";
import { Banding } from "../Banding";
import type { EnumValue } from "../enums";
import { editCells, type GoogleRange, type MethodsOf, placeOf, rangeAt, sheetPlaceOf } from "../places";
import { stateOf } from "../sheetState";

const merge = (along: "all" | "rows" | "columns") =>
  function (this: object) {
    editCells(this, { kind: "merge", along });
    return this;
  };

export const merging: MethodsOf<GoogleRange> = {
  merge: merge("all"),
  mergeAcross: merge("rows"),
  mergeVertically: merge("columns"),
  breakApart() {
    editCells(this, { kind: "breakApart" });
    return this;
  },
  getMergedRanges() {
    const { merges } = stateOf(placeOf(this));
    const own = merges.filter((merge) => overlap(merge, placeOf(this)));
    return own.map((rect) => rangeAt({ ...sheetPlaceOf(this), ...rect }));
  },
  isPartOfMerge() {
    return this.getMergedRanges().length > 0;
  },
  applyRowBanding(theme?: EnumValue, header = true, footer = false) {
    return Banding.create(placeOf(this), "rows", theme, header, footer);
  },
  applyColumnBanding(theme?: EnumValue, header = true, footer = false) {
    return Banding.create(placeOf(this), "columns", theme, header, footer);
  },
  getBandings() {
    return Banding.of(placeOf(this), placeOf(this));
  },
};
