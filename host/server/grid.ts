/** Everything the page draws of one file: cells with their texts, looks, rules. The shapes are the page's (page/api.ts). */
import { randomBytes } from "node:crypto";
import { lockedRects } from "../edits/protections";
import type { Sheet } from "../model/sheet";
import type { SpreadsheetFile } from "../model/spreadsheetFile";
import type { Grid, SheetFrame } from "../page/api";
import { filteredRows } from "../values/filteredRows";
import { type Locale, localeOf } from "../values/locale";
import { JsonText } from "./httpAnswers";
import { FormatNumbers, lineText } from "./lineText";
import { SheetDrawing } from "./sheetDrawing";

const drawings = new WeakMap<SpreadsheetFile, FileDrawing>();

/**
 * A Grid as JSON.
 * @param since the revision that the page already has: only what has changed since then comes
 * @param functions names of the add-on's callable functions
 */
export function gridOf(
  file: SpreadsheetFile,
  as: string | undefined,
  functions: string[],
  since?: string,
): JsonText {
  const known = drawings.get(file);
  const drawing = known?.locale === localeOf(file.locale) ? known : new FileDrawing(localeOf(file.locale));
  drawings.set(file, drawing);
  drawing.update(file);
  const frame: Omit<Grid, "sheets"> = {
    id: file.id,
    name: file.name,
    revision: drawing.revision,
    mayEdit: as === undefined || file.mayEdit(as),
    functions,
    formats: drawing.numbers.formats,
  };
  const sheets = file.sheets.map((sheet) => {
    const own: SheetFrame = { ...sheetFrame(sheet, drawing.locale), locked: lockedRects(file, sheet, as) };
    return withMore(own, drawing.changesSince(sheet.id, since));
  });
  return new JsonText(withMore(frame, `"sheets":[${sheets}]}`));
}

/** JSON of an object to which the text of further fields is added. */
const withMore = (fields: object, more: string) => `${JSON.stringify(fields).slice(0, -1)},${more}`;

/** What pages have been told of a file. Its versions mean nothing to another drawing, as after a restart of the host. */
class FileDrawing {
  readonly numbers = new FormatNumbers();
  private readonly name = randomBytes(6).toString("base64url");
  private version = 0;
  private fileRevision = -1;
  private sheets = new Map<number, SheetDrawing>();

  constructor(readonly locale: Locale) {}

  get revision(): string {
    return `${this.name}.${this.version}`;
  }

  update(file: SpreadsheetFile): void {
    const next = this.version + 1;
    const begin = () => new SheetDrawing(next, (parts) => lineText(parts, this.locale, this.numbers));
    this.sheets = new Map(file.sheets.map(({ id }) => [id, this.sheets.get(id) ?? begin()]));
    const changed = file.sheets.filter((sheet) => this.sheets.get(sheet.id)?.update(sheet, next));
    if (changed.length > 0 || file.revision !== this.fileRevision) this.version = next;
    this.fileRevision = file.revision;
  }

  changesSince(sheetId: number, since = ""): string {
    const [name, version] = since.split(".");
    return (this.sheets.get(sheetId) as SheetDrawing).changesSince(name === this.name ? Number(version) : -1);
  }
}

function sheetFrame(sheet: Sheet, locale: Locale): Omit<SheetFrame, "locked"> {
  return {
    id: sheet.id,
    name: sheet.name,
    hidden: sheet.hidden,
    tabColor: sheet.tabColor ?? null,
    hiddenGridlines: sheet.hiddenGridlines,
    rows: sheet.rows,
    columns: sheet.columns,
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    sizes: { row: sizesOf(sheet.sizes.row), column: sizesOf(sheet.sizes.column) },
    hiddenLines: { row: hiddenOf(sheet.hiddenLines.row), column: hiddenOf(sheet.hiddenLines.column) },
    filteredRows: filteredRows(sheet, locale),
    merges: sheet.merges,
    reasons: sheet.reasons,
    conditionalFormats: sheet.conditionalFormats,
    bandings: sheet.bandings,
    filter: sheet.filter ?? null,
    charts: sheet.charts,
    protected: sheet.protections.some(({ rect }) => rect === undefined),
  };
}

function sizesOf(sizes: (number | undefined)[]): { [line: string]: number } {
  const known: { [line: string]: number } = {};
  sizes.forEach((pixels, i) => {
    if (pixels !== undefined) known[i + 1] = pixels;
  });
  return known;
}

const hiddenOf = (lines: (true | undefined)[]) => lines.flatMap((hidden, i) => (hidden ? [i + 1] : []));
