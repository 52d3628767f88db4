/** The open spreadsheet as a Store, through SpreadsheetApp. */
import type { Cell } from "../../workbook/cells/cell";
import { atWork } from "../../workbook/cells/pendingChanges";
import { isTooSmall } from "../../workbook/cells/writePlaces";
import type { CellBlock, Store } from "../../workbook/ports/store";
import { digest } from "../digest";
import { alone } from "./documentLock";
import { drawStruck } from "./drawStruck";
import { fileProperties } from "./fileProperties";
import { redrawSheets } from "./redrawSheets";
import { withDays } from "./withDays";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Somebody deleted a sheet between two calls of ours. */
export class SheetGone extends Error {
  readonly sheet: string;
  constructor(sheet: string) {
    super(`The sheet "${sheet}" was deleted meanwhile.`);
    this.sheet = sheet;
  }
}

/** So many rows and columns a person may insert while we write, and we still see all of ours. */
const slackRows = 50;
const slackColumns = 2;
/** Beyond so many cells one setValues becomes several. */
const cellsAtOnce = 100_000;

export function sheetStore(file: Spreadsheet): Store {
  const properties = fileProperties(file);
  const sheetNamed = (name: string): Sheet => {
    const sheet = file.getSheetByName(name);
    if (!sheet) throw new SheetGone(name);
    return sheet;
  };
  /** Google knows a deleted sheet by a number; people know it by its name. */
  const orGone = <T>(names: readonly string[], work: () => T): T => {
    try {
      return work();
    } catch (error) {
      const gone = names.find((name) => !file.getSheetByName(name));
      if (gone === undefined) throw error;
      dropWhatWaits();
      throw new SheetGone(gone);
    }
  };
  /** What was read last: asking a sheet for its size while writes wait would cost a call. */
  const sizes = new Map<string, { rows: number; columns: number; maxRows: number; maxColumns: number }>();
  return {
    read: (names) =>
      names.map((name) =>
        orGone([name], () => {
          const sheet = file.getSheetByName(name);
          if (!sheet) return null;
          const values = dataOf(sheet);
          sizes.set(name, {
            rows: values.length,
            columns: values[0]!.length,
            maxRows: sheet.getMaxRows(),
            maxColumns: sheet.getMaxColumns(),
          });
          return withDays(values, file);
        }),
      ),
    reread: (sheets) =>
      sheets.map(({ sheet: name, added }) =>
        orGone([name], () => {
          const sheet = file.getSheetByName(name);
          const size = sizes.get(name);
          if (!sheet) dropWhatWaits();
          if (!sheet || !size) return null;
          const rows = Math.min(size.maxRows, size.rows + slackRows) + added;
          const columns = Math.min(size.maxColumns, size.columns + slackColumns);
          return withDays(valuesOf(sheet, rows, columns), file);
        }),
      ),
    readTail: (name, rows) =>
      orGone([name], () => {
        const sheet = file.getSheetByName(name);
        if (!sheet) return null;
        const last = sheet.getDataRange().getNumRows();
        const firstRow = Math.max(2, last - rows + 1);
        if (last < firstRow) return { firstRow, values: [] };
        return {
          firstRow,
          values: withDays(
            sheet.getRange(firstRow, 1, last - firstRow + 1, sheet.getMaxColumns()).getValues(),
            file,
          ),
        };
      }),
    write(blocks) {
      for (const block of blocks.flatMap(sliced))
        orGone([block.sheet], () => {
          const sheet = sheetNamed(block.sheet);
          sheet
            .getRange(block.row, block.column, block.values.length, block.values[0]!.length)
            .setValues(block.values as Cell[][]);
          drawStruck(sheet, block.struck ?? [], block);
        });
    },
    append: (name, cells) =>
      orGone([name], () => {
        sheetNamed(name).appendRow(cells as Cell[]);
      }),
    insertRows: (name, beforeRow, count) =>
      orGone([name], () => {
        const sheet = sheetNamed(name);
        const rows = sheet.getMaxRows();
        if (beforeRow <= rows) sheet.insertRowsBefore(beforeRow, count);
        else sheet.insertRowsAfter(rows, count);
      }),
    redraw: (sheets) => redrawSheets(file, sheets),
    remove(name) {
      const sheet = file.getSheetByName(name);
      if (sheet) file.deleteSheet(sheet);
    },
    flush: () => orGone([...sizes.keys()], () => SpreadsheetApp.flush()),
    alone: (work) => alone(work, () => atWork(properties.pending())),
    ...properties,
    digest,
  };
}

/** An empty sheet's range is A1 alone: what somebody fills it with before it is read would come as one cell of theirs. */
function dataOf(sheet: Sheet): unknown[][] {
  const values = sheet.getDataRange().getValues();
  const isOneCell = values.length === 1 && values[0]!.length === 1;
  return isOneCell && values[0]![0] !== "" ? sheet.getDataRange().getValues() : values;
}

/** What waits to be written into a sheet that is gone is refused now, and not at the end, where nobody can be told. */
function dropWhatWaits(): void {
  try {
    SpreadsheetApp.flush();
  } catch {
    // Which sheet it is was found out already.
  }
}

/** Where somebody deleted rows or columns meanwhile, whatever is left of them. */
function valuesOf(sheet: Sheet, rows: number, columns: number): unknown[][] {
  try {
    return sheet.getRange(1, 1, rows, columns).getValues();
  } catch (error) {
    if (!isTooSmall(error)) throw error;
    return sheet.getDataRange().getValues();
  }
}

function sliced(block: CellBlock): CellBlock[] {
  const width = block.values[0]?.length ?? 0;
  if (!width) return [];
  const height = Math.max(1, Math.floor(cellsAtOnce / width));
  const slices: CellBlock[] = [];
  for (let at = 0; at < block.values.length; at += height)
    slices.push({ ...block, row: block.row + at, values: block.values.slice(at, at + height) });
  return slices;
}
