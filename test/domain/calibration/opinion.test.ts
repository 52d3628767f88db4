/** Who is asked before a meeting what they think of somebody's marks. */
import { notAskedAbout } from "../../../src/domain/calibration/opinion";

test.each([
  ["another manager's report", { rater: "ann@x.com" }, ""],
  ["the own report", { rater: "bob@x.com" }, "own report"],
  ["somebody without marks", null, "no marks"],
])("before the meeting, about %s", (_whom, rating, why) => {
  expect(notAskedAbout({ rating }, "bob@x.com")).toBe(why);
});
