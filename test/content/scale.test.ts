// The scale and the lists of reasons.
import { reasonCodes, scale, shippedUnratedReasons } from "../../src/content";

test("R6 The scale has five points in order, each with its own name and anchor", () => {
  expect(scale.map((point) => point.mark)).toEqual([1, 2, 3, 4, 5]);
  expect(new Set(scale.map((point) => point.name)).size).toBe(5);
  expect(new Set(scale.map((point) => point.anchor)).size).toBe(5);
});

test("R6 Marks 1 to 4 are read against the person's own level, 5 against the next", () => {
  for (const { anchor } of scale.slice(0, 4)) expect(anchor).toMatch(/\bthis level\b/);
  expect(scale[4]?.anchor).toMatch(/^What the next level expects was seen/);
});

test("R14 Six reason codes, each with when to use it", () => {
  expect(reasonCodes.map((reason) => reason.name)).toEqual([
    "Evidence not considered",
    "Expectation misread",
    "Scope misread",
    "New evidence",
    "Peers at this grade",
    "Data error",
  ]);
  expect(new Set(reasonCodes.map((reason) => reason.code)).size).toBe(6);
  expect(new Set(reasonCodes.map((reason) => reason.use)).size).toBe(6);
});

test("R17 No reason code speaks about the rater", () => {
  for (const { name, use } of reasonCodes)
    expect(`${name} ${use}`).not.toMatch(/severe|lenient|strict|rater|manager/i);
});

test("R11 Six reasons for being unrated, each with when to use it", () => {
  expect(shippedUnratedReasons.map((reason) => reason.name)).toEqual([
    "on leave",
    "joined after",
    "left",
    "manager vacant",
    "late",
    "above the ladder",
  ]);
  expect(new Set(shippedUnratedReasons.map((reason) => reason.code)).size).toBe(6);
});
