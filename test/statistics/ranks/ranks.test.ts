/** Ranks and permutations of two groups, against published numbers and by what they refuse. */
import fc from "fast-check";
import { brunnerMunzel, type StudentTest } from "../../../src/statistics/ranks/brunnerMunzel";
import { choose } from "../../../src/statistics/ranks/choose";
import { midranks } from "../../../src/statistics/ranks/midranks";
import { permuteBlocks } from "../../../src/statistics/ranks/permuteBlocks";
import { type ClusterRow, permuteGroups } from "../../../src/statistics/ranks/permuteGroups";
import { rankSum } from "../../../src/statistics/ranks/rankSum";
import { type GroupRow, vanElteren } from "../../../src/statistics/ranks/vanElteren";
import { isRefused } from "../../../src/statistics/refusal";
import { expectClose, golden } from "../golden";

test("ties share their mean rank", () => {
  expect(midranks([3, 1, 3, 9])).toEqual([2.5, 1, 2.5, 4]);
  expect(midranks([])).toEqual([]);
});

test("stratified superiority equals coin on the arthritis data", () => {
  const { input, expected, tolerance } = golden<
    { y: number[]; treated: number[]; stratum: string[] },
    {
      z: number;
      p: number;
      strata: { stratum: string; m: number; n: number; theta: number }[];
      thetaVanElteren: number;
    }
  >("van_elteren_arthritis");
  const found = vanElteren(
    input.y.map((value, i) => ({
      value,
      stratum: input.stratum[i]!,
      group: input.treated[i] === 1 ? "b" : "a",
    })),
  );
  if (isRefused(found)) throw new Error(found.sentence);
  expectClose(found.z, expected.z, tolerance);
  expectClose(found.p, expected.p, tolerance);
  expectClose(found.superiority, expected.thetaVanElteren, tolerance);
  expected.strata.forEach(({ stratum, m, n, theta }) => {
    const own = found.strata.find((one) => one.stratum === stratum);
    expect(own?.sizes).toEqual({ a: n, b: m });
    expectClose(own?.superiority, theta, tolerance);
  });
});

test("a grade with one group drops out; without any other grade nothing is compared", () => {
  const row = (stratum: string, group: "a" | "b", value: number): GroupRow => ({ stratum, group, value });
  expect(vanElteren([row("4", "a", 3), row("5", "b", 3)])).toMatchObject({ refused: "oneGroup" });
  expect(vanElteren([])).toMatchObject({ refused: "oneGroup" });
  const equal = vanElteren([row("4", "a", 3), row("4", "b", 3), row("5", "b", 3)]);
  expect(equal).toMatchObject({ superiority: 0.5, z: 0, p: null, strata: [{ stratum: "4" }] });
});

test("swapping the groups mirrors superiority, and shifting or ordering rows changes nothing", () => {
  const anyRows = fc.array(
    fc.record({
      stratum: fc.constantFrom("4", "5"),
      group: fc.constantFrom("a" as const, "b" as const),
      value: fc.integer({ min: 1, max: 5 }),
    }),
    { minLength: 2, maxLength: 40 },
  );
  fc.assert(
    fc.property(anyRows, (rows) => {
      const plain = vanElteren(rows);
      const mirrored = vanElteren(
        [...rows]
          .reverse()
          .map((row) => ({ ...row, group: row.group === "a" ? "b" : "a", value: row.value + 10 })),
      );
      if (isRefused(plain) || isRefused(mirrored)) expect(isRefused(mirrored)).toBe(isRefused(plain));
      else expect(plain.superiority + mirrored.superiority).toBeCloseTo(1, 10);
    }),
  );
});

test("managers as a whole change labels: full enumeration", () => {
  const { input, expected, tolerance } = golden<
    { score: number[]; track: number[] },
    { diff: number; p_two: number; assignments: number }
  >("cluster_permutation_exact_8");
  const rows = input.score.flatMap((score, m): ClusterRow[] =>
    // Two people a manager, so that it is managers' means that are compared.
    [-0.2, 0.2].map((shift) => ({
      stratum: "4",
      cluster: `m${m}`,
      group: input.track[m] === 1 ? "b" : "a",
      value: score + shift,
    })),
  );
  const found = permuteGroups(rows);
  if (isRefused(found)) throw new Error(found.sentence);
  expectClose(found.difference, expected.diff, tolerance);
  expectClose(found.p, expected.p_two, tolerance);
  expect(found).toMatchObject({ assignments: expected.assignments, unit: "managers" });
});

