/** The decisions that a decided case stands for. */

import { caseDecisions } from "../../../src/domain/calibration/caseDecisions";
import { isStep, stepBetween } from "../../../src/domain/ladder/step";
import type { CaseOutcome } from "../../../src/domain/promotion/promotion";
import { ladder } from "../examples";

const decided = (from: string, to: string, outcome: CaseOutcome) => {
  const step = stepBetween(ladder, from, to);
  return isStep(step)
    ? caseDecisions(step, outcome).map((one) => `${one.kind}: ${one.from} > ${one.to}`)
    : [];
};

test.each([
  ["IC3", "IC4", "approved", ["promotion: grade 3 > grade 4"]],
  ["M4", "IC4", "approved", ["track change: Management > IC"]],
  ["IC3", "M4", "approved", ["promotion: grade 3 > grade 4", "track change: IC > Management"]],
  [
    "IC3",
    "M4",
    "declined",
    ["promotion: grade 3 > declined: stays grade 3", "track change: IC > declined: stays IC"],
  ],
  ["IC3", "IC4", "deferred", ["promotion: grade 3 > deferred: stays grade 3"]],
] as const)("R24 from %s to %s, %s: grade first, then track", (from, to, outcome, decisions) => {
  expect(decided(from, to, outcome)).toEqual(decisions);
});
