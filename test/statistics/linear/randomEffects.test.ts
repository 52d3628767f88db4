/** What differs truly between groups, against metafor. */

import { randomEffects } from "../../../src/statistics/linear/randomEffects";
import { isRefused } from "../../../src/statistics/refusal";
import { expectClose, golden } from "../golden";

test("random effects equal metafor on the BCG trials", () => {
  const { input, expected, tolerance } = golden<
    { yi: number[]; vi: number[] },
    { REML: { tau2: number; mu: number; se: number; blup: number[]; blupSE: number[] } }
  >("eb_normal_normal_bcg");
  const found = randomEffects(input.yi.map((value, i) => ({ value, variance: input.vi[i]! })));
  if (isRefused(found)) throw new Error(found.sentence);
  expectClose(found.between, expected.REML.tau2, tolerance);
  expectClose(found.mean, expected.REML.mu, tolerance);
  expectClose(found.standardError, expected.REML.se, tolerance);
  found.groups.forEach((group, i) => {
    expectClose(group.value, expected.REML.blup[i]!, tolerance);
    expectClose(group.standardError, expected.REML.blupSE[i]!, tolerance);
  });
});

test("without true differences groups are all the mean; a single group is refused", () => {
  const found = randomEffects([
    { value: 1, variance: 4 },
    { value: 1.1, variance: 4 },
  ]);
  expect(found).toMatchObject({ between: 0, mean: expect.closeTo(1.05, 10) });
  expect(randomEffects([{ value: 1, variance: 1 }])).toMatchObject({ refused: "oneGroup" });
});
