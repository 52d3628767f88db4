/** A change by numbers: criterion, mark, reason; what is missing is said. */
import fc from "fast-check";
import { blankDraft, type ChangeDraft, changedMarks, lacks, withDigit } from "../../../src/pages/room/draft";

const choices = {
  criteria: ["Hard skills", "Leadership"],
  reasons: ["Evidence not considered", "New evidence"],
  now: { "Hard skills": 3, Leadership: 3 } as const,
};
const typed = (digits: readonly number[], from: ChangeDraft = blankDraft) =>
  digits.reduce((draft, digit) => withDigit(draft, digit, choices), from);

test("three digits choose criterion, mark and reason, then the text is asked for", () => {
  expect(typed([2, 4, 1])).toEqual({
    step: "comment",
    criterion: "Leadership",
    marks: { Leadership: 4 },
    reasonCode: "Evidence not considered",
    comment: "",
  });
});

test("a second criterion costs two digits more: the reason stays", () => {
  const first = typed([2, 4, 1]);
  const second = typed([1, 2], { ...first, step: "criterion" });
  expect(second).toMatchObject({ marks: { Leadership: 4, "Hard skills": 2 }, step: "comment" });
});

test("a mark that holds already asks for another at once, not after the reason and the text", () => {
  expect(typed([2, 3])).toMatchObject({ step: "mark", criterion: "Leadership" });
  expect(typed([2, 3, 4, 1])).toMatchObject({ step: "comment", marks: { Leadership: 4 } });
});

test("numbers that nothing has change nothing", () => {
  expect(typed([3])).toEqual(blankDraft);
  expect(typed([1, 6])).toMatchObject({ step: "mark", marks: {} });
  expect(typed([1, 4, 3])).toMatchObject({ step: "reason", reasonCode: "" });
});

test.each([
  [[], "Choose a criterion and its mark."],
  [[2, 3], "These marks hold already. Choose another mark, or leave and keep."],
  [[2, 4], "Choose a reason."],
  [[2, 4, 2], "Say in one sentence what led to the change."],
] as [number[], string][])("after %j it says: %s", (digits, message) => {
  expect(lacks(typed(digits), { Leadership: 3 })).toBe(message);
});

test("with a text nothing is missing", () => {
  expect(lacks({ ...typed([2, 4, 2]), comment: "Said by two." }, { Leadership: 3 })).toBe("");
});

test("whatever is pressed, marks are whole marks of the ladder's criteria and reasons are known ones", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 12 }), (digits) => {
      const draft = typed(digits);
      for (const [criterion, mark] of Object.entries(draft.marks)) {
        expect(choices.criteria).toContain(criterion);
        expect([1, 2, 3, 4, 5]).toContain(mark);
      }
      expect(["", ...choices.reasons]).toContain(draft.reasonCode);
    }),
  );
});

test("only marks that differ from those that hold are recorded", () => {
  const draft = { ...blankDraft, marks: { Leadership: 3, "Hard skills": 4 } } as const;
  expect(changedMarks(draft, { Leadership: 3, "Hard skills": 2 })).toEqual({ "Hard skills": 4 });
});
