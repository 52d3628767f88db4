/** Alternating colours of rows. */

import { overlap, rectOf } from "../model/rect";
import type { Banding as Kept } from "../model/sheet";
import { call } from "./bridge";
import { hexOf } from "./color";
import { define } from "./define";
import { type Enum, enumOf } from "./enums";
import { placeOf, type Range } from "./Range";
import type { Sheet } from "./Sheet";

const themes: { [name: string]: [header: string, first: string, second: string, footer: string] } = {
  LIGHT_GREY: ["#bdbdbd", "#ffffff", "#f3f3f3", "#dedede"],
  CYAN: ["#4dd0e1", "#ffffff", "#e0f7fa", "#a2e8f1"],
  GREEN: ["#63d297", "#ffffff", "#e7f9ef", "#afe9ca"],
  YELLOW: ["#f7cb4d", "#ffffff", "#fef8e3", "#fce8b2"],
  ORANGE: ["#f46524", "#ffffff", "#ffe6dd", "#ffccbc"],
  BLUE: ["#5b95f9", "#ffffff", "#e8f0fe", "#acc9fe"],
  TEAL: ["#26a69a", "#ffffff", "#ddf2f0", "#8cd3cd"],
  GREY: ["#78909c", "#ffffff", "#ebeff1", "#bbc8ce"],
  BROWN: ["#cca677", "#ffffff", "#f8f2eb", "#e6d3ba"],
  LIGHT_GREEN: ["#8bc34a", "#ffffff", "#eef7e3", "#c4e2a0"],
  INDIGO: ["#8989eb", "#ffffff", "#e8e7fc", "#c4c3f7"],
  PINK: ["#e91d63", "#ffffff", "#fddce8", "#f68ab0"],
};

export const BandingTheme: Enum = enumOf("BandingTheme", Object.keys(themes));

export class Banding {
  readonly #sheet: Sheet;
  #kept: Kept;
  constructor(sheet: Sheet, kept: Kept) {
    this.#sheet = sheet;
    this.#kept = kept;
  }
  static create(range: Range, theme: string, header: boolean, footer: boolean): Banding {
    const sheet = range.getSheet();
    const [head = "", first = "", second = "", foot = ""] = themes[theme] ?? [];
    const banding = new Banding(sheet, {
      id: call<number>("spreadsheet.freshId", sheet.getParent().getId()),
      rect: rectOf(placeOf(range)),
      first,
      second,
      ...(header ? { header: head } : {}),
      ...(footer ? { footer: foot } : {}),
    });
    return banding.#save();
  }
  static of(sheet: Sheet, range?: Range): Banding[] {
    const { bandings } = call<{ bandings: Kept[] }>(
      "sheet.state",
      sheet.getParent().getId(),
      sheet.getSheetId(),
    );
    return bandings
      .filter(({ rect }) => !range || overlap(rect, placeOf(range)))
      .map((kept) => new Banding(sheet, kept));
  }
  getRange() {
    const { row, column, rows, columns } = this.#kept.rect;
    return this.#sheet.getRange(row, column, rows, columns);
  }
  setRange(range: Range) {
    return this.#change({ rect: rectOf(placeOf(range)) });
  }
  setHeaderRowColor(color: string | null) {
    return this.#change({ header: hexOf(color) ?? undefined });
  }
  setFirstRowColor(color: string | null) {
    return this.#change({ first: hexOf(color) ?? "#ffffff" });
  }
  setSecondRowColor(color: string | null) {
    return this.#change({ second: hexOf(color) ?? "#ffffff" });
  }
  setFooterRowColor(color: string | null) {
    return this.#change({ footer: hexOf(color) ?? undefined });
  }
  remove() {
    call("edit", this.#sheet.getParent().getId(), {
      kind: "unband",
      sheet: this.#sheet.getSheetId(),
      id: this.#kept.id,
    });
  }
  #change(patch: Partial<Kept>) {
    this.#kept = { ...this.#kept, ...patch };
    return this.#save();
  }
  #save() {
    call("edit", this.#sheet.getParent().getId(), {
      kind: "banding",
      sheet: this.#sheet.getSheetId(),
      banding: this.#kept,
    });
    return this;
  }
}

define<GoogleAppsScript.Spreadsheet.Banding, Banding>(Banding, "SpreadsheetApp.Banding", {
  setRange: "Range",
  setHeaderRowColor: "string?",
  setFirstRowColor: "string?",
  setSecondRowColor: "string?",
  setFooterRowColor: "string?",
});
