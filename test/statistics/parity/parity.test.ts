/** Whether two groups are marked alike: what is claimed, when, and in which words. */

import fc from "fast-check";
import { mulberry32 } from "../../../src/statistics/mulberry32";
import { equivalence } from "../../../src/statistics/parity/equivalence";
import { type Parity, parity, paritySentence } from "../../../src/statistics/parity/parity";
import type { ClusterRow, GroupPermutation } from "../../../src/statistics/ranks/permuteGroups";
import { isRefused } from "../../../src/statistics/refusal";
import { answered } from "../answered";

test("equality is claimed only inside a quarter point, never from a large p; a difference never from a large p either", () => {
  expect(answered(equivalence(0.05, [-0.1, 0.2], 0.5)).claim).toBe("noMeaningfulDifference");
  expect(answered(equivalence(0.05, [-0.8, 0.9], 0.9)).claim).toBe("cannotTell");
  expect(answered(equivalence(0.4, [0.2, 0.6], 0.01)).claim).toBe("different");
  expect(answered(equivalence(-0.4, [-0.6, -0.2], 0.01)).claim).toBe("different");
  expect(answered(equivalence(0.4, [0.01, 0.8], 0.09)).claim).toBe("cannotTell");
  expect(answered(equivalence(0.2, [0.1, 0.3], 0.001)).claim).toBe("cannotTell");
  // A 90 % interval reaches 1.645 standard errors, so .1645 is an error of .1; 2.8 of them are found four times in five.
  expect(answered(equivalence(0, [-0.16449, 0.16449], 1)).detectable).toBeCloseTo(0.28, 4);
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
  expect(equal.equivalence).toMatchObject({ claim: "noMeaningfulDifference" });
  expect(equal.superiority).toBeCloseTo(0.5, 1);
  const other = parity(organisation(0.75)) as Parity;
  expect(other.equivalence).toMatchObject({ claim: "different" });
  expect(testOf(other).difference).toBeCloseTo(testOf(equal).difference + 0.75, 10);
  expect(testOf(other).p).toBeLessThan(0.01);
  expect(other.strata[0]?.shift).toBeCloseTo(0.75, 10);
  const small = parity([
    ...organisation(0),
    { stratum: "6", group: "a", cluster: "m", value: 3 },
    { stratum: "6", group: "b", cluster: "n", value: 4 },
    { stratum: "7", group: "b", cluster: "n", value: 4 },
  ]) as Parity;
  expect(small.notComparable.get("6")).toMatchObject({ refused: "tooFewPeople" });
  expect(small.notComparable.get("7")).toMatchObject({ refused: "oneGroup" });
  expect(small.test).toEqual(equal.test);
  const oneManager = organisation(0).map((row) => (row.group === "b" ? { ...row, cluster: "same" } : row));
  expect(parity(oneManager)).toMatchObject({ refused: "oneGroup" });
  expect(parity([])).toMatchObject({ refused: "empty" });
});

const testOf = (found: Parity) => found.test as GroupPermutation;

test("the interval knows that people of one manager belong together", () => {
  const rows = organisation(0);
  const level = (cluster: string) => (Number(cluster.slice(2)) % 2) * 0.8;
  const clustered = rows.map((row) => ({ ...row, value: 3 + level(row.cluster) + (row.value % 1) / 10 }));
  const alone = clustered.map((row, i) => ({ ...row, cluster: `${row.cluster}${i}` }));
  const width = (found: Parity) => testOf(found).interval[1] - testOf(found).interval[0];
  expect(width(parity(clustered) as Parity)).toBeGreaterThan(1.2 * width(parity(alone) as Parity));
});

/** Managers of one group with six people each, whose level differs as teams' and raters' do. */
function company(managers: number, seed: number, truth: number): ClusterRow[] {
  const random = mulberry32(seed);
  const draw = (spread: number) =>
    spread * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Array.from({ length: 2 * managers }, (_, _m) => draw(0.39)).flatMap((level, m) =>
    Array.from({ length: 6 }, (): ClusterRow => {
      const value = 3.2 + level + draw(0.58) + (m % 2 ? truth : 0);
      return { stratum: "4", group: m % 2 ? "b" : "a", cluster: `m${m}`, value: Math.round(4 * value) / 4 };
    }),
  );
}

test.each([3, 5])("with %i managers a side nine intervals in ten hold the truth", (managers) => {
  let held = 0;
  let claimed = 0;
  for (let seed = 1; seed <= 300; seed++) {
    const found = parity(company(managers, 7919 * seed, 0.5)) as Parity;
    const [low, high] = testOf(found).interval;
    if (low <= 0.5 && 0.5 <= high) held++;
    const none = parity(company(managers, 7919 * seed + 1, 0)) as Parity;
    if (!isRefused(none.equivalence) && none.equivalence.claim === "different") claimed++;
  }
  expect(held / 300).toBeGreaterThan(0.86);
  expect(held / 300).toBeLessThan(0.95);
  expect(claimed / 300).toBeLessThan(0.08);
});

test("two managers a side are too few for a claim, and the sentence says so", () => {
  const found = parity(company(2, 1, 2)) as Parity;
  expect(found.test).toMatchObject({ refused: "tooFewManagers" });
  expect(found.equivalence).toMatchObject({ refused: "tooFewManagers" });
  expect(paritySentence(found, { a: "IC", b: "management" })).toContain("too few managers for a test");
});

test("parity in words", () => {
  const names = { a: "IC", b: "management" };
  expect(paritySentence(parity(organisation(0)) as Parity, names)).toBe(
    "The two are marked alike: the difference is within a quarter point. Of one person from each track at the same " +
      "grade, the one in management has the higher mark in 50 of 100 pairs; 50 is parity.",
  );
  expect(paritySentence(parity(organisation(-0.75)) as Parity, names)).toMatch(
    /On average IC is marked 0\.\d points higher; with this many people anything from 0\.\d higher to 0\.\d higher would fit\. That can/,
  );
  expect(paritySentence(parity(organisation(0.75)) as Parity, names)).toMatch(
    /On average management is marked 0\.\d points higher; with this many people anything from 0\.\d higher to 0\.\d higher would fit\. .* in [6-9]\d of 100 pairs/,
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
