/** What a proposal must have, and when its bar is met. */
import { barMet, caseId, checkProposal } from "../../../src/domain/promotion/promotion";
import { codesOf, criteria, ladder, promotionCase } from "../examples";

const propose = { propose: true };
const draft = { propose: false };
const withBar = (bar: unknown, evidence = "Saw it") => {
  const { bars } = promotionCase();
  return promotionCase({ bars: { ...bars, Leadership: { bar: bar as "met", evidence } } });
};

test("R23 a complete proposal may be made, whatever the bar", () => {
  expect(checkProposal(promotionCase(), ladder, propose)).toEqual([]);
  expect(checkProposal(withBar("not yet"), ladder, propose)).toEqual([]);
});

test("R23 every criterion is asked whether its expectation is met, with evidence", () => {
  const problems = checkProposal(promotionCase({ bars: {} }), ladder, propose);
  expect(problems.map(({ code, where }) => `${where?.column} ${code}`)).toEqual(
    criteria.flatMap(({ name }) => [`${name} bar.missing`, `${name} evidence.missing`]),
  );
});

test.each(["not yet", "in part", "met"])("R23 %p asks for evidence like any other", (bar) => {
  expect(codesOf(checkProposal(withBar(bar, " "), ladder, propose))).toEqual(["evidence.missing"]);
});

test.each([
  ["IC3", "IC4", []],
  ["IC3", "M4", ["case.businessNeedMissing"]],
  ["IC4", "M4", ["case.businessNeedMissing"]],
  ["M4", "M5", ["case.businessNeedMissing"]],
  ["M4", "IC4", []],
  ["M4", "IC5", []],
])("R22 from %s to %s business need is asked only for a management seat", (from, to, codes) => {
  expect(codesOf(checkProposal(promotionCase({ from, to }), ladder, propose))).toEqual(codes);
  const founded = promotionCase({ from, to, businessNeed: "A second team starts in May" });
  expect(codesOf(checkProposal(founded, ladder, propose))).toEqual([]);
});

test("R24 a move across asks for the same form in both directions", () => {
  const empty = { rationale: "", businessNeed: "A seat", bars: {} };
  const asked = (from: string, to: string) =>
    codesOf(checkProposal(promotionCase({ ...empty, from, to }), ladder, propose));
  expect(asked("M4", "IC4")).toEqual(asked("IC4", "M4"));
  expect(asked("M4", "IC4")).toContain("case.rationaleMissing");
});

test("R23 a draft may have gaps but no nonsense", () => {
  expect(checkProposal(promotionCase({ rationale: "", bars: {} }), ladder, draft)).toEqual([]);
  expect(codesOf(checkProposal(withBar("perhaps"), ladder, draft))).toEqual(["bar.unknown"]);
  expect(codesOf(checkProposal(promotionCase({ to: "IC3" }), ladder, draft))).toEqual(["step.sameLevel"]);
  expect(codesOf(checkProposal(promotionCase({ rationale: "x".repeat(5001) }), ladder, draft))).toEqual([
    "text.tooLong",
  ]);
  expect(codesOf(checkProposal(promotionCase({ businessNeed: "a\u0000" }), ladder, draft))).toEqual([
    "text.controlCharacter",
  ]);
  expect(codesOf(checkProposal(withBar("met", "x".repeat(2001)), ladder, draft))).toEqual(["text.tooLong"]);
});

test("R3 a bar for a criterion the ladder does not have is named", () => {
  const { bars } = promotionCase();
  const odd = promotionCase({ bars: { ...bars, Charm: { bar: "met", evidence: "x" } } });
  expect(codesOf(checkProposal(odd, ladder, propose))).toEqual(["criterion.unknown"]);
});

test("R23 the bar is met when every expectation is met", () => {
  expect(barMet(promotionCase(), criteria)).toBe(true);
  for (const bar of ["", "not yet", "in part"]) expect(barMet(withBar(bar), criteria)).toBe(false);
  expect(barMet(promotionCase({ bars: {} }), criteria)).toBe(false);
  expect(barMet(promotionCase(), [...criteria, { name: "Charm" }])).toBe(false);
  expect(barMet(promotionCase(), [])).toBe(false);
});

test("R31 one case a person, level and cycle", () => {
  expect(caseId("2026 H1", "007", "IC4")).toBe("2026 H1/007/IC4");
});
