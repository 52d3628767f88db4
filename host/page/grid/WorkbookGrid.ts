// The spreadsheet grid of one open file: draws what the host says, tells what the person does.
import {
  ICommandService,
  type IDisposable,
  type Injector,
  IUniverInstanceService,
  type IWorkbookData,
  LifecycleService,
  LifecycleStages,
  type Univer,
  UniverInstanceType,
  type Workbook,
} from "@univerjs/core";
import {
  type ISelectionWithStyle,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SheetsSelectionsService,
} from "@univerjs/sheets";
import { IEditorBridgeService, ScrollToRangeOperation } from "@univerjs/sheets-ui";
import { ILayoutService } from "@univerjs/ui";
import type { Rect } from "../../model/rect";
import { wakeFrames } from "./calmFrames";
import { changedCells, sameFrame } from "./changedCells";
import { createUniver } from "./createUniver";
import type { DrawnGrid, DrawnSheet } from "./drawnGrid";
import { fitRows } from "./fitRows";
import { restoreView, viewOf } from "./gridView";
import { useHostTexts } from "./hostTexts";
import { type PersonEdit, watchPersonEdits } from "./personEdits";
import { redrawCells } from "./redrawCells";
import { type SheetPlaces, sheetPlaces, watchFrames } from "./sheetPlaces";
import { contentsOf } from "./sheetRows";
import { hostRect, univerRange } from "./univerRange";
import { univerCells, univerWorkbook } from "./univerWorkbook";

