/** Every change that can be made to a spreadsheet, as a plain value: what scripts, people and the Sheets service do. */
import type { CellFormat, FormatKey } from "../model/cellFormat";
import type { Rect } from "../model/rect";
import type {
  Banding,
  Chart,
  ConditionalFormat,
  LineGroups,
  Metadata,
  Protection,
  SheetFilter,
  TextRun,
  Validation,
} from "../model/sheet";
import type { Calculation, NamedRange } from "../model/spreadsheetFile";

export type Axis = "row" | "column";

/** A cell on its way in. A date is an instant; not-a-number becomes the error #NUM!. */
export type CellInput = number | string | boolean | null | { date: number } | { nan: true };

/** `typed`: a person; `written`: a script; `entered`: the Sheets API as if typed; `raw`: as it is. */
export type InputKind = "typed" | "written" | "entered" | "raw";

type FormatPatch = { [K in FormatKey]?: CellFormat[K] | null };

export type Edit =
  | { kind: "values"; sheet: number; rect: Rect; rows: CellInput[][]; input: InputKind }
  /** One formula for several cells is copied from the first one on. */
  | { kind: "formulas"; sheet: number; rect: Rect; rows: string[][] }
  | { kind: "texts"; sheet: number; rect: Rect; rows: { text: string; runs: TextRun[] }[][] }
  | {
      kind: "clear";
      sheet: number;
      rect: Rect;
      contents?: boolean;
      formats?: boolean;
      notes?: boolean;
      validations?: boolean;
    }
  | { kind: "append"; sheet: number; row: CellInput[] }
  | { kind: "format"; sheet: number; rect: Rect; patch: FormatPatch }
  | {
      kind: "formats";
      sheet: number;
      rect: Rect;
      key: FormatKey;
      rows: (string | number | boolean | null)[][];
    }
  | {
      kind: "border";
      sheet: number;
      rect: Rect;
      sides: { [side in BorderSide]?: boolean | null };
      color: string;
      style: string;
    }
  | { kind: "notes"; sheet: number; rect: Rect; rows: (string | null)[][] }
  | { kind: "validations"; sheet: number; rect: Rect; rows: (Validation | null)[][] }
  | { kind: "checkboxes"; sheet: number; rect: Rect; to: "checked" | "unchecked" | "none" }
  | { kind: "trim"; sheet: number; rect: Rect }
  | { kind: "merge"; sheet: number; rect: Rect; along: "all" | "rows" | "columns" }
  | { kind: "breakApart"; sheet: number; rect: Rect }
  | {
      kind: "copy";
      sheet: number;
      rect: Rect;
      toSheet: number;
      to: Rect;
      what: CopyKind;
      transposed?: boolean;
    }
  | { kind: "insertCells"; sheet: number; rect: Rect; axis: Axis }
  | { kind: "deleteCells"; sheet: number; rect: Rect; axis: Axis }
  | { kind: "groups"; sheet: number; axis: Axis; groups: LineGroups }
  | { kind: "calculation"; patch: Partial<Calculation> }
  | { kind: "move"; sheet: number; rect: Rect; toSheet: number; row: number; column: number }
  | { kind: "insert"; sheet: number; axis: Axis; at: number; count: number; formatOf?: number }
  | { kind: "delete"; sheet: number; axis: Axis; at: number; count: number }
  | { kind: "moveLines"; sheet: number; axis: Axis; at: number; count: number; to: number }
  | { kind: "size"; sheet: number; axis: Axis; at: number; count: number; pixels: number }
  | { kind: "hideLines"; sheet: number; axis: Axis; at: number; count: number; hidden: boolean }
  | { kind: "sort"; sheet: number; rect: Rect; by: { column: number; ascending: boolean }[] }
  | { kind: "sheet"; sheet: number; patch: SheetPatch }
  | { kind: "addSheet"; id?: number; name?: string; index?: number; rows?: number; columns?: number }
  | { kind: "duplicateSheet"; sheet: number; name?: string; index?: number; id?: number }
  | { kind: "deleteSheet"; sheet: number }
  | { kind: "moveSheet"; sheet: number; index: number }
  | { kind: "conditionalFormats"; sheet: number; rules: ConditionalFormat[] }
  | { kind: "protect"; sheet: number; protection: Protection }
  | { kind: "unprotect"; sheet: number; id: number }
  | { kind: "banding"; sheet: number; banding: Banding }
  | { kind: "unband"; sheet: number; id: number }
  | { kind: "filter"; sheet: number; filter: SheetFilter | null }
  | { kind: "chart"; sheet: number; chart: Chart }
  | { kind: "unchart"; sheet: number; id: number }
  | { kind: "metadata"; sheet?: number; metadata: Metadata }
  | { kind: "unmetadata"; id: number }
  | { kind: "nameRange"; range: NamedRange }
  | { kind: "unnameRange"; name: string }
  | { kind: "file"; patch: { name?: string; locale?: string; timeZone?: string } };

export type BorderSide = "top" | "left" | "bottom" | "right" | "vertical" | "horizontal";
export type CopyKind =
  | "all"
  | "noBorders"
  | "values"
  | "formats"
  | "validations"
  | "formulas"
  | "conditionalFormats"
  | "widths";

export interface SheetPatch {
  name?: string;
  hidden?: boolean;
  tabColor?: string | null;
  frozenRows?: number;
  frozenColumns?: number;
  hiddenGridlines?: boolean;
  rightToLeft?: boolean;
}

export type EditOf<K extends Edit["kind"]> = Extract<Edit, { kind: K }>;

/** Who makes an edit, and when: protections and dates without a year depend on it. */
export interface Editor {
  email: string;
  now: number;
}
