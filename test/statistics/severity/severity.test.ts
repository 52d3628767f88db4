/** What severity promises beyond its numbers: it refuses, it does not depend on names, order or level. */
import fc from "fast-check";
import { fitReml, freely } from "../../../src/statistics/linear/fitReml";
import { ratioPosterior } from "../../../src/statistics/linear/ratioPosterior";
import { mean } from "../../../src/statistics/moments";
import { mulberry32 } from "../../../src/statistics/mulberry32";
import { isRefused, type Refusal } from "../../../src/statistics/refusal";
import { composites } from "../../../src/statistics/severity/composite";
import { findLinks } from "../../../src/statistics/severity/links";
import { severity } from "../../../src/statistics/severity/severity";
import { designSeverity } from "../../../src/statistics/severity/severityDesign";
import { estimateSeverity, type SeverityEstimates } from "../../../src/statistics/severity/severityEstimates";
import { severitySentence, unlinkedSentence } from "../../../src/statistics/severity/severitySentence";
import type { RaterSeverity, Severity, SeverityInput } from "../../../src/statistics/severity/severityTypes";
import { type TeamRow, teamOffset } from "../../../src/statistics/severity/teamOffset";
import { organisations, severityInput } from "./organisation";

/** Every number of a result, wherever it stands, is finite; every refusal has a sentence. */
function expectSpeakable(value: unknown): void {
  if (typeof value === "number") expect(Number.isFinite(value)).toBe(true);
  else if (value instanceof Map) for (const part of value.values()) expectSpeakable(part);
  else if (typeof value === "string") expect(value).not.toMatch(/NaN|undefined|Infinity/);
  else if (value !== null && typeof value === "object")
    for (const part of Object.values(value)) expectSpeakable(part);
}

function answered(input: SeverityInput): Severity {
  const result = severity(input);
  if (isRefused(result)) throw new Error(result.sentence);
  return result;
}

const values = ({ raters }: Severity): Map<string, number> =>
  new Map([...raters].flatMap(([id, rater]) => (isRefused(rater) ? [] : [[id, rater.value]])));

const [organisation] = organisations();
if (!organisation) throw new Error("No organisation.");
const whole = severityInput(organisation, "both");
/** Eight managers and their people: small enough to be asked often. */
const small: SeverityInput = {
  people: whole.people.filter(({ team }) => Number(team.slice(1)) < 8),
  composites: whole.composites.filter(
    ({ unit, rater }) =>
      Number(rater.slice(1)) < 8 &&
      (unit.startsWith("v") || Number(organisation.mgr[Number(unit.slice(1))]) < 8),
  ),
};

describe.each([
  ["60 managers", whole],
  ["8 managers", small],
] as const)("%s", (_, input) => {
  const before = values(answered(input));

  test("adding a constant to every mark changes no severity", () => {
    const shifted = input.composites.map((one) => ({ ...one, value: one.value + 100 }));
    const after = values(answered({ ...input, composites: shifted }));
    for (const [id, value] of before) expect(after.get(id)).toBeCloseTo(value, 6);
  });

  test("reversing the scale flips the sign", () => {
    const reversed = input.composites.map((one) => ({ ...one, value: 6 - one.value }));
    const after = values(answered({ ...input, composites: reversed }));
    for (const [id, value] of before) expect(after.get(id)).toBeCloseTo(-value, 6);
  });

  test("the order of rows and the names of ids change nothing", () => {
    const random = mulberry32(3);
    const mixed = <T>(list: readonly T[]): T[] =>
      list
        .map((value) => ({ value, key: random() }))
        .sort((a, b) => a.key - b.key)
        .map(({ value }) => value);
    const renamed = (id: string) => `${id.slice(1)}-${id.length}×`;
    const after = values(
      answered({
        composites: mixed(input.composites).map((one) => ({
          ...one,
          unit: one.unit.slice(0, 1) + renamed(one.unit),
          rater: renamed(one.rater),
        })),
        people: mixed(input.people).map(({ unit, team }) => ({
          unit: unit.slice(0, 1) + renamed(unit),
          team: renamed(team),
        })),
      }),
    );
    for (const [id, value] of before) expect(after.get(renamed(id))).toBeCloseTo(value, 6);
  });

  test("severities of comparable raters add up to nothing", () => {
    expect([...before.values()].reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 8);
  });
});

