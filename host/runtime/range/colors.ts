/** Colours of cells and of their texts, as objects and as three numbers. */
import { Exception } from "../bridge";
import { Color, colorOf } from "../Color";
import { refuseShape } from "../cells";
import { hexOfRgb } from "../hexColor";
import { askCells, editCells, type GoogleRange, type MethodsOf, placeOf } from "../places";

type Key = "background" | "fontColor";
const themeOf = { background: "backgroundTheme", fontColor: "fontColorTheme" } as const;

function read(range: object, key: Key): Color[][] {
  const colors = askCells<string[][]>(range, "range.formats", key);
  const themes = askCells<(string | null)[][]>(range, "range.formats", themeOf[key]);
  return colors.map((row, r) => row.map((hex, c) => new Color(hex, themes[r]?.[c] ?? undefined)));
}

function write(range: object, key: Key, color: Color | null): void {
  const { hex = null, theme = null } = color ? colorOf(color) : {};
  editCells(range, { kind: "format", patch: { [key]: hex, [themeOf[key]]: theme } });
}

function writeEach(range: object, key: Key, colors: (Color | null)[][] | null): void {
  if (colors === null) {
    write(range, key, null);
    return;
  }
  refuseShape(colors, placeOf(range));
  if (colors.flat().some((color) => color !== null && !(color instanceof Color)))
    throw new Exception("Cannot convert Array to Object[][].");
  const each = (part: "hex" | "theme") =>
    colors.map((row) => row.map((color) => (color && colorOf(color)[part]) ?? null));
  editCells(range, { kind: "formats", key, rows: each("hex") });
  editCells(range, { kind: "formats", key: themeOf[key], rows: each("theme") });
}

export const colors: MethodsOf<GoogleRange> = {
  getBackgroundObject() {
    return read(this, "background")[0]?.[0];
  },
  getBackgroundObjects() {
    return read(this, "background");
  },
  setBackgroundObject(color: Color | null) {
    write(this, "background", color);
    return this;
  },
  setBackgroundObjects(table: (Color | null)[][] | null) {
    writeEach(this, "background", table);
    return this;
  },
  setBackgroundRGB(red: number, green: number, blue: number) {
    return this.setBackground(hexOfRgb(red, green, blue));
  },
  getFontColorObject() {
    return read(this, "fontColor")[0]?.[0];
  },
  getFontColorObjects() {
    return read(this, "fontColor");
  },
  setFontColorObject(color: Color | null) {
    write(this, "fontColor", color);
    return this;
  },
  setFontColorObjects(table: (Color | null)[][]) {
    writeEach(this, "fontColor", table);
    return this;
  },
};
