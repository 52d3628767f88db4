/** The looks of cells: for each property a getter and a setter, for one and for each cell. */
import { Exception } from "../bridge";
import { refuseShape } from "../cells";
import { type EnumValue, enumOf, valueNamed } from "../enums";
import { hexOf } from "../hexColor";
import { askCells, askFirst, editCells, placeOf } from "../places";
import { TextRotation } from "./TextRotation";

export const WrapStrategy = enumOf("WrapStrategy");
export const TextDirection = enumOf("TextDirection");

interface Property {
  key: string;
  /** What is kept for what a script passes; throws on a value that Google refuses. */
  keep: (value: unknown) => unknown;
  /** What scripts get for what is kept. */
  show: (kept: unknown) => unknown;
  many: string;
}

const same = (value: unknown) => value;
const named = (value: unknown) => value && String(value);

const oneOf =
  (...allowed: string[]) =>
  (value: unknown) => {
    if (value === null || allowed.includes(String(value))) return value;
    throw new Exception(`Invalid argument: ${String(value)}`);
  };

const property = (
  one: string,
  key: string,
  { keep = same, show = same, many = `${one}s` }: Partial<Property> = {},
): [string, Property] => [one, { key, keep, show, many }];

const enumerated = (type: { [name: string]: EnumValue }) => ({
  keep: named,
  show: (kept: unknown) => (kept === null ? null : valueNamed(type, String(kept))),
});

const properties = new Map([
  property("NumberFormat", "numberFormat"),
  property("Background", "background", { keep: hexOf }),
  property("FontColor", "fontColor", { keep: hexOf }),
  property("FontFamily", "fontFamily", { many: "FontFamilies" }),
  property("FontSize", "fontSize"),
  property("FontWeight", "fontWeight", { keep: oneOf("bold", "normal") }),
  property("FontStyle", "fontStyle", { keep: oneOf("italic", "normal") }),
  property("FontLine", "fontLine", { keep: oneOf("underline", "line-through", "none") }),
  property("HorizontalAlignment", "horizontalAlignment", {
    keep: oneOf("left", "center", "right", "normal"),
  }),
  property("VerticalAlignment", "verticalAlignment", { keep: oneOf("top", "middle", "bottom") }),
  property("Wrap", "wrap", {
    keep: (wrap) => (wrap ? "WRAP" : "OVERFLOW"),
    show: (kept) => kept === "WRAP",
  }),
  property("WrapStrategy", "wrap", { ...enumerated(WrapStrategy), many: "WrapStrategies" }),
  property("TextDirection", "textDirection", enumerated(TextDirection)),
  property("TextRotation", "rotation", {
    keep: (rotation) => (rotation instanceof TextRotation ? rotation.getDegrees() : rotation),
    show: (kept) => new TextRotation(Number(kept), false),
  }),
]);

/** A plain colour is no longer the theme's. */
const alsoCleared: { [key: string]: "backgroundTheme" | "fontColorTheme" } = {
  background: "backgroundTheme",
  fontColor: "fontColorTheme",
};

function methodsOf(one: string, { key, keep, show, many }: Property) {
  const rowsOf = (range: object, ask: typeof askCells) => ask<unknown[][]>(range, "range.formats", key);
  const theme = alsoCleared[key];
  return {
    [`set${one}`](this: object, value: unknown) {
      editCells(this, {
        kind: "format",
        patch: { [key]: keep(value), ...(theme ? { [theme]: null } : {}) },
      });
      return this;
    },
    [`set${many}`](this: object, values: unknown[][]) {
      refuseShape(values, placeOf(this));
      const rows = values.map((row) => row.map(keep)) as (string | null)[][];
      editCells(this, { kind: "formats", key: key as "background", rows });
      if (theme) editCells(this, { kind: "format", patch: { [theme]: null } });
      return this;
    },
    [`get${many}`](this: object) {
      return rowsOf(this, askCells).map((row) => row.map(show));
    },
    [`get${one}`](this: object) {
      return show(rowsOf(this, askFirst)[0]?.[0]);
    },
  };
}

export const formats: { [method: string]: unknown } = {
  ...Object.assign({}, ...[...properties].map(([one, of]) => methodsOf(one, of))),
  getTextRotations(this: object) {
    const vertical = askCells<(boolean | null)[][]>(this, "range.formats", "vertical");
    const degrees = askCells<number[][]>(this, "range.formats", "rotation");
    return degrees.map((row, r) => row.map((one, c) => new TextRotation(one, vertical[r]?.[c] === true)));
  },
  getTextRotation(this: object) {
    const [[vertical] = []] = askFirst<(boolean | null)[][]>(this, "range.formats", "vertical");
    const [[degrees = 0] = []] = askFirst<number[][]>(this, "range.formats", "rotation");
    return new TextRotation(degrees, vertical === true);
  },
  setVerticalText(this: object, vertical: boolean) {
    editCells(this, { kind: "format", patch: { vertical: vertical || null } });
    return this;
  },
};
