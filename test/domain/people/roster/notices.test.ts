/** What a file that can be read still asks HR to know: each notice from a file that brings it about. */
import { readRoster } from "../../../../src/domain/people/roster/readRoster";
import { defaultLadder } from "./defaultLadder";

const header = ["Employee ID", "Name", "Title", "Hire date", "Level since", "Last day"];
const ada = ["001", "Ada Ng", "Staff PM", "2020-01-31", "2024-01-01", ""];
const bo = ["002", "Bo Li", "Senior PM", "2021-05-01", "2025-01-01", ""];
const row = (changed: Record<number, string>) => bo.map((cell, at) => changed[at] ?? cell);

const options = { ladder: defaultLadder, today: "2026-10-01" };

const noticesOf = (rows: readonly (readonly string[])[]) =>
  readRoster(rows, options).notices.filter(({ code }) => code !== "roster.noAddresses");

test.each<[code: string, what: string, rows: string[][], says: RegExp]>([
  ["roster.headerAgain", "the header once more", [header, ada, header, bo], /1 line that only repeats/],
  ["roster.lastDayAhead", "a last day to come", [header, ada, row({ 5: "2026-12-31" })], /still to come/],
  [
    "roster.hiredAgain",
    "a hire date after the last day",
    [header, ada, row({ 3: "2025-05-01", 4: "2025-05-01", 5: "2024-12-31" })],
    /hired again/,
  ],
  [
    "roster.levelAhead",
    "a level that begins in the future",
    [header, ada, row({ 4: "2027-01-01" })],
    /future/,
  ],
  [
    "roster.nameRemark",
    "a remark behind a name",
    [header, ada, row({ 1: "Bo Li (On Leave)" })],
    /“\(On Leave\)” behind 1 name/,
  ],
  [
    "roster.titleRemark",
    "a remark behind a title",
    [header, ada, row({ 2: "Senior PM - Parental leave" })],
    /“\(Parental leave\)” behind 1 title/,
  ],
])("R32 %s: %s is said", (code, _what, rows, says) => {
  expect(noticesOf(rows)).toContainEqual(
    expect.objectContaining({ code, message: expect.stringMatching(says) }),
  );
});

test.each([
  ["behind a name", 1, "Bo Li (On Leave)"],
  ["behind a name, after a dash", 1, "Bo Li – On Leave"],
  ["behind a title", 2, "Senior PM (On Leave)"],
])("R35 who is away by a remark %s is away, with a plain name and title", (_, column, text) => {
  const [, found] = readRoster([header, ada, row({ [column]: text })], options).people;
  expect(found).toMatchObject({ name: "Bo Li", title: "Senior PM", levelCode: "IC3", status: "on leave" });
});

test("R35 where there are no ids, the e-mail serves as both once somebody says so", () => {
  const file = [
    ["Name", "Work Email", "Title", "Manager Email"],
    ["Ada Ng", "ada@x.example", "Staff PM", ""],
    ["Bo Li", "bo@x.example", "Senior PM", "ada@x.example"],
  ];
  const { questions, people } = readRoster(file, { ...options, answers: { "column:id": "Work Email" } });
  expect(questions).toEqual([]);
  expect(people.map(({ id, email, managerId }) => [id, email, managerId])).toEqual([
    ["ada@x.example", "ada@x.example", null],
    ["bo@x.example", "bo@x.example", "ada@x.example"],
  ]);
});

test("a file without any of it says nothing of it", () => {
  expect(noticesOf([header, ada, bo]).map(({ code }) => code)).toEqual([]);
});

test("R35 roster.blankColumn: a column blank in every row empties nothing, and that is said", () => {
  const { people: known } = readRoster([header, ada, bo], options);
  const blank = [header, ...[ada, bo].map((cells) => cells.map((cell, at) => (at === 3 ? "" : cell)))];
  const { people, notices } = readRoster(blank, { ...options, known });
  expect(notices).toContainEqual({
    code: "roster.blankColumn",
    message: "Hire date is blank in every row, so what the workbook holds stays.",
  });
  expect(people.map(({ hired }) => hired)).toEqual([undefined, undefined]);
});
