// One chart over the cells: drawn, read aloud, moved, resized and deleted.
import { useMemo } from "preact/hooks";
import type { Chart } from "../../model/sheet";
import type { DrawnSheet } from "../grid/drawnGrid";
import { ChartCells } from "./ChartCells";
import { ChartPicture } from "./ChartPicture";
import { type Box, type Grip, grips, whole } from "./chartBox";
import { chartDrawing, chartName } from "./chartDrawing";
import { ChartOptions } from "./chartOptions";
import { chartTable } from "./chartTable";
import { useMovedBox } from "./useMovedBox";

/** What a person does with a chart. */
export type ChartActions = {
  onMove: (box: Box) => Promise<unknown>;
  onDelete: () => void;
  onUndo: (kind: "undo" | "redo") => void;
  onLeave: () => void;
};

type Props = ChartActions & {
  chart: Chart;
  sheetId: number;
  sheets: DrawnSheet[];
  box: Box;
  /** What of the sheet is hidden under its frozen lines, at the top and at the left. */
  under: { top: number; left: number };
  scale: number;
  readOnly: boolean;
};

const step = 10;
const arrows: Record<string, { x: number; y: number }> = {
  ArrowLeft: { x: -step, y: 0 },
  ArrowRight: { x: step, y: 0 },
  ArrowUp: { x: 0, y: -step },
  ArrowDown: { x: 0, y: step },
};
const corner: Grip = { across: 1, down: 1 };

/** What a chart shows; the same while neither it nor its cells change. */
function useDrawing({ chart, sheetId, sheets }: Pick<Props, "chart" | "sheetId" | "sheets">) {
  const { type, options } = chart;
  const { height: _height, ...looks } = options;
  const table = useMemo(() => chartTable(chart, sheetId, sheets), [chart, sheetId, sheets]);
  const key = JSON.stringify([type, looks, table]);
  return useMemo(() => ({ table, drawing: chartDrawing(chart, table) }), [key]);
}

/** What the keys do to a chart that has the focus. */
function chartKeys(moved: ReturnType<typeof useMovedBox>, actions: ChartActions, readOnly: boolean) {
  return (event: KeyboardEvent) => {
    const arrow = arrows[event.key];
    const undo =
      event.ctrlKey || event.metaKey ? { z: "undo" as const, y: "redo" as const }[event.key] : undefined;
    if (event.key === "Escape") actions.onLeave();
    else if (readOnly) return;
    else if (arrow) moved.push(event.shiftKey ? corner : whole, arrow);
    else if (event.key === "Delete" || event.key === "Backspace") actions.onDelete();
    else if (undo) actions.onUndo(undo);
    else return;
    event.preventDefault();
  };
}

export function ChartFigure({ box, under, scale, readOnly, ...rest }: Props) {
  const { chart } = rest;
  const { table, drawing } = useDrawing(rest);
  const moved = useMovedBox(box, scale, rest.onMove);
  const { x, y, width, height } = moved.box;
  const name = chartName(chart);
  const options = new ChartOptions(chart.options);
  // Handles and outline reach a little over the edge.
  const clip = [Math.max(-8, under.top - y), -8, -8, Math.max(-8, under.left - x)].map((edge) => `${edge}px`);
  return (
    <figure
      class="chart"
      aria-label={name}
      aria-describedby={readOnly ? undefined : "chart-keys"}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: keys move, resize and delete a chart
      tabIndex={0}
      style={{
        transform: `translate(${x}px, ${y}px)`,
        width: `${width}px`,
        height: `${height}px`,
        clipPath: `inset(${clip.join(" ")})`,
        background: options.text("backgroundColor", "backgroundColor.fill") ?? "#fff",
      }}
      onKeyDown={chartKeys(moved, rest, readOnly)}
      onBlur={moved.rest}
      onPointerDown={(event) => !readOnly && event.button === 0 && moved.drag(event, whole)}
    >
      {drawing.kind === "picture" && <ChartPicture configuration={drawing.configuration} />}
      {drawing.kind === "words" && <p class="chart-words">{drawing.words}</p>}
      {table.rows.length > 0 && <ChartCells table={table} caption={name} shown={drawing.kind === "table"} />}
      {!readOnly && (
        <>
          {grips.map((grip) => (
            <span
              key={`${grip.across} ${grip.down}`}
              class="chart-grip"
              style={{ "--across": grip.across, "--down": grip.down }}
              onPointerDown={(event) => {
                event.stopPropagation();
                moved.drag(event, grip);
              }}
            />
          ))}
          <button
            type="button"
            class="chart-delete"
            aria-label={`Delete ${name}`}
            title="Delete chart"
            onPointerDown={(event) => event.stopPropagation()}
            onKeyDown={(event) => event.stopPropagation()}
            onClick={rest.onDelete}
          >
            ✕
          </button>
        </>
      )}
    </figure>
  );
}
