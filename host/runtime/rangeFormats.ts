/** The format methods of Range: for each property a getter and a setter, for one and for each cell. */
import { type Rect, rectOf } from "../model/rect";
import { call, Exception } from "./bridge";
import { refuseShape } from "./cells";
import { hexOf } from "./color";
import { enumOf, valueNamed } from "./enums";
import { TextRotation } from "./TextRotation";

export const WrapStrategy = enumOf("WrapStrategy", ["WRAP", "OVERFLOW", "CLIP"]);

interface Place extends Rect {
  fileId: string;
  sheetId: number;
}

interface Property {
  one: string;
  many: string;
  key: string;
  kind: string;
  /** What is kept for what a script passes; throws on a value that Google refuses. */
  keep: (value: unknown) => unknown;
}

const oneOf =
  (...allowed: string[]) =>
  (value: unknown) => {
    if (value === null || allowed.includes(String(value))) return value;
    throw new Exception(`Invalid argument: ${String(value)}`);
  };
const same = (value: unknown) => value;
const align = oneOf("left", "center", "right", "normal");

const property = (one: string, key: string, kind: string, keep = same, many = `${one}s`): Property => ({
  one,
  many,
  key,
  kind,
  keep,
});

const properties: Property[] = [
  property("NumberFormat", "numberFormat", "string?"),
  property("Background", "background", "string?", hexOf),
  property("FontColor", "fontColor", "string?", hexOf),
  property("FontFamily", "fontFamily", "string?", same, "FontFamilies"),
  property("FontSize", "fontSize", "number?"),
  property("FontWeight", "fontWeight", "string?", oneOf("bold", "normal")),
  property("FontStyle", "fontStyle", "string?", oneOf("italic", "normal")),
  property("FontLine", "fontLine", "string?", oneOf("underline", "line-through", "none")),
  property("HorizontalAlignment", "horizontalAlignment", "string?", align),
  property("VerticalAlignment", "verticalAlignment", "string?", oneOf("top", "middle", "bottom")),
  property("Wrap", "wrap", "boolean?", (wrap) => (wrap ? "WRAP" : "OVERFLOW")),
  property(
    "WrapStrategy",
    "wrap",
    "WrapStrategy?",
    (strategy) => strategy && String(strategy),
    "WrapStrategies",
  ),
  property("TextRotation", "rotation", "number?|TextRotation", (rotation) =>
    rotation instanceof TextRotation ? rotation.getDegrees() : rotation,
  ),
];

/** Signatures of all these methods, for the checks of their arguments. */
export const formatSignatures: { [method: string]: string } = {};

/** What scripts get for what is kept. */
function shown(one: string, value: unknown): unknown {
  if (one === "Wrap") return value === "WRAP";
  if (one === "WrapStrategy") return valueNamed(WrapStrategy, String(value));
  return one === "TextRotation" ? new TextRotation(Number(value)) : value;
}

export function addFormatMethods(prototype: object, placeOf: (range: never) => Place): void {
  const methods = prototype as { [name: string]: unknown };
  for (const { one, many, key, kind, keep } of properties) {
    formatSignatures[`set${one}`] = kind;
    formatSignatures[`set${many}`] = "any[][]";
    methods[`set${one}`] = function (this: never, value: unknown) {
      const place = placeOf(this);
      call("edit", place.fileId, {
        kind: "format",
        sheet: place.sheetId,
        rect: rectOf(place),
        patch: { [key]: keep(value) },
      });
      return this;
    };
    methods[`set${many}`] = function (this: never, values: unknown[][]) {
      const place = placeOf(this);
      refuseShape(values, place.rows, place.columns);
      const rows = values.map((row) => row.map(keep));
      call("edit", place.fileId, { kind: "formats", sheet: place.sheetId, rect: rectOf(place), key, rows });
      return this;
    };
    methods[`get${many}`] = function (this: never) {
      const place = placeOf(this);
      const rows = call<unknown[][]>("range.formats", place.fileId, place.sheetId, rectOf(place), key);
      return rows.map((row) => row.map((value) => shown(one, value)));
    };
    methods[`get${one}`] = function (this: never) {
      const place = { ...placeOf(this), rows: 1, columns: 1 };
      const rows = call<unknown[][]>("range.formats", place.fileId, place.sheetId, rectOf(place), key);
      return shown(one, rows[0]?.[0]);
    };
  }
}
