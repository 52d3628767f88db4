/** What a rating lacks, whatever its mark. */
import type { MarkOrNot } from "../../src/domain/rating/rating";
import { missingFrom } from "../../src/pages/sidebar/rating/assessments";

test.each<MarkOrNot>([1, 2, 3, 4, 5])("R7 a %s needs one line of evidence and nothing else", (mark) => {
  expect(missingFrom({ mark, evidence: " . " })).toEqual(["one line of evidence"]);
  expect(missingFrom({ mark, evidence: "3" })).toEqual(["one line of evidence"]);
  expect(missingFrom({ mark, evidence: "Led the launch." })).toEqual([]);
});

test("not observed needs its reason, and nothing said needs both", () => {
  expect(missingFrom({ mark: "not observed", evidence: "" })).toEqual(["the reason"]);
  expect(missingFrom({ mark: null, evidence: "" })).toEqual(["a mark", "one line of evidence"]);
});
