/** Colours as objects: plain ones, and those of the spreadsheet's theme. */
import { Exception } from "./bridge";
import { define, GoogleObject } from "./define";
import { type EnumValue, enumOf, valueNamed } from "./enums";
import { hexOf } from "./hexColor";
import { themeColors } from "./themeColors";

const ColorType = enumOf("ColorType");
const ThemeColorType = enumOf("ThemeColorType");

const part = (hex: string, at: number) => Number.parseInt(hex.slice(at, at + 2), 16);

class RgbColor extends GoogleObject {
  readonly #hex: string;
  constructor(hex: string) {
    super();
    this.#hex = hex;
  }
  asHexString() {
    return this.#hex;
  }
  getRed() {
    return part(this.#hex, 1);
  }
  getGreen() {
    return part(this.#hex, 3);
  }
  getBlue() {
    return part(this.#hex, 5);
  }
  getColorType() {
    return ColorType.RGB;
  }
}
define(RgbColor, "RgbColor");

class ThemeColor extends GoogleObject {
  readonly #name: string;
  constructor(name: string) {
    super();
    this.#name = name;
  }
  getColorType() {
    return ColorType.THEME;
  }
  getThemeColorType() {
    return valueNamed(ThemeColorType, this.#name);
  }
}
define(ThemeColor, "SpreadsheetApp.ThemeColor");

/** What is kept of a colour: its digits, and the theme's name for it. */
export interface KeptColor {
  hex: string;
  theme?: string;
}

export let colorOf: (color: Color) => KeptColor;

export class Color extends GoogleObject {
  readonly #kept: KeptColor;
  static {
    colorOf = (color) => color.#kept;
  }
  constructor(hex: string, theme?: string) {
    super();
    this.#kept = { hex, ...(theme ? { theme } : {}) };
  }
  getColorType() {
    return this.#kept.theme ? ColorType.THEME : ColorType.RGB;
  }
  asRgbColor() {
    if (this.#kept.theme) throw new Exception("Object is not of type RgbColor.");
    return new RgbColor(this.#kept.hex);
  }
  asThemeColor() {
    if (!this.#kept.theme) throw new Exception("Object is not of type ThemeColor.");
    return new ThemeColor(this.#kept.theme);
  }
}
define(Color, "SpreadsheetApp.Color");

export class ColorBuilder extends GoogleObject {
  #color: Color | undefined;
  setRgbColor(text: string) {
    this.#color = new Color(hexOf(text) as string);
    return this;
  }
  setThemeColor(type: EnumValue) {
    this.#color = new Color(themeColors[type.name()] as string, type.name());
    return this;
  }
  getColorType() {
    return this.#color ? this.#color.getColorType() : ColorType.UNSUPPORTED;
  }
  asRgbColor() {
    return this.build().asRgbColor();
  }
  asThemeColor() {
    return this.build().asThemeColor();
  }
  build() {
    if (!this.#color) throw new Exception("A color must be set before it is built.");
    return this.#color;
  }
}
define(ColorBuilder, "SpreadsheetApp.ColorBuilder");
