/** The shipped scenarios: whole, told apart, and worded for interviewers and candidates. */
import { shippedHiring } from "../../src/content/hiring";
import { anyScenario } from "../../src/domain/hiring/scenario";
import { anchorWords } from "../../src/domain/hiring/scorecard";

const { scenarios, anchors, texts, guide, kitGuide } = shippedHiring;
const words = (text: string) => text.split(/\s+/).filter(Boolean).length;
const strings = (of: unknown): string[] =>
  typeof of === "string" ? [of] : of && typeof of === "object" ? Object.values(of).flatMap(strings) : [];
const everything = [scenarios, anchors, texts, guide, kitGuide].flatMap(strings);
const attributes = [...new Set(anchors.map(({ attribute }) => attribute))];

test("three scenarios, each with words of its own for all sixteen anchor cells", () => {
  expect(scenarios.map(({ id }) => id)).toEqual(["laundry", "lost", "bread"]);
  expect(attributes).toHaveLength(4);
  for (const scenario of [anyScenario, ...scenarios.map(({ id }) => id)])
    for (const attribute of attributes) {
      const found = anchors.filter((one) => one.scenario === scenario && one.attribute === attribute);
      expect(found).toHaveLength(1);
      for (const word of anchorWords) expect(words(found[0]![word])).toBeGreaterThanOrEqual(9);
    }
  const cells = anchors.flatMap((anchor) => anchorWords.map((word) => anchor[word]));
  expect(new Set(cells).size).toBe(4 * 4 * 4);
});

test.each(scenarios.map((one) => [one.title, one] as const))(
  "%s has everything an interviewer needs",
  (_, one) => {
    expect(words(one.problem)).toBeGreaterThan(120);
    expect(words(one.problem)).toBeLessThan(260);
    for (const answer of [one.answerOne, one.answerTwo]) {
      expect(words(answer)).toBeGreaterThan(230);
      for (const part of [
        "Use cases:",
        "Requirements, in order.",
        "Left out:",
        "How one would see",
        "Why it is sound:",
      ])
        expect(answer).toContain(part);
    }
    expect(one.answerOne.split("\n")[0]).not.toBe(one.answerTwo.split("\n")[0]);
    expect(one.sendAhead).toContain("No preparation is needed");
    expect(one.steps.join(" ")).toMatch(/people.*use cases.*requirements/s);
    expect(one.stumbles.length).toBeGreaterThanOrEqual(5);
    expect(one.stumbles).toContain("Forgets the steps announced at the start");
    expect(words(one.sound)).toBeGreaterThan(80);
    expect(one.ifAsked.split("\n").length).toBeGreaterThan(5);
  },
);

test("what the candidate gets holds nothing that only the interviewer knows", () => {
  for (const { problem, sendAhead, ifAsked } of scenarios)
    for (const line of ifAsked.split("\n").slice(2))
      expect(`${sendAhead} ${problem}`.includes(line)).toBe(false);
});

test("R30 the forbidden words do not occur, and the English is British and plain", () => {
  const found = (pattern: RegExp) => everything.filter((text) => pattern.test(text));
  expect(
    found(/\b(bias(ed)?|wrong(ly)?|demot\w*|potentials?|potentially|forced|curves?|rank\w*|NaN)\b/i),
  ).toEqual([]);
  expect(found(/!|\.\.\.| - |\*\*/)).toEqual([]);
  expect(found(/\w*(prioritiz|organiz|recogniz|analyz|behavior|favor|judgment)/i)).toEqual([]);
});

test("R36 no text says that time, speed or one certain answer decides", () => {
  expect(
    everything.filter((text) => /\b(faster|quicker|correct answer|right answer|model answer)\b/i.test(text)),
  ).toEqual([]);
});

test("every name in braces is one that is filled in", () => {
  const names = texts.flatMap(({ text }) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
  const known = [
    "candidate",
    "opening",
    "day",
    "thinkMinutes",
    "sendAhead",
    "problem",
    "keeping",
    "keepUntil",
    "sender",
  ];
  expect(names.filter((name) => !known.includes(name!))).toEqual([]);
});