const anyStudy = fc.record({
  composites: fc.array(
    fc.record({
      unit: fc.integer({ min: 0, max: 30 }).map((n) => (n < 3 ? `v${n}` : `p${n}`)),
      rater: fc.integer({ min: 0, max: 9 }).map((n) => `r${n}`),
      value: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constantFrom(3, 1e9, -1e9, 1e-9, 1e300)),
      weight: fc.constantFrom(1, 0.5, 0.25, 0),
    }),
    { maxLength: 90 },
  ),
  people: fc.constant(
    Array.from({ length: 28 }, (_, i) => ({
      unit: `p${i + 3}`,
      team: `r${i % 11}`,
      covariates: [i % 4, 1, i % 2],
    })),
  ),
});

test("whatever the ratings: a number or a sentence, never NaN, never an exception", () => {
  fc.assert(
    fc.property(anyStudy, (input) => {
      const result = severity(input);
      expectSpeakable(result);
      if (isRefused(result)) return;
      for (const rater of result.raters.values()) {
        expectSpeakable(isRefused(rater) ? rater.sentence : severitySentence("Anna", rater));
      }
    }),
    { numRuns: 300 },
  );
});

const ordinaryStudy = anyStudy.map(({ composites, people }) => ({
  people,
  composites: composites.map((one) => ({ ...one, value: Math.abs(one.value) > 5 ? 4 : one.value })),
}));

test("whatever the ratings: level, direction, order and names of the input mean nothing", () => {
  fc.assert(
    fc.property(ordinaryStudy, fc.integer({ min: -9, max: 9 }), ({ composites, people }, constant) => {
      const plain = severity({ composites, people });
      const turned = severity({
        composites: [...composites].reverse().map(({ unit, rater, value, weight }) => {
          return { unit: `x${unit}`, rater: `y${rater}`, value: constant - value, weight };
        }),
        people: [...people].reverse().map((one) => ({ ...one, unit: `x${one.unit}`, team: `y${one.team}` })),
      });
      if (isRefused(plain) || isRefused(turned)) {
        expect(isRefused(turned) && turned.refused).toBe(isRefused(plain) && plain.refused);
        return;
      }
      const after = values(turned);
      for (const [id, value] of values(plain)) expect(after.get(`y${id}`)).toBeCloseTo(-value, 4);
    }),
  );
});

const marks = (rows: readonly (readonly [string, string, number])[]) =>
  rows.map(([unit, rater, value]) => ({ unit, rater, value }));
const home = (...units: string[]) => units.map((unit) => ({ unit, team: "A" }));

test.each<[string, SeverityInput, string]>([
  ["nothing", { composites: [], people: [] }, "empty"],
  [
    "one rater",
    {
      composites: marks([
        ["p", "A", 3],
        ["q", "A", 4],
      ]),
      people: home("p", "q"),
    },
    "noLinks",
  ],
  ["one person", { composites: marks([["p", "A", 3]]), people: home("p") }, "noLinks"],
  [
    "islands",
    {
      composites: marks([
        ["p", "A", 3],
        ["q", "B", 4],
      ]),
      people: home("p", "q"),
    },
    "noLinks",
  ],
  [
    "all marks equal",
    {
      composites: marks([
        ["p", "A", 3],
        ["p", "B", 3],
      ]),
      people: home("p"),
    },
    "noVariation",
  ],
  [
    "a mark that is no number",
    { composites: marks([["p", "A", Number.NaN]]), people: home("p") },
    "notFinite",
  ],
])("%s is refused in a sentence", (_, input, code) => {
  const result = severity(input) as Refusal;
  expect(result.refused).toBe(code);
  expect(result.sentence).toMatch(/^[A-Z].*\.$/);
});

test("few second ratings without profiles are refused, with the numbers", () => {
  const { composites, people } = severityInput(organisation, "second15");
  const seen = new Set<string>();
  const doubles = new Set<string>();
  for (const { unit } of composites) (seen.has(unit) ? doubles : seen).add(unit);
  const dropped = new Set([...doubles].slice(19));
  const first = new Set<string>();
  const few = composites.filter(({ unit }) => {
    const isRepeat = first.has(unit) && dropped.has(unit);
    first.add(unit);
    return !isRepeat;
  });
  expect(severity({ composites: few, people })).toMatchObject({
    refused: "tooFewLinks",
    sentence: expect.stringContaining("19 of 400"),
  });
});

