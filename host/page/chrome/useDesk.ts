// The cells of one open file as a person works on them: the sheet shown, the selection, typing, and edits on their way to the host.
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { Rect } from "../../model/rect";
import { host } from "../api";
import { cellAddress } from "../grid/cellAddress";
import type { DrawnGrid } from "../grid/drawnGrid";
import { withColumnFiltered } from "../grid/filterTexts";
import type { PersonEdit } from "../grid/personEdits";
import { contentsOf } from "../grid/sheetRows";
import { typedText } from "../grid/univerWorkbook";
import type { WorkbookGrid } from "../grid/WorkbookGrid";
import type { useActions } from "./useActions";
import { useClipboard } from "./useClipboard";

const corner: Rect = { row: 1, column: 1, rows: 1, columns: 1 };

/**
 * Scripts ask for the active sheet and range; resolves when the host knows what is selected.
 * @param activations by scripts, as far as the page has followed them: what it shows must not undo a later one
 */
function useToldSelection(
  as: string,
  id: string,
  sheet: string | undefined,
  selection: Rect,
  activations: number,
) {
  const told = useRef<Promise<unknown>>(Promise.resolve());
  const followed = useRef(activations);
  followed.current = activations;
  useEffect(() => {
    if (sheet === undefined) return;
    const known = followed.current;
    const timer = setTimeout(() => {
      told.current = host.select(as, id, sheet, cellAddress(selection), known).catch(() => undefined);
    }, 60);
    return () => clearTimeout(timer);
  }, [as, id, sheet, selection]);
  return told;
}

/** Puts the page's grid, the file's state and the actions together. */
export function useDesk(
  as: string,
  id: string,
  file: DrawnGrid | null,
  actions: ReturnType<typeof useActions>,
  activations: number,
) {
  const grid = useRef<WorkbookGrid | null>(null);
  const [selection, setSelection] = useState<Rect>(corner);
  const [active, setActive] = useState<number | null>(null);
  const shown = file?.sheets.filter(({ hidden }) => !hidden) ?? [];
  const sheet = shown.find((one) => one.id === active) ?? shown[0] ?? null;
  const told = useToldSelection(as, id, sheet?.name, selection, activations);

  const typeInto = async (sheetId: number, rect: Rect, values: string[][]) => {
    const name = file?.sheets.find((one) => one.id === sheetId)?.name ?? "";
    const ok = await actions.type(name, cellAddress(rect), values);
    if (!ok) grid.current?.drawAgain(sheetId, rect);
  };
  const type = async (rect: Rect, values: string[][]) => {
    if (sheet) await typeInto(sheet.id, rect, values);
  };
  const clipboard = useClipboard(sheet, selection, actions, type, (rect) => grid.current?.select(rect));
  const { rows, columns } = selection;
  const clear = () =>
    type(
      selection,
      Array.from({ length: rows }, () => new Array<string>(columns).fill("")),
    );

  const doEdit = async (edit: PersonEdit) => {
    if (edit.kind === "edit") await actions.change(edit.edit);
    else if (edit.kind === "filterColumn") {
      const target = file?.sheets.find((one) => one.id === edit.sheetId);
      if (!target?.filter) return;
      const filter = withColumnFiltered(target, target.filter, edit.column, edit.shown);
      await actions.change({ kind: "filter", sheet: target.id, filter });
    } else if (edit.kind === "type") {
      for (const { row, column, values } of edit.blocks) {
        const rect = { row, column, rows: values.length, columns: values[0]?.length ?? 0 };
        await typeInto(edit.sheetId, rect, values);
      }
    } else if (edit.kind === "unavailable") actions.say("This is not available in the local host.", false);
    else if (edit.kind === "undo" || edit.kind === "redo") await actions[edit.kind]();
    else await clipboard[edit.kind]();
  };
  const activate = useCallback((sheetId: number) => {
    grid.current?.activate(sheetId);
    setActive(sheetId);
    if (grid.current) setSelection(grid.current.selection());
  }, []);
  const cell = sheet ? contentsOf(sheet.cells, { ...selection, rows: 1, columns: 1 })[0]?.[0] : undefined;
  return {
    grid,
    sheet,
    shown,
    selection,
    setSelection,
    activate,
    doEdit,
    type,
    clear,
    clipboard,
    told,
    content: typedText(cell),
    note: cell?.n ?? "",
  };
}
