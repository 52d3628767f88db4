/** What deciding a case asks for. */
import { checkCaseDecision, type DecisionFacts } from "../../../src/domain/promotion/checkCaseDecision";
import type { CaseOutcome } from "../../../src/domain/promotion/promotion";
import { codesOf, ladder, promotionCase } from "../examples";

const facts: DecisionFacts = {
  today: "2026-05-02",
  began: "2023-01-01",
  blocked: [],
  isContested: false,
  missingWord: "",
};
const check = (
  fields: Parameters<typeof promotionCase>[0],
  outcome: string,
  effectiveDate: string,
  comment: string,
  about: Partial<DecisionFacts> = {},
) =>
  codesOf(
    checkCaseDecision(
      promotionCase(fields),
      ladder,
      { outcome: outcome as CaseOutcome, effectiveDate, comment },
      { ...facts, ...about },
    ),
  );
const day = "2026-07-01";
const partly = { bars: { ...promotionCase().bars, Leadership: { bar: "in part", evidence: "x" } as const } };

test.each([
  ["approved with its day", {}, "approved", day, "", []],
  ["approved without a day", {}, "approved", "", "", ["case.effectiveDate"]],
  ["approved on a day that does not exist", {}, "approved", "2026-06-31", "", ["case.effectiveDate"]],
  ["approved on a day written otherwise", {}, "approved", "1/7/2026", "", ["case.effectiveDate"]],
  ["approved before the bar is met", partly, "approved", day, "", ["case.commentMissing"]],
  ["approved before the bar is met, with why", partly, "approved", day, "Grows into it by July", []],
  ["two grades up", { from: "IC2" }, "approved", day, "", ["case.commentMissing"]],
  ["two grades up with a note", { from: "IC2" }, "approved", day, "Was hired too low", []],
  ["declined without a reason", {}, "declined", "", " - ", ["case.commentMissing"]],
  ["declined with a reason", {}, "declined", "", "Not yet beyond the own theme", []],
  ["deferred without a reason", {}, "deferred", "", "", ["case.commentMissing"]],
  ["declined with a day", {}, "declined", day, "Not yet", ["case.effectiveDate"]],
  ["still a draft", { status: "draft" }, "approved", day, "", ["case.draft"]],
  ["an outcome nobody knows", {}, "maybe", "", "", ["case.outcome"]],
  ["no step of the ladder, declined", { to: "X" }, "declined", "", "The level is gone", []],
  ["sent back", { status: "sent back" }, "approved", day, "", ["case.draft"]],
  ["decided anew without why", { status: "declined" }, "approved", day, "", ["case.commentMissing"]],
  ["decided anew", { status: "declined" }, "approved", day, "New evidence of May", []],
  ["before the level began", {}, "approved", "2020-01-01", "Really", ["case.effectiveDate"]],
  ["on the day the level began", {}, "approved", "2023-01-01", "Paid back", []],
  ["a year and a day away", {}, "approved", "2027-05-03", "", []],
  ["more than a year away without a word", {}, "approved", "2027-05-04", "", ["case.commentMissing"]],
  ["more than a year away with one", {}, "approved", "2027-05-04", "After the parental leave", []],
  ["more than a year ago without a word", {}, "approved", "2025-04-30", "", ["case.commentMissing"]],
  ["a comment of 6,000 characters", {}, "approved", day, "x".repeat(6000), ["text.tooLong"]],
] as const)("R23 %s", (_, fields, outcome, effectiveDate, comment, codes) => {
  expect(check(fields, outcome, effectiveDate, comment)).toEqual(codes);
});

test("R26 the writer of a comment is told that the person may read it", () => {
  const [problem] = checkCaseDecision(
    promotionCase(),
    ladder,
    {
      outcome: "declined",
      effectiveDate: "",
      comment: "",
    },
    facts,
  );
  expect(problem?.message).toContain("the person may read it");
});

test("R23 what is blocked can't be approved, whatever is written, but declined", () => {
  const about = { blocked: ["The roster now says IC4."] };
  expect(check({}, "approved", day, "All the same", about)).toEqual(["case.blocked"]);
  expect(check({}, "declined", "", "Moved meanwhile", about)).toEqual([]);
});

test("R14 what somebody did not agree to is approved with a reason only", () => {
  expect(check({}, "approved", day, "", { isContested: true })).toEqual(["case.commentMissing"]);
  expect(check({}, "approved", day, "The panel saw the launch", { isContested: true })).toEqual([]);
});

test("R14 without the skip-level's word a case is approved with a reason, and the way out is said", () => {
  const about = { missingWord: "No word of the skip-level, Cleo Chief, yet. Collect it." };
  expect(check({}, "approved", day, "", about)).toEqual(["case.commentMissing"]);
  expect(check({}, "approved", day, "Cleo is on leave until June.", about)).toEqual([]);
  expect(check({}, "declined", "", "Moved meanwhile", about)).toEqual([]);
});
