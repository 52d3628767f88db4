import { compareWorkingTime } from "../../../../src/domain/people/roster/compareWorkingTime";
import { readRoster } from "../../../../src/domain/people/roster/readRoster";
import { defaultLadder } from "./defaultLadder";

const read = (header: readonly string[], ...rows: readonly (readonly string[])[]) =>
  readRoster(
    [
      ["Employee ID", "Name", "Level", ...header],
      ...rows.map((cells, at) => [`00${at + 1}`, `Person ${"ABCDEFGH"[at]}`, "IC3", ...cells]),
    ],
    { ladder: defaultLadder, today: "2026-10-01" },
  );

test.each(["FTE", "FTE %", "Beschäftigungsgrad", "Works (% of full time)"])(
  "a share of full time under %s is read as it is written",
  (header) => {
    const { people, problems } = read([header], ["80 %"], ["0,8"], ["0.5"], ["60"], ["1"], ["100%"], [""]);
    expect(problems).toEqual([]);
    expect(people.map(({ works }) => works)).toEqual([80, 80, 50, 60, null, null, null]);
  },
);

test.each(["2", "140 %", "0", "part-time", "-0.5"])(
  "R35 %s is no share, so it is named and left unread",
  (text) => {
    const { people, problems } = read(["FTE"], ["0.5"], [text]);
    expect(people[1]!.works).toBeUndefined();
    expect(problems.map(({ message }) => message)).toEqual([
      `Row 3, FTE: expected a share of full time such as 80 % or 0.8, found “${text}”.`,
    ]);
  },
);

test.each([
  ["Wochenstunden", ["40", "20"]],
  ["Weekly hours", ["50", "100"]],
  ["FTE", ["40", "38,5", "20"]],
])("R35 hours a week under %s are no share of full time: all are named, none is read", (header, texts) => {
  const { people, problems } = readRoster(
    [
      ["Employee ID", "Name", "Level", header],
      ...texts.map((text, at) => [`00${at + 1}`, `Person ${"ABC"[at]}`, "IC3", text]),
    ],
    { ladder: defaultLadder, today: "2026-10-01", answers: { "column:works": header } },
  );
  expect(people.map(({ works }) => works)).toEqual(texts.map(() => undefined));
  const found = texts.map((text, at) => `row ${at + 2} “${text}”`).join(", ");
  expect(problems.map(({ message }) => message)).toEqual([
    `${header}: ${texts.length} cells were not read; expected a share of full time such as 80 % or 0.8, not hours a week, found ${found}.`,
  ]);
});

test("part-time people alone, in per cent, are not taken for hours", () => {
  expect(read(["FTE"], ["50"], ["40"], ["80"]).people.map(({ works }) => works)).toEqual([50, 40, 80]);
});

test("days on leave, or months where the header says so; none is no leave", () => {
  const days = read(["Days on leave"], ["61"], ["0"], [""], ["400"]);
  expect(days.people.map(({ onLeave }) => onLeave)).toEqual([61, null, null, undefined]);
  expect(days.problems.map(({ message }) => message)).toEqual([
    "Row 5, Days on leave: expected days of leave, 0 to 366, found “400”.",
  ]);
  expect(read(["Months on leave"], ["2"], ["2,5"]).people.map(({ onLeave }) => onLeave)).toEqual([61, 76]);
});

test.each(["Absences", "Leave days", "Sick days", "Leave balance"])(
  "R35 %s is not taken for leave: it may be sickness, or holidays that are left",
  (header) => {
    const { people, unused } = read([header], ["12"]);
    expect(people[0]!.onLeave).toBeUndefined();
    expect(unused).toContain(header);
  },
);

test("a column that is blank in every row changes nothing; a blank cell clears, what is not said stays", () => {
  expect(read(["FTE"], [""], [""]).people.map(({ works }) => works)).toEqual([undefined, undefined]);
  const held = [{ person: "001", name: "Person A", works: 80, onLeave: 61 }];
  const compare = (works?: number | null) =>
    compareWorkingTime(held, [{ id: "001", name: "Person A", aboveLadder: false, works }]);
  expect(compare(undefined)).toEqual([]);
  expect(compare(80)).toEqual([]);
  expect(compare(null)).toEqual([{ before: held[0], after: { ...held[0], works: null } }]);
});
