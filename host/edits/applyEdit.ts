/** The one door through which a spreadsheet changes: checks the grid and the protections, then edits. */
import type { Rect } from "../model/rect";
import type { Chart, Sheet } from "../model/sheet";
import type { SpreadsheetFile } from "../model/spreadsheetFile";
import { setCheckboxes, trimTexts } from "./adjustCells";
import { copyCells, moveCells } from "./copyCells";
import type { Edit, EditOf, Editor } from "./edit";
import * as cells from "./editCells";
import * as lines from "./editLines";
import * as looks from "./editLooks";
import * as sheets from "./editSheets";
import { refuseProtected } from "./protections";
import { refuse } from "./refusals";
import { deleteCells, insertCells } from "./shiftCells";
import { takeBackSpilled, typeOverSpilled } from "./spilledCells";

type Apply<K extends Edit["kind"]> = (file: SpreadsheetFile, edit: EditOf<K>, editor: Editor) => void;

const applies: { [K in Edit["kind"]]: Apply<K> } = {
  values: cells.writeValues,
  formulas: cells.writeFormulas,
  texts: cells.writeTexts,
  clear: cells.clearCells,
  append: cells.appendRow,
  notes: cells.writeNotes,
  validations: cells.writeValidations,
  format: looks.writeFormat,
  formats: looks.writeFormats,
  border: looks.drawBorder,
  checkboxes: setCheckboxes,
  trim: trimTexts,
  merge: looks.mergeCells,
  breakApart: looks.breakApart,
  copy: copyCells,
  move: moveCells,
  insertCells,
  deleteCells,
  groups: (file, edit) => {
    file.sheet(edit.sheet).groups[edit.axis] = edit.groups;
  },
  calculation: (file, edit) => {
    Object.assign(file.calculation, edit.patch);
  },
  insert: lines.insertLines,
  delete: lines.deleteLines,
  moveLines: lines.moveLines,
  size: lines.sizeLines,
  hideLines: lines.hideLines,
  sort: lines.sortRows,
  sheet: sheets.changeSheet,
  addSheet: sheets.addSheet,
  duplicateSheet: sheets.duplicateSheet,
  deleteSheet: sheets.deleteSheet,
  moveSheet: sheets.moveSheet,
  conditionalFormats: (file, edit) => {
    file.sheet(edit.sheet).conditionalFormats = edit.rules;
  },
  protect: sheets.protect,
  unprotect: sheets.unprotect,
  banding: sheets.band,
  unband: sheets.unband,
  filter: sheets.setFilter,
  chart: sheets.putChart,
  unchart: sheets.removeChart,
  metadata: sheets.putMetadata,
  unmetadata: sheets.removeMetadata,
  nameRange: sheets.nameRange,
  unnameRange: sheets.unnameRange,
  file: sheets.changeFile,
};

/**
 * Changes the file, or throws GoogleError and leaves it as it was.
 * @param editor who changes; people who may only view are refused
 */
export function applyEdit(file: SpreadsheetFile, edit: Edit, editor: Editor): void {
  if (!Object.hasOwn(applies, edit.kind)) refuse(`There is no edit of the kind "${edit.kind}".`);
  refuseViewer(file, editor.email);
  const sheet = "sheet" in edit && edit.sheet !== undefined ? file.sheet(edit.sheet) : undefined;
  const rect: Rect | undefined = "rect" in edit ? edit.rect : undefined;
  if (sheet && rect) lines.refuseOutside(sheet, rect);
  if (sheet && "count" in edit) lines.refuseLinesOutside(sheet, edit);
  refuseProtected(file, edit, editor.email);
  if (sheet && sheet.spilled.length > 0) settleSpilled(sheet, edit);
  (applies[edit.kind] as Apply<Edit["kind"]>)(file, edit, editor);
  file.revision++;
  file.modifiedTime = new Date(editor.now).toISOString();
  markChanged(file, edit);
}

export function refuseViewer(file: SpreadsheetFile, email: string): void {
  if (!file.mayEdit(email)) refuse("You do not have permission to edit this document.");
}

function settleSpilled(sheet: Sheet, edit: Edit): void {
  const writes =
    edit.kind === "values" ||
    edit.kind === "formulas" ||
    edit.kind === "texts" ||
    (edit.kind === "clear" && edit.contents);
  if (writes) typeOverSpilled(sheet, edit.rect);
  if (edit.kind === "sort" || edit.kind === "move") takeBackSpilled(sheet, edit.rect);
  if (edit.kind === "moveLines")
    takeBackSpilled(sheet, { row: 1, column: 1, rows: sheet.rows, columns: sheet.columns });
}

/** Lines and names that change can change formulas on every sheet. */
const reachesFormulas = new Set<Edit["kind"]>([
  "insert",
  "delete",
  "moveLines",
  "move",
  "sheet",
  "file",
  "addSheet",
  "duplicateSheet",
]);

/** Lines that come, go or move change what charts and validations read, also those on other sheets. */
const movesLines = new Set<Edit["kind"]>(["insert", "delete", "moveLines"]);
const readsAny = ({ ranges }: Chart, sheets: (number | undefined)[]) =>
  ranges.some(({ sheetId }) => sheets.includes(sheetId));

function choosesFrom(sheet: Sheet, sheets: (number | undefined)[]): boolean {
  let found = false;
  sheet.validations.each(({ range }) => {
    found ||= range !== undefined && sheets.includes(range.sheetId);
  });
  return found;
}

function markChanged(file: SpreadsheetFile, edit: Edit): void {
  const ids = [...("sheet" in edit ? [edit.sheet] : []), ...("toSheet" in edit ? [edit.toSheet] : [])];
  for (const sheet of file.sheets) {
    const fresh = sheet.changedAt === 0;
    const shown = edit.kind === "file" && edit.patch.locale !== undefined;
    const formulas = reachesFormulas.has(edit.kind) && sheet.formulas.extent().row > 0;
    const reads =
      movesLines.has(edit.kind) &&
      (sheet.charts.some((chart) => readsAny(chart, ids)) || choosesFrom(sheet, ids));
    if (fresh || shown || formulas || reads || ids.includes(sheet.id))
      sheet.changedAt = sheet.editedAt = file.revision;
  }
}
