/** When a rater may see what a shared profile is meant to get (R21). */
import { maySeeIntended, type Rating } from "../../../src/domain/rating/rating";

type Own = Pick<Rating, "person" | "role" | "status">;
const report = (status: Own["status"], role: Own["role"] = "manager"): Own => ({ person: "1", role, status });
const profile = (person: string, status: Own["status"] = "submitted"): Own => ({
  person,
  role: "vignette",
  status,
});

test.each<[string, Own[], boolean]>([
  ["all reports and it are submitted", [report("submitted"), profile("v1")], true],
  ["another profile is not submitted", [report("submitted"), profile("v1"), profile("v2", "draft")], true],
  [
    "a report is with somebody else by now",
    [report("submitted"), report("draft", "former rater"), profile("v1")],
    true,
  ],
  ["one report is a draft", [report("submitted"), report("draft"), profile("v1")], false],
  [
    "a second rating is not begun",
    [report("submitted"), report("open", "second rater"), profile("v1")],
    false,
  ],
  ["it is a draft", [report("submitted"), profile("v1", "draft")], false],
  ["another one is submitted", [report("submitted"), profile("v2")], false],
  ["a report is called as it is", [{ ...report("submitted"), person: "v1" }, profile("v2")], false],
  ["nobody is to be rated", [profile("v1")], false],
])("R21 where %s", (_, own, expected) => {
  expect(maySeeIntended(own, "v1")).toBe(expected);
});
