/** Marks as text and back. */
import fc from "fast-check";
import { formatMarks, parseMarks } from "../../../src/domain/rating/marksText";
import { type MarkOrNot, notObserved } from "../../../src/domain/rating/rating";

test("R14 marks are written for people to read", () => {
  expect(formatMarks({ "Hard skills": 3, Leadership: 4 })).toBe("Hard skills 3; Leadership 4");
  expect(formatMarks({ Leadership: null, "Hard skills": notObserved })).toBe(
    "Leadership no mark; Hard skills not observed",
  );
});

test.each([
  ["", {}],
  ["  ", {}],
  ["Hard skills 3;Leadership 4", { "Hard skills": 3, Leadership: 4 }],
  ["Area 51 5", { "Area 51": 5 }],
  ["No mark not observed", { "No mark": "not observed" }],
  ["Leadership no mark", { Leadership: null }],
])("R14 %j is read", (text, marks) => {
  expect(parseMarks(text)).toEqual({ marks });
});

test.each(["Leadership", "Leadership 6", "Leadership 0", "4", "Leadership 3.5", "Hard skills 3;", "=1+1"])(
  "R14 %j can't be read",
  (text) => {
    expect(parseMarks(text)).toHaveProperty("code", "marks.unreadable");
  },
);

test("R14 what is written is read back, whatever the names", () => {
  const word = fc.constantFrom(
    "Hard",
    "3",
    "no mark",
    "not observed",
    "5 4",
    "__proto__",
    "constructor",
    "-",
    "Führung",
  );
  const name = fc.oneof(
    fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(" ")),
    fc.string({ minLength: 1 }).filter((text) => text === text.trim() && text !== "" && !/;/.test(text)),
  );
  const mark = fc.constantFrom<MarkOrNot>(1, 2, 3, 4, 5, notObserved, null);
  fc.assert(
    fc.property(fc.uniqueArray(fc.tuple(name, mark), { selector: ([key]) => key }), (pairs) => {
      const marks = Object.fromEntries(pairs);
      expect(parseMarks(formatMarks(marks))).toEqual({ marks });
    }),
    { numRuns: 500 },
  );
});
