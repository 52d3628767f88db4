/** Whom to talk about first, for how long, and whom to confirm together. */
import fc from "fast-check";
import {
  agenda,
  byGain,
  byRules,
  lookTogether,
  pickedAtRandom,
} from "../../../src/domain/calibration/agenda";
import { defaultBandCuts } from "../../../src/domain/calibration/band";
import type { Discussable } from "../../../src/domain/calibration/discussable";
import type { Flag } from "../../../src/domain/calibration/flags";
import type { Opinion } from "../../../src/domain/calibration/opinion";
import type { Marks } from "../../../src/domain/rating/rating";
import { criteria } from "../examples";

const marks = (...given: number[]) =>
  Object.fromEntries(criteria.map(({ name }, at) => [name, given[at]])) as Marks;

const quiet = (id: string, fields: Partial<Discussable> = {}): Discussable => ({
  id,
  grade: 1 + (Number(id.slice(1)) % 4),
  marks: marks(3, 3, 4, 3),
  overall: 3.25,
  unratedReason: "",
  flags: [],
  secondRatings: [],
  opinions: [{ answer: "agree", line: "" }],
  opinionsMissing: 0,
  case: "",
  shift: null,
  ...fields,
});

const atBorder = ["The overall lies at the border of two bands."];
const flag = (code: Flag["code"], text: string): Flag => ({ code, text, brief: text });
const question = { answer: "have a question", line: "Which launch?" } as const;

/** Twenty-four people, five of whom deserve the time. */
const planted: Readonly<Record<string, Partial<Discussable>>> = {
  p3: { case: "Staff PM proposed" },
  p8: { opinions: [question, { answer: "agree", line: "" }] },
  p12: { secondRatings: [marks(3, 3, 2, 3)] },
  p17: { flags: [flag("movedUp", "The overall is 2.0 points higher than last cycle, at the same level.")] },
  p22: { overall: null, marks: { ...marks(3, 3, 4), Accountability: "not observed" } },
};
const ids = Array.from({ length: 24 }, (_, at) => `p${at + 1}`);
const team = ids.map((id) => quiet(id, planted[id]));
const of = (people: readonly Discussable[], minutes = 60, draw = "s1") =>
  agenda(people, minutes, { cuts: defaultBandCuts, draw });

test("five planted cases: all five come first, each with its reason in words", () => {
  const { discuss, basis } = of(team);
  const first = discuss.slice(0, 5);
  expect(first.map(({ id }) => id).sort()).toEqual(["p12", "p17", "p22", "p3", "p8"]);
  const why = Object.fromEntries(first.map((item) => [item.id, item.why]));
  expect(why).toEqual({
    p3: ["Promotion case: Staff PM proposed."],
    p8: ["1 has a question, 1 agrees."],
    p12: ["Leadership: 4 by the manager, 2 by a second rater."],
    p17: ["The overall is 2.0 points higher than last cycle, at the same level."],
    p22: ["Incomplete: no mark for Accountability."],
  });
  expect(basis).toBe(byRules);
});

test("two second raters apart from the manager are told in one sentence", () => {
  const [item] = of([quiet("p1", { secondRatings: [marks(3, 3, 2, 3), marks(3, 3, 1, 3)] })]).discuss;
  expect(item!.why).toEqual(["Leadership: 4 by the manager, 2 and 1 by second raters."]);
});

test("R17 statistics put the order of those worth a look, and no word says whom the data are unsure of", () => {
  const shifts = new Map(
    ids.map((id, at) => [id, id === "p7" ? 1.3 : id === "p5" ? 1.2 : id === "p9" ? 0.6 : 0.01 * (at % 3)]),
  );
  const close = { overall: 3.5 };
  const { discuss, basis } = of(
    team.map((one) => ({ ...one, shift: shifts.get(one.id)!, ...(["p9", "p5"].includes(one.id) && close) })),
  );
  const order = discuss.map(({ id }) => id);
  expect(basis).toBe(byGain);
  expect(order.slice(0, 5).sort()).toEqual(["p12", "p17", "p22", "p3", "p8"]);
  const later = discuss.filter(({ why }) => !why.includes(pickedAtRandom)).slice(5);
  expect(later.map(({ id }) => id)).toEqual(["p5", "p9"]);
  expect(later.map(({ why }) => why)).toEqual([atBorder, atBorder]);
});

