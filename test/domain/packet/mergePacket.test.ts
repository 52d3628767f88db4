/** A packet is untrusted: what the hub takes from it, and what it refuses. */
import fc from "fast-check";
import type { CycleState } from "../../../src/domain/cycle/cycle";
import { type HubFacts, mergePacket } from "../../../src/domain/packet/mergePacket";
import type { Bar, PromotionCase } from "../../../src/domain/promotion/promotion";
import type { Rating } from "../../../src/domain/rating/rating";
import { rating as anyRating, assessments, criteria, ladder, person, promotionCase } from "../examples";

const rater = "boss@example.com";
const task = (who: string, by: string, role: "manager" | "second rater", level: string) => ({
  name: `Name of ${who}`,
  id: `2026/${who}/${by}`,
  cycle: "2026",
  person: who,
  rater: by,
  role,
  level,
});
const hub = (fields: Partial<HubFacts> = {}, state: CycleState = "Rating"): HubFacts => ({
  cycle: { name: "2026", state },
  ladder,
  people: [person({ id: "E1" }), person({ id: "E2" }), person({ id: "E3" })],
  assignments: [
    task("E1", rater, "manager", "IC3"),
    task("E2", rater, "second rater", "IC4"),
    task("E3", "other@example.com", "manager", "IC3"),
  ],
  vignettes: [{ person: "V1", name: "Kim", level: "IC3" }],
  ratings: [],
  cases: [],
  evidence: [],
  who: { people: [], raters: [] },
  now: "2026-12-31T00:00:00Z",
  ...fields,
});
const rating = (fields: Partial<Rating> = {}) => {
  const who = fields.person ?? "E1";
  return anyRating({ id: `2026/${who}/${fields.rater ?? rater}`, person: who, rater, ...fields });
};
const merge = (facts: HubFacts, ratings: Rating[], cases: PromotionCase[] = []) => {
  const rows = <T>(records: T[]) => records.map((record, i) => ({ row: i + 2, record }));
  return mergePacket(facts, {
    rater,
    ratings: rows(ratings),
    cases: rows(cases),
    evidence: [],
    problems: [],
  });
};
/** One word for what became of a single row. */
const verdictOf = (result: ReturnType<typeof mergePacket>): string => {
  const all = [
    ...[...result.ratings, ...result.cases].map(({ verdict }) => verdict as string),
    ...result.refused.map(({ reason }) => `refused: ${reason}`),
    ...Array(result.same).fill("same"),
    ...Array(result.drafts).fill("draft"),
  ];
  expect(all.length).toBeLessThanOrEqual(1);
  return all[0] ?? "nothing";
};
const judge = (claimed: Rating, facts: HubFacts = hub()) => verdictOf(merge(facts, [claimed]));

test("R11 whom a task was taken over from stays said beside what its new rater submits", () => {
  const givenOver = "Taken over from Ann Adams.";
  const open = rating({ status: "open", assessments: {}, givenOver });
  const [merged] = merge(hub({ ratings: [open] }), [rating({ givenOver: "" })]).ratings;
  expect(merged?.record).toMatchObject({ status: "submitted", givenOver });
});

test("R3 a submitted rating is new, and the hub keeps its own words for everything but the rater's", () => {
  const claimed = rating({
    role: "second rater",
    recordedBy: "ceo@example.com",
    returnedBecause: "x",
    rater: "Boss@Example.com",
    id: `2026/E1/${rater}`,
  });
  const { ratings } = merge(hub(), [claimed]);
  expect(ratings).toEqual([
    {
      row: 2,
      verdict: "new",
      record: rating({
        role: "manager",
        recordedBy: rater,
        returnedBecause: "",
        assessments: assessments(3, 3, 4, 3),
      }),
    },
  ]);
});

test("R3 nothing changed: the same", () => {
  expect(judge(rating(), hub({ ratings: [rating()] }))).toBe("same");
  expect(judge(rating(), hub({ ratings: [rating()] }, "Locked"))).toBe("same");
});

