/** Texts people write. */
import { checkText, saysSomething } from "../../src/domain/checkText";
import { found } from "../../src/domain/problem";
import { codesOf } from "./examples";

test.each([
  ["x", true],
  ["日本", true],
  ["٣", true],
  ["- … -", false],
  ["", false],
  [" \n", false],
  ["🙂", false],
])("R7 %j says something: %p", (text, expected) => {
  expect(saysSomething(text)).toBe(expected);
});

test("R8 length and characters are both reported, with the place", () => {
  const problems = checkText("ab\u007f", "Comment", 2);
  expect(codesOf(problems)).toEqual(["text.tooLong", "text.controlCharacter"]);
  expect(problems[0]?.message).toContain("Comment: expected at most 2 characters, found 3");
});

test.each(["\u202eexe.gnp", "\u202d", "\ud800", "a\u0000"])(
  "R8 %j is refused: it can't be shown, or turns its line round",
  (text) => {
    expect(codesOf(checkText(text, "Comment", 100))).toEqual(["text.controlCharacter"]);
  },
);

test("R8 a text of exactly the longest length passes", () => {
  expect(checkText("ab", "Comment", 2)).toEqual([]);
});

test("R8 people's own scripts, emoji and right-to-left text pass", () => {
  expect(checkText("Zoë 日本語 🙂 עברית\n\ttwo", "Comment", 100)).toEqual([]);
});

test("what was found is shown short and on one line", () => {
  expect(found("  a\n b ")).toBe('"a b"');
  expect(found(9)).toBe('"9"');
  // What nobody sees is shown where it stands.
  expect(found("ann\u200b@example.com")).toBe('"ann\ufffd@example.com"');
  expect(found("می\u200cخواهم")).toBe('"می\u200cخواهم"');
  expect(found(null)).toBe("nothing");
  expect(found("x".repeat(60))).toBe(`"${"x".repeat(60)}"`);
  expect(found("x".repeat(61))).toBe(`"${"x".repeat(60)}…"`);
});