test("everybody is discussed, confirmed, without time or unrated, exactly once", () => {
  fc.assert(
    fc.property(fc.array(anybody, { maxLength: 60 }), fc.integer({ min: 0, max: 120 }), (fields, minutes) => {
      const people = fields.map((one, at) => quiet(`p${at}`, one));
      const { discuss, confirm, noTime, unrated } = of(people, minutes);
      const placed = [...[...discuss, ...noTime, ...unrated].map(({ id }) => id), ...confirm];
      expect(placed.sort()).toEqual(people.map(({ id }) => id).sort());
    }),
  );
});

test("neither names nor the order of the list decide anything", () => {
  const lists = fc.array(anybody, { minLength: 2, maxLength: 40 }).chain((fields) => {
    const people = fields.map((one, at) => quiet(`p${at}`, one));
    return fc.record({
      people: fc.constant(people),
      shuffled: fc.shuffledSubarray(people, { minLength: people.length }),
    });
  });
  fc.assert(
    fc.property(lists, ({ people, shuffled }) => {
      const renamed = shuffled.map((person, at) => ({ ...person, name: `Name ${at}` }));
      const { unrated, ...rest } = of(renamed);
      expect(rest).toEqual({ ...of(people), unrated: undefined });
      expect(unrated.length).toBe(of(people).unrated.length);
    }),
  );
});

test("between equals chance decides, drawn anew for every meeting", () => {
  const equals = ids.map((id) => quiet(id, { grade: 3, case: "Staff PM proposed" }));
  const order = (draw: string) => of(equals, 60, draw).discuss.map(({ id }) => id);
  expect(order("s1")).toEqual(order("s1"));
  expect(order("s1")).not.toEqual(order("s2"));
});

test("24 people in 60 minutes: the minutes never exceed the meeting, and who is worth more gets no less", () => {
  fc.assert(
    fc.property(fc.array(anybody, { maxLength: 60 }), fc.integer({ min: 0, max: 120 }), (fields, minutes) => {
      const { discuss, confirmMinutes } = of(
        fields.map((one, at) => quiet(`p${at}`, one)),
        minutes,
      );
      const total = discuss.reduce((sum, item) => sum + item.minutes, 0);
      if (discuss.length) expect(total + confirmMinutes).toBeLessThanOrEqual(minutes);
      for (const item of discuss.filter((one) => !one.isSilent || one.minutes)) {
        expect(item.minutes).toBeGreaterThanOrEqual(1.5);
        expect(item.minutes).toBeLessThanOrEqual(6);
        expect(item.minutes % 0.5).toBe(0);
      }
    }),
  );
  const all = ids.map((id) => quiet(id, { opinions: [question] }));
  expect(of(all).discuss).toHaveLength(24);
  expect(of(all).noTime).toHaveLength(0);
  expect(of([...all, quiet("p25", { case: "Staff PM proposed" })]).discuss[0]!.id).toBe("p25");
});

test("nobody with a flag, question, case, second rater apart, open mark or missing opinion is confirmed together", () => {
  fc.assert(
    fc.property(fc.array(anybody, { maxLength: 60 }), (fields) => {
      const people = fields.map((one, at) => quiet(`p${at}`, one));
      const { confirm } = of(people);
      for (const {
        flags,
        opinions,
        case: proposal,
        overall,
        opinionsMissing,
        unratedReason,
      } of people.filter(({ id }) => confirm.includes(id))) {
        expect(flags.filter(({ code }) => code !== "firstCycleAtLevel")).toEqual([]);
        expect(opinions).not.toContainEqual(question);
        expect([proposal, overall === null, unratedReason]).toEqual(["", false, ""]);
        expect(opinionsMissing).toBe(0);
      }
    }),
  );
});

test("a missing opinion comes after the questions, and is no confirmation unless the meeting says so", () => {
  const people = ids.map((id) => quiet(id, { opinionsMissing: 2, ...planted[id] }));
  const whole = of(people, 30);
  expect(whole.discuss.slice(0, 5).every(({ id }) => id in planted)).toBe(true);
  expect(whole.discuss.slice(5).every(({ isSilent }) => isSilent)).toBe(true);
  expect([whole.discuss.length, whole.confirm, whole.noTime]).toEqual([24, [], []]);
  // Thirty minutes are twenty talks of a minute and a half.
  expect(whole.discuss.map(({ minutes }) => minutes > 0).lastIndexOf(true)).toBe(19);
  expect(whole.discuss[23]!.why).toEqual(["2 of 3 opinions are missing."]);
  const chosen = lookTogether(whole);
  expect(chosen.discuss.map(({ id }) => id).sort()).toEqual(Object.keys(planted).sort());
  expect(chosen.confirm).toHaveLength(19);
  expect(chosen.confirmMinutes).toBe(4);
});