test("R3 a later version with other marks is changed", () => {
  const later = rating({ assessments: assessments(4, 3, 4, 3), savedAt: "2026-04-03T09:00:00.000Z" });
  expect(judge(later, hub({ ratings: [rating()] }))).toBe("changed");
});

test("R3 what HR wrote later on the rater's behalf is not overwritten by what the packet held before", () => {
  const byHr = rating({
    assessments: assessments(2, 2, 2, 2),
    savedAt: "2026-04-09T09:00:00.000Z",
    recordedBy: "hr@example.com",
  });
  expect(judge(rating(), hub({ ratings: [byHr] }))).toContain(
    "later version, saved by hr@example.com on 2026-04-09",
  );
});

test("R3 what HR wrote while the packet row stayed open stands", () => {
  const byHr = rating({ recordedBy: "hr@example.com" });
  const open = rating({ status: "open", assessments: {}, savedAt: "" });
  expect(judge(open, hub({ ratings: [byHr] }))).toBe("nothing");
  expect(judge(rating({ status: "draft" }), hub({ ratings: [byHr] }))).toBe("draft");
});

test.each([
  ["another team's report", { person: "E3" }, 'Not a report of this rater: "E3"'],
  ["somebody nobody knows", { person: "=IMPORTRANGE(1)" }, 'Not a report of this rater: "=IMPORTRANGE(1)"'],
  ["a blank employee ID", { person: "" }, "Not a report of this rater: nothing"],
  [
    "another rater's name",
    { rater: "other@example.com", id: `2026/E1/${rater}` },
    "Expected the rater boss@example.com",
  ],
  ["another row's ID", { id: "2026/E2/boss@example.com" }, "Expected the ID 2026/E1/boss@example.com"],
  ["another cycle", { cycle: "2025" }, 'Expected the cycle 2026, found "2025"'],
  ["another level", { level: "IC4" }, 'Marked against "IC4", but the level is IC3'],
  [
    "a mark of 9",
    { assessments: { ...assessments(3, 3, 3, 3), Leadership: { mark: 9, evidence: "x" } } },
    'Leadership: expected a whole mark from 1 to 5 or "not observed", found "9"',
  ],
  ["a missing mark", { assessments: assessments(3, 3, 3) }, "Accountability: no mark yet"],
  [
    "missing evidence",
    { assessments: { ...assessments(3, 3, 3, 3), Leadership: { mark: 3, evidence: "" } } },
    "Leadership: one line of evidence is missing",
  ],
  [
    "an unknown criterion",
    { assessments: { ...assessments(3, 3, 3, 3), Charm: { mark: 3, evidence: "x" } } },
    '"Charm" is not a criterion',
  ],
  [
    "60,000 characters",
    { assessments: { ...assessments(3, 3, 3, 3), Leadership: { mark: 3, evidence: "x".repeat(60000) } } },
    "found 60000",
  ],
  ["a time somebody typed", { savedAt: "yesterday" }, 'found "yesterday"'],
  ["a request of 300 characters", { request: "x".repeat(300) }, "at most 200 characters"],
  ["a rubric version of 300 characters", { rubricVersion: "x".repeat(300) }, "at most 200 characters"],
])("R3 %s is refused with its reason", (_, fields, reason) => {
  const result = merge(hub(), [rating(fields as Partial<Rating>)]);
  expect(verdictOf(result)).toContain(`refused: `);
  expect(verdictOf(result)).toContain(reason);
  expect(result.refused[0]?.row).toBe(2);
});

test("R3 a request of 200 characters is just short enough", () => {
  expect(judge(rating({ request: "x".repeat(200), rubricVersion: "x".repeat(200) }))).toBe("new");
});

test("R3 marks typed into the sheet without saving are a change all the same", () => {
  expect(judge(rating({ assessments: assessments(4, 3, 4, 3) }), hub({ ratings: [rating()] }))).toBe(
    "changed",
  );
});

