/** How long a meeting talked: by grade and track, and never about one person. */
import fc from "fast-check";
import {
  clock,
  minutesRow,
  minutesTogether,
  type TalkTime,
  talkedSince,
  talkTimes,
  whyNotMinutes,
} from "../../../src/domain/calibration/talkTime";
import type { Track } from "../../../src/domain/ladder/ladder";

const person = (grade: number | null, track: Track | null, seconds: number) => ({ grade, track, seconds });
const times = (people: readonly ReturnType<typeof person>[]) => talkTimes(people, ({ seconds }) => seconds);

test("the time of a grade and track is that of its people together", () => {
  expect(
    times([
      person(3, "IC", 60),
      person(3, "M", 30),
      person(3, "IC", 90),
      person(3, "M", 10),
      person(4, "IC", 5),
      person(4, "IC", 6),
    ]),
  ).toEqual([
    { grade: 3, track: "IC", people: 2, seconds: 150 },
    { grade: 3, track: "M", people: 2, seconds: 40 },
    { grade: 4, track: "IC", people: 2, seconds: 11 },
  ]);
});

test("whoever is alone at a grade and track is counted with the others who are, and alone even there not at all", () => {
  const pair = [person(3, "IC", 60), person(3, "IC", 90)];
  expect(times([...pair, person(5, "M", 200), person(6, "M", 100)])).toEqual([
    { grade: 3, track: "IC", people: 2, seconds: 150 },
    { grade: null, track: "", people: 2, seconds: 300 },
  ]);
  expect(times([...pair, person(5, "M", 200)])).toEqual([{ grade: 3, track: "IC", people: 2, seconds: 150 }]);
});

test("R19 no row of minutes is about one person, whoever is in the meeting", () => {
  const anybody = fc.record({
    grade: fc.constantFrom(null, 2, 3, 4),
    track: fc.constantFrom<Track | null>("IC", "M", null),
    seconds: fc.nat(600),
  });
  fc.assert(
    fc.property(fc.array(anybody, { maxLength: 12 }), (people) => {
      const found = times(people);
      expect(found.every((row) => row.people >= 2)).toBe(true);
      expect(new Set(found.map(({ grade, track }) => `${grade}/${track}`)).size).toBe(found.length);
      expect(found.reduce((sum, row) => sum + row.people, 0)).toBeGreaterThanOrEqual(people.length - 1);
    }),
  );
});

test("what was talked before the page was closed is added, cell by cell", () => {
  const cell = (grade: number, seconds: number): TalkTime => ({ grade, track: "IC", people: 3, seconds });
  expect(talkedSince([cell(5, 7), cell(3, 100)], [cell(4, 30), cell(3, 20)])).toEqual([
    cell(3, 120),
    cell(4, 30),
    cell(5, 7),
  ]);
});

test("however a meeting went, its minutes stand by grade, then track, the others last", () => {
  const cell = (grade: number | null, track: Track | ""): TalkTime => ({
    grade,
    track,
    people: 3,
    seconds: 60,
  });
  const talked = [cell(null, ""), cell(5, "M"), cell(4, "M"), cell(4, "IC"), cell(5, "IC")];
  expect(talkedSince([], talked).map(({ grade, track }) => `${grade} ${track}`)).toEqual([
    "4 IC",
    "4 M",
    "5 IC",
    "5 M",
    "null ",
  ]);
});

test("the meetings of a cycle are added up in the ladder's order, both tracks of a grade together, the others last", () => {
  const row = (session: string, grade: number | null, track: Track | "", minutes: number) =>
    minutesRow(
      { grade, track, people: 2, seconds: minutes * 60 },
      { cycle: "2026 H2", id: session, name: "" },
    );
  expect(
    minutesTogether([
      row("s1", null, "", 4),
      row("s1", 4, "M", 6),
      row("s2", 4, "IC", 5),
      row("s2", 4, "M", 1.5),
      row("s2", 3, "IC", 2),
    ]),
  ).toEqual([
    { grade: 3, track: "IC", people: 2, minutes: 2 },
    { grade: 4, track: "IC", people: 2, minutes: 5 },
    { grade: 4, track: "M", people: 4, minutes: 7.5 },
    { grade: null, track: "", people: 2, minutes: 4 },
  ]);
});

const meeting = { cycle: "2026 H2", id: "s1", name: "Grades 1 to 3" };
const good = minutesRow({ grade: 3, track: "IC", people: 4, seconds: 630 }, meeting);
const known = { levels: [{ grade: 3 }], people: 10 };

test("a row names its meeting, says which grade and track in its ID, and minutes with one decimal", () => {
  expect(good).toMatchObject({ id: "s1/3/IC", session: "Grades 1 to 3", minutes: 10.5 });
  expect(whyNotMinutes(good, meeting, known)).toBe("");
});

test.each([
  ["another meeting", { id: "s2/3/IC" }, "the minutes of this session"],
  ["a track its ID does not say", { track: "M" as const }, "the minutes of this session"],
  ["a grade the ladder lacks", { grade: 9, id: "s1/9/IC" }, "a grade of the ladder"],
  ["a track without grade", { grade: null, id: "s1/others/IC" }, "a grade beside the track IC"],
  ["one person's", { people: 1 }, "2 to 10 people"],
  ["more people than the meeting has", { people: 11 }, "2 to 10 people"],
  ["more than a day", { minutes: 1441 }, "at most a day"],
])("R3 minutes of a session's file are refused: %s", (_, fields, reason) => {
  expect(whyNotMinutes({ ...good, ...fields }, meeting, known)).toContain(reason);
});

test.each([
  [0, "0:00"],
  [92, "1:32"],
  [59.6, "1:00"],
  [3725, "62:05"],
])("%p seconds are %s", (seconds, said) => expect(clock(seconds)).toBe(said));
