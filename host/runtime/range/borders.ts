/** The lines around and between a range's cells. */
import type { Border as Kept } from "../../model/cellFormat";
import { Color } from "../Color";
import { define, GoogleObject } from "../define";
import { type EnumValue, enumOf, valueNamed } from "../enums";
import { hexOf } from "../hexColor";
import { askFirst, editCells, type GoogleRange, type MethodsOf } from "../places";

class BorderSide extends GoogleObject {
  readonly #line: Kept;
  constructor(line: Kept) {
    super();
    this.#line = line;
  }
  getBorderStyle() {
    return valueNamed(enumOf("BorderStyle"), this.#line.style);
  }
  getColor() {
    return new Color(this.#line.color);
  }
}
define(BorderSide, "SpreadsheetApp.BorderSide");

/** The lines of one cell; a side without a line is null. */
class Border extends GoogleObject {
  readonly #sides: { [side: string]: Kept | null };
  constructor(sides: { [side: string]: Kept | null }) {
    super();
    this.#sides = sides;
  }
  getTop() {
    return this.#side("top");
  }
  getLeft() {
    return this.#side("left");
  }
  getBottom() {
    return this.#side("bottom");
  }
  getRight() {
    return this.#side("right");
  }
  #side(name: string) {
    const line = this.#sides[name];
    return line ? new BorderSide(line) : null;
  }
}
define(Border, "SpreadsheetApp.Border");

export const bordering: MethodsOf<GoogleRange> = {
  setBorder(...args: (boolean | string | EnumValue | null)[]) {
    const [top, left, bottom, right, vertical, horizontal] = args as (boolean | null)[];
    editCells(this, {
      kind: "border",
      sides: { top, left, bottom, right, vertical, horizontal },
      color: hexOf(args[6] ?? null) ?? "#000000",
      style: args[7] ? String(args[7]) : "SOLID",
    });
    return this;
  },
  getBorder() {
    const side = (name: string) => askFirst<(Kept | null)[][]>(this, "range.formats", name)[0]?.[0] ?? null;
    const sides = ["top", "left", "bottom", "right"].map((name) => [name, side(name)] as const);
    return sides.some(([, line]) => line) ? new Border(Object.fromEntries(sides)) : null;
  },
};
