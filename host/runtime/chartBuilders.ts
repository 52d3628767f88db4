/** The builders for each type of chart: what Google lets one set by a method besides setOption. */
import { type builderSignatures, EmbeddedChartBuilder, typedBuilders } from "./Chart";
import { define } from "./define";
import type { EnumValue } from "./enums";

/** A method: its arguments, and the options they set. */
type Setter = [signature: string, options: (...args: never[]) => { [option: string]: unknown }];

const pixels: { [style: string]: number } = { NONE: 0, TINY: 3, MEDIUM: 5, LARGE: 7, HUGE: 10 };

const looks: { [method: string]: Setter } = {
  setTitle: ["string", (title: string) => ({ title })],
  setColors: ["string[]", (colors: string[]) => ({ colors })],
  setBackgroundColor: ["string", (backgroundColor: string) => ({ backgroundColor })],
  setLegendPosition: ["Position", (at: EnumValue) => ({ "legend.position": at.name().toLowerCase() })],
};
const axisTitles: { [method: string]: Setter } = {
  setXAxisTitle: ["string", (title: string) => ({ "hAxis.title": title })],
  setYAxisTitle: ["string", (title: string) => ({ "vAxis.title": title })],
};
const stacked: { [method: string]: Setter } = { setStacked: ["", () => ({ isStacked: true })] };
const points: { [method: string]: Setter } = {
  setPointStyle: ["PointStyle", (style: EnumValue) => ({ pointSize: pixels[style.name()] })],
};

const within =
  (axis: string) =>
  (min: number, max: number): { [option: string]: unknown } => ({
    [`${axis}.viewWindow.min`]: min,
    [`${axis}.viewWindow.max`]: max,
  });

/** Of charts that count along one axis and name rows along the other. */
const counting = (counts: string, names: string): { [method: string]: Setter } => ({
  ...looks,
  ...axisTitles,
  setRange: ["number,number", within(counts)],
  useLogScale: ["", () => ({ [`${counts}.logScale`]: true })],
  reverseCategories: ["", () => ({ [`${names}.direction`]: -1 })],
});
const upright = counting("vAxis", "hAxis");

const setters: { [type: string]: { [method: string]: Setter } } = {
  Area: { ...upright, ...stacked, ...points },
  Bar: {
    ...counting("hAxis", "vAxis"),
    ...stacked,
    reverseDirection: ["", () => ({ "hAxis.direction": -1 })],
  },
  Column: { ...upright, ...stacked },
  Combo: { ...upright, ...stacked },
  Histogram: { ...upright, ...stacked },
  Line: {
    ...upright,
    ...points,
    setCurveStyle: [
      "CurveStyle",
      (style: EnumValue) => ({ curveType: style.name() === "SMOOTH" ? "function" : "none" }),
    ],
  },
  Pie: { ...looks, set3D: ["", () => ({ is3D: true })] },
  Scatter: {
    ...looks,
    ...axisTitles,
    ...points,
    setXAxisRange: ["number,number", within("hAxis")],
    setYAxisRange: ["number,number", within("vAxis")],
    setXAxisLogScale: ["", () => ({ "hAxis.logScale": true })],
    setYAxisLogScale: ["", () => ({ "vAxis.logScale": true })],
  },
  Table: {},
};

// A guarded class inherits nothing, so each gets the common methods as its own; these check their arguments themselves.
const common = Object.getOwnPropertyDescriptors(EmbeddedChartBuilder.prototype);
const checked = Object.fromEntries(Object.keys(common).map((method) => [method, "*"]));

for (const [type, own] of Object.entries(setters)) {
  const Builder = class extends EmbeddedChartBuilder {};
  const { constructor: _constructor, ...methods } = common;
  Object.defineProperties(Builder.prototype, methods);
  for (const [method, [, options]] of Object.entries(own))
    Object.defineProperty(Builder.prototype, method, {
      configurable: true,
      value(this: EmbeddedChartBuilder, ...args: never[]) {
        for (const [option, value] of Object.entries(options(...args))) this.setOption(option, value);
        return this;
      },
    });
  const signatures = Object.fromEntries(
    Object.entries(own).map(([method, [signature]]) => [method, signature]),
  );
  define<typeof builderSignatures, object>(Builder, `SpreadsheetApp.Embedded${type}ChartBuilder`, {
    ...checked,
    ...signatures,
  });
  typedBuilders.set(type.toUpperCase(), Builder);
}
