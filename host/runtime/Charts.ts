/** Charts: the enumerations that builders of a sheet's charts take. */
import { defineService } from "./define";
import { enumOf } from "./enums";

export const Charts = {
  ChartType: enumOf("ChartType"),
  ChartMergeStrategy: enumOf("ChartMergeStrategy"),
  ChartHiddenDimensionStrategy: enumOf("ChartHiddenDimensionStrategy"),
  CurveStyle: enumOf("CurveStyle"),
  PointStyle: enumOf("PointStyle"),
  Position: enumOf("Position"),
};

defineService(Charts, "Charts");
