/** Fewer rows say the same as all rows do. */
import fc from "fast-check";
import { condense } from "../../../src/statistics/linear/condense";
import { fitCrossed } from "../../../src/statistics/linear/crossedFit";
import { buildCrossedModel, type CrossedRow } from "../../../src/statistics/linear/crossedModel";
import { remlSlope } from "../../../src/statistics/linear/remlSlope";
import { shareOf, sumOwn, trueValues } from "../../../src/statistics/severity/trueValues";

const [teams, raters] = [3, 4];
const ofPeople = [0, 1, 2];
const ofProfile = [3];
const profiles = Array.from({ length: raters }, (_, rater): CrossedRow => {
  return {
    value: 3 + (rater % 3) / 2,
    weight: 1,
    fixed: ofProfile,
    x: [1],
    team: -1,
    rater,
    unit: -1,
    isProfile: true,
  };
});
const person = fc.record({
  team: fc.nat(teams - 1),
  weight: fc.constantFrom(1, 1, 1, 0.5),
  grade: fc.nat(3),
  values: fc.array(fc.integer({ min: 4, max: 20 }), { minLength: 1, maxLength: 2 }),
});

/** Home rater, then the next one; the third fixed column is the same for everybody, as a careless covariate may be. */
const organisation = fc.array(person, { minLength: 6, maxLength: 40 }).map((people) => {
  const rows = people.flatMap(({ team, weight, grade, values }, unit) =>
    values.map((value, k): CrossedRow => {
      const x = [1, grade - 1.3, 0.1];
      return { value: value / 4, weight, fixed: ofPeople, x, team, rater: team + k, unit, isProfile: false };
    }),
  );
  return { rows: [...rows, ...profiles], units: people.length };
});
const ratios = fc.record({
  team: fc.constantFrom(0.1, 1, 5),
  unit: fc.constantFrom(0.1, 1, 5),
  rater: fc.constantFrom(0.1, 1, 5),
  profile: fc.constantFrom(0.5, 1, 2),
});
function isNear(found: number, wanted: number): void {
  expect(Math.abs(found - wanted)).toBeLessThan(1e-7 * (1 + Math.abs(wanted)));
}

test("criterion, error, slope, curvature and every person's value stay as they are", () => {
  fc.assert(
    fc.property(organisation, ratios, ({ rows, units }, at) => {
      const modelOf = (some: readonly CrossedRow[], count: number) =>
        buildCrossedModel(some, { fixed: 4, teams, raters, units: count });
      const condensed = condense(rows, units);
      const whole = fitCrossed(modelOf(rows, units), at);
      const model = modelOf(condensed.rows, condensed.units);
      const fit = fitCrossed(model, at);
      fc.pre(whole.errorVariance > 1e-6);

      isNear(fit.df, whole.df);
      isNear(fit.criterion, whole.criterion);
      isNear(fit.errorVariance, whole.errorVariance);
      const [slope, wanted] = [remlSlope(fit), remlSlope(whole)];
      [...slope.gradient, ...slope.information.flat()].forEach((one, k) => {
        isNear(one, [...wanted.gradient, ...wanted.information.flat()][k]!);
      });

      const values = (of: typeof fit, unitOf: Int32Array) => {
        const own = sumOwn(rows, of.model, unitOf);
        const found = trueValues(of, own);
        return Array.from(
          found.known,
          (known, u) => of.model.average + known + shareOf(of.model, own, found, of.solution, u),
        );
      };
      const expected = values(
        whole,
        Int32Array.from({ length: units }, (_, u) => u),
      );
      values(fit, condensed.unitOf).forEach((one, u) => {
        isNear(one, expected[u]!);
      });
    }),
    { numRuns: 200 },
  );
});

test("a company of one-rating teams becomes a row for each team and a few for the rest", () => {
  const rows = Array.from({ length: 400 }, (_, unit): CrossedRow => {
    const x = [1, unit % 7, unit % 2];
    return {
      value: (unit * 7) % 5,
      weight: 1,
      fixed: ofPeople,
      x,
      team: unit % 3,
      rater: unit % 3,
      unit,
      isProfile: false,
    };
  });
  const { rows: fewer, units, unitOf } = condense(rows, 400);
  expect(fewer).toHaveLength(3 + 4);
  expect(units).toBe(7);
  expect([...new Set(unitOf)].sort()).toEqual([0, 1, 2]);
});