/** What the grid tells its owner. */
export type GridListener = {
  onEdit: (edit: PersonEdit) => void;
  onSelect: (selection: Rect) => void;
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
  /** Whether Univer has drawn once, which some of its services wait for. */
  private ready = false;
  /** The sheet to show; null = the first one. */
  private wanted: number | null = null;
  /** Sheets whose cells Univer has been given since the last rebuild, and those whose rows have been fitted. */
  private filled = new Set<number>();
  private fitted = new Set<number>();
  /** The end of watching the frames of the workbook as drawn, and who hears of each. */
  private frames: { unsubscribe(): void } | undefined;
  private onPlaces: ((places: SheetPlaces) => void) | null = null;

  constructor(
    private readonly container: HTMLElement,
    private readonly listener: GridListener,
  ) {
    this.univer = createUniver(container);
    this.injector = this.univer.__getInjector();
  }

  // Univer has its services only once it has a workbook.
  private listen(): void {
    const { onEdit, onSelect } = this.listener;
    this.listening.push(useHostTexts(this.injector));
    this.listening.push(this.injector.get(ICommandService).onCommandExecuted(wakeFrames));
    this.listening.push(watchPersonEdits(this.injector, () => this.drawn(), onEdit));
    const selections = this.injector.get(SheetsSelectionsService);
    this.listening.push(selections.selectionChanged$.subscribe(() => onSelect(this.selection())));
    this.listening.push(
      this.injector.get(IEditorBridgeService).visible$.subscribe(({ visible }) => {
        // Univer still has to write what was typed and to move the selection.
        if (!visible) setTimeout(() => this.waiting && this.draw(this.waiting));
      }),
    );
  }

  /** Draws a state of the file; selection, scroll and an open cell editor stay. */
  draw(next: DrawnGrid): void {
    if (this.grid && this.isEditing()) {
      this.waiting = next;
      return;
    }
    this.waiting = null;
    const before = this.grid;
    this.grid = next;
    if (before && sameFrame(before, next)) this.redrawChanged(before, next);
    else void this.rebuild(next);
  }

  /** Draws the host's state of a block once more, in place of what a refused edit has left. */
  drawAgain(sheetId: number, block: Rect): void {
    const sheet = this.grid?.sheets.find(({ id }) => id === sheetId);
    if (!sheet) return;
    const cells = contentsOf(sheet.cells, block).flatMap((row, down) =>
      row.map((after, right) => ({ row: block.row + down, column: block.column + right, after })),
    );
    redrawCells(this.injector, this.unitId, sheet, cells);
  }

  private redrawChanged(before: DrawnGrid, next: DrawnGrid): void {
    next.sheets.forEach((sheet, index) => {
      if (!this.filled.has(sheet.id)) return;
      const changed = changedCells(before.sheets[index] as DrawnSheet, sheet);
      if (changed.length === 0) return;
      redrawCells(this.injector, this.unitId, sheet, changed);
      if (this.fitted.has(sheet.id)) this.fit(sheet, new Set(changed.map(({ row }) => row)));
    });
  }

  private async rebuild(next: DrawnGrid): Promise<void> {
    const old = this.workbook();
    const kept = old && viewOf(this.injector, old);
    const instances = this.injector.get(IUniverInstanceService);
    if (old) instances.disposeUnit(this.unitId);
    this.builds += 1;
    this.fitted.clear();
    this.unitId = `${next.id}#${this.builds}`;
    wakeFrames();
    const first = this.sheetToShow(next);
    this.filled = new Set(first && [first.id]);
    const data: IWorkbookData = { ...univerWorkbook(next, first), id: this.unitId };
    this.univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, data);
    instances.focusUnit(this.unitId);
    if (!old) {
      this.listen();
      await this.injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
      this.ready = true;
    }
    this.frames?.unsubscribe();
    this.frames = watchFrames(this.injector, this.unitId, () => {
      const places = this.onPlaces && this.places();
      if (places) this.onPlaces?.(places);
    });
    const sheet = this.sheetToShow(this.grid ?? next);
    if (sheet) this.activate(sheet.id);
    if (sheet && kept?.sheetId === sheet.id) restoreView(this.injector, this.unitId, kept);
  }

  private sheetToShow({ sheets }: DrawnGrid): DrawnSheet | undefined {
    const shown = sheets.filter(({ hidden }) => !hidden);
    return shown.find(({ id }) => id === this.wanted) ?? shown[0];
  }

  /** Gives Univer the cells of a sheet that has not been shown yet. */
  private fill(sheet: DrawnSheet): void {
    const workbook = this.workbook();
    if (!workbook || this.filled.has(sheet.id)) return;
    this.filled.add(sheet.id);
    const cells = workbook.getSheetBySheetId(String(sheet.id))?.getCellMatrix().getMatrix();
    if (cells) Object.assign(cells, univerCells(sheet, workbook.getSnapshot().styles));
  }

  private drawn() {
    const sheetId = Number(this.workbook()?.getActiveSheet().getSheetId());
    return { unitId: this.unitId, sheetId, mayEdit: this.grid?.mayEdit ?? false };
  }

  private workbook(): Workbook | null {
    const instances = this.injector.get(IUniverInstanceService);
    return instances.getUnit<Workbook>(this.unitId, UniverInstanceType.UNIVER_SHEET) ?? null;
  }

  /** Shows another sheet. */
  activate(sheetId: number): void {
    this.wanted = sheetId;
    const sheet = this.grid?.sheets.find(({ id, hidden }) => id === sheetId && !hidden);
    if (!this.ready || !sheet) return;
    this.fill(sheet);
    const at = { unitId: this.unitId, subUnitId: String(sheetId) };
    if (this.drawn().sheetId !== sheetId)
      this.injector.get(ICommandService).syncExecuteCommand(SetWorksheetActiveOperation.id, at);
    if (this.fitted.has(sheetId)) return;
    this.fitted.add(sheetId);
    this.fit(sheet);
  }

  private fit(sheet: DrawnSheet, only?: Set<number>): void {
    const { unitId } = this;
    fitRows(this.injector, unitId, sheet, () => this.unitId === unitId, only);
  }

  /** Selects a block of the sheet shown. */
  select(block: Rect): void {
    if (!this.ready) return;
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

  /** Selects a block and scrolls to where it begins. */
  reveal(block: Rect): void {
    this.select(block);
    if (!this.ready) return;
    const { startRow, startColumn } = univerRange(block);
    const range = { startRow, endRow: startRow, startColumn, endColumn: startColumn };
    void this.injector.get(ICommandService).executeCommand(ScrollToRangeOperation.id, { range });
  }

  /** The block selected last, A1 when nothing is. */
  selection(): Rect {
    const range = this.unitId
      ? this.injector.get(SheetsSelectionsService).getCurrentLastSelection()?.range
      : undefined;
    const sheet = this.sheet();
    return range && sheet ? hostRect(range, sheet) : { row: 1, column: 1, rows: 1, columns: 1 };
  }

  private sheet(): DrawnSheet | null {
    const { sheetId } = this.drawn();
    return this.grid?.sheets.find(({ id }) => id === sheetId) ?? null;
  }

  /** Where the cells of the sheet shown are; null before the first drawing. */
  places(): SheetPlaces | null {
    const workbook = this.workbook();
    return workbook && this.ready ? sheetPlaces(this.injector, workbook) : null;
  }

  /** Tells one listener the places of each frame drawn, until the returned function is called. */
  watchPlaces(onPlaces: (places: SheetPlaces) => void): () => void {
    this.onPlaces = onPlaces;
    return () => {
      this.onPlaces = null;
    };
  }

  /** Scrolls as the wheel does over the cells. */
  scroll(wheel: WheelEvent): void {
    const cells = this.container.querySelector("canvas[id^=univer-sheet-main-canvas]");
    cells?.dispatchEvent(new WheelEvent(wheel.type, wheel));
  }

  /** Whether keys go to the cells. */
  hasFocus(): boolean {
    return this.container.contains(document.activeElement);
  }

  /** Whether a cell editor is open. */
  isEditing(): boolean {
    return this.grid !== null && this.injector.get(IEditorBridgeService).isVisible().visible;
  }

  /** Takes the keyboard. */
  focus(): void {
    if (this.ready) this.injector.get(ILayoutService).focus();
  }

  dispose(): void {
    for (const one of this.listening) "dispose" in one ? one.dispose() : one.unsubscribe();
    this.frames?.unsubscribe();
    this.unitId = "";
    this.univer.dispose();
  }
}
