/** How much criteria follow one impression, against psych. */
import {
  type CommonImpression,
  commonImpression,
  withoutRaterMeans,
} from "../../../src/statistics/agreement/commonImpression";
import { expectClose, golden } from "../golden";

test("common impression equals psych on the attitude data", () => {
  const { input, expected, tolerance } = golden<
    { matrix: number[][] },
    { meanR: number; alphaRaw: number; eig1share: number; meanWithinRowSD: number }
  >("halo_attitude");
  const found = commonImpression(input.matrix) as CommonImpression;
  expectClose(found.meanCorrelation, expected.meanR, tolerance);
  expectClose(found.consistency, expected.alphaRaw, tolerance);
  expectClose(found.firstShare, expected.eig1share, tolerance);
  expectClose(found.withinPerson, expected.meanWithinRowSD, tolerance);
});

test("flat people: one impression is everything", () => {
  const { input } = golden<{ matrix: number[][] }, never>("halo_edge_flat");
  const found = commonImpression(input.matrix) as CommonImpression;
  expect(found.meanCorrelation).toBeCloseTo(1, 12);
  expect(found.withinPerson).toBeCloseTo(0, 12);
  expect(found.firstShare).toBeCloseTo(1, 12);
});

test("two equal dimensions share the eigenvalue, and what cannot be correlated is refused", () => {
  const two = [
    [1, 1, 0, 0],
    [-1, -1, 0, 0],
    [0, 0, 1, 1],
    [0, 0, -1, -1],
  ];
  expect((commonImpression(two) as CommonImpression).firstShare).toBeCloseTo(0.5, 10);
  expect(commonImpression([])).toMatchObject({ refused: "noVariation" });
  expect(
    commonImpression([
      [3, 3],
      [3, 3],
    ]),
  ).toMatchObject({ refused: "noVariation" });
  expect(commonImpression([[3, 3], [3]])).toMatchObject({ refused: "notComplete" });
  expect(
    commonImpression([
      [1, 5],
      [5, 1],
    ]),
  ).toMatchObject({ refused: "noVariation" });
});

test("a rater's level is taken off before criteria are compared", () => {
  const rows = [
    { rater: "A", marks: [5, 4] },
    { rater: "A", marks: [3, 4] },
    { rater: "B", marks: [1, 2] },
  ];
  expect(withoutRaterMeans(rows)).toEqual([
    [1, 0],
    [-1, 0],
    [0, 0],
  ]);
});
