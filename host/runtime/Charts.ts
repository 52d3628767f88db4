/** Charts: what builders of a sheet's charts take. */
import { define, defineService, GoogleObject } from "./define";
import { enumOf } from "./enums";
import { hexOf } from "./hexColor";

interface Look {
  color?: string;
  fontName?: string;
  fontSize?: number;
}

export let lookOf: (style: TextStyle) => Look;

/** How a text of a chart looks. */
export class TextStyle extends GoogleObject {
  readonly #look: Look;
  static {
    lookOf = (style) => style.#look;
  }
  constructor(look: Look) {
    super();
    this.#look = look;
  }
  getColor() {
    return this.#look.color ?? null;
  }
  getFontName() {
    return this.#look.fontName ?? null;
  }
  getFontSize() {
    return this.#look.fontSize ?? null;
  }
}
define(TextStyle, "Charts.TextStyle");

class TextStyleBuilder extends GoogleObject {
  #look: Look = {};
  setColor(color: string) {
    return this.#with({ color: hexOf(color) as string });
  }
  setFontName(fontName: string) {
    return this.#with({ fontName });
  }
  setFontSize(fontSize: number) {
    return this.#with({ fontSize });
  }
  build() {
    return new TextStyle(this.#look);
  }
  #with(more: Look) {
    this.#look = { ...this.#look, ...more };
    return this;
  }
}
define(TextStyleBuilder, "Charts.TextStyleBuilder");

export const Charts = {
  ChartType: enumOf("ChartType"),
  ChartMergeStrategy: enumOf("ChartMergeStrategy"),
  ChartHiddenDimensionStrategy: enumOf("ChartHiddenDimensionStrategy"),
  ColumnType: enumOf("ColumnType"),
  CurveStyle: enumOf("CurveStyle"),
  Orientation: enumOf("Orientation"),
  PointStyle: enumOf("PointStyle"),
  Position: enumOf("Position"),
  newTextStyle: () => new TextStyleBuilder(),
};
defineService(Charts, "Charts");
