/** What a rating must have to be saved and to be submitted. */
import fc from "fast-check";
import { checkAssessments } from "../../../src/domain/rating/checkRating";
import { type Mark, notObserved } from "../../../src/domain/rating/rating";
import { assessments, codesOf, criteria } from "../examples";

const submit = { submit: true };
const draft = { submit: false };
const withOne = (mark: unknown, evidence: string) => ({
  ...assessments(3, 3, 3, 3),
  Leadership: { mark, evidence },
});

test("R6 a complete rating may be submitted", () => {
  expect(checkAssessments(criteria, assessments(1, 3, 5, notObserved), submit)).toEqual([]);
});

test("R15 a draft may have gaps", () => {
  expect(checkAssessments(criteria, {}, draft)).toEqual([]);
  expect(checkAssessments(criteria, withOne(null, ""), draft)).toEqual([]);
});

test.each([0, 6, 9, 2.5, -1, Number.NaN, "3", "five", true])(
  "R6 a mark of %p is out of scale, even in a draft",
  (mark) => {
    const problems = checkAssessments(criteria, withOne(mark, "Seen"), draft);
    expect(codesOf(problems)).toEqual(["mark.outOfScale"]);
    expect(problems[0]?.where).toEqual({ column: "Leadership" });
    expect(problems[0]?.message).toContain(String(mark));
  },
);

test.each([null, undefined, ""])("R6 a mark left at %p is missing on submit", (mark) => {
  expect(codesOf(checkAssessments(criteria, withOne(mark, "Seen"), submit))).toEqual(["mark.missing"]);
});

test.each(["", "   ", "\n", "-", "…"])("R7 evidence %p says nothing", (evidence) => {
  expect(codesOf(checkAssessments(criteria, withOne(3, evidence), submit))).toEqual(["evidence.missing"]);
});

test("R6 not observed needs its reason", () => {
  const [problem] = checkAssessments(criteria, withOne(notObserved, ""), submit);
  expect(problem?.code).toBe("evidence.missing");
  expect(problem?.message).toContain("say why it was not observed");
  expect(checkAssessments(criteria, withOne(notObserved, "On parental leave in spring"), submit)).toEqual([]);
});

test("R7 every mark is asked for the same, whatever the evidence", () => {
  const mark = fc.constantFrom<Mark>(1, 2, 3, 4, 5);
  const evidence = fc.oneof(fc.string(), fc.constantFrom("", " ", "x".repeat(2001), "a\u0000b"));
  fc.assert(
    fc.property(mark, mark, evidence, fc.boolean(), (one, other, text, isSubmit) => {
      const asked = (given: Mark) => checkAssessments(criteria, withOne(given, text), { submit: isSubmit });
      expect(asked(one)).toEqual(asked(other));
    }),
  );
});

test("R8 evidence ends at 2,000 characters", () => {
  expect(checkAssessments(criteria, withOne(3, "x".repeat(2000)), draft)).toEqual([]);
  const [problem] = checkAssessments(criteria, withOne(3, "x".repeat(60000)), draft);
  expect(problem?.code).toBe("text.tooLong");
  expect(problem?.message).toContain("60000");
});

test("R8 line breaks are fine, control characters are not", () => {
  expect(checkAssessments(criteria, withOne(3, "Two\r\nlines,\tone tab"), draft)).toEqual([]);
  expect(codesOf(checkAssessments(criteria, withOne(3, "a\u0007b"), draft))).toEqual([
    "text.controlCharacter",
  ]);
});

test("R3 a criterion the ladder does not have is named", () => {
  const problems = checkAssessments(
    criteria,
    { ...assessments(3, 3, 3, 3), Charm: { mark: 5, evidence: "x" } },
    submit,
  );
  expect(codesOf(problems)).toEqual(["criterion.unknown"]);
  expect(problems[0]?.message).toContain('"Charm"');
});

test("R6 nothing said yet: every criterion is asked for, in order", () => {
  const problems = checkAssessments(criteria, {}, submit);
  expect(problems.map(({ code, where }) => `${where?.column} ${code}`)).toEqual(
    criteria.flatMap(({ name }) => [`${name} mark.missing`, `${name} evidence.missing`]),
  );
});
