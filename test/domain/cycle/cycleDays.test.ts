/** The days of a cycle: what opening it, or correcting them, refuses. */
import { checkDays } from "../../../src/domain/cycle/cycleDays";

const today = "2026-11-29";

test.each([
  ["a due day that is over", "2026-10-01", "2026-11-28", "cycle.dueIsOver"],
  ["today is not over", "2026-10-01", "2026-11-29", undefined],
  ["before the cut-off date nobody knows who rates whom", "2026-11-30", "2026-11-29", "cycle.dueTooEarly"],
  ["on the cut-off date", "2026-11-30", "2026-11-30", undefined],
  ["none", "2026-11-30", "", undefined],
  ["no day", "2026-11-30", "next week", "cycle.due"],
  ["a cut-off date that is no day", "2026-11-31", "2026-12-10", "cycle.cutOff"],
])("R11 ratings due: %s", (_, cutOff, due, code) => {
  expect(checkDays({ cutOff, due }, today).map((one) => one.code)).toEqual(code ? [code] : []);
});

test("a due day that stands already may be over while the cut-off date is corrected; another one may not", () => {
  const standing = { cutOff: "2026-10-01", due: "2026-11-20" };
  expect(checkDays({ ...standing, cutOff: "2026-10-15" }, today, standing)).toEqual([]);
  expect(checkDays({ ...standing, due: "2026-11-21" }, today, standing)).toMatchObject([
    { code: "cycle.dueIsOver" },
  ]);
});