test("R3 what others said of the person, or the rater said last cycle, is no rating of this task", () => {
  const others = rating({ rater: "other@example.com", recordedBy: "other@example.com" });
  const earlier = rating({ cycle: "2025" });
  expect(judge(rating(), hub({ ratings: [others, earlier] }))).toBe("new");
  const cases = [promotionCase({ cycle: "2025", proposedBy: "former@example.com" })];
  expect(verdictOf(merge(hub({ cases }), [], [promotionCase()]))).toBe("new");
});

test("R3 an assignment of last cycle is none", () => {
  const assignments = [{ ...task("E1", rater, "manager", "IC3"), cycle: "2025" }];
  expect(judge(rating(), hub({ assignments }))).toContain("Not a report of this rater");
});

test("R3 a rating that was withdrawn comes in as new", () => {
  const withdrawn = rating({ status: "draft", assessments: {}, savedAt: "2026-04-09T09:00:00.000Z" });
  expect(judge(rating(), hub({ ratings: [withdrawn] }))).toBe("new");
});

test("R3 a refusal names the person where the hub knows one", () => {
  const who = (fields: Partial<Rating>) => merge(hub(), [rating(fields)]).refused[0]?.who;
  expect(who({ cycle: "2025" })).toBe("Name E1");
  expect(who({ person: "x".repeat(500) })).toBe("x".repeat(60));
});

test.each([
  { mark: 3 as const, evidence: "" },
  { mark: null, evidence: "Very charming" },
])("R3 something under a criterion that is gone is refused: %j", (assessment) => {
  expect(judge(rating({ assessments: { ...assessments(3, 3, 3, 3), Charm: assessment } }))).toContain(
    '"Charm" is not a criterion',
  );
});

test("R3 a blank column of a criterion that is gone does no harm", () => {
  const old = { ...assessments(3, 3, 3, 3), Charm: { mark: null, evidence: " " } };
  const { ratings } = merge(hub(), [rating({ assessments: old })]);
  expect(ratings[0]?.record.assessments).toEqual(assessments(3, 3, 3, 3));
});

test("R3 a person in two rows is refused in both", () => {
  const { refused, ratings } = merge(hub(), [
    rating(),
    rating({ id: "copy" }),
    rating({ person: "E2", level: "IC4" }),
  ]);
  expect(refused.map(({ row, who }) => [row, who])).toEqual([
    [2, "Name E1"],
    [3, "Name E1"],
  ]);
  expect(refused[0]?.reason).toContain("rows 2 and 3");
  expect(ratings.map(({ record }) => record.person)).toEqual(["E2"]);
});

test("R3 rows that could not be read are listed with their place", () => {
  const problem = { code: "cell.unexpected", message: "Row 4: no", where: { sheet: "Ratings", row: 4 } };
  const result = mergePacket(hub(), {
    rater,
    ratings: [],
    cases: [],
    evidence: [],
    problems: [
      { ...problem, who: "Ida Ito" },
      { code: "x", message: "Gone", who: "" },
    ],
  });
  expect(result.refused).toEqual([
    { sheet: "Ratings", row: 4, who: "Ida Ito", reason: "Row 4: no" },
    { sheet: "", row: 0, who: "", reason: "Gone" },
  ]);
});

test("R3 second ratings and vignettes come in under their role", () => {
  const { ratings } = merge(hub(), [
    rating({ person: "E2", level: "IC4", role: "manager" }),
    rating({ person: "V1" }),
  ]);
  expect(ratings.map(({ record }) => [record.person, record.role])).toEqual([
    ["E2", "second rater"],
    ["V1", "vignette"],
  ]);
});

test.each([
  ["Draft", "Ratings can be saved while the cycle is in Rating. Now it is in Draft: HR prepares it."],
  ["Pre-read", "Rating was closed before this was collected. HR can reopen it."],
  ["Live", "Rating was closed before this was collected."],
  ["Locked", "Rating was closed before this was collected."],
] as const)(
  "R13 in %s nothing new is taken, and its writer reads why and what can be done",
  (state, said) => {
    expect(judge(rating(), hub({}, state))).toBe(`refused: ${said}`);
  },
);

