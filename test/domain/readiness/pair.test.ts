/** Two who write apart: what each may read, at every step and whatever is changed (R37). */
import * as fc from "fast-check";
import {
  type Half,
  inOrder,
  lackingIn,
  readable,
  standingOf,
  type Written,
} from "../../../src/domain/readiness/pair";

const said = (next: string): Written => ({
  evidence: { a: "saw it", b: "nothing seen yet" },
  expertise: "",
  next,
});
const digest = (words: Written) => `d:${inOrder(words)}`;
const half = (email: string, digested: string, shown: Written | null = null): Half => ({
  email,
  digest: digested,
  shown,
});
const words = said("Join a briefing");
const theirs = said("Meet the team");

test.each([
  ["nobody submitted", half("a", ""), half("b", ""), "to write", "to write"],
  ["one submitted", half("a", digest(words)), half("b", ""), "waiting", "to write"],
  ["both submitted", half("a", digest(words)), half("b", digest(theirs)), "to show", "to show"],
  ["one shows", half("a", digest(words), words), half("b", digest(theirs)), "shown", "to show"],
  [
    "shown otherwise than submitted",
    half("a", digest(words), theirs),
    half("b", digest(theirs)),
    "changed",
    "to show",
  ],
] as const)("R37 %s", (_, a, b, ofA, ofB) => {
  expect(standingOf(a, b, digest)).toBe(ofA);
  expect(standingOf(b, a, digest)).toBe(ofB);
});

test("R37 what is shown is read by whoever has submitted", () => {
  expect(readable(half("b", digest(theirs)), half("a", digest(words), words), digest)).toEqual(words);
});

const written = fc.record({
  evidence: fc.dictionary(fc.constantFrom("a", "b", "c"), fc.string()),
  expertise: fc.string(),
  next: fc.string(),
});

test("R37 nobody reads a word before submitting, whatever stands in the shared file", () => {
  fc.assert(
    fc.property(written, fc.boolean(), (one, isSubmitted) => {
      const other = half("a", isSubmitted ? digest(one) : "", one);
      expect(readable(half("b", ""), other, digest)).toBeNull();
    }),
  );
});

test("R37 words that are not those submitted are never read", () => {
  fc.assert(
    fc.property(written, written, (submitted, shown) => {
      fc.pre(inOrder(submitted) !== inOrder(shown));
      const other = half("a", digest(submitted), shown);
      expect(readable(half("b", digest(theirs)), other, digest)).toBeNull();
    }),
  );
});

test("the order in which habits were written does not change what was submitted", () => {
  expect(inOrder({ evidence: { b: "2", a: "1" }, expertise: "x", next: "y" })).toBe(
    inOrder({ evidence: { a: "1", b: "2" }, expertise: "x", next: "y" }),
  );
});

test("what is lacking is named, and nothing seen yet is an answer", () => {
  const habits = [
    { id: "a", name: "First" },
    { id: "b", name: "Second" },
  ];
  expect(lackingIn(words, habits)).toEqual([]);
  expect(lackingIn({ evidence: { a: " " }, expertise: "", next: "" }, habits)).toEqual([
    'First: a line, or "nothing seen yet"',
    'Second: a line, or "nothing seen yet"',
    "What would help next",
  ]);
});
