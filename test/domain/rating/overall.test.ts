/** The weighted mean, its rounding, and what makes it incomplete. */
import fc from "fast-check";
import { overall, overallLabel } from "../../../src/domain/rating/overall";
import { type Marks, notObserved } from "../../../src/domain/rating/rating";

const weighted = (...weights: number[]) => weights.map((weight, i) => ({ name: `C${i}`, weight }));
const marks = (...given: (number | string | null)[]) =>
  Object.fromEntries(given.map((mark, i) => [`C${i}`, mark])) as Marks;

test.each([
  // 13/4 = 3.25 and 35/20 = 1.75: halves go up
  [[1, 1, 1, 1], [3, 3, 3, 4], "3.3", 3],
  [[1, 1, 1, 1], [1, 2, 2, 2], "1.8", 1],
  [[2, 1, 1], [5, 2, 3], "3.8", 2],
  // 3 + 0.35 = 3.35, which binary fractions hold as 3.3500000000000000888 or 3.3499999999999996447
  [[0.65, 0.35], [3, 4], "3.4", 3],
  // 1.15 = 1 + 0.15
  [[0.85, 0.15], [1, 2], "1.2", 1],
  // 0.1 + 0.2 is not 0.3 in binary; (0.1·1 + 0.2·2 + 0.3·3 ) / 0.6 = 2.333…
  [[0.1, 0.2, 0.3], [1, 2, 3], "2.3", 1],
  [[1, 0], [4, 1], "4.0", 1],
  [[3], [5], "5.0", 5],
])("R9 weights %j with marks %j show %s, lowest %i", (weights, given, shown, lowest) => {
  expect(overall(weighted(...weights), marks(...given))).toMatchObject({ shown, lowest });
});

test("R9 the value is unrounded", () => {
  expect(overall(weighted(1, 1, 1), marks(3, 3, 4))).toEqual({ value: 10 / 3, shown: "3.3", lowest: 3 });
});

test("R9 rounds half up, exactly, for every combination of four marks and weights in tenths", () => {
  const weight = fc.integer({ min: 1, max: 30 });
  const mark = fc.integer({ min: 1, max: 5 });
  fc.assert(
    fc.property(fc.array(fc.tuple(weight, mark), { minLength: 1, maxLength: 8 }), (pairs) => {
      const sum = pairs.reduce((all, [w, m]) => all + BigInt(w * m), 0n);
      const total = pairs.reduce((all, [w]) => all + BigInt(w), 0n);
      const tenths = (sum * 20n + total) / (total * 2n);
      const result = overall(weighted(...pairs.map(([w]) => w / 10)), marks(...pairs.map(([, m]) => m)));
      expect(result).toHaveProperty("shown", `${tenths / 10n}.${tenths % 10n}`);
    }),
  );
});

test("R9 lies between the lowest and the highest mark, and is never NaN", () => {
  const weights = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(weights, fc.infiniteStream(fc.integer({ min: 1, max: 5 })), (given, stream) => {
      const all = given.map(() => stream.next().value as number);
      const result = overall(weighted(...given), marks(...all));
      if ("incomplete" in result) {
        expect(given.every((weight) => weight < 1e-6)).toBe(true);
        return;
      }
      expect(result.value).toBeGreaterThanOrEqual(Math.min(...all));
      expect(result.value).toBeLessThanOrEqual(Math.max(...all));
      expect(result.lowest).toBe(Math.min(...all));
    }),
  );
});

test.each([
  ["a missing mark", [3, null, 4], "incomplete: C1"],
  ["a mark not observed", [3, notObserved, notObserved], "incomplete: C1, C2"],
  ["a criterion nobody mentions", [3, 3], "incomplete: C2"],
  ["a mark out of scale", [0, 3, 6], "incomplete: C0, C2"],
])("R9 %s makes it incomplete and names it", (_, given, label) => {
  expect(overallLabel(overall(weighted(1, 1, 1), marks(...given)))).toBe(label);
});

test("R9 a criterion of weight zero must be marked too", () => {
  expect(overall(weighted(1, 0), marks(4, null))).toEqual({ incomplete: ["C1"] });
});

test("R9 all weights zero: nothing counts, so nothing is complete", () => {
  expect(overall(weighted(0, 0), marks(4, 4))).toEqual({ incomplete: ["C0", "C1"] });
});

test("R9 a criterion named like something every object has is missing, not found", () => {
  expect(overall([{ name: "constructor", weight: 1 }], {})).toEqual({ incomplete: ["constructor"] });
});

test("R9 a complete overall is labelled with its number", () => {
  expect(overallLabel(overall(weighted(1, 1), marks(4, 5)))).toBe("4.5");
});