test("twenty people with two ratings are enough, nineteen are not", () => {
  const { composites, people } = severityInput(organisation, "second15");
  const count = new Map<string, number>();
  for (const { unit } of composites) count.set(unit, (count.get(unit) ?? 0) + 1);
  const doubles = [...count].flatMap(([unit, ratings]) => (ratings > 1 ? [unit] : []));
  const singles = [...count].flatMap(([unit, ratings]) => (ratings > 1 ? [] : [unit])).slice(0, 60);
  const study = (doubly: number) => {
    const units = new Set([...doubles.slice(0, doubly), ...singles]);
    return severity({ composites: composites.filter(({ unit }) => units.has(unit)), people });
  };
  expect(study(19)).toMatchObject({ refused: "tooFewLinks" });
  expect(isRefused(study(20))).toBe(false);
});

test("a severity that is hardly seen shows no direction", () => {
  const hardly = organisations()
    .flatMap((one) => [...answered(severityInput(one, "second15")).raters.values()])
    .filter((one) => !isRefused(one) && one.label === "notMeasurable");
  expect(hardly.length).toBeGreaterThan(10);
  for (const one of hardly as RaterSeverity[]) {
    expect(one.reliability).toBeLessThan(0.4);
    expect(one.direction).toBeNull();
  }
});

test("standard errors know that the variances are estimates", () => {
  const { composites, people } = severityInput(organisation, "second15");
  const design = designSeverity(composites, people, findLinks(composites));
  const space = freely(["team", "unit", "rater"]);
  const best = fitReml(design.model, space);
  const { space: _, at, covariance, ...fit } = best;
  const size = (estimates: SeverityEstimates) => mean(estimates.raters.map(({ variance }) => variance));
  const plugIn = size(estimateSeverity(design, [{ fit, weight: 1 }]));
  const averaged = size(estimateSeverity(design, ratioPosterior(design.model, space)));
  const whole = size(estimateSeverity(design, best));
  expect(whole).toBeGreaterThan(1.02 * plugIn);
  expect(whole / averaged).toBeGreaterThan(0.85);
  expect(whole / averaged).toBeLessThan(1.15);
});

test("raters nobody shares with are refused one by one, their people too", () => {
  const { composites, people } = whole;
  const alone = composites.filter(({ rater, unit }) => rater !== "r7" || unit.startsWith("p"));
  const own = new Set(people.filter(({ team }) => team === "r7").map(({ unit }) => unit));
  const result = answered({
    composites: alone.filter(({ rater, unit }) => (own.has(unit) ? rater === "r7" : rater !== "r7")),
    people,
  });
  expect(result.linkedRaters).toBe(59);
  expect(result.raters.get("r7")).toMatchObject({ refused: "noLinks" });
  for (const unit of own) expect(result.people.get(unit)).toMatchObject({ refused: "noLinks" });
});

test("two to four raters are compared as they are", () => {
  const result = answered({
    composites: marks([
      ["p", "A", 4],
      ["p", "B", 3],
      ["q", "A", 5],
      ["q", "B", 4],
      ["s", "A", 3],
      ["s", "B", 2.5],
    ]),
    people: home("p", "q", "s"),
  });
  expect(result.method).toBe("contrasts");
  const rater = result.raters.get("A") as RaterSeverity;
  expect(rater.value).toBeCloseTo(5 / 12, 10);
  // Differences 1, 1, .5: mean .8333, standard error .1667, t with 2 degrees of freedom 4.3027; half of each.
  expect(rater.interval[0]).toBeCloseTo((0.83333333 - 4.30265273 / 6) / 2, 6);
  expect(rater.direction).toBeNull();
});

test("two looks of one rater at one person count as one", () => {
  const twice = answered({ ...small, composites: [...small.composites, ...small.composites] });
  const once = answered(small);
  for (const [id, rater] of once.raters) {
    expect((twice.raters.get(id) as RaterSeverity).standardError).toBeCloseTo(
      (rater as RaterSeverity).standardError,
      8,
    );
  }
});

test("adjusting moves every report of a manager by the same amount", () => {
  const { people, raters } = answered(whole);
  for (const { unit, rater, value } of whole.composites) {
    const person = people.get(unit);
    if (!person || isRefused(person) || organisation.mgr[Number(unit.slice(1))] !== Number(rater.slice(1)))
      continue;
    expect(value - (person.adjusted?.value as number)).toBeCloseTo(
      (raters.get(rater) as RaterSeverity).value,
      10,
    );
  }
});

