/** Comparing two groups at the same grade, against published numbers and by what is refused. */
import fc from "fast-check";
import { equivalence } from "../../../src/statistics/parity/equivalence";
import { type Parity, parity, paritySentence } from "../../../src/statistics/parity/parity";
import { type BrunnerMunzelTest, brunnerMunzel } from "../../../src/statistics/ranks/brunnerMunzel";
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
  expect(permuteGroups(rows)).toEqual({
    difference: expect.closeTo(3, 10),
    p: 2 / 400,
    assignments: 400,
    unit: "people",
  });
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
  const tested = found.test as BrunnerMunzelTest;
  expectClose(found.superiority, expected.estimate, tolerance);
  expectClose(tested.statistic, expected.stat, tolerance);
  expectClose(tested.df, expected.df, tolerance);
  expectClose(tested.p, expected.p, tolerance);
  expectClose(tested.interval[0], expected.ci[0], tolerance);
  expectClose(tested.interval[1], expected.ci[1], tolerance);
  expectClose(tested.permutationP, expected.p_perm, tolerance);
});

test("Brunner–Munzel without variation has an estimate and no test", () => {
  const { input } = golden<{ x: number[]; y: number[] }, never>("brunner_munzel_edge_all_equal");
  expect(brunnerMunzel(input.x, input.y)).toMatchObject({
    superiority: 0.5,
    test: { refused: "noVariation" },
  });
  expect(brunnerMunzel([1, 2], [3, 4])).toMatchObject({ superiority: 1, test: { refused: "noVariation" } });
  expect(brunnerMunzel([1], [3, 4])).toMatchObject({ refused: "tooFewPeople" });
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

test("rank sum with ties uses the normal approximation, and all equal is p = 1", () => {
  // scipy.stats.mannwhitneyu(…, method="asymptotic", use_continuity=True).
  const found = rankSum([1, 2, 2, 3], [2, 3, 3, 4, 4]);
  if (isRefused(found)) throw new Error(found.sentence);
  expect(found.w).toBe(3);
  expectClose(found.p, 0.09783166898477647, 1e-9);
  expect(rankSum([3, 3], [3, 3])).toMatchObject({ p: 1, shift: 0, interval: [0, 0] });
  expect(rankSum([], [3])).toMatchObject({ refused: "oneGroup" });
});

test("equality is claimed only inside a quarter point, never from a large p", () => {
  expect(equivalence(0.05, 0.05).claim).toBe("noMeaningfulDifference");
  expect(equivalence(0.05, 0.5).claim).toBe("cannotTell");
  expect(equivalence(0.4, 0.1).claim).toBe("different");
  expect(equivalence(-0.4, 0.1).claim).toBe("different");
  expect(equivalence(0.2, 0.05).claim).toBe("cannotTell");
  expect(equivalence(0, 0.1).interval[1]).toBeCloseTo(0.16449, 5);
  expect(equivalence(0, 0.1).detectable).toBeCloseTo(0.28, 10);
});

/** Ten managers a group with two people each, at grades 4 and 5; b is `shift` higher. */
function organisation(shift: number): ClusterRow[] {
  return ["4", "5"].flatMap((stratum) =>
    Array.from({ length: 40 }, (_, i): ClusterRow => {
      const group = i % 2 === 0 ? "a" : "b";
      return {
        stratum,
        group,
        cluster: `${stratum}${group}${Math.floor(i / 4)}`,
        value: 2 + (i % 5) * 0.25 + Number(stratum) / 10 + (group === "b" ? shift : 0),
      };
    }),
  );
}

test("parity finds a difference, finds equality, and leaves out what is too small", () => {
  const equal = parity(organisation(0)) as Parity;
  expect(equal.equivalence.claim).toBe("noMeaningfulDifference");
  expect(equal.superiority).toBeCloseTo(0.5, 1);
  const other = parity(organisation(0.75)) as Parity;
  expect(other.equivalence.claim).toBe("different");
  expect(other.difference).toBeCloseTo(equal.difference + 0.75, 10);
  expect(isRefused(other.test) ? 1 : other.test.p).toBeLessThan(0.01);
  const small = parity([
    ...organisation(0),
    { stratum: "6", group: "a", cluster: "m", value: 3 },
    { stratum: "6", group: "b", cluster: "n", value: 4 },
    { stratum: "7", group: "b", cluster: "n", value: 4 },
  ]) as Parity;
  expect(small.notComparable.get("6")).toMatchObject({ refused: "tooFewPeople" });
  expect(small.notComparable.get("7")).toMatchObject({ refused: "oneGroup" });
  expect(small.difference).toBe(equal.difference);
  const oneManager = organisation(0).map((row) => (row.group === "b" ? { ...row, cluster: "same" } : row));
  expect(parity(oneManager)).toMatchObject({ refused: "oneGroup" });
  expect(parity([])).toMatchObject({ refused: "empty" });
});

test("the standard error knows that people of one manager belong together", () => {
  const rows = organisation(0);
  const level = (cluster: string) => (Number(cluster.slice(2)) % 2) * 0.8;
  const clustered = rows.map((row) => ({ ...row, value: 3 + level(row.cluster) }));
  const alone = clustered.map((row, i) => ({ ...row, cluster: `${row.cluster}${i}` }));
  expect((parity(clustered) as Parity).standardError).toBeGreaterThan(
    1.2 * (parity(alone) as Parity).standardError,
  );
});

test("parity in words", () => {
  const names = { a: "IC", b: "management" };
  expect(paritySentence(parity(organisation(0)) as Parity, names)).toBe(
    "Of 100 random pairs at the same grade, the person in management has the higher mark in 50 (equal marks count half; " +
      "50 is parity). The two are marked alike: the difference is within a quarter point.",
  );
  expect(paritySentence(parity(organisation(-0.75)) as Parity, names)).toContain(
    "On average IC is marked 0.7 points higher. That can be merit or marking.",
  );
});

test("whatever the marks: no NaN, no exception", () => {
  const anyRows = fc.array(
    fc.record({
      stratum: fc.constantFrom("4", "5"),
      group: fc.constantFrom("a" as const, "b" as const),
      cluster: fc.constantFrom("m1", "m2", "m3", "m4"),
      value: fc.constantFrom(1, 3, 3, 5, 1e9),
    }),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(anyRows, (rows) => {
      const found = parity(rows);
      const text = JSON.stringify(found);
      expect(text.replace(/"p":null/g, "")).not.toContain("null");
      if (!isRefused(found))
        expect(paritySentence(found, { a: "IC", b: "management" })).not.toMatch(/NaN|undefined/);
    }),
    { numRuns: 100 },
  );
});