test("managers with people of both groups: labels change inside managers", () => {
  const rows = ["m1", "m2"].flatMap((cluster): ClusterRow[] =>
    ([1, 2, 3, 4, 5, 6] as const).map((value) => ({
      stratum: "4",
      cluster,
      group: value > 3 ? "b" : "a",
      value: value + (cluster === "m1" ? 100 : 0),
    })),
  );
  // 20 assignments in each cell; the observed one and its opposite are the most extreme.
  expect(permuteGroups(rows)).toMatchObject({
    difference: expect.closeTo(3, 10),
    p: 2 / 400,
    assignments: 400,
    unit: "people",
  });
});

const managers = (group: "a" | "b", ...levels: number[]): ClusterRow[] =>
  levels.flatMap((level, m) =>
    [0, 1].map((person) => ({ stratum: "4", group, cluster: `${group}${m}`, value: level + person })),
  );

test("one more manager with people of both groups takes nothing away from what the others show", () => {
  const apart = [...managers("a", 1, 1.1, 1.2, 1.3, 1.4, 1.5), ...managers("b", 3, 3.1, 3.2, 3.3, 3.4, 3.5)];
  const before = permuteGroups(apart);
  // 924 ways; only the observed one and its opposite are as extreme.
  expect(before).toMatchObject({ p: 2 / 924, unit: "managers" });
  const equal = (["a", "b"] as const).flatMap((group) =>
    [1, 2, 3].map((): ClusterRow => ({ stratum: "4", group, cluster: "both", value: 3 })),
  );
  const after = permuteGroups([...apart, ...equal]);
  expect(isRefused(after) ? 1 : after.p).toBeLessThan(0.003);
  expect(after).toMatchObject({ unit: "both" });
});

test("the interval holds the differences that the same test would not reject", () => {
  const a = [3.1, 2.6, 3.4, 2.9];
  const b = [3.3, 3.9, 3.2, 4.1];
  const { difference, interval } = permuteBlocks([{ a, b }]);
  expect(difference).toBeCloseTo(0.625, 10);
  const pAt = (shift: number) =>
    exactP(
      a,
      b.map((value) => value - shift),
    );
  for (const [end, outwards] of [
    [interval[0], -1],
    [interval[1], 1],
  ] as const) {
    expect(pAt(end - outwards * 1e-6)).toBeGreaterThan(0.1);
    expect(pAt(end + outwards * 1e-6)).toBeLessThanOrEqual(0.1);
  }
});

test("differences of doses are taken into account: a manager of mixed grades moves by less than a point", () => {
  // Each value moves by half a point when b is one point higher.
  const half = { a: [0, 0, 0], b: [0.5, 0.5, 0.5] };
  expect(permuteBlocks([{ a: [1, 2, 3], b: [2, 3, 4], doses: half }]).difference).toBeCloseTo(2, 10);
});

test("too few managers give no p-value", () => {
  const rows = [1, 2, 3, 4].map(
    (m): ClusterRow => ({
      stratum: "4",
      cluster: `m${m}`,
      group: m > 2 ? "b" : "a",
      value: m,
    }),
  );
  expect(permuteGroups(rows)).toMatchObject({ refused: "tooFewManagers" });
  expect(permuteGroups([])).toMatchObject({ refused: "tooFewManagers" });
});

test("many assignments are drawn, always the same ones, near the exact answer", () => {
  const a = [3.1, 2.9, 3.4, 3.0, 2.8, 3.3, 3.2, 2.7, 3.5];
  const b = [3.3, 3.6, 3.0, 3.8, 3.1, 3.9, 3.4, 3.7, 2.6];
  const found = permuteBlocks([{ a, b }]);
  expect(found.assignments).toBe(48620);
  expect(Math.abs(found.p - exactP(a, b))).toBeLessThan(0.01);
  expect(permuteBlocks([{ a: [...a].reverse(), b }]).p).toBe(found.p);
  expect(choose(18, 9)).toBe(48620);
});

function exactP(a: number[], b: number[]): number {
  const all = [...a, ...b];
  const total = all.reduce((sum, value) => sum + value, 0);
  const observed = Math.abs(total - 2 * a.reduce((sum, value) => sum + value, 0));
  let extreme = 0;
  let count = 0;
  for (let bits = 0; bits < 2 ** all.length; bits++) {
    let size = 0;
    let sum = 0;
    for (let i = 0; i < all.length; i++) {
      if (bits & (1 << i)) {
        size++;
        sum += all[i]!;
      }
    }
    if (size !== a.length) continue;
    count++;
    if (Math.abs(total - 2 * sum) >= observed - 1e-9) extreme++;
  }
  return extreme / count;
}

