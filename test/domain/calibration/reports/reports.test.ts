/** The reports of the hub: tracks, criteria, distribution, and what a calibration changed. */
import fc from "fast-check";
import { afterReport } from "../../../../src/domain/calibration/reports/afterReport";
import { criteriaReport } from "../../../../src/domain/calibration/reports/criteriaReport";
import { bandCount, distributionReport } from "../../../../src/domain/calibration/reports/distributionReport";
import { tracksReport } from "../../../../src/domain/calibration/reports/tracksReport";
import type { Standing } from "../../../../src/domain/calibration/standing";
import { type Mark, marksOf } from "../../../../src/domain/rating/rating";
import { nothingKept } from "../../../../src/workbook/views/kept";
import { tracksView } from "../../../../src/workbook/views/tracksView";
import { notBuilt } from "../../../../src/workbook/views/viewSource";
import { assessments, decision, ladder, promotionCase, rating, standing } from "../../examples";
import { company } from "./organisation";

const level = (code: string) => ladder.levels.find((one) => one.code === code)!;
const value = (overall: number) => ({ value: overall, shown: overall.toFixed(1), lowest: 3 as const });
const at = (id: string, code: string, overall: number | null, fields: Partial<Standing> = {}): Standing =>
  standing({
    level: level(code),
    rating: overall === null ? null : rating({ person: id, rater: "b@example.com", level: code }),
    overall: overall === null ? null : value(overall),
    overallGiven: overall === null ? null : value(overall),
    ...fields,
    person: { id, name: id },
  });

describe("Distribution", () => {
  const cuts = [1.5, 2.5, 3.5, 4.5];

  test("R10 the unrounded overall is cut; who has none stands apart", () => {
    const people = [at("b", "IC4", 2.49), at("a", "IC4", 2.5), at("c", "M4", 4.5), at("d", "IC4", null)];
    const { levels, now } = distributionReport(people, ladder, cuts, []);
    expect(levels.map(({ level: { code } }) => code)).toEqual(["IC4", "M4"]);
    expect(levels[0]!.bands).toEqual([[], ["b"], ["a"], [], []]);
    expect(levels[0]!.without).toEqual(["d"]);
    expect(now).toEqual([0, 1, 1, 0, 1]);
  });

  test("R10 other cuts, other bands", () => {
    const people = [at("a", "IC4", 3.4)];
    expect(distributionReport(people, ladder, cuts, []).now).toEqual([0, 0, 1, 0, 0]);
    expect(distributionReport(people, ladder, [1.2, 2, 3, 3.3], []).now).toEqual([0, 0, 0, 0, 1]);
  });

  test("R10 a guideline is shown only if HR set one, and never under 20 people", () => {
    const people = (count: number) => Array.from({ length: count }, (_, i) => at(`p${i}`, "IC4", 3));
    const shares = [5, 20, 50, 20, 5];
    expect(distributionReport(people(20), ladder, cuts, []).guideline).toBeNull();
    expect(distributionReport(people(19), ladder, cuts, shares).guideline).toBeNull();
    expect(distributionReport(people(20), ladder, cuts, shares).guideline).toEqual([1, 4, 10, 4, 1]);
  });

  test("nobody is counted twice or left out", () => {
    const anybody = fc.record({
      code: fc.constantFrom(...ladder.levels.map(({ code }) => code)),
      overall: fc.option(fc.double({ min: 1, max: 5, noNaN: true })),
    });
    fc.assert(
      fc.property(fc.array(anybody, { maxLength: 40 }), (all) => {
        const people = all.map(({ code, overall }, i) => at(`p${i}`, code, overall));
        const { levels } = distributionReport(people, ladder, cuts, []);
        const names = levels.flatMap(({ bands, without }) => [...bands.flat(), ...without]);
        expect(names.sort()).toEqual(people.map(({ person }) => person.name).sort());
        expect(levels.every(({ bands }) => bands.length === bandCount)).toBe(true);
      }),
    );
  });
});

