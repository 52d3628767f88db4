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
import { clearRater } from "./clearRater";
import { type Organisation, organisations, severityInput } from "./organisation";

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

/** The organisation with so many people doubly rated, and perhaps a profile that two raters marked. */
function fewLinks(one: Organisation, doubly: number, profileRaters: number): SeverityInput {
  const { composites, people } = severityInput(one, "second15");
  const seen = new Map<string, number>();
  for (const { unit } of composites) seen.set(unit, (seen.get(unit) ?? 0) + 1);
  const kept = new Set(
    [...seen]
      .filter(([, ratings]) => ratings > 1)
      .slice(0, doubly)
      .map(([unit]) => unit),
  );
  const home = new Map(people.map(({ unit, team }) => [unit, team]));
  const profiles = severityInput(one, "vign").composites.filter(
    ({ unit, rater }) => unit === "v0" && Number(rater.slice(1)) < profileRaters,
  );
  const marks = composites.filter(({ unit, rater }) => kept.has(unit) || home.get(unit) === rater);
  return { people, composites: [...marks, ...profiles] };
}

test("few second ratings are refused with the numbers, and one profile marked by two raters changes nothing", () => {
  for (const one of organisations()) {
    expect(severity(fewLinks(one, 12, 0))).toMatchObject({
      refused: "tooFewLinks",
      sentence: expect.stringContaining("12 of 400"),
    });
    const found = severity(fewLinks(one, 12, 2));
    if (isRefused(found)) continue;
    // Two raters with two shared units may be compared, nobody else.
    expect(found.method).toBe("differences");
    expect([...found.raters.values()].filter((rater) => !isRefused(rater) && rater.direction)).toEqual([]);
  }
});

test("a rater is compared by what it shares itself, not because others share enough", () => {
  const { composites, people } = whole;
  // Raters 0 to 5 share a person in a row and nothing else; the others share the profiles.
  const isChained = (rater: string) => Number(rater.slice(1)) < 6;
  const home = new Map(people.map(({ unit, team }) => [unit, team]));
  const plain = composites.filter(({ unit, rater }) =>
    unit.startsWith("v") ? !isChained(rater) : home.get(unit) === rater,
  );
  const chain = [0, 1, 2, 3, 4].flatMap((r) => {
    const own = plain.find(({ unit }) => home.get(unit) === `r${r}`)!;
    return [{ ...own, rater: `r${r + 1}` }];
  });
  const found = answered({ people, composites: [...plain, ...chain] });
  expect(found.comparedRaters).toBe(54);
  for (let r = 0; r < 6; r++) expect(found.raters.get(`r${r}`)).toMatchObject({ refused: "tooFewLinks" });
});

test("a single shared person measures nobody", () => {
  const one = answered(severityInput(organisation, "both")).raters.values();
  for (const rater of one) {
    if (isRefused(rater) || rater.shared.people >= 2) continue;
    expect(rater.label).not.toBe("measured");
  }
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
  const averaged = size(estimateSeverity(design, ratioPosterior(design.model, space) ?? []));
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
  expect(result.comparedRaters).toBe(59);
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
  expect(result.method).toBe("differences");
  const rater = result.raters.get("A") as RaterSeverity;
  // Differences 1, 1, .5: mean .8333, standard error .1667, t with 2 degrees of freedom 4.3027.
  expect(rater.value).toBeCloseTo(5 / 6, 10);
  expect(rater.interval[0]).toBeCloseTo(0.83333333 - 4.30265273 / 6, 6);
  expect(rater.direction).toBeNull();
});

test("two shared people are too few to say how sure a difference is", () => {
  const shared = marks([
    ["p", "A", 4],
    ["p", "B", 3],
    ["q", "A", 5],
    ["q", "B", 3.5],
  ]);
  expect(severity({ composites: shared, people: home("p", "q") })).toMatchObject({ refused: "tooFewLinks" });
});

