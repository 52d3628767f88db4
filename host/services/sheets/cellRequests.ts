/** Requests about cells, each turned into edits. */
import type { GridRange } from "./apiRanges";
import { type ApiValidation, borderOf, type CellData, editsOfCells, patchOf, validationOf } from "./cellData";
import { handlers, rangeIn } from "./requestContext";
import { maskOf } from "./selectFields";

export const cellRequests = handlers({
  updateCells: (
    context,
    request: {
      rows?: { values?: CellData[] }[];
      fields?: string;
      start?: { sheetId?: number; rowIndex?: number; columnIndex?: number };
      range?: GridRange;
    },
  ) => {
    const rows = (request.rows ?? []).map(({ values = [] }) => values);
    const columns = Math.max(0, ...rows.map((row) => row.length));
    const { start } = request;
    const range = request.range ?? {
      sheetId: start?.sheetId,
      startRowIndex: start?.rowIndex ?? 0,
      startColumnIndex: start?.columnIndex ?? 0,
      endRowIndex: (start?.rowIndex ?? 0) + rows.length,
      endColumnIndex: (start?.columnIndex ?? 0) + columns,
    };
    const { sheet, rect } = rangeIn(context, range);
    if (rect.rows < 1 || rect.columns < 1) return undefined;
    for (const edit of editsOfCells(sheet, rect, rows, maskOf(request.fields, "updateCells")))
      context.apply(edit);
    return undefined;
  },
  repeatCell: (
    context,
    { range, cell = {}, fields }: { range: GridRange; cell?: CellData; fields?: string },
  ) => {
    const { sheet, rect } = rangeIn(context, range);
    const mask = maskOf(fields, "repeatCell");
    if (mask.has("userEnteredFormat"))
      context.apply({ kind: "format", sheet, rect, patch: patchOf(cell.userEnteredFormat ?? {}, mask) });
    const rest = new Array<CellData[]>(rect.rows).fill(new Array<CellData>(rect.columns).fill(cell));
    const others = { has: (path: string) => !path.startsWith("userEnteredFormat") && mask.has(path) };
    for (const edit of editsOfCells(sheet, rect, rest, others)) context.apply(edit);
    return undefined;
  },
  setDataValidation: (context, { range, rule }: { range: GridRange; rule?: ApiValidation }) => {
    const { sheet, rect } = rangeIn(context, range);
    const row = new Array(rect.columns).fill(validationOf(rule));
    context.apply({ kind: "validations", sheet, rect, rows: Array.from({ length: rect.rows }, () => row) });
    return undefined;
  },
  mergeCells: (context, { range, mergeType }: { range: GridRange; mergeType?: string }) => {
    const along = mergeType === "MERGE_ROWS" ? "rows" : mergeType === "MERGE_COLUMNS" ? "columns" : "all";
    context.apply({ kind: "merge", ...rangeIn(context, range), along });
    return undefined;
  },
  unmergeCells: (context, { range }: { range: GridRange }) => {
    context.apply({ kind: "breakApart", ...rangeIn(context, range) });
    return undefined;
  },
  updateBorders: (context, request: { range: GridRange; [side: string]: unknown }) => {
    const where = rangeIn(context, request.range);
    const names = {
      top: "top",
      bottom: "bottom",
      left: "left",
      right: "right",
      innerHorizontal: "horizontal",
      innerVertical: "vertical",
    };
    for (const [name, side] of Object.entries(names)) {
      if (!request[name]) continue;
      const border = borderOf(request[name] as never);
      context.apply({
        kind: "border",
        ...where,
        sides: { [side]: border !== undefined },
        style: border?.style ?? "",
        color: border?.color ?? "",
      });
    }
    return undefined;
  },
  setBasicFilter: (context, { filter }: { filter: { range: GridRange } }) => {
    const { sheet, rect } = rangeIn(context, filter.range);
    context.apply({ kind: "filter", sheet, filter: { rect, hiddenValues: {} } });
    return undefined;
  },
  clearBasicFilter: ({ apply }, { sheetId }: { sheetId: number }) =>
    apply({ kind: "filter", sheet: sheetId, filter: null }),
  sortRange: (
    context,
    { range, sortSpecs }: { range: GridRange; sortSpecs: { dimensionIndex: number; sortOrder?: string }[] },
  ) => {
    const by = sortSpecs.map(({ dimensionIndex, sortOrder }) => ({
      column: dimensionIndex + 1,
      ascending: sortOrder !== "DESCENDING",
    }));
    context.apply({ kind: "sort", ...rangeIn(context, range), by });
    return undefined;
  },
});
