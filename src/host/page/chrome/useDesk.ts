// The cells of one open file as a person works on them: selection, typing, clipboard, and the edits that go to the host.
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { Rect } from "../../model/rect";
import type { SheetFilter } from "../../model/sheet";
import { host } from "../api";
import { cellAddress } from "../grid/cellAddress";
import { parseTable, writeTable } from "../grid/clipboardTable";
import type { PersonEdit } from "../grid/personEdits";
import { type DrawnGrid, type DrawnSheet, typedText } from "../grid/univerWorkbook";
import type { WorkbookGrid } from "../grid/WorkbookGrid";
import type { useActions } from "./useActions";

const corner: Rect = { row: 1, column: 1, rows: 1, columns: 1 };

/** The texts a filtered column hides: all that stand in it but those the person left ticked. */
function hiddenTexts(
  { cells }: DrawnSheet,
  { rect }: SheetFilter,
  column: number,
  shown: string[],
  blanks: boolean,
): string[] {
  const texts = new Set<string>();
  let filled = 0;
  for (const [row, at, { v, d }] of cells) {
    const text = d ?? String(v ?? "");
    if (at !== column || row <= rect.row || row >= rect.row + rect.rows || text === "") continue;
    texts.add(text);
    filled += 1;
  }
  const hidden = [...texts].filter((text) => !shown.includes(text));
  return !blanks && filled < rect.rows - 1 ? ["", ...hidden] : hidden;
}

/** Puts the page's grid, the file's state and the actions together. */
export function useDesk(
  as: string,
  id: string,
  file: DrawnGrid | null,
  actions: ReturnType<typeof useActions>,
) {
  const grid = useRef<WorkbookGrid | null>(null);
  const [selection, setSelection] = useState<Rect>(corner);
  const [active, setActive] = useState<number | null>(null);
  const shown = file?.sheets.filter(({ hidden }) => !hidden) ?? [];
  const sheet = shown.find((one) => one.id === active) ?? shown[0] ?? null;
  const nameOf = (sheetId: number) => file?.sheets.find((one) => one.id === sheetId)?.name ?? "";
  // Scripts ask for the active sheet and range; the host has to know them before it runs one.
  const told = useRef<Promise<unknown>>(Promise.resolve());
  const sheetName = sheet?.name;
  useEffect(() => {
    if (sheetName === undefined) return;
    const timer = setTimeout(() => {
      told.current = host.select(as, id, sheetName, cellAddress(selection)).catch(() => undefined);
    }, 60);
    return () => clearTimeout(timer);
  }, [as, id, sheetName, selection]);

  const typeInto = async (sheetId: number, rect: Rect, values: string[][]) => {
    const ok = await actions.type(nameOf(sheetId), cellAddress(rect), values);
    if (!ok) grid.current?.drawAgain(sheetId, rect);
  };
  const typeTable = async (rect: Rect, values: string[][]) => sheet && typeInto(sheet.id, rect, values);
  const clear = () =>
    typeTable(
      selection,
      Array.from({ length: selection.rows }, () => new Array<string>(selection.columns).fill("")),
    );
  const copy = () => {
    const rows =
      grid.current?.contents(selection).map((row) => row.map((cell) => cell?.d ?? String(cell?.v ?? ""))) ??
      [];
    return navigator.clipboard
      .writeText(writeTable(rows))
      .catch(() =>
        actions.say(
          "The browser did not allow copying. Allow the clipboard for this page and try again.",
          true,
        ),
      );
  };
  const pasteText = async (text: string) => {
    const table = parseTable(text);
    const width = Math.max(...table.map((row) => row.length));
    const one = table.length === 1 && width === 1;
    const rect = one ? selection : { ...selection, rows: table.length, columns: width };
    const values = Array.from({ length: rect.rows }, (_, row) =>
      Array.from({ length: rect.columns }, (_, column) => (one ? text : (table[row]?.[column] ?? ""))),
    );
    await typeTable(rect, values);
    grid.current?.select(rect);
  };
  const paste = () =>
    navigator.clipboard
      .readText()
      .then(pasteText, () =>
        actions.say("The browser did not allow reading the clipboard. Use Ctrl+V instead.", true),
      );

  const doEdit = async (edit: PersonEdit): Promise<void> => {
    const { undo, redo } = actions;
    switch (edit.kind) {
      case "undo":
        return void undo();
      case "redo":
        return void redo();
      case "copy":
        return void copy();
      case "cut":
        return void copy().then(clear);
      case "paste":
        return void paste();
      case "unavailable":
        return actions.say("This is not available in the local host.", false);
      case "type":
        for (const { row, column, values } of edit.blocks) {
          const rect = { row, column, rows: values.length, columns: values[0]?.length ?? 0 };
          await typeInto(edit.sheetId, rect, values);
        }
        return;
      case "size": {
        const { sheetId, axis, at, count, pixels } = edit;
        return void actions.change({
          kind: "size",
          sheet: sheetId,
          axis,
          at,
          count,
          pixels: Math.round(pixels),
        });
      }
      case "note":
        return void actions.change({
          kind: "notes",
          sheet: edit.sheetId,
          rect: { row: edit.row, column: edit.column, rows: 1, columns: 1 },
          rows: [[edit.text]],
        });
      case "filterColumn": {
        const target = file?.sheets.find((one) => one.id === edit.sheetId);
        if (!target?.filter) return;
        const { [edit.column]: _before, ...others } = target.filter.hiddenValues;
        const hidden = edit.shown
          ? hiddenTexts(target, target.filter, edit.column, edit.shown, edit.blanks)
          : [];
        const hiddenValues = hidden.length ? { ...others, [edit.column]: hidden } : others;
        return void actions.change({
          kind: "filter",
          sheet: target.id,
          filter: { ...target.filter, hiddenValues },
        });
      }
    }
  };
  const activate = useCallback((sheetId: number) => {
    grid.current?.activate(sheetId);
    setActive(sheetId);
    if (grid.current) setSelection(grid.current.selection());
  }, []);
  const cell = grid.current?.contents({ ...selection, rows: 1, columns: 1 })[0]?.[0];
  return {
    grid,
    sheet,
    shown,
    selection,
    setSelection,
    activate,
    doEdit,
    clear,
    copy,
    cut: () => copy().then(clear),
    paste,
    pasteText,
    typeTable,
    content: typedText(cell),
    note: cell?.n ?? "",
    told,
  };
}
