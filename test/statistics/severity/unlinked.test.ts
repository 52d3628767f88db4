/** How unsure a mark is that nobody can compare. */

import { unlinkedSpread } from "../../../src/statistics/severity/unlinkedSpread";

test("an unlinked mark is as unsure as teams differ and one rating is noisy", () => {
  // Two teams around 3.5 and 2.5, variance .25 inside: between = .5 − .25/3; noise = .48 of all.
  const between = 0.5 - 0.25 / 3;
  expect(
    unlinkedSpread([
      [3, 3.5, 4],
      [2, 2.5, 3],
    ]),
  ).toBeCloseTo(Math.sqrt(between + 0.48 * (0.25 + between)), 8);
  expect(unlinkedSpread([[3, 4], [2]])).toMatchObject({ refused: "tooFewManagers" });
  expect(
    unlinkedSpread([
      [3, 3],
      [2, 2],
    ]),
  ).toMatchObject({ refused: "noVariation" });
  expect(unlinkedSpread([])).toMatchObject({ refused: "tooFewManagers" });
});
