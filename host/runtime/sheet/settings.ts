/** A sheet's name, place and looks. */
import { call } from "../bridge";
import { Color, colorOf } from "../Color";
import { enumOf } from "../enums";
import { hexOf } from "../hexColor";
import {
  editSheet,
  type GoogleSheet,
  type MethodsOf,
  type SheetPlace,
  sheetPlaceOf,
  spreadsheetAt,
} from "../places";
import { infoOf, stateOf } from "../sheetState";

export const SheetType = enumOf("SheetType");

const info = (sheet: object) => infoOf(sheetPlaceOf(sheet));
const state = (sheet: object) => stateOf(sheetPlaceOf(sheet));
const change = (
  sheet: object,
  patch: Parameters<typeof editSheet>[1] extends infer E
    ? E extends { kind: "sheet"; patch: infer P }
      ? P
      : never
    : never,
) => editSheet(sheetPlaceOf(sheet), { kind: "sheet", patch });

/** Acts at once, without waiting for the next read. */
export const changeNow = ({ fileId, sheetId }: SheetPlace, edit: object): unknown =>
  call("editNow", fileId, { ...edit, sheet: sheetId });

export const settings: MethodsOf<GoogleSheet> = {
  getName() {
    return info(this).name;
  },
  getSheetName() {
    return info(this).name;
  },
  getIndex() {
    return info(this).index;
  },
  getSheetId() {
    return sheetPlaceOf(this).sheetId;
  },
  getParent() {
    return spreadsheetAt(sheetPlaceOf(this).fileId);
  },
  getType() {
    return SheetType.GRID;
  },
  getFormUrl() {
    return null;
  },
  setName(name: string) {
    changeNow(sheetPlaceOf(this), { kind: "sheet", patch: { name } });
    return this;
  },
  isSheetHidden() {
    return state(this).hidden;
  },
  hideSheet() {
    change(this, { hidden: true });
    return this;
  },
  showSheet() {
    change(this, { hidden: false });
    return this;
  },
  getFrozenRows() {
    return state(this).frozenRows;
  },
  getFrozenColumns() {
    return state(this).frozenColumns;
  },
  setFrozenRows(frozenRows: number) {
    change(this, { frozenRows });
  },
  setFrozenColumns(frozenColumns: number) {
    change(this, { frozenColumns });
  },
  hasHiddenGridlines() {
    return state(this).hiddenGridlines;
  },
  setHiddenGridlines(hiddenGridlines: boolean) {
    change(this, { hiddenGridlines });
    return this;
  },
  isRightToLeft() {
    return state(this).rightToLeft;
  },
  setRightToLeft(rightToLeft: boolean) {
    change(this, { rightToLeft });
    return this;
  },
  getTabColor() {
    return state(this).tabColor;
  },
  setTabColor(color: string | null) {
    change(this, { tabColor: hexOf(color) });
    return this;
  },
  getTabColorObject() {
    const { tabColor } = state(this);
    return tabColor === null ? null : new Color(tabColor);
  },
  setTabColorObject(color: Color | null) {
    change(this, { tabColor: color && colorOf(color).hex });
    return this;
  },
};
