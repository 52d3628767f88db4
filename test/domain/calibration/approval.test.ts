/** The way of a case: who had which word, and what stands in its way. */

import { checkApproval, lastWord, stepsOf, wordAsRow } from "../../../src/domain/calibration/approval";
import { blockersOf, whyNotApprove } from "../../../src/domain/calibration/blockers";
import { blindStep } from "../../../src/domain/calibration/caseInWords";
import type { Decision } from "../../../src/domain/calibration/decision";
import { withClock } from "../../../src/domain/calibration/saidSince";
import { codesOf, decision, ladder, promotionCase } from "../examples";

const one = promotionCase();
const said = (from: string, to: string, fields: Partial<Decision> = {}) =>
  decision({
    id: `${from} ${to}`,
    kind: "approval",
    case: one.id,
    from,
    to,
    when: "2026-05-01T09:00:00Z",
    ...fields,
  });
const words = (decisions: readonly Decision[], about = one) =>
  stepsOf(about, decisions).map(({ stage, word }) => `${stage}: ${word || "–"}`);

test("R14 the chain begins with the proposal and names who has said nothing yet", () => {
  expect(words([])).toEqual(["manager: proposed", "skip-level: –", "session: –", "HR: –"]);
  expect(words([said("skip-level", "agreed", { comment: "Seen it too", decidedBy: "Cleo" })])).toEqual([
    "manager: proposed",
    "skip-level: agreed",
    "session: –",
    "HR: –",
  ]);
});

test("R14 R24 decided: grade and track are one step of HR's; nothing is waited for any more", () => {
  const approved = promotionCase({ to: "M4", status: "approved" });
  const rows = [
    decision({
      id: "r/promotion",
      kind: "promotion",
      case: approved.id,
      from: "grade 3",
      to: "grade 4",
      reasonCode: "approved",
    }),
    decision({
      id: "r/track change",
      kind: "track change",
      case: approved.id,
      from: "IC",
      to: "Management",
      reasonCode: "approved",
    }),
    decision({ id: "m", kind: "marks", case: "" }),
    said("session", "agreed"),
  ];
  expect(words(rows, approved)).toEqual(["manager: proposed", "HR: approved"]);
});

test("R14 a word counts for what was proposed when it was said", () => {
  const again = { ...one, savedAt: "2026-06-01T09:00:00Z" };
  expect(lastWord(one, [said("session", "not agreed")], "session")?.to).toBe("not agreed");
  expect(lastWord(again, [said("session", "not agreed")], "session")).toBeUndefined();
});

test("R14 R24 once the grade is reached, what the meeting said before is over, and the track has no word yet", () => {
  const reached = decision({
    id: "g",
    kind: "promotion",
    case: one.id,
    from: "grade 3",
    to: "grade 4",
    reasonCode: "",
  });
  const rows = [said("skip-level", "not agreed"), said("session", "sent back"), reached];
  expect(lastWord(one, rows, "session")).toBeUndefined();
  expect(lastWord(one, rows, "skip-level")?.to).toBe("not agreed");
  expect(lastWord(one, [...rows, said("session", "agreed")], "session")?.to).toBe("agreed");
  // HR's own outcome is no word of the meeting.
  const outcome = { ...reached, reasonCode: "approved" };
  expect(lastWord(one, [said("session", "agreed"), outcome], "session")?.to).toBe("agreed");
});

test("R14 of a case that HR typed and nothing saved, every word counts", () => {
  const word = said("session", "not agreed", { when: "2026-06-01 11:00:00" });
  const [typed] = withClock([{ ...one, savedAt: "" }], [word], () => "Europe/Berlin");
  expect(lastWord(typed!, [word], "session")?.to).toBe("not agreed");
});

test("R14 R24 a grade that is taken back stays to be read, with its reason; HR and the meeting say it", () => {
  const moved = promotionCase({ to: "M4" });
  const grade = { kind: "promotion", case: moved.id, reasonCode: "" } as const;
  const rows = [
    decision({ ...grade, id: "g", from: "grade 3", to: "grade 4", session: "s1" }),
    decision({
      ...grade,
      id: "u",
      from: "grade 4",
      to: "grade 3",
      reverses: "g",
      session: "",
      comment: "Meant for Kim",
    }),
  ];
  expect(words(rows, moved)).toEqual([
    "manager: proposed",
    "session: grade 4 reached",
    "HR: grade 4 taken back",
    "skip-level: –",
    "session: –",
    "HR: –",
  ]);
  expect(wordAsRow(step, { stage: "HR", word: "grade taken back" }, { id: "g" })).toEqual({
    kind: "promotion",
    from: "grade 4",
    to: "grade 3",
    reverses: "g",
  });
  const back = { stage: "HR", by: "hr@example.com", word: "grade taken back" } as const;
  const check = (comment: string, decided?: { id: string }, stage: "HR" | "skip-level" = "HR") =>
    codesOf(checkApproval(moved, { ...back, stage, comment }, null, decided));
  expect(check("Meant for Kim", { id: "g" })).toEqual([]);
  expect(check("", { id: "g" })).toEqual(["approval.commentMissing"]);
  expect(check("Meant for Kim")).toEqual(["approval.noGradeToTakeBack"]);
  expect(check("Meant for Kim", { id: "g" }, "skip-level")).toEqual(["approval.noGradeToTakeBack"]);
});