describe("R13 a returned rating", () => {
  const returned = rating({ status: "returned", returnedBecause: "Names another project" });
  const facts = hub({ ratings: [returned] }, "Pre-read");

  test("is waited for while the packet holds what was returned", () => {
    expect(judge(rating(), facts)).toBe("same");
    expect(judge(rating({ status: "returned" }), facts)).toBe("draft");
  });

  test("is no answer where its time of saving was cleared; what it says anew is one", () => {
    expect(judge(rating({ savedAt: "" }), facts)).toBe("same");
    const [one] = merge(facts, [rating({ savedAt: "", assessments: assessments(1, 2, 2, 2) })]).ratings;
    expect(one).toMatchObject({ verdict: "changed", record: { status: "submitted" } });
  });

  test("comes in again in Pre-read, even with the same marks, and not in Live", () => {
    const again = rating({ savedAt: "2026-04-20T09:00:00.000Z" });
    const { ratings } = merge(facts, [again]);
    expect(ratings[0]).toMatchObject({
      verdict: "changed",
      record: { status: "submitted", returnedBecause: "" },
    });
    expect(judge(again, hub({ ratings: [returned] }, "Live"))).toBe(
      "refused: Rating was closed before this was collected.",
    );
  });
});

describe("R15 a draft", () => {
  const draft = rating({ status: "draft", assessments: assessments(1, null, null, null) });

  test("reveals only that it is one", () => {
    const result = merge(hub(), [draft]);
    expect(result).toEqual({ ratings: [], cases: [], evidence: [], refused: [], same: 0, drafts: 1 });
  });

  test("typed into an open row counts; an untouched row does not", () => {
    expect(judge({ ...draft, status: "open" })).toBe("draft");
    expect(judge(rating({ status: "open", assessments: {} }))).toBe("nothing");
    expect(
      judge(
        rating({
          status: "open",
          assessments: { Leadership: { mark: null, evidence: "" } },
        }),
      ),
    ).toBe("nothing");
  });

  test("in place of a submitted rating withdraws it, in Rating only, without its wording", () => {
    const { ratings } = merge(hub({ ratings: [rating()] }), [draft]);
    expect(ratings).toHaveLength(1);
    expect(ratings[0]).toMatchObject({ verdict: "changed", record: { status: "draft", id: rating().id } });
    const kept = Object.values(ratings[0]?.record.assessments ?? {});
    expect(kept).toEqual(criteria.map(() => ({ mark: null, evidence: "" })));
    expect(judge(draft, hub({ ratings: [rating()] }, "Pre-read"))).toContain("The submitted marks stand.");
  });

  test.each(["open", "returned"] as const)(
    "R3 a tick that was taken away withdraws it, too, where the status beside it still says %s",
    (status) => {
      const { ratings } = merge(hub({ ratings: [rating()] }), [{ ...draft, status }]);
      expect(ratings).toMatchObject([{ verdict: "changed", record: { status: "draft" } }]);
    },
  );

  test("stays a draft once it is withdrawn", () => {
    expect(judge(draft, hub({ ratings: [rating({ status: "draft" })] }))).toBe("draft");
  });
});

