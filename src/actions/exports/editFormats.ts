/** HR makes formats their own: a shipped one as a sheet, or columns from a pasted header row. */
import type { ExportFormat, FormatColumn } from "../../domain/exports/format";
import { columnsOfHeaderRow } from "../../domain/exports/headerRow";
import { found } from "../../domain/problem";
import { formatDrawing } from "../../workbook/layout/formatDrawing";
import { formatPrefix } from "../../workbook/tables/formatSheet";
import type { Context } from "../context";
import { done, type Outcome, refuse } from "../outcome";
import { findFormat, noFormat } from "./formats";

export interface FormatSheet {
  readonly sheet: string;
  /** Headings that nothing is known to fill. */
  readonly withoutSource: readonly string[];
}

/** Adds a format's sheet; one that is there is left as it is. */
export function openFormat(
  context: Context,
  { format: name }: { readonly format: string },
): Outcome<FormatSheet> {
  const known = findFormat(context, name);
  if (!known) return refuse(noFormat(name));
  if (context.easel.sheets().includes(formatPrefix + name)) return done(sheetOf(known.format));
  return draw(context, known.format);
}

/**
 * Remembers a template's header row as the format's columns. A column the format had before keeps its source; a system
 * that wants its own template wants just these columns.
 */
export function rememberHeader(
  context: Context,
  { format: name, header }: { readonly format: string; readonly header: string },
): Outcome<FormatSheet> {
  const known = findFormat(context, name);
  if (!known) return refuse(noFormat(name));
  if (known.format.rowFor === "mark")
    return refuse({
      code: "header.ofMarks",
      message: `Header row: expected a format of promotions, found ${found(name)}, which is one of marks.`,
    });
  const columns = columnsOfHeaderRow(header);
  if ("code" in columns) return refuse(columns);
  const before = new Map(known.format.columns.map((column) => [column.heading, column] as const));
  return draw(context, {
    ...known.format,
    columns: columns.map((column) => before.get(column.heading) ?? column),
  });
}

function draw({ store }: Context, format: ExportFormat): Outcome<FormatSheet> {
  const sheet = formatPrefix + format.name;
  const undrawn = store.redraw([{ sheet, draw: () => formatDrawing(format) }]);
  if (undrawn.length) return refuse(...undrawn);
  store.flush();
  return done(sheetOf(format));
}

const sheetOf = ({ name, columns }: ExportFormat): FormatSheet => ({
  sheet: formatPrefix + name,
  withoutSource: columns.filter(({ from }: FormatColumn) => from === "").map(({ heading }) => heading),
});