test.each([
  ["agreed without a comment", {}, { word: "agreed" }, []],
  ["not agreed without why", {}, { word: "not agreed" }, ["approval.commentMissing"]],
  ["sent back with why", {}, { word: "sent back", comment: "One more example" }, []],
  ["nobody said it", {}, { word: "agreed", by: " " }, ["approval.nobody"]],
  ["a draft", { status: "draft" }, { word: "agreed" }, ["approval.notProposed"]],
  ["decided already", { status: "approved" }, { word: "agreed" }, ["approval.notProposed"]],
] as const)("R14 %s", (_, fields, word, codes) => {
  const given = { stage: "session", by: "Grade 4", comment: "", ...word } as const;
  expect(codesOf(checkApproval(promotionCase(fields), given, null))).toEqual(codes);
});

const both = promotionCase({ to: "M4" });
const step = blindStep(both, ladder, [])!;

test.each([
  ["the session agrees before the grade is decided", "session", "agreed", step, ["approval.gradeFirst"]],
  ["HR agrees before the grade is decided", "HR", "agreed", step, ["approval.gradeFirst"]],
  ["the skip-level looks at the whole case", "skip-level", "agreed", step, []],
  ["the grade is reached", "session", "grade reached", step, []],
  [
    "the grade is reached twice, or asks for no track",
    "session",
    "grade reached",
    null,
    ["approval.noGrade"],
  ],
  [
    "the grade is not for the skip-level to decide",
    "skip-level",
    "grade reached",
    step,
    ["approval.noGrade"],
  ],
  ["the grade is not reached, with why", "session", "not agreed", step, []],
] as const)("R24 %s", (_, stage, word, blind, codes) => {
  expect(codesOf(checkApproval(both, { stage, word, by: "Cleo", comment: "Why." }, blind))).toEqual(codes);
});

test("R14 R24 the grade is a decision of its own; HR's last word is waited for all the same", () => {
  const row = decision({
    id: "g",
    case: both.id,
    session: "Grade 4",
    reasonCode: "",
    when: "2026-05-01T09:00:00Z",
    ...wordAsRow(step, { stage: "session", word: "grade reached" }),
  });
  expect([row.kind, row.from, row.to]).toEqual(["promotion", "grade 3", "grade 4"]);
  expect(words([row], both)).toEqual([
    "manager: proposed",
    "session: grade 4 reached",
    "skip-level: –",
    "session: –",
    "HR: –",
  ]);
});

test("R24 while the grade is open, no blocker tells the track", () => {
  const blockers = blockersOf(
    { ...both, businessNeed: "" },
    { ...about, casesOfPerson: [both], decisions: [] },
  );
  expect(blockers).toEqual([expect.stringMatching(/^First the grade is decided/)]);
});

const about = {
  casesOfPerson: [one],
  person: { level: "IC3", title: "Senior PM" },
  ladder,
  skipLevel: "Cleo Chief",
};

test.each([
  ["nothing", one, {}, []],
  ["a level that changed meanwhile", one, { person: { level: "IC4", title: "" } }, ["roster now says IC4"]],
  ["nobody on the roster", one, { person: null }, ["not on the roster"]],
  ["two for one level", one, { casesOfPerson: [one, { ...one, id: "copy" }] }, ["is for IC4 too"]],
  [
    "another one approved",
    one,
    { casesOfPerson: [one, promotionCase({ to: "M4", status: "approved" })] },
    ["The case for M4 is approved already"],
  ],
  ["no step", promotionCase({ to: "IC3" }), {}, ["found Senior PM (IC3) for both"]],
] as const)("R26 what makes approving impossible: %s", (_, given, fields, expected) => {
  const why = whyNotApprove(given, { ...about, ...fields });
  expect(why).toEqual(expected.map((words) => expect.stringContaining(words)));
});

test.each([
  [
    "nobody is heard yet",
    "Cleo Chief",
    [],
    [/^No word of the skip-level, Cleo Chief, yet\. Collect .* or approve/],
  ],
  ["they agreed", "Cleo Chief", [said("skip-level", "agreed")], []],
  ["nobody stands above the manager", "", [], []],
] as const)("R14 whose word is missing is said by name: %s", (_, skipLevel, decisions, expected) => {
  const found = blockersOf(one, { ...about, skipLevel, decisions });
  expect(found.filter((text) => /skip-level/.test(text))).toEqual(
    expected.map((words) => expect.stringMatching(words)),
  );
});

test("R23 R29 what is open is said: the bar, the parts, the words, a jump, a title of two seats", () => {
  const jump = promotionCase({
    from: "IC3",
    to: "IC5",
    bars: { ...one.bars, Leadership: { bar: "in part", evidence: "x" } },
  });
  expect(
    blockersOf(jump, {
      ...about,
      casesOfPerson: [jump],
      person: { level: "IC3", title: "CTO/CPO" },
      decisions: [said("skip-level", "not agreed", { case: jump.id })],
    }),
  ).toEqual([
    "The bar is not yet met on Leadership.",
    "2 grades at once: approving needs a note.",
    "Not there yet: what they answer for now and did not before; work examples: 0 of at least 3; quotes; open gaps.",
    "The skip-level: not agreed.",
    "No word of the session yet.",
    expect.stringMatching(/^“CTO\/CPO” gives one person two functions.*VP of Product/),
  ]);
});
