import { attributeInWords, canDoInWords, differencesOf } from "../../../src/domain/hiring/comparison";
import type { AttributeMark, CanDo, Scorecard } from "../../../src/domain/hiring/scorecard";

const given = <T>(...said: T[]) => said.map((one, at) => ({ by: ["Ann", "Bob", "Cleo"][at]!, said: one }));

test.each<[AttributeMark[], string]>([
  [[], ""],
  [["good"], ""],
  [["good", "good"], "All say good."],
  [["not seen", "not seen"], "All say not seen."],
  [["excellent", "good"], "One says good (Bob); One says excellent (Ann)."],
  [["good", "good", "mixed"], "One says mixed (Cleo); Two say good (Ann, Bob)."],
  [
    ["poor", "good"],
    "One says poor (Ann); One says good (Bob). Far apart: hear what each of them saw before you go on.",
  ],
  [["not seen", "excellent"], "One says excellent (Bob); One says not seen (Ann)."],
])("R36 %j in words, with no sum and no mean", (marks, words) => {
  expect(attributeInWords(given(...marks))).toBe(
    words.replace(/; (One|Two|Three)/g, (all) => all.toLowerCase()),
  );
});

test.each<[CanDo[], string]>([
  [["yes", "yes"], "All say yes."],
  [["yes", "can't say"], "One says yes (Ann); one says can't say (Bob)."],
  [
    ["yes", "no", "yes"],
    "Two say yes (Ann, Cleo); one says no (Bob). Let the evidence decide, not the number of voices.",
  ],
])("R36 whether somebody can do the job is no vote: %j", (answers, words) => {
  expect(canDoInWords(given(...answers))).toBe(words);
});

const card = (fields: Partial<Scorecard> = {}): Scorecard => ({
  id: "ada/ann",
  name: "Ada",
  on: "2026-11-03",
  scenario: "laundry",
  adjustments: "",
  status: "submitted",
  marks: { Frames: { mark: "good", evidence: "Named the nurse" } },
  canDo: "yes",
  why: "Clear",
  notes: "",
  startedAt: "",
  endedAt: "",
  ranOut: "",
  steps: [],
  stumbles: [],
  additions: [],
  savedAt: "",
  request: "",
  ...fields,
});

test("R36 every difference from the first version is a line, once; what is the same is none", () => {
  const later = card({
    marks: { Frames: { mark: "poor", evidence: "Named the nurse" } },
    why: "",
    steps: ["Asks"],
    additions: ["Forgot to say"],
  });
  const lines = differencesOf(card(), later);
  expect(lines).toEqual([
    "Forgot to say",
    'Frames: "good" says "poor" in the kit since.',
    'Why: "Clear" says nothing in the kit since.',
    'Steps: nothing says "Asks" in the kit since.',
  ]);
  expect(differencesOf(card({ additions: lines }), later)).toEqual([]);
  expect(differencesOf(card(), card())).toEqual([]);
});