describe("promotion cases", () => {
  const judgeCase = (fields: Partial<PromotionCase>, facts: HubFacts = hub()) =>
    verdictOf(merge(facts, [], [promotionCase(fields)]));

  test("R3 a proposal is new, without any decision the packet claims", () => {
    const claimed = promotionCase({
      effectiveDate: "2026-07-01",
      decidedBy: "me",
      decidedOn: "2026-05-01",
      comment: "x",
      exportedOn: "2026-05-02",
      proposedBy: "Boss@example.com",
    });
    expect(merge(hub(), [], [claimed]).cases).toEqual([{ row: 2, verdict: "new", record: promotionCase() }]);
  });

  test("R3 the same, and changed", () => {
    const facts = hub({ cases: [promotionCase()] });
    expect(judgeCase({}, facts)).toBe("same");
    expect(judgeCase({ rationale: "Another one" }, facts)).toBe("changed");
    const { bars } = promotionCase();
    const leadership = (bar: Bar, evidence: string) =>
      judgeCase({ bars: { ...bars, Leadership: { bar, evidence } } }, facts);
    expect(leadership("in part", "Saw Leadership")).toBe("changed");
    expect(leadership("met", "Saw more of it")).toBe("changed");
    expect(leadership("met", "Saw Leadership")).toBe("same");
  });

  test("R3 a blank column of a criterion that is gone does no harm", () => {
    const { bars } = promotionCase();
    const withGone = { ...bars, Charm: { bar: "" as const, evidence: " " } };
    expect(merge(hub(), [], [promotionCase({ bars: withGone })]).cases[0]?.record).toEqual(promotionCase());
    expect(judgeCase({ bars: { ...bars, Charm: { bar: "", evidence: "Very" } } })).toContain(
      '"Charm" is not a criterion',
    );
    expect(judgeCase({ bars: { ...bars, Charm: { bar: "met", evidence: "" } } })).toContain(
      '"Charm" is not a criterion',
    );
  });

  test("R3 a decided case stays as it is", () => {
    const decided = promotionCase({ status: "declined", decidedOn: "2026-05-01" });
    expect(judgeCase({}, hub({ cases: [decided] }, "Live"))).toBe("same");
    expect(judgeCase({ status: "declined" }, hub({ cases: [decided] }, "Live"))).toBe("same");
    expect(judgeCase({ rationale: "Again" }, hub({ cases: [decided] }))).toContain(
      "Already declined on 2026-05-01",
    );
  });

  test.each([
    ["an approval typed in", { status: "approved" }, 'Only HR decides: found "approved"'],
    ["somebody rated only second", { person: "E2", from: "IC4", to: "IC5" }, "Only the manager proposes"],
    ["another team's report", { person: "E3" }, 'Not a report of this rater: "E3"'],
    ["a vignette", { person: "V1" }, 'Not a report of this rater: "V1"'],
    ["another proposer", { proposedBy: "other@example.com" }, "Expected the proposer boss@example.com"],
    ["another person's ID", { id: "2026/E2" }, "Expected the ID 2026/E1/IC4"],
    ["another level's ID", { id: "2026/E1/IC5" }, "A case for another level is another row"],
    ["another cycle", { cycle: "2025", id: "2025/E1" }, 'Expected the cycle 2026, found "2025"'],
    ["another current level", { from: "IC2" }, 'Proposed from "IC2", but the level is IC3'],
    ["no step of the ladder", { to: "IC2" }, "A case is a step up or a move across"],
    ["a level nobody knows", { to: "CEO" }, 'found "CEO"'],
    ["no rationale", { rationale: "" }, "Rationale: nothing written yet"],
    ["a seat without its need", { to: "M4" }, "Business need: Group PM is a management seat"],
    ["a time somebody typed", { savedAt: "now" }, 'found "now"'],
  ] as const)("R3 %s is refused", (_, fields, reason) => {
    expect(judgeCase(fields as Partial<PromotionCase>)).toContain(`refused: `);
    expect(judgeCase(fields as Partial<PromotionCase>)).toContain(reason);
  });

  test("R31 a case for another level is another case: neither touches the other", () => {
    const facts = hub({ cases: [promotionCase()] });
    const [group] = merge(facts, [], [promotionCase({ to: "M4", businessNeed: "A second team" })]).cases;
    expect(group).toMatchObject({ verdict: "new", record: { id: "2026/E1/M4", to: "M4" } });
    const both = [promotionCase(), promotionCase({ to: "M4", businessNeed: "A second team" })];
    expect(merge(facts, [], both)).toMatchObject({ same: 1, cases: [{ verdict: "new" }], refused: [] });
  });

  test("R31 two rows for one person and level are refused, both", () => {
    const { refused } = merge(hub(), [], [promotionCase(), promotionCase({ rationale: "Another" })]);
    expect(refused.map(({ reason }) => reason)).toEqual(
      Array(2).fill("Stands in rows 2 and 3 of the packet; expected one row. Delete the others."),
    );
  });

  test("R31 the row of an earlier version keeps its ID, and another level does not get it", () => {
    const old = promotionCase({ id: "2026/E1" });
    expect(merge(hub(), [], [old]).cases[0]?.record.id).toBe("2026/E1");
    expect(judgeCase({ id: "2026/E1", rationale: "More" }, hub({ cases: [old] }))).toBe("changed");
    expect(judgeCase({ id: "2026/E1", to: "IC5" }, hub({ cases: [old] }))).toContain("2026/E1/IC5");
  });

  describe("R11 a case of the former manager", () => {
    const former = "former@example.com";
    const held = promotionCase({ proposedBy: former, writtenBy: [former] });
    const facts = hub({ cases: [held] });

    test("comes with its person, and says nothing of the new manager's", () => {
      expect(merge(facts, [], [held])).toMatchObject({ cases: [], refused: [], same: 0, drafts: 0 });
    });

    test("may be proposed anew; who wrote it stays", () => {
      const taken = promotionCase({ rationale: "And since June", writtenBy: [former, rater] });
      expect(merge(facts, [], [taken]).cases).toMatchObject([
        { verdict: "changed", record: { proposedBy: rater, writtenBy: [former, rater], id: held.id } },
      ]);
    });

    test("is withdrawn by a new manager who read it, not by one who began a case of the own", () => {
      const draft = promotionCase({ status: "draft" });
      expect(judgeCase({ ...draft, writtenBy: [former, rater] }, facts)).toBe("changed");
      expect(judgeCase({ ...draft, writtenBy: [rater] }, facts)).toBe("draft");
    });
  });

  describe("R3 R11 what stands in the packet of a manager whose report HR gave to somebody else", () => {
    const gone = rating({ role: "former rater" });
    const facts = hub({ assignments: [], ratings: [gone], cases: [promotionCase()] });
    const judgeIn = (claimed: Rating, fields: Partial<PromotionCase>) => {
      const { cases, refused } = merge(facts, [claimed], [promotionCase(fields)]);
      expect(cases).toEqual([]);
      return refused.filter(({ sheet }) => sheet === "Cases").map(({ reason }) => reason);
    };
    const notYours = [expect.stringMatching(/^Not a report of this rater/)];

    test.each<[string, Partial<PromotionCase>]>([
      ["withdrawn", { status: "draft" }],
      ["said otherwise", { rationale: "And since June" }],
      ["for another level", { to: "M4", id: "2026/E1/M4", businessNeed: "A second team" }],
    ])("is refused and named, for as long as the packet does not know it: %s", (_, fields) => {
      expect(judgeIn(rating(), fields)).toEqual(notYours);
    });

    test("is no news where it was collected, or where the packet knows", () => {
      expect(judgeIn(rating(), {})).toEqual([]);
      expect(judgeIn(gone, { status: "draft" })).toEqual([]);
    });
  });

  test("R13 proposals come in Rating only", () => {
    expect(judgeCase({}, hub({}, "Pre-read"))).toContain("it is in Pre-read: rating is closed.");
  });

  test("R15 a draft says nothing, and withdraws what was proposed", () => {
    expect(judgeCase({ status: "draft" })).toBe("draft");
    const facts = hub({ cases: [promotionCase()] });
    const { cases } = merge(facts, [], [promotionCase({ status: "draft", rationale: "Secret" })]);
    expect(cases[0]).toMatchObject({
      verdict: "changed",
      record: { status: "draft", rationale: "", bars: {} },
    });
    const late = hub({ cases: [promotionCase()] }, "Live");
    expect(judgeCase({ status: "draft" }, late)).toContain("The proposal stands.");
  });
});

