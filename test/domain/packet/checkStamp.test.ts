import { checkStamp } from "../../../src/domain/packet/checkStamp";

const now = "2026-10-01T12:00:00.000Z";
const stamp = { savedAt: "2026-10-01T11:00:00.000Z", request: "r1", rubricVersion: "abc" };

test.each([
  ["stamp.future", { savedAt: "9999-12-31T00:00:00.000Z" }, /time that has passed, found "9999-12-31/],
  ["stamp.future", { savedAt: "2026-10-01T12:05:01.000Z" }, /time that has passed/],
  ["stamp.savedAt", { savedAt: "yesterday" }, /such as 2026-03-31.*found "yesterday"/],
  ["stamp.savedAt", { savedAt: "2026-10-01" }, /found "2026-10-01"/],
  ["stamp.tooLong", { request: "x".repeat(201) }, /at most 200 characters/],
  ["stamp.tooLong", { rubricVersion: "x".repeat(201) }, /at most 200 characters/],
])("R33 %s: %j typed into a packet is a problem that says what to do", (code, typed, says) => {
  const problems = checkStamp({ ...stamp, ...typed }, now);
  expect(problems).toMatchObject([{ code, message: expect.stringMatching(says) }]);
  expect(problems[0]?.message).toMatch(/sidebar if it is submitted, then save again/);
});

test.each([
  ["as saved", {}],
  ["never saved", { savedAt: "" }],
  ["by a clock 4 minutes ahead", { savedAt: "2026-10-01T12:04:00.000Z" }],
  ["without fractions of a second", { savedAt: "2026-10-01T11:00:00Z" }],
])("a stamp %s is none", (_what, typed) => {
  expect(checkStamp({ ...stamp, ...typed }, now)).toEqual([]);
});
