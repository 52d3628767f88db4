/** Answers that hold for the next file. */
import {
  headersFingerprint,
  rememberedFor,
  toRemember,
} from "../../../../src/domain/people/roster/remembered";

const headers = ["Nr", "Wer", "Beginn"];
const people = [
  { id: "1", name: "Ada", title: "Sales Lead", levelCode: null, aboveLadder: false },
  { id: "2", name: "Bo", title: "SVP of Product", levelCode: null, aboveLadder: true },
  { id: "3", name: "Cy", title: "Staff PM", levelCode: "IC4", aboveLadder: false },
];
const answers = {
  "column:id": "Nr",
  "dates:hired": "day",
  "status:loa": "on leave",
  "title:*": "not a product manager",
  "rows:007": "4",
  missing: "they stay",
};

test("R28 columns and dates are remembered for the same headers, words and titles for every file", () => {
  const rows = toRemember(answers, { headers, people });
  const words = {
    "status:loa": "on leave",
    "title:sales lead": "not a product manager",
    "title:svp of product": "above the ladder",
  };
  expect(rememberedFor(headers, rows)).toEqual({ ...words, "column:id": "Nr", "dates:hired": "day" });
  expect(rememberedFor(["nr", "WER", "Beginn "], rows)).toMatchObject({ "column:id": "Nr" });
  expect(rememberedFor(["Wer", "Nr", "Beginn"], rows)).toEqual(words);
});

test("what holds for one file only is not remembered", () => {
  const questions = toRemember(answers, { headers, people }).map(({ question }) => question);
  expect(questions.filter((question) => /^(rows|missing|title:\*)/.test(question))).toEqual([]);
  expect(headersFingerprint(headers)).not.toBe(headersFingerprint(["Nr", "Wer", "Ende"]));
});
