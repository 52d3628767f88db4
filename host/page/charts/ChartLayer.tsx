// The charts of the sheet shown, over its cells, where Univer has drawn these.
import { useEffect, useRef, useState } from "preact/hooks";
import type { Edit } from "../../edits/edit";
import type { DrawnGrid } from "../grid/drawnGrid";
import type { SheetPlaces } from "../grid/sheetPlaces";
import type { WorkbookGrid } from "../grid/WorkbookGrid";
import { ChartFigure } from "./ChartFigure";
import { type Box, chartAt, sizeOf } from "./chartBox";

type Props = {
  grid: DrawnGrid;
  workbook: WorkbookGrid;
  onChange: (edit: Edit) => Promise<unknown>;
  onUndo: (kind: "undo" | "redo") => void;
};

/** Where the charts of a sheet are on the screen, by their ids. */
type Layout = Pick<SheetPlaces, "sheetId" | "scale" | "headers"> & {
  charts: { [id: number]: Box & { under: { top: number; left: number } } };
};

/** The layout of each frame that differs from the one before; null on a sheet without charts. */
function useLayout({ grid, workbook }: Props): Layout | null {
  const [text, setText] = useState("null");
  const sheets = useRef(grid.sheets);
  sheets.current = grid.sheets;
  useEffect(() => {
    const layoutOf = ({ sheetId, scale, headers, placeOf }: SheetPlaces): Layout | null => {
      const drawn = sheets.current.find(({ id }) => id === sheetId)?.charts ?? [];
      if (drawn.length === 0) return null;
      const charts = Object.fromEntries(
        drawn.map((chart) => [chart.id, { ...placeOf(chart), ...sizeOf(chart) }]),
      );
      return { sheetId, scale, headers, charts };
    };
    return workbook.watchPlaces((places) => setText(JSON.stringify(layoutOf(places))));
  }, [workbook]);
  return JSON.parse(text);
}

/** The wheel turns the sheet, also over a chart. */
function passOn(event: WheelEvent, workbook: WorkbookGrid) {
  if ((event.target as Element).closest(".chart-cells")) return;
  event.preventDefault();
  workbook.scroll(event);
}

export function ChartLayer(props: Props) {
  const { grid, workbook, onChange, onUndo } = props;
  const layout = useLayout(props);
  const sheet = grid.sheets.find(({ id }) => id === layout?.sheetId);
  if (!layout || !sheet) return null;
  const { scale, headers } = layout;
  return (
    <div
      class="charts"
      style={{ left: `${headers.width * scale}px`, top: `${headers.height * scale}px` }}
      onWheel={(event) => passOn(event, workbook)}
    >
      <p id="chart-keys" hidden>
        Arrow keys move the chart, Shift and arrow keys resize it, Delete removes it.
      </p>
      <div style={{ transform: `scale(${scale})`, transformOrigin: "0 0" }}>
        {sheet.charts.map((chart) => {
          const place = layout.charts[chart.id];
          if (!place) return null;
          const { under, ...box } = place;
          return (
            <ChartFigure
              key={chart.id}
              chart={chart}
              sheetId={sheet.id}
              sheets={grid.sheets}
              box={box}
              under={under}
              scale={scale}
              readOnly={!grid.mayEdit}
              onMove={async (moved) => {
                const places = workbook.places();
                const at = places && chartAt(chart, moved, places);
                if (at) await onChange({ kind: "chart", sheet: sheet.id, chart: at });
              }}
              onDelete={() => {
                workbook.focus();
                void onChange({ kind: "unchart", sheet: sheet.id, id: chart.id });
              }}
              onUndo={onUndo}
              onLeave={() => workbook.focus()}
            />
          );
        })}
      </div>
    </div>
  );
}
