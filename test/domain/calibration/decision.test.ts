/** Decisions, their order and their undo. */
import fc from "fast-check";
import {
  calibratedMarks,
  checkDecision,
  checkRecorded,
  decisionsThatHold,
  type ProposedDecision,
  wasDecidedOn,
  withoutOwn,
} from "../../../src/domain/calibration/decision";
import type { Marks } from "../../../src/domain/rating/rating";
import { codesOf, criteria, decision } from "../examples";

const submitted: Marks = { "Hard skills": 3, "Cross-functionality": 3, Leadership: 4, Accountability: null };
const raise = decision({ id: "d1", from: "Hard skills 3; Leadership 4", to: "Hard skills 4; Leadership 5" });
const lower = decision({ id: "d2", from: "Leadership 5", to: "Leadership 2" });
const undo = (id: string, what: string) => decision({ id, reverses: what });
const idsThatHold = (...decisions: ReturnType<typeof decision>[]) =>
  decisionsThatHold(decisions).map(({ id }) => id);

test("R14 without decisions the marks are those submitted", () => {
  expect(calibratedMarks(submitted, [])).toEqual(submitted);
});

test.each([
  ["Bo Berg, Ann Archer", "Ann Archer"],
  ["ann@example.com; BO@example.com , cleo@example.com", "ann@example.com, cleo@example.com"],
  ["Ann; Bob Berg ", "Ann; Bob Berg"],
  [" bo berg", ""],
  ["", ""],
])("R4 decided by %j: without the person it is about, whoever else was there", (typed, others) => {
  expect(withoutOwn(typed, { name: "Bo Berg", email: "bo@example.com" })).toBe(others);
});

test("R14 decisions apply in order, to the criteria they name", () => {
  expect(calibratedMarks(submitted, [raise, lower])).toEqual({
    ...submitted,
    "Hard skills": 4,
    Leadership: 2,
  });
});

test("R14 the room may give a mark where none was submitted", () => {
  expect(calibratedMarks(submitted, [decision({ id: "d", to: "Accountability 3" })])).toHaveProperty(
    "Accountability",
    3,
  );
});

test("R14 undoing the last decision brings back what stood before it", () => {
  expect(calibratedMarks(submitted, [raise, lower, undo("u1", "d2")])).toEqual(
    calibratedMarks(submitted, [raise]),
  );
});

test("R14 undoing an earlier decision leaves the later one standing", () => {
  expect(calibratedMarks(submitted, [raise, lower, undo("u1", "d1")])).toEqual({
    ...submitted,
    Leadership: 2,
  });
});

test("R14 an undo can be undone", () => {
  expect(idsThatHold(raise, undo("u1", "d1"), undo("u2", "u1"))).toEqual(["d1"]);
  expect(idsThatHold(raise, undo("u1", "d1"), undo("u2", "u1"), undo("u3", "u2"))).toEqual([]);
});

test("R14 a reversal of a row that comes later reverses nothing", () => {
  expect(idsThatHold(undo("u1", "d1"), raise)).toEqual(["d1"]);
});

test("R14 decisions on cases leave marks alone", () => {
  const promoted = decision({ id: "p", kind: "promotion", from: "IC3", to: "Leadership 1" });
  expect(calibratedMarks(submitted, [promoted])).toEqual(submitted);
});

test("R14 a row somebody typed over changes nothing and is named", () => {
  const typed = decision({ id: "d9", to: "Leadership nine" });
  expect(calibratedMarks(submitted, [typed])).toEqual(submitted);
  const [problem] = checkRecorded([raise, typed]);
  expect(problem).toMatchObject({ code: "marks.unreadable", where: { sheet: "Decisions", column: "To" } });
  expect(problem?.message).toContain("d9");
  expect(problem?.message).toContain('"Leadership nine"');
});

