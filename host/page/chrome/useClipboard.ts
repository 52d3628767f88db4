// Cut, copy and paste of cells: within the file with formulas and formats, to and from elsewhere as text.
import { useRef } from "preact/hooks";
import type { Rect } from "../../model/rect";
import { parseTable, writeTable } from "../grid/clipboardTable";
import type { DrawnSheet } from "../grid/drawnGrid";
import { contentsOf } from "../grid/sheetRows";
import type { useActions } from "./useActions";

type Copied = { sheet: number; rect: Rect; text: string; cut: boolean };

/** The block a paste covers: as large as the selection where the copied block fits it evenly. */
function target({ row, column, rows, columns }: Rect, high: number, wide: number): Rect {
  const fits = rows % high === 0 && columns % wide === 0;
  return fits ? { row, column, rows, columns } : { row, column, rows: high, columns: wide };
}

export function useClipboard(
  sheet: DrawnSheet | null,
  selection: Rect,
  actions: ReturnType<typeof useActions>,
  type: (rect: Rect, values: string[][]) => Promise<void>,
  select: (rect: Rect) => void,
) {
  const copied = useRef<Copied | null>(null);
  const take = async (cut: boolean) => {
    if (!sheet) return;
    const rows = contentsOf(sheet.cells, selection);
    const text = writeTable(rows.map((row) => row.map((cell) => cell?.d ?? String(cell?.v ?? ""))));
    copied.current = { sheet: sheet.id, rect: selection, text, cut };
    await navigator.clipboard
      .writeText(text)
      .catch(() =>
        actions.say("The browser did not allow copying. Allow the clipboard for this page.", true),
      );
  };
  const pasteOwn = async ({ sheet: from, rect, cut }: Copied, to: DrawnSheet) => {
    const at = target(cut ? { ...selection, rows: 1, columns: 1 } : selection, rect.rows, rect.columns);
    const { row, column } = at;
    const where = { sheet: from, rect, toSheet: to.id };
    if (cut) copied.current = null;
    await actions.change(
      cut ? { kind: "move", ...where, row, column } : { kind: "copy", ...where, to: at, what: "all" },
    );
    select(at);
  };
  const pasteText = async (text: string) => {
    if (!sheet) return;
    if (copied.current?.text === text) {
      await pasteOwn(copied.current, sheet);
      return;
    }
    const table = parseTable(text);
    const wide = Math.max(...table.map((row) => row.length));
    const at = target(selection, table.length, wide);
    const values = Array.from({ length: at.rows }, (_, row) =>
      Array.from({ length: at.columns }, (_, column) => table[row % table.length]?.[column % wide] ?? ""),
    );
    await type(at, values);
    select(at);
  };
  const paste = () =>
    navigator.clipboard
      .readText()
      .then(pasteText, () =>
        actions.say("The browser did not allow reading the clipboard. Use Ctrl+V.", true),
      );
  return { copy: () => take(false), cut: () => take(true), paste, pasteText };
}
