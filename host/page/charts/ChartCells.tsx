// The cells of a chart as a table: what a table chart shows, and what a screen reader gets of every other one.
import type { ChartTable } from "./chartTable";

/** Beyond this the cells themselves are the better place to read. */
const mostRows = 200;

export function ChartCells({
  table,
  caption,
  shown,
}: {
  table: ChartTable;
  caption: string;
  shown: boolean;
}) {
  const { names, rows } = table;
  const more = rows.length > mostRows ? ` (first ${mostRows} of ${rows.length} rows)` : "";
  return (
    <div class={shown ? "chart-cells" : "unseen"}>
      <table>
        <caption class={shown && !more ? "unseen" : ""}>
          {caption}
          {more}
        </caption>
        {names.some(Boolean) && (
          <thead>
            <tr>
              {names.map((name, column) => (
                <th key={column} scope="col" class="head">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.slice(0, mostRows).map((row, at) => (
            <tr key={at}>
              {row.map(({ text, value }, column) => (
                <td key={column} class={typeof value === "number" ? "number" : ""}>
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
