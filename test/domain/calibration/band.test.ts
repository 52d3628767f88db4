/** Bands are cut from the unrounded overall. */
import { band, checkBandCuts } from "../../../src/domain/calibration/band";
import { overall } from "../../../src/domain/rating/overall";
import { codesOf } from "../examples";

test.each([
  [1, 1],
  [1.4999, 1],
  [1.5, 2],
  [2.49, 2],
  [2.5, 3],
  [3.4999, 3],
  [3.5, 4],
  [4.4999, 4],
  [4.5, 5],
  [5, 5],
])("R10 an overall of %f is in band %i", (value, expected) => {
  expect(band(value)).toBe(expected);
});

test("R10 a number shown as 3.5 but below it stays in band 3", () => {
  const criteria = Array.from({ length: 30 }, (_, i) => ({ name: `C${i}`, weight: 1 }));
  const result = overall(criteria, Object.fromEntries(criteria.map(({ name }, i) => [name, i < 14 ? 4 : 3])));
  expect(result).toMatchObject({ shown: "3.5" });
  expect(band((result as { value: number }).value)).toBe(3);
});

test("R10 HR's own cuts are used", () => {
  expect(band(3.4, [1.4, 2.4, 3.4, 4.4])).toBe(4);
});

test.each([
  [[1.5, 2.5, 3.5, 4.5], []],
  [[1.5, 2.5, 3.5], ["settings.bandCuts"]],
  [[1.5, 3.5, 2.5, 4.5], ["settings.bandCuts"]],
  [[1.5, 1.5, 3.5, 4.5], ["settings.bandCuts"]],
  [[1, 2, 3, 4], ["settings.bandCuts"]],
  [[2, 3, 4, 5], ["settings.bandCuts"]],
  [[1.5, Number.NaN, 3.5, 4.5], ["settings.bandCuts"]],
])("R10 cuts %j are checked", (cuts, codes) => {
  expect(codesOf(checkBandCuts(cuts))).toEqual(codes);
});
