/** What is said of a case while its track is not to be looked at. */
import { blindStep, casesInWords, proposedInWords } from "../../../src/domain/calibration/caseInWords";
import { decision, ladder, promotionCase } from "../examples";

const both = promotionCase({ to: "M4", savedAt: "2026-05-01T09:00:00Z" });
const grade = (fields: object = {}) =>
  decision({
    id: "g",
    kind: "promotion",
    case: both.id,
    from: "grade 3",
    to: "grade 4",
    when: "2026-05-02T09:00:00Z",
    ...fields,
  });

test.each([
  ["nothing is recorded", both, [], "grade 4"],
  ["the grade is recorded", both, [grade()], "Group PM"],
  ["it is recorded in the page and not saved yet", both, [grade({ when: "" })], "Group PM"],
  [
    "it was recorded before the case was proposed anew",
    both,
    [grade({ when: "2026-04-30T09:00:00Z" })],
    "grade 4",
  ],
  [
    "it was recorded, by the file's clock, before the case was proposed anew",
    { ...both, proposedAt: "2026-05-01 11:00:00" },
    [grade({ when: "2026-05-01 10:59:59" })],
    "grade 4",
  ],
  [
    "it was recorded, by the file's clock, after that",
    { ...both, proposedAt: "2026-05-01 11:00:00" },
    [grade({ when: "2026-05-01 11:05:00" })],
    "Group PM",
  ],
  ["it was taken back", both, [grade(), grade({ id: "u", reverses: "g" })], "grade 4"],
  ["another case's grade is recorded", both, [grade({ case: "other" })], "grade 4"],
  ["only a word was said", both, [grade({ kind: "approval" })], "grade 4"],
  ["it was sent back, to be proposed again", { ...both, status: "sent back" as const }, [], "grade 4"],
  ["the case is decided", { ...both, status: "approved" as const }, [], "Group PM"],
  ["a step on the own track", promotionCase({ to: "IC4" }), [], "Staff PM"],
])("R24 what is proposed, where %s", (_, one, decisions, expected) => {
  expect(proposedInWords(one, ladder, decisions)).toBe(expected);
  expect(blindStep(one, ladder, decisions) !== null).toBe(expected === "grade 4");
});

test("R24 what is still being written is nobody else's; the others are named as far as they may be", () => {
  const cases = [both, promotionCase({ to: "IC4", status: "draft" })];
  expect(casesInWords({ cases, decisions: [] }, ladder)).toBe("grade 4 proposed");
  expect(casesInWords({ cases, decisions: [grade()] }, ladder)).toBe("Group PM proposed");
});
