/** What HR writes to raters. */
import { letterText } from "../../../src/domain/packet/letter";

const facts = {
  ...{ name: "Ann Ode", email: "ann@example.com", link: "https://docs.example/packet", cycle: "2026 H2" },
  ...{ isAnew: false, due: "6 November 2026", isPast: false, profiles: 0, ask: ["hr@example.com"] },
};

test.each([
  ["before its day", { ...facts }, "Ratings are due on 6 November 2026."],
  ["once its day is over", { ...facts, isPast: true }, "Ratings were due on 6 November 2026."],
])("a reminder says when ratings are due: %s", (_when, given, said) => {
  expect(letterText("reminder", given).body).toContain(said);
});

test("without a day set neither letter speaks of one, nor of a file sent before", () => {
  for (const kind of ["invitation", "reminder"] as const)
    expect(letterText(kind, { ...facts, due: "", isPast: true }).body).not.toMatch(/due|sent before/);
});
