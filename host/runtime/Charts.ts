/** Charts: the enumerations that builders of a sheet's charts take. */
import { defineService } from "./define";
import { enumOf } from "./enums";

export const Charts = {
  ChartType: enumOf("ChartType", [
    "TIMELINE",
    "AREA",
    "BAR",
    "BUBBLE",
    "CANDLESTICK",
    "COLUMN",
    "COMBO",
    "GAUGE",
    "GEO",
    "HISTOGRAM",
    "RADAR",
    "LINE",
    "ORG",
    "PIE",
    "SCATTER",
    "SPARKLINE",
    "STEPPED_AREA",
    "TABLE",
    "TREEMAP",
    "WATERFALL",
  ]),
  ChartMergeStrategy: enumOf("ChartMergeStrategy", ["MERGE_COLUMNS", "MERGE_ROWS"]),
  ChartHiddenDimensionStrategy: enumOf("ChartHiddenDimensionStrategy", [
    "IGNORE_BOTH",
    "IGNORE_ROWS",
    "IGNORE_COLUMNS",
    "SHOW_BOTH",
  ]),
  CurveStyle: enumOf("CurveStyle", ["NORMAL", "SMOOTH"]),
  PointStyle: enumOf("PointStyle", ["NONE", "TINY", "MEDIUM", "LARGE", "HUGE"]),
  Position: enumOf("Position", ["TOP", "RIGHT", "BOTTOM", "NONE"]),
};

defineService<typeof GoogleAppsScript.Charts>(Charts, "Charts", {});
