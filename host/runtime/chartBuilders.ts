/** The builders for each type of chart: what Google lets one set by a method besides setOption. */

import { EmbeddedChartBuilder, typedBuilders } from "./Chart";
import { lookOf, type TextStyle } from "./Charts";
import { define } from "./define";
import type { EnumValue } from "./enums";

/** The options that a method's arguments set. */
type Setter = (...args: never[]) => { [option: string]: unknown };

const pixels: { [style: string]: number } = { NONE: 0, TINY: 3, MEDIUM: 5, LARGE: 7, HUGE: 10 };

/** One method for the looks of each text. */
const textStyles = (of: { [text: string]: string }): { [method: string]: Setter } =>
  Object.fromEntries(
    Object.entries(of).map(([text, option]) => [
      `set${text}TextStyle`,
      (style: TextStyle) => ({ [`${option}TextStyle`]: lookOf(style) }),
    ]),
  );

const looks: { [method: string]: Setter } = {
  ...textStyles({ Title: "title", Legend: "legend." }),
  setTitle: (title: string) => ({ title }),
  setColors: (colors: string[]) => ({ colors }),
  setBackgroundColor: (backgroundColor: string) => ({ backgroundColor }),
  setLegendPosition: (at: EnumValue) => ({ "legend.position": at.name().toLowerCase() }),
};
const axisTitles: { [method: string]: Setter } = {
  ...textStyles({ XAxis: "hAxis.", XAxisTitle: "hAxis.title", YAxis: "vAxis.", YAxisTitle: "vAxis.title" }),
  setXAxisTitle: (title: string) => ({ "hAxis.title": title }),
  setYAxisTitle: (title: string) => ({ "vAxis.title": title }),
};
const stacked: { [method: string]: Setter } = { setStacked: () => ({ isStacked: true }) };
const points: { [method: string]: Setter } = {
  setPointStyle: (style: EnumValue) => ({ pointSize: pixels[style.name()] }),
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
  setRange: within(counts),
  useLogScale: () => ({ [`${counts}.logScale`]: true }),
  reverseCategories: () => ({ [`${names}.direction`]: -1 }),
});
const upright = counting("vAxis", "hAxis");

const setters: { [type: string]: { [method: string]: Setter } } = {
  Area: { ...upright, ...stacked, ...points },
  Bar: {
    ...counting("hAxis", "vAxis"),
    ...stacked,
    reverseDirection: () => ({ "hAxis.direction": -1 }),
  },
  Column: { ...upright, ...stacked },
  Combo: { ...upright, ...stacked },
  Histogram: { ...upright, ...stacked },
  Line: {
    ...upright,
    ...points,
    setCurveStyle: (style: EnumValue) => ({ curveType: style.name() === "SMOOTH" ? "function" : "none" }),
  },
  Pie: { ...looks, reverseCategories: () => ({ reverseCategories: true }), set3D: () => ({ is3D: true }) },
  Scatter: {
    ...looks,
    ...axisTitles,
    ...points,
    setXAxisRange: within("hAxis"),
    setYAxisRange: within("vAxis"),
    setXAxisLogScale: () => ({ "hAxis.logScale": true }),
    setYAxisLogScale: () => ({ "vAxis.logScale": true }),
  },
  Table: {
    enablePaging: (page: boolean | number = true, start = 0) =>
      typeof page === "number"
        ? { page: "enable", pageSize: page, startPage: start }
        : { page: page ? "enable" : "disable" },
    enableRtlTable: (rtlTable: boolean) => ({ rtlTable }),
    enableSorting: (sorting: boolean) => ({ sort: sorting ? "enable" : "disable" }),
    setFirstRowNumber: (firstRowNumber: number) => ({ firstRowNumber }),
    setInitialSortingAscending: (sortColumn: number) => ({ sortColumn, sortAscending: true }),
    setInitialSortingDescending: (sortColumn: number) => ({ sortColumn, sortAscending: false }),
    showRowNumberColumn: (showRowNumber: boolean) => ({ showRowNumber }),
    useAlternatingRowStyle: (alternatingRowStyle: boolean) => ({ alternatingRowStyle }),
  },
};

// A guarded class inherits nothing, so each gets the common methods as its own.
const { constructor: _constructor, ...common } = Object.getOwnPropertyDescriptors(
  EmbeddedChartBuilder.prototype,
);

// Most executions draw no chart: a type's class is made when it is first asked for.
for (const [type, own] of Object.entries(setters)) {
  let made: typeof EmbeddedChartBuilder | undefined;
  typedBuilders.set(type.toUpperCase(), () => {
    made ??= builderOf(type, own);
    return made;
  });
}

function builderOf(type: string, own: { [method: string]: Setter }): typeof EmbeddedChartBuilder {
  const Builder = class extends EmbeddedChartBuilder {};
  Object.defineProperties(Builder.prototype, common);
  for (const [method, options] of Object.entries(own))
    Object.defineProperty(Builder.prototype, method, {
      configurable: true,
      writable: true,
      value(this: EmbeddedChartBuilder, ...args: never[]) {
        for (const [option, value] of Object.entries(options(...args))) this.setOption(option, value);
        return this;
      },
    });
  define(Builder, `SpreadsheetApp.Embedded${type}ChartBuilder`);
  return Builder;
}