describe("Tracks", () => {
  test("R19 a single manager, or fewer than five on a side: not compared, with the reason", () => {
    const few = [at("a", "IC4", 3), at("b", "M4", 4)];
    expect(tracksReport(few, ladder, null, "2026-05-01").marks[0]).toMatch(
      /not compared.*five people and two managers/,
    );
  });

  test("both tracks with enough people are compared in a sentence", () => {
    const { people } = company({ managers: 12, team: 12 });
    expect(tracksReport(people, ladder, null, "2026-05-01").marks[0]).toMatch(
      / Of one person from each track at the same grade, the one in management has .* in \d+ of 100/,
    );
  });

  test("R24 moves both ways are counted apart from promotions; seats are HR's number", () => {
    const people = [
      at("a", "IC4", 3, {
        cases: [promotionCase({ person: "a", from: "IC4", to: "M4", status: "approved" })],
      }),
      at("b", "M4", 3, { cases: [promotionCase({ person: "b", from: "M4", to: "IC4" })] }),
      at("c", "IC4", 3, { cases: [promotionCase({ person: "c", from: "IC4", to: "M5" })] }),
      at("d", "IC4", 3, { cases: [promotionCase({ person: "d", from: "IC4", to: "IC5", status: "draft" })] }),
    ];
    const found = tracksReport(people, ladder, 2, "2026-05-01");
    expect(found.moves).toEqual([
      "Open seats in management: 2. Cases for a seat in management: 2 proposed, 1 approved.",
      "From IC to management: 2 proposed, 1 approved. From management to IC: 1 proposed, 0 approved.",
    ]);
    const grade4 = found.grades.find(({ grade }) => grade === 4)!;
    expect([grade4.sides.IC.proposed, grade4.sides.IC.approved]).toEqual([1, 0]);
    expect(tracksReport(people, ladder, null, "2026-05-01").moves[0]).toContain("not said in Settings");
  });

  test("the ceiling of each track, and who is how long in grade, in the middle", () => {
    const months = (id: string, n: number) => at(id, "IC4", 3, { inGrade: { months: n, atLeast: false } });
    const found = tracksReport(
      [months("a", 3), months("b", 10), months("c", 40), months("d", 20)],
      ladder,
      null,
      "2026-05-01",
    );
    expect(found.ceiling).toEqual([
      "IC: the ladder goes up to grade 5; the highest grade somebody holds is 4.",
      "Management: the ladder goes up to grade 5; nobody is on this track.",
    ]);
    const { IC } = found.grades.find(({ grade }) => grade === 4)!.sides;
    expect(IC.inGrade).toEqual({ months: 15, atLeast: false });
    // Every one of them since 2023-01-01.
    expect(IC.atLevel).toEqual({ months: 40, atLeast: false });
  });

  test("the middle is a lower bound where who is known from a later day only might move it", () => {
    const inGradeOf = (...known: boolean[]) => {
      const people = [3, 10, 20, 40].map((months, i) =>
        at(`p${months}`, "IC4", 3, { inGrade: { months, atLeast: !known[i] } }),
      );
      const { grades } = tracksReport(people, ladder, null, "2026-05-01");
      return grades.find(({ grade }) => grade === 4)!.sides.IC.inGrade;
    };
    expect(inGradeOf(true, true, true, false)).toEqual({ months: 15, atLeast: false });
    expect(inGradeOf(true, true, false, true)).toEqual({ months: 15, atLeast: true });
    expect(inGradeOf(false, true, true, true)).toEqual({ months: 15, atLeast: true });
  });

  test.each([
    ["one start that is not known, below the middle", ["≥ 5", "31", "56"], "≥ 31"],
    ["above the middle it changes nothing", ["5", "31", "≥ 56"], "31"],
    ["of two in the middle the higher one", ["5", "20", "≥ 40", "56"], "≥ 30"],
    ["the only one", ["≥ 15"], "≥ 15"],
    ["since this month, as far as anybody knows, says nothing", ["≥ 0", "20"], "20"],
  ])("R12 the middle time in grade is at least that: %s", (_, times, middle) => {
    const spanOf = (said: string) => ({
      months: Number(said.replace("≥ ", "")),
      atLeast: said.startsWith("≥"),
    });
    const people = times.map((said, n) => at(`p${n}`, "IC4", 3, { inGrade: spanOf(said) }));
    const report = tracksReport(people, ladder, null, "2026-05-01");
    expect(report.grades.find(({ grade }) => grade === 4)!.sides.IC.inGrade).toEqual(spanOf(middle));
    const { values } = tracksView({ ...notBuilt, builtAt: "now", people, ladder }, report, nothingKept);
    const heading = values.findIndex((row) => row.includes("Months in grade"));
    const row = values.find(([id]) => String(id).endsWith("IC4"))!;
    expect(String(row[values[heading]!.indexOf("Months in grade")])).toBe(middle);
  });

  test("past promotions: at a higher grade by the next cycle; a change of track alone is none", () => {
    const past = (...levels: string[]) =>
      levels.map((code, at) => ({
        cycle: `20${25 - at}`,
        level: code,
        marks: {},
        overall: { incomplete: [] },
      }));
    const found = tracksReport(
      [
        at("a", "IC4", 3, { past: past("IC3", "IC3") }),
        at("b", "IC3", 3, { past: past("IC3") }),
        at("c", "M4", 3, { past: past("IC4", "IC3") }),
        at("d", "M5", 3, { past: past("M4") }),
        at("e", "IC3", 3, { past: [] }),
      ],
      ladder,
      null,
      "2026-05-01",
    );
    // a: no, then yes; b: no; c: yes, then a move; d: yes.
    expect(found.promotions[1]).toMatch(
      /^From cycle to cycle until now, counting who is still here once for each step, 2 of 5 on IC were promoted, and 1 of 1 in management\./,
    );
    expect(found.promotions[0]).toContain(
      "In this cycle nobody was promoted, of 3 on IC and 2 in management.",
    );
  });
});

