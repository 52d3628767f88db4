// What of a grid is the person's own and survives a rebuild: the sheet shown, the selection and the scroll.
import { ICommandService, type Injector, type Workbook } from "@univerjs/core";
import { IRenderManagerService } from "@univerjs/engine-render";
import { type ISelectionWithStyle, SetSelectionsOperation, SheetsSelectionsService } from "@univerjs/sheets";
import { type IScrollState, SetScrollOperation, SheetScrollManagerService } from "@univerjs/sheets-ui";

export type GridView = { sheetId: number; scroll?: IScrollState; selections: ISelectionWithStyle[] };

/** The view of a drawn workbook. */
export function viewOf(injector: Injector, workbook: Workbook): GridView {
  const render = injector.get(IRenderManagerService).getRenderById(workbook.getUnitId());
  const scroll = render?.with(SheetScrollManagerService).getCurrentScrollState();
  const selections = [...injector.get(SheetsSelectionsService).getCurrentSelections()];
  return { sheetId: Number(workbook.getActiveSheet().getSheetId()), scroll, selections };
}

/** Gives the sheet shown its former selection and scroll. */
export function restoreView(injector: Injector, unitId: string, view: GridView): void {
  const commands = injector.get(ICommandService);
  const { selections, scroll } = view;
  const sheetId = String(view.sheetId);
  if (selections.length > 0)
    commands.syncExecuteCommand(SetSelectionsOperation.id, { unitId, subUnitId: sheetId, selections });
  if (scroll) commands.syncExecuteCommand(SetScrollOperation.id, { ...scroll, unitId, sheetId });
}