test("R3 whatever is typed, only this rater's tasks are merged, once each, complete and in the scale", () => {
  const cell = fc.constantFrom(
    "",
    "2026",
    "2025",
    "E1",
    "E2",
    "E3",
    "V1",
    rater,
    "other@example.com",
    "IC3",
    "IC4",
    "=1",
  );
  const mark = fc.constantFrom(null, 0, 1, 3, 5, 9, 2.5, "not observed");
  const claimed = fc.record({
    id: fc.oneof(cell, fc.constantFrom(`2026/E1/${rater}`, `2026/E2/${rater}`, `2026/V1/${rater}`)),
    cycle: cell,
    person: cell,
    rater: cell,
    level: cell,
    status: fc.constantFrom("open", "draft", "submitted", "submitted", "returned"),
    marks: fc.array(mark, { minLength: 4, maxLength: 4 }),
  });
  const likely = claimed.map((row) => ({ ...row, cycle: "2026", rater, id: `2026/${row.person}/${rater}` }));
  fc.assert(
    fc.property(fc.array(fc.oneof(claimed, likely), { maxLength: 6 }), (rows) => {
      const records = rows.map(({ marks, ...fields }) =>
        rating({ ...(fields as Partial<Rating>), assessments: assessments(...(marks as never[])) }),
      );
      const { ratings, refused, same, drafts } = merge(hub(), records);
      expect(ratings.length + refused.length + same + drafts).toBeLessThanOrEqual(rows.length);
      const people = ratings.map(({ record }) => record.person);
      expect(new Set(people).size).toBe(people.length);
      for (const { record } of ratings) {
        expect(["E1", "E2", "V1"]).toContain(record.person);
        expect([record.rater, record.recordedBy, record.cycle]).toEqual([rater, rater, "2026"]);
        const given = Object.values(record.assessments).map((one) => one.mark);
        expect(given.every((one) => one === 1 || one === 3 || one === 5 || one === "not observed")).toBe(
          true,
        );
      }
    }),
    { numRuns: 500 },
  );
});

