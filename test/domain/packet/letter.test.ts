/** What HR writes to raters. */
import { letterText } from "../../../src/domain/packet/letter";

const facts = {
  ...{ name: "Ann Ode", email: "ann@example.com", link: "https://docs.example/packet", cycle: "2026 H2" },
  ...{ isAnew: false, due: "6 November 2026", isPast: false, profiles: 0, ask: ["hr@example.com"] },
};

test.each([
  ["before its day", { ...facts }, "Ratings are due on 6 November 2026."],
  [
    "once its day is over",
    { ...facts, isPast: true },
    "Ratings were due on 6 November 2026; they are taken until HR closes rating.",
  ],
])("a reminder says when ratings are due, and where to submit them: %s", (_when, given, said) => {
  const { body } = letterText("reminder", given);
  expect(body.split("\n\n")).toContain(said);
  expect(body).toContain(
    "the account ann@example.com, then choose Extensions ▸ Plumbline ▸ Rate my reports.",
  );
});

test("without a day set neither letter speaks of one, nor of a file sent before", () => {
  for (const kind of ["invitation", "reminder"] as const)
    expect(letterText(kind, { ...facts, due: "", isPast: true }).body).not.toMatch(/due|sent before/);
});
