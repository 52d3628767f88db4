/** Which directions may be shown together. */

import { bayesianFdr } from "../../../src/statistics/severity/bayesianFdr";

test("flags are shown as long as few of them are mistaken", () => {
  expect(bayesianFdr([0.02, 0.6, 0.1], 0.1)).toEqual([true, false, true]);
  // .05 and .15 together have a mean of .1; the third would bring it above.
  expect(bayesianFdr([0.15, 0.05, 0.2], 0.1)).toEqual([true, true, false]);
  expect(bayesianFdr([0.5, 0.4], 0.1)).toEqual([false, false]);
  expect(bayesianFdr([], 0.1)).toEqual([]);
});
