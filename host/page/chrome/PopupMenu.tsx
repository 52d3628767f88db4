// A menu opened on the spot: of the cells, of a sheet's tab, or the list of all sheets.
import { useEffect } from "preact/hooks";
import type { DrawnSheet } from "../grid/drawnGrid";
import { Menu } from "./Menu";
import { cellMenu, type SheetDesk, tabMenu } from "./sheetMenus";

/** Where a menu was asked for, and of what. */
export type Popup = { of: "cells" | "list" | { sheet: number }; at: { x: number; y: number } };

type Props = {
  popup: Popup;
  desk: SheetDesk;
  sheets: DrawnSheet[];
  onActivate: (sheet: number) => void;
  onClose: () => void;
};

function contents({ popup: { of }, desk, sheets, onActivate }: Props) {
  if (of === "cells") return { label: "Cells", items: cellMenu(desk) };
  if (of === "list") {
    const shown = sheets.filter(({ hidden }) => !hidden);
    const items = shown.map(({ id, name }) => ({ caption: name, choose: () => onActivate(id) }));
    return { label: "All sheets", items };
  }
  const sheet = sheets.find(({ id }) => id === of.sheet) ?? desk.sheet;
  return { label: sheet.name, items: tabMenu(sheet, sheets, desk.change) };
}

export function PopupMenu(props: Props) {
  const { popup, onClose } = props;
  useEffect(() => {
    const away = (event: Event) => !(event.target as Element | null)?.closest?.(".menu") && onClose();
    window.addEventListener("pointerdown", away, true);
    return () => window.removeEventListener("pointerdown", away, true);
  }, [onClose]);
  return <Menu {...contents(props)} at={popup.at} onClose={onClose} onBack={onClose} />;
}