test("Brunner–Munzel equals the published pain scores, with the exact permutation p", () => {
  const { input, expected, tolerance } = golden<
    { x: number[]; y: number[] },
    { stat: number; df: number; p: number; estimate: number; ci: [number, number]; p_perm: number }
  >("brunner_munzel_pain");
  const found = brunnerMunzel(input.x, input.y);
  if (isRefused(found)) throw new Error(found.sentence);
  const student = found.student as StudentTest;
  expectClose(found.superiority, expected.estimate, tolerance);
  expectClose(student.statistic, expected.stat, tolerance);
  expectClose(student.df, expected.df, tolerance);
  expectClose(student.p, expected.p, tolerance);
  expectClose(student.interval[0], expected.ci[0], tolerance);
  expectClose(student.interval[1], expected.ci[1], tolerance);
  expectClose(found.p, expected.p_perm, tolerance);
  expect(found.method).toBe("exact");
});

test("Brunner–Munzel without variation has an estimate and an exact p, but no interval", () => {
  const { input } = golden<{ x: number[]; y: number[] }, never>("brunner_munzel_edge_all_equal");
  expect(brunnerMunzel(input.x, input.y)).toMatchObject({
    superiority: 0.5,
    p: 1,
    student: { refused: "noVariation" },
  });
  // All of one side above all of the other: 2 of 70 ways.
  expect(brunnerMunzel([1, 2, 3, 4], [5, 6, 7, 8])).toMatchObject({
    superiority: 1,
    p: expect.closeTo(2 / 70, 12),
    student: { refused: "noVariation" },
  });
  expect(brunnerMunzel([1], [3, 4])).toMatchObject({ refused: "tooFewPeople" });
});

test("Brunner–Munzel draws where there are too many ways to count, and says so", () => {
  const x = Array.from({ length: 30 }, (_, i) => i + 0.5);
  const found = brunnerMunzel(
    x,
    x.map((value) => value + 0.25),
  );
  expect(found).toMatchObject({ method: "drawn" });
  expect(isRefused(found) ? 0 : found.p).toBeGreaterThan(0.5);
});

test("rank sum, shift and exact interval equal Hollander & Wolfe", () => {
  const { input, expected, tolerance } = golden<
    { x: number[]; y: number[] },
    { W: number; p_two_exact: number; HL: number; ci: [number, number] }
  >("mwu_hollander_wolfe");
  const found = rankSum(input.x, input.y);
  if (isRefused(found)) throw new Error(found.sentence);
  expectClose(found.w, expected.W, tolerance);
  expectClose(found.p, expected.p_two_exact, tolerance);
  expectClose(found.shift, expected.HL, tolerance);
  expectClose(found.interval[0], expected.ci[0], tolerance);
  expectClose(found.interval[1], expected.ci[1], tolerance);
});

test("rank sum with ties counts all assignments", () => {
  const x = [1, 2, 2, 3];
  const y = [2, 3, 3, 4, 4];
  const found = rankSum(x, y);
  if (isRefused(found)) throw new Error(found.sentence);
  expect(found).toMatchObject({ w: 3, method: "exact" });
  // The mean rank differs as the mean of the ranks does: the same enumeration of 126 ways.
  const ranks = midranks([...x, ...y]);
  expectClose(found.p, enumeratedP(ranks, 4), 1e-12);
  expect(rankSum([3, 3], [3, 3])).toMatchObject({ p: 1, shift: 0, interval: [0, 0] });
  expect(rankSum([], [3])).toMatchObject({ refused: "oneGroup" });
});

test("rank sum of large groups draws, near the normal approximation", () => {
  const x = Array.from({ length: 60 }, (_, i) => 1 + (i % 5));
  const y = Array.from({ length: 60 }, (_, i) => 1 + (i % 4) + Number(i % 3 === 0));
  const found = rankSum(x, y);
  if (isRefused(found)) throw new Error(found.sentence);
  expect(found.method).toBe("drawn");
  // scipy.stats.mannwhitneyu(x, y, method="asymptotic", use_continuity=True).
  expect(Math.abs(found.p - 0.5214021348721447)).toBeLessThan(0.02);
  expect(rankSum([...x].reverse(), y)).toEqual(found);
});

/** Share of all ways to choose `size` of the values whose sum lies as far from its mean as that of the first ones. */
function enumeratedP(values: number[], size: number): number {
  const total = values.reduce((sum, value) => sum + value, 0);
  const centre = (total * size) / values.length;
  const seen = Math.abs(values.slice(0, size).reduce((sum, value) => sum + value, 0) - centre);
  let extreme = 0;
  let count = 0;
  for (let bits = 0; bits < 2 ** values.length; bits++) {
    const chosen = values.filter((_, i) => bits & (1 << i));
    if (chosen.length !== size) continue;
    count++;
    if (Math.abs(chosen.reduce((sum, value) => sum + value, 0) - centre) >= seen - 1e-9) extreme++;
  }
  return extreme / count;
}
