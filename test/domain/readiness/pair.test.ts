/** Two who write apart: what each may read, at every step and whatever is changed (R37). */
import * as fc from "fast-check";
import {
  checkWritten,
  digestOf,
  type Half,
  lackingIn,
  longestWords,
  readable,
  type SeenOfHabits,
  standingOf,
} from "../../../src/domain/readiness/pair";

const said = (next: string): SeenOfHabits => ({
  evidence: { a: "saw it", b: "nothing seen yet" },
  expertise: "",
  next,
});
const digest = (text: string) => `d:${text}`;
const handedIn = (words: SeenOfHabits) => digestOf(words, "key", digest);
const half = (email: string, digested: string, shown: SeenOfHabits | null = null): Half => ({
  email,
  digest: digested,
  key: shown ? "key" : "",
  shown,
});
const words = said("Join a briefing");
const theirs = said("Meet the team");

test.each([
  ["nobody submitted", half("a", ""), half("b", ""), "to write", "to write"],
  ["one submitted", half("a", handedIn(words)), half("b", ""), "waiting", "to write"],
  ["both submitted", half("a", handedIn(words)), half("b", handedIn(theirs)), "to show", "to show"],
  ["one shows", half("a", handedIn(words), words), half("b", handedIn(theirs)), "shown", "to show"],
  [
    "shown otherwise than submitted",
    half("a", handedIn(words), theirs),
    half("b", handedIn(theirs)),
    "changed",
    "to show",
  ],
] as const)("R37 %s", (_, a, b, ofA, ofB) => {
  expect(standingOf(a, b, digest)).toBe(ofA);
  expect(standingOf(b, a, digest)).toBe(ofB);
});

test("R37 what is shown is read by whoever has submitted", () => {
  expect(readable(half("b", handedIn(theirs)), half("a", handedIn(words), words), digest)).toEqual(words);
});

const written = fc.record({
  evidence: fc.dictionary(fc.constantFrom("a", "b", "c"), fc.string()),
  expertise: fc.string(),
  next: fc.string(),
});

test("R37 nobody reads a word before submitting, whatever stands in the shared file", () => {
  fc.assert(
    fc.property(written, fc.boolean(), (one, isSubmitted) => {
      const other = half("a", isSubmitted ? handedIn(one) : "", one);
      expect(readable(half("b", ""), other, digest)).toBeNull();
    }),
  );
});

test("R37 words that are not those submitted are never read", () => {
  fc.assert(
    fc.property(written, written, (submitted, shown) => {
      fc.pre(handedIn(submitted) !== handedIn(shown));
      const other = half("a", handedIn(submitted), shown);
      expect(readable(half("b", handedIn(theirs)), other, digest)).toBeNull();
    }),
  );
});

test("the order in which habits were written does not change what was submitted", () => {
  expect(handedIn({ evidence: { b: "2", a: "1" }, expertise: "x", next: "y" })).toBe(
    handedIn({ evidence: { a: "1", b: "2" }, expertise: "x", next: "y" }),
  );
});

test("R37 the same words under another key have another digest, so that nobody finds them out by trying", () => {
  expect(digestOf(words, "key", digest)).not.toBe(digestOf(words, "another", digest));
});

test("what is lacking is named, and nothing seen yet is an answer", () => {
  const habits = ["a", "b"];
  expect(lackingIn(words, habits)).toEqual([]);
  expect(lackingIn({ evidence: { a: " " }, expertise: "", next: "" }, habits)).toEqual([
    'a: a line, or "nothing seen yet"',
    'b: a line, or "nothing seen yet"',
    "What would help next",
  ]);
});

test("R31 a text that is too long is named with its place", () => {
  const long = "x".repeat(longestWords + 1);
  expect(checkWritten(words)).toEqual([]);
  expect(checkWritten({ evidence: { First: long }, expertise: long, next: "" })).toMatchObject([
    { code: "text.tooLong", message: expect.stringMatching(/^First: expected at most 2000/) },
    { code: "text.tooLong", message: expect.stringMatching(/^Rare expertise:/) },
  ]);
});