const agree: Opinion = { answer: "agree", line: "" };
const cantSay: Opinion = { answer: "can't say", line: "" };

test.each<[string, readonly Opinion[], number, boolean]>([
  ["nobody was asked", [], 0, true],
  ["all agree", [agree, agree], 0, true],
  ["one of two did not answer", [agree], 1, false],
  ["one of nine did not answer", [agree, agree, agree, agree, agree, agree, agree, agree], 1, false],
  ["one agrees and the others can't say", [agree, cantSay, cantSay], 0, true],
  ["all can't say", [cantSay, cantSay], 0, false],
])("confirmed together when %s: %s", (_, opinions, opinionsMissing, isConfirmed) => {
  const people = ids.map((id) => quiet(id, { opinions, opinionsMissing }));
  expect(of(people).confirm.length > 0).toBe(isConfirmed);
});

test("whom nobody could judge is talked about, and never looked at with others", () => {
  const all = of([...ids.map((id) => quiet(id)), quiet("p25", { opinions: [cantSay, cantSay] })]);
  const item = lookTogether(all).discuss.find(({ id }) => id === "p25");
  expect(item).toMatchObject({ why: ["Nobody who read ahead could say."], isSilent: false });
});

test("R20 the first cycle at a level is no question", () => {
  const chip = flag("firstCycleAtLevel", "First cycle at IC3, after IC2.");
  const { confirm } = of(
    ids.map((id) => quiet(id, { flags: [chip] })),
    5,
  );
  expect(confirm.length).toBe(24);
});

test("both tracks of a grade stand together among those who were questioned", () => {
  const people = ids.map((id) => quiet(id, { opinions: [question] }));
  const grades = of(people).discuss.map(({ id }) => people.find((one) => one.id === id)!.grade);
  const stretches = grades.filter((grade, at) => grade !== grades[at - 1]);
  expect(stretches.length).toBe(new Set(grades).size);
});

test("a tenth of the time goes to people picked at random; borders and outer marks fill what is left", () => {
  const people = [
    ...ids.slice(0, 20).map((id) => quiet(id)),
    quiet("p21", { overall: 3.5, marks: marks(3, 4, 4, 3) }),
    quiet("p22", { marks: marks(5, 3, 3, 3), overall: 3.5 }),
  ];
  const { discuss, confirm } = of(people);
  const random = discuss.filter(({ why }) => why[0] === pickedAtRandom);
  expect(random).toHaveLength(2);
  const whys = discuss.filter((item) => !random.includes(item)).flatMap(({ why }) => why);
  const picked = random.map(({ id }) => id);
  if (!picked.includes("p21")) expect(whys).toContain("The overall lies at the border of two bands.");
  if (!picked.includes("p22")) expect(whys).toContain("Mark 5 for Hard skills.");
  expect(discuss.length + confirm.length).toBe(22);
});

test("with statistics the shift decides between like reasons, and the list says what it rests on", () => {
  const people = ids.map((id, at) => quiet(id, { grade: 3, opinions: [question], shift: at / 24 }));
  const { discuss, basis } = of(people);
  expect(discuss.map(({ id }) => id)).toEqual([...ids].reverse());
  expect(basis).toBe(byGain);
});

const anybody: fc.Arbitrary<Partial<Discussable>> = fc.record(
  {
    grade: fc.constantFrom(1, 2, 3, null),
    flags: fc.subarray([flag("movedDown", "Down."), flag("firstCycleAtLevel", "First cycle at IC3.")]),
    secondRatings: fc.subarray([marks(1, 1, 1, 1), marks(3, 3, 4, 3)]),
    opinions: fc.subarray([question, { answer: "agree", line: "" } as const]),
    opinionsMissing: fc.constantFrom(0, 2),
    case: fc.constantFrom("", "Staff PM proposed"),
    overall: fc.constantFrom(3.25, 3.5, null),
    unratedReason: fc.constantFrom("", "on leave"),
    shift: fc.constantFrom(null, 0.1, 0.8),
  },
  { requiredKeys: [] },
);

test("a thousand people in an hour: half of it is for talking, whoever nobody questioned", () => {
  const thousand = Array.from({ length: 1000 }, (_, at) =>
    quiet(`p${at}`, at % 3 ? {} : { opinions: [question] }),
  );
  const { discuss, confirm, confirmMinutes, noTime } = of(thousand);
  expect([discuss.length, confirm.length, confirmMinutes, noTime.length]).toEqual([20, 666, 30, 314]);
});
