/** Flags and their mirrors. */
import fc from "fast-check";
import { defaultFlagSettings, type FlagInput, flags, mirrorOf } from "../../../src/domain/calibration/flags";
import { overall } from "../../../src/domain/rating/overall";
import type { Marks } from "../../../src/domain/rating/rating";
import { criteria } from "../examples";

const marksOf = (...given: number[]) =>
  Object.fromEntries(criteria.map(({ name }, i) => [name, given[i]])) as Marks;
const input = (given: number[], fields: Partial<FlagInput> = {}): FlagInput => {
  const marks = marksOf(...given);
  const result = overall(criteria, marks);
  return {
    level: "IC3",
    marks,
    overall: "incomplete" in result ? null : result,
    past: [],
    inGrade: { months: 30, atLeast: false },
    ...fields,
  };
};
const codes = (given: number[], fields: Partial<FlagInput> = {}, settings = defaultFlagSettings) =>
  flags(input(given, fields), settings).map(({ code }) => code);
const past = (...overalls: (number | null)[]) => ({
  past: overalls.map((value) => ({ level: "IC3", overall: value })),
});
const months = (n: number, atLeast = false) => ({ inGrade: { months: n, atLeast } });

test.each([
  ["nothing to see", [3, 3, 4, 3], {}, []],
  ["two points up", [4, 4, 5, 4], past(2.25), ["movedUp"]],
  ["two points down", [2, 2, 1, 2], past(3.75), ["movedDown"]],
  ["less than two points", [4, 4, 5, 4], past(2.5), []],
  ["high in the first year", [4, 5, 4, 4], months(11), ["highInFirstYear"]],
  ["low in the first year", [2, 1, 2, 2], months(11), ["lowInFirstYear"]],
  ["high after the first year", [4, 5, 4, 4], months(12), []],
  ["at least 3 months may be more", [4, 5, 4, 4], months(3, true), []],
  ["time unknown", [4, 5, 4, 4], { inGrade: null }, []],
  ["high again", [4, 4, 4, 5], past(4.2), ["highAgain"]],
  ["low again", [2, 2, 2, 1], past(1.8), ["lowAgain"]],
  ["high after low", [4, 4, 4, 5], past(2.4), []],
  ["high, unrated last time", [4, 4, 4, 5], past(null), []],
  ["neither high nor low in the first year", [3, 3, 4, 3], months(5), []],
  ["neither high nor low again", [3, 3, 4, 3], past(3.2), []],
  ["high in the last two cycles, low before", [4, 4, 4, 5], past(4.2, 1.5), ["highAgain"]],
  ["all alike", [3, 3, 3, 3], {}, ["allAlike"]],
  ["far apart", [2, 3, 5, 3], {}, ["farApart"]],
  ["two points apart", [2, 3, 4, 3], {}, []],
] as const)("R20 %s", (_, given, fields, expected) => {
  expect(codes([...given], fields as Partial<FlagInput>)).toEqual(expected);
});

test("R18 another level last time: no change is claimed, a neutral chip says so", () => {
  const elsewhere = { past: [{ level: "M3", overall: 1 }] };
  const found = flags(input([3, 4, 3, 4], elsewhere));
  expect(found).toEqual([
    { code: "firstCycleAtLevel", text: "First cycle at IC3, after M3.", brief: "first cycle at IC3" },
  ]);
});

test("R20 the chip is the same in both directions and on both tracks", () => {
  const chip = (level: string, before: string) =>
    flags(input([3, 4, 3, 4], { level, past: [{ level: before, overall: 3 }] })).map(({ code }) => code);
  for (const [now, before] of [
    ["M4", "IC4"],
    ["IC4", "M4"],
    ["IC4", "IC3"],
    ["M5", "M4"],
  ] as const) {
    expect(chip(now, before)).toEqual(["firstCycleAtLevel"]);
  }
});

test("R20 without a complete overall only the chip may show", () => {
  expect(codes([3, 3, 3], { past: [{ level: "IC2", overall: 1 }] })).toEqual(["firstCycleAtLevel"]);
});

test("R20 three marks can be alike, two say nothing", () => {
  const alike = (...names: string[]) => {
    const marks: Marks = Object.fromEntries(names.map((name) => [name, 3]));
    const result = { value: 3, shown: "3.0", lowest: 3 as const };
    return flags({ ...input([3, 3, 3, 3]), marks, overall: result }).map(({ code }) => code);
  };
  expect(alike("A", "B", "C")).toEqual(["allAlike"]);
  expect(alike("A", "B")).toEqual([]);
});

test("R20 thresholds are settings", () => {
  const strict = {
    ...defaultFlagSettings,
    movedBy: 0.5,
    highFrom: 3.5,
    firstMonths: 24,
    apartBy: 1,
    repeatedCycles: 3,
  };
  expect(codes([4, 4, 3, 4], { ...past(3.25, 3.5), ...months(20) }, strict)).toEqual([
    "movedUp",
    "highInFirstYear",
    "farApart",
  ]);
  expect(codes([4, 4, 3, 4], past(3.75, 3.5), strict)).toEqual(["highAgain", "farApart"]);
});

test("R20 a difference of exactly the threshold counts, whatever binary fractions make of it", () => {
  // 4.3 − 2.3 is 1.9999999999999996 in binary fractions
  const settled = {
    ...input([3, 4, 3, 4]),
    overall: { value: 4.3, shown: "4.3", lowest: 3 as const },
    ...past(2.3),
  };
  expect(flags(settled).map(({ code }) => code)).toEqual(["movedUp"]);
});

test("R20 every flag has its mirror: turning all marks round the middle turns the flags round", () => {
  const mark = fc.integer({ min: 1, max: 5 });
  const marks = fc.array(mark, { minLength: 4, maxLength: 4 });
  const before = fc.array(fc.option(mark), { maxLength: 3 });
  const directional = ["movedUp", "movedDown", "highInFirstYear", "lowInFirstYear", "highAgain", "lowAgain"];
  fc.assert(
    fc.property(marks, before, fc.nat(20), (given, overalls, spent) => {
      const here = codes(given, { ...past(...overalls), ...months(spent) });
      const turned = codes(
        given.map((one) => 6 - one),
        { ...past(...overalls.map((one) => (one === null ? null : 6 - one))), ...months(spent) },
      );
      expect(turned).toEqual(here.map((code) => (directional.includes(code) ? mirrorOf[code] : code)));
    }),
    { numRuns: 500 },
  );
});

test("R20 a mirror's mirror is the flag itself", () => {
  for (const [code, mirror] of Object.entries(mirrorOf)) {
    if (mirror !== null) expect(mirrorOf[mirror]).toBe(code);
  }
});

test("R20 texts speak of the mark", () => {
  expect(flags(input([4, 4, 5, 4], { ...past(2.25), ...months(5) })).map(({ text }) => text)).toEqual([
    "The overall is 2.0 points higher than last cycle, at the same level.",
    "4.3 is unexpectedly high (4 or more) in the first 12 months in this grade.",
  ]);
});
