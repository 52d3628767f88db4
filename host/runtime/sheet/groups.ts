/** Groups of a sheet's rows and columns. */
import { type EnumValue, enumOf, valueNamed } from "../enums";
import { type Axis, changeControl, closeAll, depthOf, groupAt } from "../groups";
import { type GoogleSheet, type MethodsOf, sheetPlaceOf } from "../places";
import { stateOf } from "../sheetState";

export const GroupControlTogglePosition = enumOf("GroupControlTogglePosition");

/** Google names each of these methods once for rows and once for columns. */
function both(axis: Axis): MethodsOf<GoogleSheet> {
  const One = axis === "row" ? "Row" : "Column";
  return {
    [`get${One}Group`](this: object, at: number, depth: number) {
      return groupAt(sheetPlaceOf(this), axis, at, depth);
    },
    [`get${One}GroupDepth`](this: object, at: number) {
      return depthOf(sheetPlaceOf(this), axis, at);
    },
    [`get${One}GroupControlPosition`](this: object) {
      return valueNamed(GroupControlTogglePosition, stateOf(sheetPlaceOf(this)).groups[axis].control);
    },
    [`set${One}GroupControlPosition`](this: object, position: EnumValue) {
      changeControl(sheetPlaceOf(this), axis, position.name() as "BEFORE" | "AFTER");
      return this;
    },
    [`collapseAll${One}Groups`](this: object) {
      closeAll(sheetPlaceOf(this), axis, () => true);
      return this;
    },
    [`expandAll${One}Groups`](this: object) {
      closeAll(sheetPlaceOf(this), axis, () => false);
      return this;
    },
    [`expand${One}GroupsUpToDepth`](this: object, deepest: number) {
      closeAll(sheetPlaceOf(this), axis, (depth) => depth > deepest);
      return this;
    },
  };
}

export const groups: MethodsOf<GoogleSheet> = { ...both("row"), ...both("column") };