describe("R3 the time of saving is a claim", () => {
  const now = "2026-04-10T00:00:00.000Z";
  const at = (savedAt: string, mark: 2 | 4 = 4) =>
    rating({ savedAt, assessments: assessments(mark, mark, mark, mark) });

  test.each(["9999-12-31T00:00:00Z", "2026-04-10T00:10:00Z"])(
    "one still to come is refused: %s",
    (savedAt) => {
      const refusal = judge(at(savedAt), hub({ now }));
      expect(refusal).toMatch(/a time that has passed/);
      expect(refusal).toMatch(/Withdraw it in the sidebar if it is submitted, then save again/);
    },
  );

  test.each([
    ["the future, as an earlier Plumbline let it in", "9999-12-31T00:00:00Z"],
    ["a later time, typed", "2026-04-09T23:00:00Z"],
  ])("what was collected under %s never shuts out what the rater saves next", (_, savedAt) => {
    for (const status of ["submitted", "returned"] as const)
      expect(
        judge(at("2026-04-09T09:00:00Z", 2), hub({ now, ratings: [{ ...at(savedAt), status }] }, "Rating")),
      ).toBe("changed");
  });

  test("HR's own record stands against the packet's older and future ones, and gives way to what is saved after it", () => {
    const facts = hub({ now, ratings: [{ ...at("2026-04-09T09:00:00Z", 2), recordedBy: "hr@example.com" }] });
    for (const savedAt of ["", "2026-04-01T09:00:00Z", "2026-04-09T09:00:00Z"])
      expect(judge(at(savedAt), facts)).toMatch(
        /by hr@example.com on 2026-04-09. If yours should stand, withdraw it .* submit it again/,
      );
    expect(judge(at("9999-12-31T00:00:00Z"), facts)).toMatch(/a time that has passed/);
    expect(judge(at("2026-04-09T09:00:01Z"), facts)).toBe("changed");
  });
});
