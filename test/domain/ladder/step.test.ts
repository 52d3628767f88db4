/** Kinds of steps on the ladder. */
import { isStep, stepBetween } from "../../../src/domain/ladder/step";
import { ladder } from "../examples";

const step = (from: string, to: string) => {
  const result = stepBetween(ladder, from, to);
  if (!isStep(result)) return result.code;
  return `${result.kind}, ${result.gradesUp} up${result.needsBusinessNeed ? ", business need" : ""}`;
};

test.each([
  ["IC3", "IC4", "promotion, 1 up"],
  ["M4", "M5", "promotion, 1 up, business need"],
  ["IC3", "M4", "promotion and track change, 1 up, business need"],
  ["M4", "IC5", "promotion and track change, 1 up"],
  ["IC4", "M4", "track change, 0 up, business need"],
  ["M4", "IC4", "track change, 0 up"],
  ["IC1", "IC3", "promotion, 2 up"],
  ["IC3", "IC3", "step.sameLevel"],
  ["IC4", "IC3", "step.lowerGrade"],
  ["M4", "IC3", "step.lowerGrade"],
  ["IC3", "M3", "step.unknownLevel"],
  ["", "IC4", "step.unknownLevel"],
])("R22 R24 from %s to %s: %s", (from, to, expected) => {
  expect(step(from, to)).toBe(expected);
});

test("R24 the step knows both levels", () => {
  expect(stepBetween(ladder, "IC3", "M4")).toMatchObject({
    from: { title: "Senior PM" },
    to: { title: "Group PM" },
  });
});

test("R30 no message calls a move down anything but what it is", () => {
  const result = stepBetween(ladder, "M5", "IC4");
  expect((result as { message: string }).message).toBe(
    "Proposed level: expected grade 5 or above, found grade 4 (Staff PM). A case is a step up or a move across.",
  );
});

test("R22 grades are counted on the ladder: numbers with gaps, and a grade one track leaves out", () => {
  const inTens = ladder.levels.map((one) => ({
    ...one,
    grade: one.grade * 10,
    code: `${one.track}${one.grade * 10}`,
  }));
  expect(stepBetween({ levels: inTens }, "IC30", "M40")).toMatchObject({ gradesUp: 1 });
  expect(stepBetween({ levels: inTens }, "IC10", "IC30")).toMatchObject({ gradesUp: 2 });
  const withoutStaff = ladder.levels.filter(({ code }) => code !== "IC4");
  expect(stepBetween({ levels: withoutStaff }, "IC3", "IC5")).toMatchObject({ gradesUp: 2 });
});