describe("Criteria", () => {
  test("no second raters: nothing is claimed", () => {
    for (const { sentence, same, people } of criteriaReport(company({ managers: 5, team: 5 }))) {
      expect(sentence).toBe("No person has two ratings, so agreement cannot be seen.");
      expect([same, people]).toEqual([null, 0]);
    }
  });

  test("with second raters, shares of pairs; who is seen two marks apart is named", () => {
    const records = company({ managers: 10, team: 10, secondEvery: 3 });
    const [first] = criteriaReport(records);
    expect(first!.sentence).toMatch(
      /^In \d+ of \d+ pairs of marks on Hard skills both are the same, in \d+ at most one apart\. (That|Chance)/,
    );
    const double = records.people.filter(({ secondRatings }) => secondRatings.length > 0);
    const apart = double.filter(({ rating: own, secondRatings: [second] }) => {
      const [a, b] = [own!, second!].map(({ assessments }) => Number(assessments["Hard skills"]!.mark));
      return Math.abs(a! - b!) >= 2;
    });
    expect(first!.people).toBe(double.length);
    expect(first!.farApart.map(({ person }) => person).sort()).toEqual(
      apart.map(({ person }) => person.id).sort(),
    );
  });

  test("the shared profiles show the span of marks and what was meant", () => {
    const [first] = criteriaReport(company({ managers: 10, team: 3, hasProfiles: true }));
    expect(first!.profiles.map(({ title, meant, raters }) => [title, meant, raters])).toEqual([
      ["Profile 2", 2, 10],
      ["Profile 3", 3, 10],
      ["Profile 4", 4, 10],
    ]);
  });
});

describe("After", () => {
  const changed = at("a", "IC4", 3, {
    manager: "Zoe",
    overall: value(2.5),
    given: { Leadership: 4, "Hard skills": 3 },
    calibrated: { Leadership: 2, "Hard skills": 3 },
    decisions: [
      decision({
        id: "1",
        person: "a",
        from: "Leadership 4; Hard skills 3",
        to: "Leadership 2; Hard skills 3",
        comment: "Said in the room.",
      }),
    ],
  });
  const kept = at("b", "M4", 3, {
    manager: "Ann",
    decisions: [decision({ id: "2", from: "Leadership 3", to: "Leadership 3", reasonCode: "" })],
  });
  const open = at("c", "IC4", 3, { manager: "Ann", cases: [promotionCase({ person: "c" })] });
  const late = at("d", "IC3", null, { unratedReason: "late" });
  const found = afterReport([changed, kept, open, late], ladder, []);

  test("R30 by manager, alphabetical, people and no rates", () => {
    expect(found.byManager).toEqual([
      { manager: "Ann", changes: { people: 2, decided: 1, raised: [], lowered: [] } },
      { manager: "Zoe", changes: { people: 1, decided: 1, raised: [], lowered: ["a"] } },
    ]);
  });

  test("by track, by criterion with the most changed first, and by reason", () => {
    expect(found.byTrack.IC).toEqual({ people: 2, decided: 1, raised: [], lowered: ["a"] });
    expect(found.criteria[0]).toEqual({
      criterion: "Leadership",
      raised: 0,
      lowered: 1,
      apart: [],
      compared: 0,
    });
    expect(found.reasons).toEqual([{ reason: "New evidence", raised: 0, lowered: 1, people: ["a"] }]);
  });

  test("a criterion on which second raters disagree counts with the changed ones, and says about whom", () => {
    const second = (mark: Mark) =>
      rating({
        person: "a",
        role: "second rater",
        rater: "x@example.com",
        assessments: assessments(3, 3, 3, mark),
      });
    const seen = (id: string, mark: Mark) =>
      at(id, "IC4", 3, { given: marksOf(assessments(3, 3, 3, 3)), secondRatings: [second(mark)] });
    const { criteria } = afterReport([seen("a", 5), seen("b", 4), open], ladder, []);
    expect(criteria.map(({ criterion, apart, compared }) => [criterion, apart, compared])).toEqual([
      ["Accountability", ["a"], 2],
      ["Hard skills", [], 2],
      ["Cross-functionality", [], 2],
      ["Leadership", [], 2],
    ]);
  });

  test("R33 who and what is still open, by name", () => {
    expect([found.undecided, found.openCases, found.unrated]).toEqual([
      ["c"],
      ["c (Staff PM)"],
      [{ name: "d", why: "late" }],
    ]);
  });

  test("a decision taken back has changed nothing", () => {
    const back = {
      ...changed,
      overall: changed.overallGiven,
      decisions: [...changed.decisions, decision({ id: "3", reverses: "1" })],
    };
    expect(afterReport([back], ladder, []).criteria.every(({ lowered }) => lowered === 0)).toBe(true);
  });
});
