/** Work examples in one cell: what was written comes back, also what somebody typed otherwise. */
import fc from "fast-check";
import {
  checkExamples,
  examplesText,
  readExamples,
  type WorkExample,
} from "../../../src/domain/promotion/workExample";
import { codesOf } from "../examples";

const churn: WorkExample = { problem: "Churn", decision: "New onboarding", outcome: "20 % fewer leave" };

test("a person reads each part under its word", () => {
  expect(examplesText([churn, { ...churn, problem: "Price\nof the module" }])).toBe(
    "Problem: Churn\nDecision: New onboarding\nOutcome: 20 % fewer leave\n\n" +
      "Problem: Price\n  of the module\nDecision: New onboarding\nOutcome: 20 % fewer leave",
  );
});

test("R31 what was written comes back, whatever it looks like", () => {
  const piece = fc.constantFrom("Problem: ", "Decision: ", "Outcome: ", "\n", "\n\n", "  ", "x", "", "é");
  const part = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(""));
  const example = fc.record({ problem: part, decision: part, outcome: part });
  fc.assert(
    fc.property(fc.array(example, { minLength: 1, maxLength: 4 }), (examples) => {
      expect(readExamples(examplesText(examples))).toEqual(examples);
    }),
  );
});

test.each([
  ["", []],
  ["  \n", []],
  ["Led the launch", [{ problem: "Led the launch", decision: "", outcome: "" }]],
  ["Problem: Churn\nOutcome: Less", [{ problem: "Churn", decision: "", outcome: "Less" }]],
])("R31 typed into the sheet, nothing is dropped: %j", (text, examples) => {
  expect(readExamples(text)).toEqual(examples);
});

test.each([
  ["eight", 8, "x", []],
  ["nine", 9, "x", ["case.examples"]],
  ["a part of 1,201 characters", 1, "x".repeat(1201), ["text.tooLong"]],
])("%s", (_, count, problem, codes) => {
  expect(codesOf(checkExamples(Array.from({ length: count }, () => ({ ...churn, problem }))))).toEqual(codes);
});
