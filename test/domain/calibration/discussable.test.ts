/** How much talking about somebody may be worth (statistics §10.3). */
import { type Discussable, discussionValue } from "../../../src/domain/calibration/discussable";
import type { Flag } from "../../../src/domain/calibration/flags";

const calm: Discussable = {
  id: "p",
  grade: 3,
  marks: { Leadership: 3, "Hard skills": 4 },
  overall: 3.5,
  unratedReason: "",
  flags: [],
  secondRatings: [],
  opinions: [],
  opinionsMissing: 0,
  case: "",
  shift: 0.2,
};
const flag = (code: Flag["code"]): Flag => ({ code, text: "", brief: "" });
const question = { answer: "have a question", line: "Which launch?" } as const;

test.each<[string, Partial<Discussable>, number]>([
  ["nobody questions it", {}, 0.2],
  ["statistics say nothing", { shift: null }, 0.4],
  ["a case hangs on it", { case: "Staff PM proposed" }, 0.4],
  ["a mark is at an end of the scale", { marks: { Leadership: 5 } }, 0.4],
  ["a second rater is two marks apart", { secondRatings: [{ Leadership: 5 }] }, 0.3],
  ["a second rater is one mark apart", { secondRatings: [{ Leadership: 4 }] }, 0.2],
  ["a second rater could not see it", { secondRatings: [{ Leadership: "not observed" }] }, 0.2],
  ["two have a question, one agrees", { opinions: [question, question, { answer: "agree", line: "" }] }, 0.4],
  ["a flag is raised", { flags: [flag("movedUp")] }, 0.3],
  ["it is the first cycle at a level", { flags: [flag("firstCycleAtLevel")] }, 0.2],
  ["a mark is missing", { overall: null }, 0.3],
  [
    "all at once",
    { case: "x", secondRatings: [{ Leadership: 1 }], overall: null, opinions: [question] },
    1.2,
  ],
])("where %s", (_, more, value) => {
  expect(discussionValue({ ...calm, ...more }, 0.4)).toBeCloseTo(value, 10);
});