test("with two raters the difference is told whole, against the other one", () => {
  const people = Array.from({ length: 12 }, (_, i) => `p${i}`);
  const found = answered({
    composites: people.flatMap((unit, i) => [
      { unit, rater: "A", value: 4 + (i % 3) / 4 },
      { unit, rater: "B", value: 3 + (i % 3) / 4 + (i % 2 ? 0.3 : -0.3) },
    ]),
    people: home(...people),
  });
  const rater = found.raters.get("A") as RaterSeverity;
  expect(rater).toMatchObject({ value: expect.closeTo(1, 10), finding: "apart", onlyWith: ["B"] });
  // Differences of 1.3 and 0.7, six each: SD .3133, standard error .0905, t with 11 degrees of freedom 2.2010.
  expect(severitySentence("Anna", rater, () => "Ben")).toContain(
    "higher than Ben does, judging by 12 people whom others marked too; by how much is not sure " +
      "(anything from 0.8 higher to 1.2 higher would fit). Anna can be compared with Ben only.",
  );
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
    // The severity of a rater is against the 59 others; what is taken off is against all 60.
    expect(value - (person.adjusted?.value as number)).toBeCloseTo(
      ((raters.get(rater) as RaterSeverity).value * 59) / 60,
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

test("R17 severity in words: one sentence for each finding", () => {
  const sources = "judging by 3 shared profiles and 4 people whom others marked too";
  expect(severitySentence("Anna", clearRater)).toBe(
    `Anna marks the same work about 0.4 points higher than other raters do (anything from 0.1 higher to 0.7 higher would fit), ${sources}.`,
  );
  expect(
    severitySentence("Anna", { ...clearRater, finding: "apart", value: -0.4, interval: [-0.7, -0.1] }),
  ).toBe(
    `Anna marks the same work lower than other raters do, ${sources}; by how much is not sure ` +
      "(anything from 0.7 lower to 0.1 lower would fit).",
  );
  expect(severitySentence("Anna", { ...clearRater, finding: "apart", interval: [0.02, 0.4] })).toContain(
    "(anything up to 0.4 higher would fit)",
  );
  expect(severitySentence("Anna", { ...clearRater, finding: "alike", interval: [-0.1, 0.2] })).toBe(
    `Anna and other raters mark the same work alike, within a quarter point, ${sources}.`,
  );
  const one = { profiles: 0, people: 1 };
  const open = { ...clearRater, finding: "open" as const, interval: [-0.4, 0.04] as const, shared: one };
  expect(severitySentence("Anna", open)).toBe(
    "Whether Anna and other raters mark the same work differently is not clear: anything from 0.4 lower to no different " +
      "would fit, judging by 1 person whom others marked too.",
  );
  expect(severitySentence("Anna", { ...open, finding: "tooLittle" })).toBe(
    "What Anna shares with others (1 person whom others marked too) is too little to say how their marks compare.",
  );
});

test("islands name whom they can be compared with", () => {
  const island = { ...clearRater, onlyWith: ["b", "c"] };
  expect(severitySentence("Anna", island, (id) => ({ b: "Ben", c: "Cleo" })[id] ?? id)).toBe(
    "Anna marks the same work about 0.4 points higher than Ben and Cleo do (anything from 0.1 higher to 0.7 higher would fit), " +
      "judging by 3 shared profiles and 4 people whom others marked too. Anna can be compared with Ben and Cleo only.",
  );
  const many = { ...clearRater, onlyWith: ["B", "C", "D", "E", "F", "G"] };
  expect(severitySentence("Anna", many)).toContain("with B, C, D, E and 2 others only.");
  expect(severitySentence("Anna", { ...clearRater, onlyWith: ["Ben"] })).toContain(
    "higher than Ben does (anything",
  );
});

test("sentence, interval, label and direction of every rater follow from one finding", () => {
  const all = organisations().flatMap((one) =>
    (["both", "second15", "vign"] as const).flatMap((scenario) => [
      ...answered(severityInput(one, scenario)).raters.values(),
    ]),
  );
  const seen = new Set<string>();
  for (const one of all) {
    if (isRefused(one)) continue;
    seen.add(one.finding);
    const [low, high] = one.interval;
    const leavesOutZero = low > 0 || high < 0;
    const sentence = severitySentence("Anna", one);
    expect(one.direction !== null).toBe(one.finding === "clear");
    expect(one.label === "notMeasurable").toBe(one.finding === "tooLittle");
    expect(sentence.includes("would fit")).toBe(["clear", "apart", "open"].includes(one.finding));
    if (one.finding === "clear" || one.finding === "apart") {
      expect(sentence).toContain(one.value > 0 ? "higher than " : "lower than ");
    }
    if (one.finding === "apart") expect(leavesOutZero).toBe(true);
    if (one.finding === "open" || one.finding === "alike") expect(leavesOutZero).toBe(false);
    expect(sentence).not.toMatch(/differ.*from 0\.\d (lower|higher) to 0\.\d \1/);
  }
  expect([...seen].sort()).toEqual(["alike", "apart", "clear", "open", "tooLittle"]);
});

const team = (name: string, ...marks: number[]): TeamRow[] =>
  marks.map((value) => ({ team: name, stratum: "4", value }));

test("an unlinked manager's team is described against the other teams, not judged", () => {
  const rows = [...team("A", 4, 4, 3, 4, 5), ...team("B", 3, 3, 2, 3, 4)];
  const offset = teamOffset(rows, "A");
  // Means 4 and 3, both with variance .5; Welch: SE √(.1 + .1), 8 degrees of freedom, t 2.3060.
  expect(offset).toMatchObject({ people: 5, value: 1 });
  expect(isRefused(offset) ? 0 : offset.interval[1]).toBeCloseTo(1 + 2.306004 * Math.sqrt(0.2), 5);
  expect(unlinkedSentence("Anna", offset)).toMatch(
    /^The marks of Anna's team are 1\.0 above the average of other teams at the same grades \(5 people; anything from no different to 2\.0 above would fit\)\. Nobody else/,
  );
  expect(unlinkedSentence("Cleo", teamOffset(rows, "C"))).toContain("too small");
});

test("a team is not a part of what it is compared with", () => {
  // Two points above, and three quarters of its grade: the others are what counts.
  const large = [...team("A", 5, 5, 5, 4, 5, 5), ...team("B", 3, 3, 2, 3, 3)];
  expect(teamOffset(large, "A")).toMatchObject({ value: expect.closeTo(29 / 6 - 2.8, 10), people: 6 });
  expect(teamOffset([...team("A", 5, 5, 5, 5, 5, 5), ...team("B", 3, 3)], "A")).toMatchObject({
    refused: "tooFewPeople",
  });
  expect(teamOffset(team("A", 5, 4, 5, 5, 5), "A")).toMatchObject({
    refused: "tooFewPeople",
    sentence: expect.stringContaining("Hardly any other team"),
  });
  expect(teamOffset([...team("A", 5, 5, 5, 5, 5), ...team("B", 3, 3, 3, 3, 3)], "A")).toMatchObject({
    refused: "noVariation",
  });
  const same = unlinkedSentence(
    "Anna",
    teamOffset([...team("A", 3, 4, 3, 4, 3), ...team("B", 4, 3, 3, 4, 3)], "A"),
  );
  expect(same).toMatch(/^The marks of Anna's team are at the average of other teams/);
});
