/** What people type into Settings, and what holds where it can't be read. */
import { readSettings } from "../../../src/workbook/tables/settings";

const reading = (key: string, value: string) => readSettings([{ key, value, meaning: "" }]);

test.each([
  ["Cycle state", "Paused", /expected one of: Draft, Rating, Pre-read, Live, Locked, found "Paused"/],
  ["Cut-off date", "1.10.2026", /expected a day as yyyy-MM-dd, found "1.10.2026"/],
  ["Ratings due", "31.12.2026", /expected a day as yyyy-MM-dd, found "31.12.2026"/],
  ["Band cuts", "1; 2; 3", /expected four rising numbers/],
  ["Open seats in management", "-1", /expected a whole number, 0 or more, found "-1"/],
])("R31 %s: %s is named, and nothing follows from it", (key, value, says) => {
  const { settings, problems } = reading(key, value);
  expect(problems).toMatchObject([{ code: "setting.unexpected", message: expect.stringMatching(says) }]);
  expect(settings).toEqual(reading(key, "").settings);
});
