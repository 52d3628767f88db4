/** What the page draws in the rows of one sheet, and since which version of the drawing each row is so. */
import type { Sheet } from "../model/sheet";
import type { Validated } from "../page/api";
import type { LineParts } from "./lineText";
import { validationsOf } from "./validationsOf";

const blank: LineParts = [undefined, undefined, undefined, undefined, undefined];

interface DrawnRow {
  parts: LineParts;
  /** The row's cells as JSON. */
  text: string;
  version: number;
}

/** The lists may have holes, which `every` would pass over. */
function same(a: readonly unknown[], b: readonly unknown[]): boolean {
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return a.length === b.length;
}

/** Rows are compared, not followed: a layer's row is the same list only while it holds the same, so no edit can be missed. */
export class SheetDrawing {
  private readonly rows: DrawnRow[] = [];
  /** Rows that have only moved need no new text. */
  private readonly byValues = new WeakMap<object, DrawnRow>();
  private ruled: readonly unknown[] = [];
  private validations: { found: Validated[]; version: number };

  /** @param begun the drawing's first version with this sheet */
  constructor(
    private readonly begun: number,
    private readonly textOf: (parts: LineParts) => string,
  ) {
    this.validations = { found: [], version: begun };
  }

  /** Compares with the sheet as it is; whatever differs is new in `version`. */
  update(sheet: Sheet, version: number): boolean {
    const layers = [sheet.values, sheet.formulas, sheet.formats, sheet.notes, sheet.texts] as const;
    const kept = layers.map((layer) => layer.kept());
    const count = Math.max(this.rows.length, ...kept.map((rows) => rows.length));
    let changed = this.updateRules(sheet, version);
    for (let at = 0; at < count; at++) {
      const parts = kept.map((rows) => rows[at]) as unknown as LineParts;
      if (same(this.rows[at]?.parts ?? blank, parts)) continue;
      const row = { parts, text: this.lineText(parts), version };
      this.rows[at] = row;
      if (parts[0]) this.byValues.set(parts[0], row);
      changed = true;
    }
    return changed;
  }

  private lineText(parts: LineParts): string {
    const known = parts[0] && this.byValues.get(parts[0]);
    return known && same(known.parts, parts) ? known.text : this.textOf(parts);
  }

  private updateRules(sheet: Sheet, version: number): boolean {
    const ruled = sheet.validations.kept();
    if (same(ruled, this.ruled)) return false;
    this.ruled = ruled;
    this.validations = { found: validationsOf(sheet), version };
    return true;
  }

  /** The rest of a GridSheet for a page that has seen `since`, as JSON without its opening brace. */
  changesSince(since: number): string {
    const whole = since < this.begun;
    const { found, version } = this.validations;
    const rules = whole || version > since ? `"validations":${JSON.stringify(found)},` : "";
    return `${rules}"whole":${whole},"lines":[${this.linesSince(whole ? 0 : since)}]}`;
  }

  /** A sheet may have thousands of rows that are empty but for their formats: those below each other come once. */
  private linesSince(since: number): string[] {
    const blocks: { row: number; text: string; rows: number }[] = [];
    this.rows.forEach(({ text, version }, at) => {
      if (version <= since) return;
      const above = blocks.at(-1);
      if (above?.text === text && above.row + above.rows === at + 1) above.rows++;
      else blocks.push({ row: at + 1, text, rows: 1 });
    });
    return blocks.map(({ row, text, rows }) => `[${row},${text},${rows}]`);
  }
}
