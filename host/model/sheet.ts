/** One tab of a spreadsheet, as plain data in memory. */
import type { CellFormat } from "./cellFormat";
import { Layer } from "./layer";
import type { Rect } from "./rect";

/** What a cell holds: a date is a number (days since 1899-12-30) whose number format shows a date. */
export type Scalar = number | string | boolean;

export interface Validation {
  /** Google's name of the criteria, such as VALUE_IN_LIST. */
  criteria: string;
  values: Scalar[];
  /** For VALUE_IN_RANGE: where the list stands. */
  range?: { sheetId: number; rect: Rect };
  allowInvalid: boolean;
  helpText?: string;
  showDropdown?: boolean;
}

export interface ConditionalFormat {
  ranges: Rect[];
  criteria?: string;
  values: Scalar[];
  format?: Pick<CellFormat, "background" | "fontColor" | "fontWeight" | "fontStyle" | "fontLine">;
  gradient?: { type: string; color: string; value?: string }[];
}

export interface Protection {
  id: number;
  /** undefined: the whole sheet. */
  rect?: Rect;
  description: string;
  warningOnly: boolean;
  /** Who may edit besides the owner; undefined: everybody who may edit the file. */
  editors?: string[];
  unprotected: Rect[];
  /** The named range that is protected. */
  rangeName?: string;
  domainEdit?: boolean;
}

/** Colours that alternate; null is none. */
export interface BandColors {
  header?: string | null;
  first?: string | null;
  second?: string | null;
  footer?: string | null;
}

export interface Banding extends BandColors {
  id: number;
  rect: Rect;
  first: string | null;
  second: string | null;
  /** Of columns; a banding of rows has none. */
  columns?: BandColors;
}

/** A condition on cells, by Google's name of its criteria. */
export interface Condition {
  criteria: string;
  values: Scalar[];
}

export interface SheetFilter {
  rect: Rect;
  /** Per column (counted in the sheet) the displayed values that are hidden. */
  hiddenValues: { [column: number]: string[] };
  /** Per column the condition that rows must meet to be shown. */
  conditions?: { [column: number]: Condition };
}

/** Part of a text that looks or leads otherwise than its cell; ends count from 0, the second is not included. */
export interface TextRun {
  start: number;
  end: number;
  style?: TextLook;
  link?: string;
}

export interface TextLook {
  fontColor?: string;
  fontColorTheme?: string;
  fontFamily?: string;
  fontSize?: number;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
}

/** Groups of rows or of columns: how deep each line lies, and which groups are closed. */
export interface LineGroups {
  depths: (number | undefined)[];
  collapsed: { at: number; count: number; depth: number }[];
  control: "BEFORE" | "AFTER";
}

const noGroups = (): LineGroups => ({ depths: [], collapsed: [], control: "AFTER" });

/** Cells that a chart reads; without `sheetId` they stand on the chart's own sheet. */
export type ChartRange = Rect & { sheetId?: number };

export interface Chart {
  id: number;
  /** Google's name of the type, such as COLUMN. */
  type: string;
  ranges: ChartRange[];
  row: number;
  column: number;
  offsetX: number;
  offsetY: number;
  options: { [name: string]: unknown };
}

export interface Metadata {
  id: number;
  key: string;
  value: string;
  visibility: string;
  /** Of one row or column. */
  line?: { axis: "row" | "column"; at: number };
}

export class Sheet {
  rows = 1000;
  columns = 26;
  hidden = false;
  frozenRows = 0;
  frozenColumns = 0;
  hiddenGridlines = false;
  rightToLeft = false;
  tabColor: string | undefined;
  /** The file's revision at this sheet's last change, be it the result of a formula. */
  changedAt = 0;
  /** The same of what people and scripts changed. */
  editedAt = 0;

  values = new Layer<Scalar>();
  formulas = new Layer<string>();
  formats = new Layer<CellFormat>();
  notes = new Layer<string>();
  validations = new Layer<Validation>();
  /** Runs of texts that do not look alike in all their parts. */
  texts = new Layer<TextRun[]>();

  /** Cells that hold part of the result of a formula elsewhere. */
  spilled: [row: number, column: number][] = [];

  /** Why cells show an error, by "row column"; said anew each time the formulas are computed. */
  reasons: { [place: string]: string } = {};

  merges: Rect[] = [];
  /** Pixels of the lines that were set, by line; index 0 is line 1. */
  sizes: { row: (number | undefined)[]; column: (number | undefined)[] } = { row: [], column: [] };
  hiddenLines: { row: (true | undefined)[]; column: (true | undefined)[] } = { row: [], column: [] };
  groups: { row: LineGroups; column: LineGroups } = { row: noGroups(), column: noGroups() };
  conditionalFormats: ConditionalFormat[] = [];
  protections: Protection[] = [];
  bandings: Banding[] = [];
  filter: SheetFilter | undefined;
  charts: Chart[] = [];
  metadata: Metadata[] = [];

  constructor(
    readonly id: number,
    public name: string,
  ) {}

  /** The last row and column with content; 0 and 0 for an empty sheet. */
  content(): { row: number; column: number } {
    const values = this.values.extent();
    const formulas = this.formulas.extent();
    return { row: Math.max(values.row, formulas.row), column: Math.max(values.column, formulas.column) };
  }

  get layers(): Layer<unknown>[] {
    const { values, formulas, formats, notes, validations, texts } = this;
    return [values, formulas, formats, notes, validations, texts] as Layer<unknown>[];
  }
}
