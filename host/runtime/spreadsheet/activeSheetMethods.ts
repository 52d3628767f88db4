/** Methods of a spreadsheet that mean its active sheet. */
import { call } from "../bridge";
import { fileIdOf, sheetAt } from "../places";

export const activeSheetOf = (fileId: string) =>
  sheetAt({ fileId, sheetId: call("spreadsheet.activeSheet", fileId) });

const names =
  "appendRow autoResizeColumn deleteColumn deleteColumns deleteRow deleteRows getActiveCell getActiveRange " +
  "getActiveRangeList getBandings getColumnWidth getCurrentCell getDataRange getFormUrl getFrozenColumns getFrozenRows " +
  "getLastColumn getLastRow getRowHeight getSelection getSheetId getSheetName getSheetValues hideColumn hideRow " +
  "insertColumnAfter insertColumnBefore insertColumnsAfter insertColumnsBefore insertRowAfter insertRowBefore " +
  "insertRowsAfter insertRowsBefore isColumnHiddenByUser isRowHiddenByFilter isRowHiddenByUser setActiveRange " +
  "setActiveRangeList setActiveSelection setColumnWidth setCurrentCell setFrozenColumns setFrozenRows setRowHeight sort " +
  "unhideColumn unhideRow";

type Method = (this: object, ...args: unknown[]) => unknown;

export const activeSheetMethods: { [name: string]: Method } = Object.fromEntries(
  names.split(" ").map((name) => [
    name,
    function (this: object, ...args: unknown[]) {
      const sheet = activeSheetOf(fileIdOf(this));
      return (sheet as unknown as { [name: string]: Method })[name]?.(...args);
    },
  ]),
);
