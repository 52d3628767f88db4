// The View menu, as in Sheets: what stays in view, and whether lines are drawn between cells.
import type { Axis } from "../../edits/edit";
import { columnLetters } from "../grid/cellAddress";
import type { MenuItem } from "./Menu";
import type { SheetDesk } from "./sheetMenus";

function freezeItems({ sheet, selection, readOnly: disabled, change }: SheetDesk, axis: Axis): MenuItem[] {
  const [one, frozen] = axis === "row" ? ["row", sheet.frozenRows] : ["column", sheet.frozenColumns];
  const key = axis === "row" ? "frozenRows" : "frozenColumns";
  const here = selection[axis] + (axis === "row" ? selection.rows : selection.columns) - 1;
  const item = (count: number, caption: string): MenuItem => ({
    caption,
    detail: count === frozen ? "✓" : undefined,
    disabled,
    choose: () => change({ kind: "sheet", sheet: sheet.id, patch: { [key]: count } }),
  });
  return [
    item(0, `No ${one}s`),
    item(1, `1 ${one}`),
    item(2, `2 ${one}s`),
    ...(here > 2 ? [item(here, `Up to ${one} ${axis === "row" ? here : columnLetters(here)}`)] : []),
  ];
}

export function viewMenu(desk: SheetDesk): MenuItem[] {
  const { sheet, readOnly: disabled, change } = desk;
  const { hiddenGridlines } = sheet;
  return [
    { caption: "Freeze", items: [...freezeItems(desk, "row"), {}, ...freezeItems(desk, "column")] },
    {
      caption: "Gridlines",
      detail: hiddenGridlines ? undefined : "✓",
      disabled,
      choose: () => change({ kind: "sheet", sheet: sheet.id, patch: { hiddenGridlines: !hiddenGridlines } }),
    },
  ];
}
