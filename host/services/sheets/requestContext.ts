/** What the requests of spreadsheets.batchUpdate work with. */
import type { Edit } from "../../edits/edit";
import type { SpreadsheetFile } from "../../model/spreadsheetFile";
import { type GridRange, rectOfGrid } from "./apiRanges";

export interface Context {
  file: SpreadsheetFile;
  user: string;
  apply: (edit: Edit) => void;
}

/** Applies one request; an object that it answers goes into the reply. */
export type Handler = (context: Context, request: never) => unknown;

export const handlers = (all: { [request: string]: Handler }): { [request: string]: Handler } => all;

export function rangeIn({ file }: Context, range: GridRange) {
  const sheet = file.sheet(range.sheetId ?? 0);
  return { sheet: sheet.id, rect: rectOfGrid(sheet, range) };
}
