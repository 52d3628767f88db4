/** What is done to get into product, and what of it goes along into the first packet. */
import {
  asCells,
  checkPlan,
  checkStep,
  type StepTaken,
  takenAlong,
} from "../../../src/domain/readiness/steps";

const step = (name: string, cameOf: string, doneOn = ""): StepTaken => ({
  id: name,
  name,
  how: "",
  by: "",
  cameOf,
  doneOn,
  savedAt: "",
});

test("what came to something goes along, the earliest first, then what the person saw of themselves", () => {
  const steps = [
    step("Meet-ups", "Two talks.", "2026-05-02"),
    step("Specs", "One remark.", "2026-03-01"),
    step("Read", " "),
  ];
  const mine = {
    evidence: { "Speaks for the market": "Asked who else.", "Lets go": "Nothing seen yet." },
    expertise: "Insurance",
    next: "A briefing",
  };
  expect(takenAlong(steps, mine)).toEqual([
    { date: "2026-03-01", text: "Specs: One remark." },
    { date: "2026-05-02", text: "Meet-ups: Two talks." },
    { date: "", text: "Speaks for the market: Asked who else." },
  ]);
  expect(takenAlong(steps, null)).toHaveLength(2);
});

test("pasted, each line stays one row, whatever stands in the words", () => {
  const lines = [
    { date: "2026-03-01", text: "Specs:\tone\r\nremark" },
    { date: "", text: "=1+1" },
  ];
  expect(asCells(lines)).toBe("evidence\t2026-03-01\t\tSpecs: one remark\nevidence\t\t\t=1+1");
});

test.each([
  ["a day that does not exist", { by: "2026-02-30" }, "readiness.day", /^By: expected a day/],
  ["a day in words", { doneOn: "soon" }, "readiness.day", /^Done on: .* found "soon"/],
  ["too long a name", { name: "x".repeat(201) }, "text.tooLong", /^What to do: expected at most 200/],
  ["too long an outcome", { cameOf: "x".repeat(2001) }, "text.tooLong", /^What came of it:/],
])("R31 a step with %s is refused with its place", (_, fields, code, message) => {
  const found = checkStep({ name: "Read", by: "", cameOf: "", doneOn: "", ...fields });
  expect(found).toEqual([{ code, message: expect.stringMatching(message) }]);
});

test("R31 a plan is in words, with a day or none", () => {
  expect(checkPlan({ words: "Two briefings.", nextTalk: "" })).toEqual([]);
  expect(checkPlan({ words: "x".repeat(2001), nextTalk: "May" }).map(({ code }) => code)).toEqual([
    "text.tooLong",
    "readiness.day",
  ]);
});
