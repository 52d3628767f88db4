/** How a text, or a part of one, looks; what is not said is null. */
import type { TextLook } from "../model/sheet";
import { Color, colorOf } from "./Color";
import { define, GoogleObject } from "./define";
import { hexOf } from "./hexColor";

export let lookOf: (style: TextStyle) => TextLook;

export class TextStyle extends GoogleObject {
  readonly #look: TextLook;
  static {
    lookOf = (style) => style.#look;
  }
  constructor(look: TextLook) {
    super();
    this.#look = look;
  }
  getFontFamily() {
    return this.#look.fontFamily ?? null;
  }
  getFontSize() {
    return this.#look.fontSize ?? null;
  }
  getForegroundColor() {
    return this.#look.fontColor ?? null;
  }
  getForegroundColorObject() {
    const { fontColor, fontColorTheme } = this.#look;
    return fontColor === undefined ? null : new Color(fontColor, fontColorTheme);
  }
  isBold() {
    return this.#look.bold ?? null;
  }
  isItalic() {
    return this.#look.italic ?? null;
  }
  isStrikethrough() {
    return this.#look.strikethrough ?? null;
  }
  isUnderline() {
    return this.#look.underline ?? null;
  }
  copy() {
    return new TextStyleBuilder(this.#look);
  }
}
define(TextStyle, "SpreadsheetApp.TextStyle");

export class TextStyleBuilder extends GoogleObject {
  #look: TextLook;
  constructor(look: TextLook = {}) {
    super();
    this.#look = look;
  }
  setFontFamily(fontFamily: string | null) {
    return this.#with({ fontFamily: fontFamily ?? undefined });
  }
  setFontSize(fontSize: number | null) {
    return this.#with({ fontSize: fontSize ?? undefined });
  }
  setForegroundColor(color: string | null) {
    return this.#with({ fontColor: hexOf(color) ?? undefined, fontColorTheme: undefined });
  }
  setForegroundColorObject(color: Color | null) {
    const { hex, theme } = color ? colorOf(color) : {};
    return this.#with({ fontColor: hex, fontColorTheme: theme });
  }
  setBold(bold: boolean | null) {
    return this.#with({ bold: bold ?? undefined });
  }
  setItalic(italic: boolean | null) {
    return this.#with({ italic: italic ?? undefined });
  }
  setStrikethrough(strikethrough: boolean | null) {
    return this.#with({ strikethrough: strikethrough ?? undefined });
  }
  setUnderline(underline: boolean | null) {
    return this.#with({ underline: underline ?? undefined });
  }
  build() {
    return new TextStyle(this.#look);
  }
  #with(patch: { [K in keyof TextLook]: TextLook[K] | undefined }) {
    const entries = Object.entries({ ...this.#look, ...patch }).filter(([, value]) => value !== undefined);
    this.#look = Object.fromEntries(entries);
    return this;
  }
}
define(TextStyleBuilder, "SpreadsheetApp.TextStyleBuilder", {
  setFontFamily: "string?",
  setFontSize: "number?",
  setForegroundColor: "string?",
  setForegroundColorObject: "Color?",
  setBold: "boolean?",
  setItalic: "boolean?",
  setStrikethrough: "boolean?",
  setUnderline: "boolean?",
});
