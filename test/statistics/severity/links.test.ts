/** Who can be compared with whom. */
import fc from "fast-check";
import { findBridges } from "../../../src/statistics/severity/bridges";
import { linkStrength } from "../../../src/statistics/severity/linkStrength";
import { findLinks } from "../../../src/statistics/severity/links";
import { golden } from "../golden";

interface ConnectInput {
  readonly person: string[];
  readonly rater: string[];
}
interface ConnectExpected {
  readonly components?: number;
  readonly severityIdentified?: boolean;
  readonly groups?: string[][];
}

test.each(["connect_nested", "connect_partial", "connect_chain"])("%s", (name) => {
  const { input, expected } = golden<ConnectInput, ConnectExpected>(name);
  const { components } = findLinks(input.person.map((unit, i) => ({ unit, rater: input.rater[i]! })));
  expect(components.length).toBe(expected.components);
  if (expected.groups) expect(components).toEqual(expected.groups);
  if (expected.severityIdentified !== undefined) {
    expect(components.some((component) => component.length > 1)).toBe(expected.severityIdentified);
  }
});

test("no ratings give no components", () => {
  expect(findLinks([]).components).toEqual([]);
  expect(findBridges([])).toEqual([]);
});

const anyRatings = fc.array(
  fc.record({
    unit: fc.integer({ min: 0, max: 9 }).map(String),
    rater: fc.integer({ min: 0, max: 6 }).map((n) => `r${n}`),
  }),
  { maxLength: 25 },
);

test("components = raters + units − rank of the incidence matrix", () => {
  fc.assert(
    fc.property(anyRatings, (ratings) => {
      const nodes = [...new Set(ratings.flatMap(({ unit, rater }) => [unit, rater]))];
      const rows = ratings.map(({ unit, rater }) =>
        nodes.map((node) => (node === unit ? -1 : node === rater ? 1 : 0)),
      );
      expect(findLinks(ratings).components.length).toBe(nodes.length - rank(rows));
    }),
  );
});

test("a bridge is a unit without which there are more components", () => {
  fc.assert(
    fc.property(anyRatings, (ratings) => {
      const { sharedUnits, components } = findLinks(ratings);
      const raters = [...new Set(ratings.map(({ rater }) => rater))];
      // Every rater keeps a unit of its own, so that it does not vanish with the unit removed.
      const own = raters.map((rater) => ({ unit: `own ${rater}`, rater }));
      const slow = [...sharedUnits.keys()].filter(
        (unit) =>
          findLinks([...own, ...ratings.filter((one) => one.unit !== unit)]).components.length >
          components.length,
      );
      expect(new Set(findBridges(ratings))).toEqual(new Set(slow));
    }),
  );
});

test("a chain of ten thousand raters is no problem", () => {
  const chain = Array.from({ length: 10_000 }, (_, i) => [
    { unit: `p${i}`, rater: `r${i}` },
    { unit: `p${i}`, rater: `r${i + 1}` },
  ]).flat();
  expect(findLinks(chain).components.length).toBe(1);
  expect(findBridges(chain).length).toBe(10_000);
});

test("effective resistances add up in series and in parallel", () => {
  const shares = (unit: string, ...raters: string[]) => raters.map((rater) => ({ unit, rater, value: 3 }));
  const chain = linkStrength([...shares("p", "A", "B"), ...shares("q", "B", "C")]);
  expect(chain.resistance("A", "B")).toBeCloseTo(2, 10);
  expect(chain.resistance("A", "C")).toBeCloseTo(4, 10);
  const doubled = linkStrength([...shares("p", "A", "B"), ...shares("q", "A", "B")]);
  expect(doubled.resistance("A", "B")).toBeCloseTo(1, 10);
  expect(doubled.resistance("A", "A")).toBe(0);
  const profiles = linkStrength(["u", "v", "w"].flatMap((unit) => shares(unit, "A", "B", "C", "D")));
  expect(profiles.resistance("A", "D")).toBeCloseTo(2 / 3, 10);
  // Three profiles: variance of one rater's contrast is (1 − 1/4) / 3.
  expect(profiles.variance.get("A")).toBeCloseTo(0.25, 10);
});

test("contrasts are the least-squares answer", () => {
  const marks = [
    ["p", "A", 3],
    ["p", "B", 4],
    ["q", "B", 3],
    ["q", "C", 2],
    ["s", "A", 2],
    ["s", "C", 2.5],
  ] as const;
  const { contrast, errorVariance, df } = linkStrength(
    marks.map(([unit, rater, value]) => ({ unit, rater, value })),
  );
  // Pairs say B − A = 1, B − C = 1, C − A = .5; the triangle does not close by .5, shared equally.
  expect(contrast.get("A")).toBeCloseTo(-0.5, 10);
  expect(contrast.get("B")).toBeCloseTo(2 / 3, 10);
  expect((contrast.get("A") ?? 0) + (contrast.get("B") ?? 0) + (contrast.get("C") ?? 0)).toBeCloseTo(0, 10);
  expect(df).toBe(1);
  expect(errorVariance).toBeCloseTo(0.25 / 6, 10);
});

function rank(matrix: number[][]): number {
  const rows = matrix.map((row) => [...row]);
  let found = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const pivot = rows.findIndex((row, i) => i >= found && Math.abs(row[column]!) > 1e-9);
    if (pivot < 0) continue;
    const [taken] = rows.splice(pivot, 1) as [number[]];
    rows.splice(found++, 0, taken);
    for (const row of rows.slice(found)) {
      const multiplier = row[column]! / taken[column]!;
      taken.forEach((value, k) => {
        row[k] = row[k]! - multiplier * value;
      });
    }
  }
  return found;
}
