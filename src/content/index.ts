// Everything shipped as content, for those who set up a new hub.
export type {
  ShippedBenchmark,
  ShippedCell,
  ShippedCriterion,
  ShippedGrade,
  ShippedLevel,
  ShippedScalePoint,
  ShippedVignette,
} from "./ladder";
export { criteria, grades, levels } from "./ladder";
export type { ShippedReasonCode } from "./reasonCodes";
export { reasonCodes } from "./reasonCodes";
export { rubricIC } from "./rubricIC";
export { rubricManagement } from "./rubricManagement";
export { scale } from "./scale";
export type { ShippedUnratedReason } from "./unratedReasons";
export { shippedUnratedReasons } from "./unratedReasons";
export { vignettes } from "./vignettes";
