/** What a planned session must have. */
import { checkSession, openSessions, presentIn, type Session } from "../../../src/domain/calibration/session";

const planned: Session = {
  id: "s1",
  cycle: "2026",
  name: "Grades 1–3",
  date: "2026-06-01",
  minutes: 60,
  facilitator: "fay@example.com",
  participants: ["ann@example.com"],
  people: ["p1"],
  allowedBecause: "",
  closedOn: "",
  file: "",
  fileHolds: "",
};
const known = { people: new Set(["p1", "p2"]), otherNames: ["Grade 4"] };
const codes = (fields: Partial<Session>) =>
  checkSession({ ...planned, ...fields }, known).map(({ code }) => code);

test.each<[string, Partial<Session>, string[]]>([
  ["whole", {}, []],
  ["no date yet", { date: "" }, []],
  ["no name", { name: " " }, ["session.name"]],
  ["another session's name", { name: "grade 4" }, ["session.name"]],
  ["a name nobody sees", { name: "\u200b" }, ["session.name"]],
  ["a name too long", { name: "x".repeat(101) }, ["text.tooLong"]],
  ["a reason too long", { allowedBecause: "x".repeat(5001) }, ["text.tooLong"]],
  ["a facilitator's address nobody has", { facilitator: "fay\u200b@example.com" }, ["session.facilitator"]],
  ["a date in words", { date: "soon" }, ["session.date"]],
  ["no time", { minutes: 0 }, ["session.minutes"]],
  ["half minutes", { minutes: 60.5 }, ["session.minutes"]],
  ["no facilitator", { facilitator: "" }, ["session.facilitator"]],
  ["a participant without an address", { participants: ["Ann"] }, ["session.participant"]],
  ["nobody to discuss", { people: [] }, ["session.people"]],
  ["somebody unknown", { people: ["p1", "p9"] }, ["session.person"]],
])("a session: %s", (_, fields, expected) => {
  expect(codes(fields)).toEqual(expected);
});

test("the facilitator is in the room, once", () => {
  expect(
    presentIn({ facilitator: "Fay@example.com", participants: ["ann@example.com", "fay@example.com"] }),
  ).toEqual(["fay@example.com", "ann@example.com"]);
});

test("a session is open until it is closed, in its own cycle", () => {
  const closed = { ...planned, id: "s2", closedOn: "2026-06-02" };
  expect(openSessions([planned, closed, { ...planned, id: "s3", cycle: "2025" }], "2026")).toEqual([planned]);
});