test("R14 undoing all decisions, in any order, gives back the submitted marks", () => {
  const to = fc.constantFrom("Leadership 1", "Hard skills 5; Leadership 2", "Accountability 3");
  fc.assert(
    fc.property(fc.array(to, { maxLength: 8 }), fc.infiniteStream(fc.nat()), (texts, order) => {
      const made = texts.map((text, i) => decision({ id: `d${i}`, to: text }));
      const shuffled = made
        .map(({ id }) => ({ id, at: order.next().value as number }))
        .sort((a, b) => a.at - b.at);
      const undone = shuffled.map(({ id }) => undo(`u${id}`, id));
      expect(calibratedMarks(submitted, [...made, ...undone])).toEqual(submitted);
    }),
  );
});

const context = { criteria, standing: submitted, reasonCodes: ["New evidence", "Data error"] };
const proposed = (fields: Partial<ProposedDecision>): ProposedDecision => ({
  marks: { Leadership: 5 },
  seen: submitted,
  reasonCode: "New evidence",
  comment: "The launch was led alone.",
  ...fields,
});

test.each([
  ["a change with reason and comment", {}, []],
  ["several criteria with one reason", { marks: { Leadership: 5, "Hard skills": 2, Accountability: 1 } }, []],
  ["no reason code", { reasonCode: "" }, ["decision.reasonCode"]],
  ["a reason code of one's own", { reasonCode: "severe manager" }, ["decision.reasonCode"]],
  ["no comment", { comment: "  " }, ["decision.commentMissing"]],
  ["a comment of 6,000 characters", { comment: "x".repeat(6000) }, ["text.tooLong"]],
  ["no criterion", { marks: {} }, ["decision.empty"]],
  ["a mark of 9", { marks: { Leadership: 9 } }, ["mark.outOfScale"]],
  ["half a mark", { marks: { Leadership: 3.5 } }, ["mark.outOfScale"]],
  ["taking a mark away", { marks: { Leadership: null } }, ["mark.outOfScale"]],
  ["an unknown criterion", { marks: { Charm: 3 } }, ["criterion.unknown"]],
  ["keep, without more", { marks: { Leadership: 4 }, reasonCode: "", comment: "" }, []],
  ["keep no mark", { marks: { Accountability: null }, reasonCode: "", comment: "" }, []],
  [
    "keep one and change another without a reason",
    { marks: { Leadership: 4, "Hard skills": 5 }, reasonCode: "", comment: "" },
    ["decision.reasonCode", "decision.commentMissing"],
  ],
  ["keep with an unknown reason", { marks: { Leadership: 4 }, reasonCode: "x" }, ["decision.reasonCode"]],
  ["a stale screen", { seen: { ...submitted, Leadership: 3 } }, ["decision.changedSince"]],
  ["a stale mark of another criterion", { seen: { ...submitted, "Hard skills": 1 } }, []],
])("R14 deciding: %s", (_, fields, codes) => {
  expect(codesOf(checkDecision(proposed(fields as Partial<ProposedDecision>), context))).toEqual(codes);
});

test("R14 a conflict says what stands now", () => {
  const [problem] = checkDecision(proposed({ seen: { ...submitted, Leadership: 2 } }), context);
  expect(problem?.message).toContain("the marks are now Leadership 4");
});

const word = decision({ id: "w", kind: "approval", session: "", from: "", to: "agreed" });
test.each([
  ["nothing", [], false],
  ["a skip-level's word on a case", [word], false],
  ["the session's word on it", [{ ...word, session: "s1" }], true],
  ["a case that the session sent back", [{ ...word, session: "s1", to: "sent back" }], false],
  ["HR's decision on it", [{ ...word, kind: "promotion" as const }], true],
  ["marks", [raise], true],
  ["marks that were undone", [raise, undo("u", "d1")], false],
])("a person counts as decided by %s: %p", (_, decisions, expected) =>
  expect(wasDecidedOn(decisions)).toBe(expected),
);
