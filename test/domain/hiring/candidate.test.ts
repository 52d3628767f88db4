import fc from "fast-check";
import { isDay, monthsLater, wholeMonths } from "../../../src/domain/day";
import { checkCandidate, isSameDay, keptUntil, oddInterviewers } from "../../../src/domain/hiring/candidate";
import { filledIn, forSoMany, leakWarning } from "../../../src/domain/hiring/scenario";
import { checkSaid, missingOf } from "../../../src/domain/hiring/scorecard";
import { writtenInWords } from "../../../src/domain/hiring/writtenInWords";
import { normalEmail } from "../../../src/domain/roles";

const plan = {
  id: "ada",
  name: " Ada ",
  on: "2026-11-03",
  scenario: "laundry",
  interviewers: ["Ann@Example.com ", "ann@example.com", ""],
  adjustments: " Time ",
};

test("a plan is compared by plain addresses, each once", () => {
  expect(checkCandidate(plan, ["laundry"])).toEqual({
    candidate: { ...plan, name: "Ada", interviewers: ["ann@example.com"], adjustments: "Time" },
  });
});

test.each([
  [{ name: " " }, "candidate.name"],
  [{ name: "\u200b" }, "candidate.name"],
  [{ name: "a\u0000" }, "text.controlCharacter"],
  [{ name: "x".repeat(101) }, "text.tooLong"],
  [{ adjustments: "x".repeat(5001) }, "text.tooLong"],
  [{ on: "2026-02-30" }, "candidate.day"],
  [{ scenario: "none" }, "candidate.scenario"],
  [{ interviewers: [" "] }, "candidate.interviewers"],
  [{ interviewers: ["ann"] }, "candidate.address"],
  [{ interviewers: ["ann@example.com/x"] }, "candidate.address"],
  [{ interviewers: ["ann\u200b@example.com"] }, "candidate.address"],
])("a plan with %j is refused", (fields, code) => {
  expect(checkCandidate({ ...plan, ...fields }, ["laundry"])).toMatchObject({ problems: [{ code }] });
});

test.each([
  ["2026-11-03", 6, "2027-05-03"],
  ["2026-08-31", 6, "2027-02-28"],
  ["2027-08-31", 6, "2028-02-29"],
  ["2026-12-15", 0, "2026-12-15"],
  ["2026-12-15", 1, "2027-01-15"],
])("R36 somebody interviewed on %s is kept %s months, until %s", (on, months, until) => {
  expect(keptUntil(on, months)).toBe(until);
});

test("so many months later is a day that is so many whole months later", () => {
  const days = fc
    .date({ min: new Date("1990-01-01"), max: new Date("2090-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 240 }), (day, months) => {
      const later = monthsLater(day, months);
      expect(isDay(later)).toBe(true);
      expect(wholeMonths(day, later)).toBe(months);
    }),
  );
});

test.each([
  ["2026-11-03", "2026-11-03", true],
  ["2026-11-03", "2026-11-04", false],
  ["2026-11-03", "", false],
])("interviews on %s, decided on %s: on the day %s", (on, decidedOn, same) => {
  expect(isSameDay({ on, decidedOn })).toBe(same);
});

test.each([
  ["a colleague", "ann@example.com", []],
  ["who owns the file", "Boss@example.com", ["candidate.ownsKits"]],
  ["an address like the candidate's name", "nia.haddad2@mail.example", ["candidate.interviewsSelf"]],
  ["an address with less of the name", "nia@example.com", []],
])("among the interviewers, %s", (_, address, codes) => {
  const planned = { ...plan, name: "Nía Haddad", interviewers: [normalEmail(address)] };
  const asked = (known: string[]) =>
    oddInterviewers(planned, ["boss@example.com"], known).map(({ code }) => code);
  expect(asked([])).toEqual(codes);
  expect(asked(planned.interviewers)).toEqual([]);
});

test.each([
  [0, "for nobody yet"],
  [1, "for 1 candidate"],
  [2, "for 2 candidates"],
])("a scenario planned for %s says %s", (used, words) => expect(forSoMany(used)).toBe(words));

test.each([
  [11, 12, ""],
  [12, 12, "Planned for 12 candidates: others may have heard of it. Choose another."],
])("a scenario used %s times of %s", (used, limit, words) => {
  expect(leakWarning({ used }, limit)).toBe(words);
});

test("facts go into a text, and what is no fact stays", () => {
  expect(filledIn("Dear {candidate}, {unknown} {candidate}", { candidate: "{day} $1", day: "x" })).toBe(
    "Dear {day} $1, {unknown} {day} $1",
  );
});

const said = {
  marks: { A: { mark: "poor" as const, evidence: "seen" }, B: { mark: "excellent" as const, evidence: " " } },
  canDo: "" as const,
  why: "",
  notes: "",
  startedAt: "",
  endedAt: "",
  ranOut: "" as const,
  steps: [],
  stumbles: [],
};

test("R36 the same is asked of every word, and nothing of the time", () => {
  expect(missingOf(said, ["A", "B", "C"])).toEqual([
    "B: a line of evidence",
    "C: a word",
    "C: a line of evidence",
    "Can this person do the job",
    "Why",
  ]);
  for (const mark of ["poor", "mixed", "good", "excellent", "not seen"] as const) {
    const whole = { ...said, marks: { A: { mark, evidence: "seen" } }, canDo: "no" as const, why: "so" };
    expect(missingOf(whole, ["A"])).toEqual([]);
    expect(missingOf({ ...whole, marks: { A: { mark, evidence: "" } } }, ["A"])).toHaveLength(1);
  }
});

test("a text too long for its place is named with its length", () => {
  const long = { why: "x".repeat(501), notes: "n".repeat(4000), steps: ["s".repeat(4000), "s"] };
  expect(checkSaid({ ...said, ...long })).toEqual([
    {
      code: "text.tooLong",
      message: "Why: expected at most 500 characters, found 501. Shorten it, or link to the details.",
    },
    {
      code: "text.tooLong",
      message: "Steps: expected at most 4000 characters, found 4002. Shorten it, or link to the details.",
    },
  ]);
  const odd = { marks: { A: { mark: "good", evidence: "a\u202e" } }, stumbles: ["\u0007"] } as const;
  expect(checkSaid({ ...said, ...odd }).map(({ code }) => code)).toEqual([
    "text.controlCharacter",
    "text.controlCharacter",
  ]);
});

test("a candidate who asks reads all that was written, and not who wrote which", () => {
  const marks = { ...said.marks, B: { mark: "excellent" as const, evidence: "drawn" } };
  const card = {
    ...said,
    marks,
    canDo: "yes" as const,
    why: "Saw it through.",
    stumbles: ["Screens first"],
    time: "",
  };
  const more = { ...card, notes: "Drew three people.", additions: ["Asked about phones."] };
  const candidate = { name: "Ada Ueda", decision: "no offer" as const, reason: "Not yet." };
  expect(writtenInWords({ candidate, cards: [{ ...card, additions: [] }, more] })).toBe(
    `What was written about Ada Ueda

Interviewer 1
A: poor. seen
B: excellent. drawn
Can this person do the job: yes. Saw it through.
Stumbles: Screens first

Interviewer 2
A: poor. seen
B: excellent. drawn
Can this person do the job: yes. Saw it through.
Stumbles: Screens first
Notes: Drew three people.
Added since: Asked about phones.

Decision: no offer. Not yet.`,
  );
});
