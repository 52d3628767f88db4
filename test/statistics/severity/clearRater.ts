/** A rater whose marks are clearly above the others', for sentences about raters. */
import type { RaterSeverity } from "../../../src/statistics/severity/severityTypes";

export const clearRater: RaterSeverity = {
  value: 0.44,
  standardError: 0.15,
  interval: [0.14, 0.74],
  finding: "clear",
  reliability: 0.8,
  label: "measured",
  probability: { lenient: 0.9, severe: 0 },
  direction: "lenient",
  shared: { profiles: 3, people: 4 },
  onlyWith: [],
  errorIsAssumed: false,
};
