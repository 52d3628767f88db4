// The place of the spreadsheet grid and its charts in the page, and the clipboard's and the right button's way into it.
import { useEffect, useRef, useState } from "preact/hooks";
import type { Edit } from "../../edits/edit";
import { ChartLayer } from "../charts/ChartLayer";
import type { DrawnGrid } from "../grid/drawnGrid";
import { type GridListener, WorkbookGrid } from "../grid/WorkbookGrid";

type Props = GridListener & {
  grid: DrawnGrid | null;
  onReady: (grid: WorkbookGrid) => void;
  onPaste: (text: string) => void;
  onMenu: (at: { x: number; y: number }) => void;
  /** The Tab key leads out of the cells, back with Shift. */
  onLeave: (back: boolean) => void;
  onChange: (edit: Edit) => Promise<unknown>;
};

export function CellGrid({ grid, onReady, ...listeners }: Props) {
  const element = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState<WorkbookGrid | null>(null);
  const latest = useRef(listeners);
  latest.current = listeners;
  useEffect(() => {
    if (!element.current) return;
    let workbook: WorkbookGrid;
    const leave = (event: KeyboardEvent) => {
      const isTab = event.key === "Tab" && !event.ctrlKey && !event.altKey && !event.metaKey;
      if (!isTab || !workbook.hasFocus() || workbook.isEditing()) return;
      event.stopImmediatePropagation();
      event.preventDefault();
      latest.current.onLeave(event.shiftKey);
    };
    // Before the grid's own listener: Tab at the end of typing is the grid's, and ends the typing.
    window.addEventListener("keydown", leave, true);
    workbook = new WorkbookGrid(element.current, {
      onEdit: (edit) => latest.current.onEdit(edit),
      onSelect: (selection) => latest.current.onSelect(selection),
    });
    setDrawn(workbook);
    onReady(workbook);
    const paste = (event: ClipboardEvent) => {
      if (!workbook.hasFocus() || workbook.isEditing()) return;
      event.stopImmediatePropagation();
      event.preventDefault();
      latest.current.onPaste(event.clipboardData?.getData("text/plain") ?? "");
    };
    const menu = (event: MouseEvent) => {
      event.preventDefault();
      latest.current.onMenu({ x: event.clientX, y: event.clientY });
    };
    const { current } = element;
    // Univer's canvases would come first in the page's order of the Tab key.
    const tame = new MutationObserver(() => {
      for (const one of current.querySelectorAll<HTMLElement>("[tabindex='1']")) one.tabIndex = -1;
    });
    tame.observe(current, { childList: true, subtree: true });
    window.addEventListener("paste", paste, true);
    current.addEventListener("contextmenu", menu);
    return () => {
      current.removeEventListener("contextmenu", menu);
      tame.disconnect();
      window.removeEventListener("keydown", leave, true);
      window.removeEventListener("paste", paste, true);
      workbook.dispose();
    };
  }, []);
  useEffect(() => {
    if (grid) drawn?.draw(grid);
  }, [grid, drawn]);
  const { onChange, onEdit } = listeners;
  return (
    <div class="grid-place">
      <div ref={element} class="grid" />
      {grid && drawn && (
        <ChartLayer grid={grid} workbook={drawn} onChange={onChange} onUndo={(kind) => onEdit({ kind })} />
      )}
    </div>
  );
}
