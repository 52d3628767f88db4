/** What a skip-level's packet says of cases is believed only as far as the hub asked for it (R3). */
import { approvalTask } from "../../../src/domain/calibration/approvalTask";
import { type ApprovalFacts, judgeApprovals } from "../../../src/domain/calibration/judgeApprovals";
import { decision, ladder, promotionCase } from "../examples";

const one = promotionCase({ savedAt: "2026-05-01T09:00:00.000Z" });
const row = {
  ...approvalTask(one, []),
  word: "agreed" as const,
  savedAt: "2026-05-02T09:00:00.000Z",
  request: "r",
};
const facts: ApprovalFacts = {
  state: "Rating",
  now: "2026-05-03T09:00:00.000Z",
  zone: () => "Europe/Berlin",
  rater: "cleo@example.com",
  asked: new Map([[one.id, one]]),
  changing: new Set(),
  ladder,
  decisions: [],
  typedOver: new Map(),
};
const held = (to: string, when: string, fields: object = {}) =>
  decision({
    id: `d ${to}`,
    kind: "approval",
    case: one.id,
    from: "skip-level",
    to,
    when,
    comment: "",
    ...fields,
  });
const judge = (claimed: object = {}, given: Partial<ApprovalFacts> = {}) =>
  judgeApprovals({ ...facts, ...given }, [{ row: 2, record: { ...row, ...claimed } }]);

test("R3 R14 a word becomes one row of Decisions that says who and when, whatever else the packet claims", () => {
  const { words, refused } = judge({ person: "somebody else", name: "Somebody", to: "M9", proposedBy: "x" });
  expect(refused).toEqual([]);
  expect(words).toEqual([
    {
      row: 2,
      verdict: "new",
      record: {
        ...{ id: `${one.id}/skip-level/1`, kind: "approval", from: "skip-level", to: "agreed", case: one.id },
        ...{ person: one.person, name: one.name, cycle: one.cycle, session: "", comment: "", reasonCode: "" },
        ...{ decidedBy: "cleo@example.com", recordedBy: "cleo@example.com", when: "2026-05-02 11:00:00" },
        ...{ reverses: "", managerPresent: "" },
      },
    },
  ]);
});

test.each([
  ["nothing is said", { word: "" }, {}],
  ["the hub has it", {}, { decisions: [held("agreed", "2026-05-02 11:00:00")] }],
  [
    "the hub has it, and HR recorded another word since",
    {},
    {
      decisions: [
        held("agreed", "2026-05-02 11:00:00"),
        held("not agreed", "2026-05-02 12:00:00", { comment: "No" }),
      ],
    },
  ],
  [
    "it was collected, and the case is decided by now",
    {},
    {
      asked: new Map(),
      decisions: [held("agreed", "2026-05-02 11:00:00")],
    },
  ],
] as const)("R3 nothing is new where %s", (_, claimed, given) => {
  expect(judge(claimed, given)).toMatchObject({ words: [], refused: [] });
});

test.each([
  ["a case nobody asked this rater about", {}, { asked: new Map() }, "waits for a word of this skip-level"],
  [
    "the grade, which is the meeting's",
    { word: "grade reached" },
    {},
    "expected one of agreed, not agreed, sent back",
  ],
  ["no agreement without why", { word: "not agreed" }, {}, "needs the reason"],
  ["what was proposed before", { proposedAt: "2026-04-01T09:00:00.000Z" }, {}, "proposed anew"],
  ["a case that the same collecting changes", {}, { changing: new Set([one.id]) }, "proposed anew"],
  ["a word typed into the sheet", { savedAt: "" }, {}, "Typed into the sheet"],
  ["a time to come", { savedAt: "2027-01-01T09:00:00.000Z" }, {}, "expected a time that has passed"],
  [
    "an older word than the hub's",
    {},
    { decisions: [held("sent back", "2026-05-02 11:00:01")] },
    "holds a later word",
  ],
  [
    "a cycle that is not open",
    {},
    { state: "Draft" },
    "while the cycle is in Rating or in Pre-read or live or locked. Now it is in Draft",
  ],
  [
    "sending back once it is locked",
    { word: "sent back", comment: "More" },
    { state: "Locked" },
    "can't change the case",
  ],
  ["a comment beyond all measure", { comment: "a".repeat(100_000) }, {}, "Comment"],
] as const)("R3 refused: %s", (_, claimed, given, reason) => {
  const { words, refused } = judge(claimed, given as Partial<ApprovalFacts>);
  expect(words).toEqual([]);
  expect(refused).toMatchObject([{ row: 2, reason: expect.stringContaining(reason) }]);
});

test("R3 a case in two rows is refused in both", () => {
  const rows = [2, 3].map((at) => ({ row: at, record: row }));
  expect(judgeApprovals(facts, rows)).toMatchObject({ words: [], refused: [{ row: 2 }, { row: 3 }] });
});

test("R14 a later word is a row of its own beside the earlier one", () => {
  const decisions = [held("sent back", "2026-05-01 12:00:00", { id: `${one.id}/skip-level/1` })];
  expect(judge({}, { decisions }).words).toMatchObject([{ record: { id: `${one.id}/skip-level/2` } }]);
});

test("R3 a word that is not the one that was saved is said again before it counts", () => {
  const { words, refused } = judge({}, { typedOver: new Map([[one.id, "request"]]) });
  expect(words).toEqual([]);
  expect(refused).toMatchObject([{ row: 2, reason: expect.stringContaining("say it again") }]);
});
