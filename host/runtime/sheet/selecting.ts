/** What of a sheet is selected: only the active sheet's selection is known, on others it is where a new one begins. */
import { type GoogleRange, type GoogleSheet, type MethodsOf, sheetPlaceOf } from "../places";
import type { RangeList } from "../RangeList";
import { Selection, selectionOf } from "../Selection";

export const selecting: MethodsOf<GoogleSheet> = {
  activate() {
    this.getParent().setActiveSheet(this);
    return this;
  },
  getActiveRange() {
    const { fileId, sheetId } = sheetPlaceOf(this);
    const active = selectionOf(fileId).getActiveRange();
    return active.getGridId() === sheetId ? active : this.getRange("A1");
  },
  getActiveRangeList() {
    return selectionOf(sheetPlaceOf(this).fileId).getActiveRangeList();
  },
  getActiveCell() {
    return this.getActiveRange()?.getCell(1, 1);
  },
  getCurrentCell() {
    return this.getActiveRange()?.getCell(1, 1);
  },
  getSelection() {
    return new Selection(sheetPlaceOf(this).fileId);
  },
  setActiveRange(range: GoogleRange) {
    return range.activate();
  },
  setCurrentCell(cell: GoogleRange) {
    return cell.activate();
  },
  setActiveRangeList(list: RangeList) {
    return list.activate();
  },
  setActiveSelection(range: GoogleRange | string) {
    return (typeof range === "string" ? this.getRange(range) : range).activate();
  },
};
