// The spreadsheet grid of one open file: draws what the host says, tells what the person does.
import {
  ICommandService,
  type IDisposable,
  type Injector,
  IUniverInstanceService,
  type IWorkbookData,
  type Univer,
  UniverInstanceType,
  type Workbook,
} from "@univerjs/core";
import { IRenderManagerService } from "@univerjs/engine-render";
import {
  type ISelectionWithStyle,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SheetsSelectionsService,
} from "@univerjs/sheets";
import { IEditorBridgeService, SetScrollOperation, SheetScrollManagerService } from "@univerjs/sheets-ui";
import { ILayoutService } from "@univerjs/ui";
import type { Rect } from "../../model/rect";
import type { CellContent } from "../api";
import { changedCells, sameFrame } from "./changedCells";
import { createUniver } from "./createUniver";
import { useHostTexts } from "./hostTexts";
import { type PersonEdit, watchPersonEdits } from "./personEdits";
import { hostRect, univerRange } from "./univerRange";
import { type DrawnGrid, type DrawnSheet, univerCell, univerWorkbook } from "./univerWorkbook";

/** What the grid tells its owner. */
export type GridListener = {
  onEdit: (edit: PersonEdit) => void;
  onSelect: (selection: Rect) => void;
  onOther: () => void;
};

/** Draws a DrawnGrid into an element. Call `dispose` when the file is closed. */
export class WorkbookGrid {
  private readonly univer: Univer;
  private readonly injector: Injector;
  private readonly listening: (IDisposable | { unsubscribe(): void })[] = [];
  private grid: DrawnGrid | null = null;
  private waiting: DrawnGrid | null = null;
  /** Univer's id of the workbook as drawn: new at each rebuild, the file's id is not its business. */
  private unitId = "";
  private builds = 0;

  constructor(
    private readonly container: HTMLElement, listener: GridListener) {
    this.univer = createUniver(container);
    this.injector = this.univer.__getInjector();
    this.listen(listener);
  }

  private listen({ onEdit, onSelect, onOther }: GridListener): void {
    this.listening.push(useHostTexts(this.injector));
    this.listening.push(
      watchPersonEdits(
        this.injector,
        () => this.unitId,
        (edit) => onEdit(edit),
        () => onOther(),
      ),
    );
    const selections = this.injector.get(SheetsSelectionsService);
    this.listening.push(selections.selectionChanged$.subscribe(() => onSelect(this.selection())));
    this.listening.push(
      this.injector.get(IEditorBridgeService).visible$.subscribe(({ visible }) => {
        const waiting = this.waiting;
        if (!visible && waiting) queueMicrotask(() => this.draw(waiting));
      }),
    );
  }

  /** Draws a state of the file; selection, scroll and an open cell editor stay. */
  draw(next: DrawnGrid): void {
    if (this.isEditing()) {
      this.waiting = next;
      return;
    }
    this.waiting = null;
    const before = this.grid;
    this.grid = next;
    if (before && sameFrame(before, next)) this.redrawCells(before, next);
    else this.rebuild(next);
  }

  /** Draws the host's state once more, in place of what a refused edit has left. */
  drawAgain(): void {
    if (this.grid) this.rebuild(this.grid);
  }

  private redrawCells(before: DrawnGrid, next: DrawnGrid): void {
    const commands = this.injector.get(ICommandService);
    next.sheets.forEach((sheet, index) => {
      const changed = changedCells(before.sheets[index] as DrawnSheet, sheet);
      if (changed.length === 0) return;
      const write = (pick: (cell: (typeof changed)[number]) => object | null | undefined) => {
        const cellValue: Record<number, Record<number, object | null>> = {};
        for (const cell of changed) {
          const value = pick(cell);
          if (value === undefined) continue;
          cellValue[cell.row - 1] ??= {};
          (cellValue[cell.row - 1] as Record<number, object | null>)[cell.column - 1] = value;
        }
        commands.syncExecuteCommand(
          SetRangeValuesMutation.id,
          { unitId: this.unitId, subUnitId: String(sheet.id), cellValue },
          { fromCollab: true },
        );
      };
      // Univer merges what is written into what is there, so a changed cell is emptied first.
      write(() => null);
      write(({ row, column, after }) => univerCell(sheet, row, column, after));
    });
  }

