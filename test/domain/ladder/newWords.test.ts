/** What is marked as new between two texts. */
import fc from "fast-check";
import { newWords } from "../../../src/domain/ladder/newWords";

const marked = (before: string, after: string) =>
  (newWords(before, after) ?? []).filter(({ isNew }) => isNew).map(({ text }) => text.trim());

test("what was put in or replaced is marked, what moved along is not", () => {
  expect(marked("Leads six interviews a quarter.", "Leads twelve customer interviews a quarter.")).toEqual([
    "twelve customer",
  ]);
  expect(marked("One. Two. Three.", "One. Three. Four.")).toEqual(["Four."]);
});

test("a full stop that becomes a comma marks nothing", () => {
  expect(marked("Leads a theme.", "Leads a theme, alone")).toEqual(["alone"]);
  expect(marked("Leads a theme, alone", "Leads a theme.")).toEqual([]);
});

test("in a text written anew, the sentences that the other one does not have are marked, if it has any of them", () => {
  const before =
    "Turns good PMs into managers. Goals are agreed once a year, and leadership hears of decisions.";
  const after =
    "Answers for the results of a line: growth, cost and stay. Goals are agreed once a year, and leadership hears of decisions. Moves effort where it gains!";
  expect(marked(before, after)).toEqual([
    "Answers for the results of a line: growth, cost and stay.",
    "Moves effort where it gains!",
  ]);
  expect(
    newWords("Six a month\nTwo talks", "Six a month\nNine other things in some detail, and more"),
  ).toEqual([
    { text: "Six a month\n", isNew: false },
    { text: "Nine other things in some detail, and more", isNew: true },
  ]);
});

test("texts written anew are not marked: the marks would cover them", () => {
  const before = "Turns technical needs into requirements for single features.";
  const after = "Answers for a whole product from top to bottom, and leadership approves the rest.";
  expect(newWords(before, after)).toBeNull();
  expect(newWords("", after)).toBeNull();
  expect(newWords(before, "")).toBeNull();
});

test("the stretches give the text back, and a text is never new against itself", () => {
  const words = fc.array(fc.constantFrom("a", "b", "c,", "d.", "\n", "e  "), { maxLength: 30 });
  fc.assert(
    fc.property(words, words, (one, other) => {
      const [before, after] = [one.join(" "), other.join(" ")];
      const stretches = newWords(before, after) ?? [{ text: after }];
      expect(stretches.map(({ text }) => text).join("")).toBe(after);
      expect(marked(after, after)).toEqual([]);
    }),
  );
});
