/** Whether a rating made against an older version of the ladder is concerned by what changed since. */
import { changesIn } from "../../../src/actions/ladder/adoptLadder";

const logged = [
  "Import people: 60 new",
  "Adopt the ladder as version 2, because of a word. Changed: Hard skills, IC1; Leadership, IC10",
  "Adopt the ladder as version 3. Changed: Grade 4",
  "Adopt the ladder as version 4. Changed: Criterion Leadership",
  "Adopt the ladder as version 5",
];

test.each([
  ["a text of its level", "IC1", "1", "2", true],
  ["a level whose code begins alike", "IC10", "1", "2", true],
  ["no text of its level", "M1", "1", "2", false],
  ["nothing since it was made", "IC1", "2", "3", false],
  ["several versions, one of which has it", "IC1", "1", "3", true],
  ["what a criterion covers", "M1", "3", "4", true],
  ["places that the log does not name", "M1", "4", "5", true],
  ["a version that the log does not have", "M1", "5", "6", true],
])("%s: %s, made against version %s, now %s", (_, level, since, now, is) => {
  expect(changesIn(logged, now)(level, since)).toBe(is);
});

test("a list of places as long as the log keeps them may have had more", () => {
  const places = Array.from({ length: 400 }, (_, at) => `Craft ${at}, IC7`).join("; ");
  expect(places.length).toBeGreaterThan(3000);
  const cut = [`Adopt the ladder as version 2. Changed: ${places.slice(0, 3000)}`];
  expect(changesIn(cut, "2")("M1", "1")).toBe(true);
});