  private rebuild(next: DrawnGrid): void {
    const kept = this.view();
    const instances = this.injector.get(IUniverInstanceService);
    if (this.unitId) instances.disposeUnit(this.unitId);
    this.builds += 1;
    this.unitId = `${next.id}#${this.builds}`;
    const data: IWorkbookData = { ...univerWorkbook(next), id: this.unitId };
    this.univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, data);
    const shown = next.sheets.filter(({ hidden }) => !hidden);
    const sheet = shown.find(({ id }) => id === kept?.sheetId) ?? shown[0];
    if (sheet) this.activate(sheet.id);
    if (sheet && kept && sheet.id === kept.sheetId) this.restore(kept);
  }

  /** The sheet shown, what is selected in it and how far it is scrolled. */
  private view() {
    const workbook = this.unitId ? this.workbook() : null;
    if (!workbook) return null;
    const scroll = this.injector
      .get(IRenderManagerService)
      .getRenderById(this.unitId)
      ?.with(SheetScrollManagerService)
      .getCurrentScrollState();
    const selections = this.injector.get(SheetsSelectionsService).getCurrentSelections();
    return { sheetId: Number(workbook.getActiveSheet().getSheetId()), scroll, selections: [...selections] };
  }

  private restore({ sheetId, scroll, selections }: NonNullable<ReturnType<WorkbookGrid["view"]>>): void {
    const at = { unitId: this.unitId, subUnitId: String(sheetId) };
    const commands = this.injector.get(ICommandService);
    if (selections.length) commands.syncExecuteCommand(SetSelectionsOperation.id, { ...at, selections });
    if (scroll)
      commands.syncExecuteCommand(SetScrollOperation.id, {
        ...scroll,
        unitId: this.unitId,
        sheetId: String(sheetId),
      });
  }

  private workbook(): Workbook | null {
    return (
      this.injector
        .get(IUniverInstanceService)
        .getUnit<Workbook>(this.unitId, UniverInstanceType.UNIVER_SHEET) ?? null
    );
  }

  /** Shows another sheet. */
  activate(sheetId: number): void {
    this.injector
      .get(ICommandService)
      .syncExecuteCommand(SetWorksheetActiveOperation.id, {
        unitId: this.unitId,
        subUnitId: String(sheetId),
      });
  }

  /** Selects a block of the sheet shown. */
  select(block: Rect): void {
    const range = univerRange(block);
    const { startRow, startColumn } = range;
    const primary = {
      ...range,
      endRow: startRow,
      endColumn: startColumn,
      actualRow: startRow,
      actualColumn: startColumn,
      isMerged: false,
      isMergedMainCell: false,
    };
    const selections: ISelectionWithStyle[] = [{ range, primary, style: null }];
    const subUnitId = this.workbook()?.getActiveSheet().getSheetId();
    this.injector
      .get(ICommandService)
      .syncExecuteCommand(SetSelectionsOperation.id, { unitId: this.unitId, subUnitId, selections });
  }

  /** The block selected last, A1 when nothing is. */
  selection(): Rect {
    const range = this.injector.get(SheetsSelectionsService).getCurrentLastSelection()?.range;
    const sheet = this.sheet();
    return range && sheet ? hostRect(range, sheet) : { row: 1, column: 1, rows: 1, columns: 1 };
  }

  /** The sheet shown, as the host described it. */
  sheet(): DrawnSheet | null {
    const id = Number(this.workbook()?.getActiveSheet().getSheetId());
    return this.grid?.sheets.find((sheet) => sheet.id === id) ?? null;
  }

  /** The host's contents of a block, row by row; undefined = empty. */
  contents(block: Rect): (CellContent | undefined)[][] {
    const rows = Array.from({ length: block.rows }, () =>
      new Array<CellContent | undefined>(block.columns).fill(undefined),
    );
    for (const [row, column, cell] of this.sheet()?.cells ?? []) {
      const line = rows[row - block.row];
      if (line && column >= block.column && column < block.column + block.columns)
        line[column - block.column] = cell;
    }
    return rows;
  }

  /** Whether keys go to the cells. */
  hasFocus(): boolean {
    return this.container.contains(document.activeElement);
  }

  /** Whether a cell editor is open. */
  isEditing(): boolean {
    return this.injector.get(IEditorBridgeService).isVisible().visible;
  }

  /** Takes the keyboard. */
  focus(): void {
    this.injector.get(ILayoutService).focus();
  }

  dispose(): void {
    for (const one of this.listening) "dispose" in one ? one.dispose() : one.unsubscribe();
    this.univer.dispose();
  }
}