test("R21 from profiles alone severity is never better than indicative", () => {
  const { raters } = answered(severityInput(organisation, "vign"));
  const labels = [...raters.values()].map((rater) => (rater as RaterSeverity).label);
  expect(labels).not.toContain("measured");
  expect(labels).toContain("indicative");
});

test("covariates are estimated, constants and copies of others are not", () => {
  const random = mulberry32(5);
  const group = whole.people.map(() => (random() < 0.5 ? 0 : 1));
  const number = new Map(whole.people.map(({ unit }, i) => [unit, group[i]!]));
  const moved = whole.composites.map((one) => ({
    ...one,
    value: one.value + 0.5 * (number.get(one.unit) ?? 0),
  }));
  const people = whole.people.map((person, i) => ({ ...person, covariates: [7, group[i]!] }));
  const plain = answered({ composites: whole.composites, people }).covariates[1]?.value as number;
  const { covariates } = answered({ composites: moved, people });
  expect(covariates[0]).toBeNull();
  expect(covariates[1]?.value).toBeCloseTo(plain + 0.5, 6);
  expect(covariates[1]?.standardError).toBeGreaterThan(0.02);
  const copied = people.map((person, i) => ({
    ...person,
    covariates: [group[i]!, 1 - group[i]!],
  }));
  expect(answered({ composites: moved, people: copied }).covariates).toEqual([null, null]);
});

test("composites count a missing hard criterion as missing, not as lenient", () => {
  const rows = [
    { unit: "p", rater: "A", marks: [4, 2] },
    { unit: "q", rater: "A", marks: [4, 2] },
    { unit: "s", rater: "B", marks: [4, null] },
    { unit: "t", rater: "B", marks: [null, null] },
  ];
  expect(composites(rows)).toEqual([
    { unit: "p", rater: "A", value: 3, weight: 1 },
    { unit: "q", rater: "A", value: 3, weight: 1 },
    { unit: "s", rater: "B", value: 3, weight: 0.5 },
  ]);
  expect(composites([])).toEqual([]);
});

const rater: RaterSeverity = {
  value: 0.44,
  standardError: 0.15,
  interval: [0.14, 0.74],
  reliability: 0.8,
  label: "measured",
  probability: { lenient: 0.9, severe: 0 },
  direction: "lenient",
  shared: { profiles: 3, people: 4 },
};

test("severity in words", () => {
  expect(severitySentence("Anna", rater)).toBe(
    "Anna marks the same work about 0.4 points higher than other raters do (95% interval: 0.1 higher to 0.7 higher), " +
      "judging by 3 shared profiles and 4 people whom others marked too.",
  );
  const unsure = {
    ...rater,
    direction: null,
    interval: [-0.2, 0.04] as const,
    shared: { profiles: 0, people: 1 },
  };
  expect(severitySentence("Anna", unsure)).toBe(
    "Anna and other raters do not clearly differ: from 0.2 lower to no different would fit, " +
      "judging by 1 person whom others marked too.",
  );
  const wide = { ...unsure, label: "notMeasurable" as const, interval: [-0.5, 0.6] as const };
  expect(severitySentence("Anna", wide, ["Ben"])).toBe(
    "What Anna shares with others (1 person whom others marked too) is too little to say: " +
      "anything from 0.5 lower to 0.6 higher would fit. Anna can be compared with Ben only.",
  );
});

test("an unlinked manager's team is described, not judged", () => {
  const team = (name: string, ...marks: number[]): TeamRow[] =>
    marks.map((value) => ({ team: name, stratum: "4", value }));
  const rows = [...team("A", 4, 4, 3, 4, 5), ...team("B", 3, 3, 2, 3, 4)];
  const offset = teamOffset(rows, "A");
  // Five marks, .5 above the grade's mean on average, SD .7071; t with 4 degrees of freedom 2.7764.
  expect(offset).toMatchObject({ people: 5, value: 0.5 });
  expect(isRefused(offset) ? 0 : offset.interval[1]).toBeCloseTo(
    0.5 + (2.776445 * Math.SQRT1_2) / Math.sqrt(5),
    5,
  );
  expect(unlinkedSentence("Anna", offset)).toMatch(
    /^The marks of Anna's team are 0\.5 above the company's average at the same grades \(95% interval: 0\.4 below to 1\.4 above; 5 people\)\. Nobody else/,
  );
  expect(unlinkedSentence("Cleo", teamOffset(rows, "C"))).toContain("too small");
});
