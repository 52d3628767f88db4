/** What deciding a case asks for. */
import { checkCaseDecision } from "../../../src/domain/promotion/checkCaseDecision";
import type { CaseOutcome } from "../../../src/domain/promotion/promotion";
import { codesOf, ladder, promotionCase } from "../examples";

const check = (
  fields: Parameters<typeof promotionCase>[0],
  outcome: string,
  effectiveDate: string,
  comment: string,
) =>
  codesOf(
    checkCaseDecision(promotionCase(fields), ladder, {
      outcome: outcome as CaseOutcome,
      effectiveDate,
      comment,
    }),
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
  ["no step of the ladder", { to: "IC3" }, "approved", day, "", ["step.sameLevel"]],
  ["no step of the ladder, declined", { to: "X" }, "declined", "", "The level is gone", []],
  ["decided again", { status: "declined" }, "approved", day, "", []],
  ["a comment of 6,000 characters", {}, "approved", day, "x".repeat(6000), ["text.tooLong"]],
] as const)("R23 %s", (_, fields, outcome, effectiveDate, comment, codes) => {
  expect(check(fields, outcome, effectiveDate, comment)).toEqual(codes);
});

test("R26 the writer of a comment is told that the person may read it", () => {
  const [problem] = checkCaseDecision(promotionCase(), ladder, {
    outcome: "declined",
    effectiveDate: "",
    comment: "",
  });
  expect(problem?.message).toContain("the person may read it");
});
