/** What a case has and lacks. */
import { completenessInWords, partsOf } from "../../../src/domain/promotion/completeness";
import { criteria, promotionCase } from "../examples";

const example = { problem: "Churn", decision: "New onboarding", outcome: "20 % fewer leave" };
const whole = promotionCase({
  scopeChange: "From one theme to the product",
  examples: [example, example, example],
  quotes: "“Asked for by name”, Kim",
  openGaps: "Pricing",
});
const lacks = (fields: Parameters<typeof promotionCase>[0], needsBusinessNeed = false) =>
  partsOf({ ...whole, ...fields }, criteria, needsBusinessNeed)
    .filter(({ isThere }) => !isThere)
    .map(({ name, isNeeded }) => `${isNeeded ? "needed" : "wanted"}: ${name}`);

test.each([
  ["a whole one", {}, []],
  ["no rationale", { rationale: " - " }, ["needed: why this level"]],
  ["no scope", { scopeChange: "" }, ["wanted: what they answer for now and did not before"]],
  [
    "an example without its outcome",
    { examples: [example, example, { ...example, outcome: "" }] },
    ["wanted: work examples: 2 of at least 3"],
  ],
  ["no quotes, no gaps", { quotes: "", openGaps: "" }, ["wanted: quotes", "wanted: open gaps"]],
  [
    "one criterion",
    { bars: { ...whole.bars, Leadership: { bar: "" as const, evidence: "" } } },
    ["needed: Leadership: how far the expectation is met", "needed: Leadership: evidence"],
  ],
])("R23 %s", (_, fields, expected) => {
  expect(lacks(fields)).toEqual(expected);
});

test("R22 the seat is asked for of management alone", () => {
  expect(lacks({}, true)).toEqual(["needed: why this seat"]);
});

test("in words for those who decide", () => {
  expect(completenessInWords(partsOf(whole, criteria, false))).toBe("Complete.");
  expect(completenessInWords(partsOf({ ...whole, quotes: "", examples: [] }, criteria, false))).toBe(
    "Not there yet: work examples: 0 of at least 3; quotes.",
  );
});
