/** Groups of the rows or columns of a range. */
import { closeGroups, shiftDepth } from "../groups";
import { type GoogleRange, type MethodsOf, placeOf } from "../places";

export const grouping: MethodsOf<GoogleRange> = {
  shiftRowGroupDepth(delta: number) {
    shiftDepth(placeOf(this), "row", delta);
    return this;
  },
  shiftColumnGroupDepth(delta: number) {
    shiftDepth(placeOf(this), "column", delta);
    return this;
  },
  collapseGroups() {
    closeGroups(placeOf(this), true);
    return this;
  },
  expandGroups() {
    closeGroups(placeOf(this), false);
    return this;
  },
};
