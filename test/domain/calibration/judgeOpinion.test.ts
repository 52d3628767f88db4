import { judgeOpinions, type OpinionFacts } from "../../../src/domain/calibration/judgeOpinion";
import { type OpinionRecord, opinionId } from "../../../src/domain/calibration/opinion";
import type { PreReadRow } from "../../../src/domain/calibration/preRead";

const participant = "ann@x.example";
const row: PreReadRow = {
  id: "s1/000006",
  session: "s1",
  sessionName: "Grade 4",
  person: "000006",
  name: "Ida Ito",
  level: "IC4",
  title: "Staff PM",
  manager: "Bo",
  timeInGrade: "1 y",
  marks: {},
  overall: "3.0",
  flags: [],
  case: "",
  answer: "have a question",
  line: "Which launch?",
  notCollected: "",
  savedAt: "2026-11-02T09:00:00.000Z",
  request: "",
};
const { session, person, name, line, savedAt } = row;
const record: OpinionRecord = {
  ...{ id: opinionId(session, person, participant), cycle: "2026 H2", session, person, name, participant },
  ...{ answer: "have a question", line, savedAt },
};
const facts = (more: Partial<OpinionFacts>): OpinionFacts => ({
  cycle: "2026 H2",
  now: "2026-11-03T09:00:00.000Z",
  participant,
  asked: new Map([[row.id, row]]),
  notAsked: () => "",
  held: new Map(),
  ...more,
});
const judged = (more: Partial<OpinionFacts>, claimed: Partial<PreReadRow> = {}) => {
  const { opinions, refused, same } = judgeOpinions(facts(more), [
    { row: 2, record: { ...row, ...claimed } },
  ]);
  return { new: opinions.map(({ record: { line } }) => line), refused: refused.length, same };
};
const held = new Map([[record.id, record]]);
const over = { asked: new Map() };
const [earlier, later] = ["2026-11-01T09:00:00.000Z", "2026-11-02T10:00:00.000Z"];

test.each([
  ["one asked for is taken", {}, {}, { new: [line], refused: 0, same: 0 }],
  ["one that is collected is the same", { held }, {}, { new: [], refused: 0, same: 1 }],
  ["and stays the same once its session is over", { ...over, held }, {}, { new: [], refused: 0, same: 1 }],
  [
    "what was changed after its session was over is refused",
    { ...over, held },
    { line: "Another." },
    { new: [], refused: 1, same: 0 },
  ],
  ["what was never collected of it, too", over, {}, { new: [], refused: 1, same: 0 }],
  [
    "a later one takes its place",
    { held },
    { line: "Now I see.", savedAt: later },
    { new: ["Now I see."], refused: 0, same: 0 },
  ],
  [
    "an earlier one is refused",
    { held },
    { line: "Hm.", savedAt: earlier },
    { new: [], refused: 1, same: 0 },
  ],
  [
    "one on marks they gave is refused",
    { notAsked: () => "own report" },
    {},
    { new: [], refused: 1, same: 0 },
  ],
  ["a question without a line is refused", {}, { line: "" }, { new: [], refused: 1, same: 0 }],
  ["one from the future is refused", { now: earlier }, {}, { new: [], refused: 1, same: 0 }],
  ["an answer there is none of is refused", {}, { answer: "maybe" }, { new: [], refused: 1, same: 0 }],
  ["no answer says nothing", {}, { answer: "" }, { new: [], refused: 0, same: 0 }],
] as const)("R3 of a participant's opinions, %s", (_, more, claimed, expected) => {
  expect(judged(more as Partial<OpinionFacts>, claimed as Partial<PreReadRow>)).toEqual(expected);
});
