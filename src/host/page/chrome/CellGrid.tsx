// The place of the spreadsheet grid in the page, and the clipboard's and the right button's way into it.
import { useEffect, useRef } from "preact/hooks";
import type { DrawnGrid } from "../grid/univerWorkbook";
import { type GridListener, WorkbookGrid } from "../grid/WorkbookGrid";

type Props = GridListener & {
  grid: DrawnGrid | null;
  onReady: (grid: WorkbookGrid) => void;
  onPaste: (text: string) => void;
  onMenu: (at: { x: number; y: number }) => void;
};

export function CellGrid({ grid, onReady, ...listeners }: Props) {
  const element = useRef<HTMLDivElement>(null);
  const drawn = useRef<WorkbookGrid | null>(null);
  const latest = useRef(listeners);
  latest.current = listeners;
  useEffect(() => {
    if (!element.current) return;
    const workbook = new WorkbookGrid(element.current, {
      onEdit: (edit) => latest.current.onEdit(edit),
      onSelect: (selection) => latest.current.onSelect(selection),
    });
    drawn.current = workbook;
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
    window.addEventListener("paste", paste, true);
    current.addEventListener("contextmenu", menu);
    return () => {
      current.removeEventListener("contextmenu", menu);
      window.removeEventListener("paste", paste, true);
      workbook.dispose();
    };
  }, []);
  useEffect(() => {
    if (grid) drawn.current?.draw(grid);
  }, [grid]);
  return <div ref={element} class="grid" />;
}
