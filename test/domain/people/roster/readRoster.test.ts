/** A whole file: what is kept, left out, asked and said. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { parseCsv } from "../../../../src/domain/parseCsv";
import { type Roster, type RosterOptions, readRoster } from "../../../../src/domain/people/roster/readRoster";
import { defaultLadder } from "./defaultLadder";

const header = ["Employee ID", "Name", "Email", "Manager ID", "Title", "Hire date"];
const ada = ["001", "Ada Ng", "ada@example.com", "", "Staff PM", "2020-01-31"];
const bo = ["002", "Bo Li", "bo@example.com", "001", "Senior PM", "2021-05-01"];
const read = (rows: readonly (readonly string[])[], options: Partial<RosterOptions> = {}) =>
  readRoster(rows, { ladder: defaultLadder, today: "2026-10-01", ...options });
const idsOf = ({ questions }: Roster) => questions.map(({ id }) => id);
const codes = (rows: readonly (readonly string[])[]) =>
  read([header, ...rows]).problems.map(({ code, where }) => [code, where?.row]);

test("an empty file, a header alone and a file in one column say what is missing", () => {
  expect(read(parseCsv("").rows).problems).toEqual([expect.objectContaining({ code: "roster.empty" })]);
  expect(read([header]).problems).toEqual([expect.objectContaining({ code: "roster.noPeople" })]);
  expect(read(parseCsv("Employee ID^Name\n1^Ada\n").rows).problems).toEqual([
    expect.objectContaining({ code: "roster.oneColumn" }),
  ]);
});

test("all problems are collected, each with its row; the others are read", () => {
  const rows = [
    ada,
    ["", "No Id", "", "", "PM1", ""],
    ["001", "Twin", "", "", "PM1", ""],
    ["003", " ", "", "", "PM1", ""],
    bo,
  ];
  expect(codes(rows)).toEqual([
    ["roster.missingId", 3],
    ["roster.missingName", 5],
    ["roster.duplicateId", 2],
  ]);
  const { people, leftOut } = read([header, ...rows]);
  expect(people.map(({ id }) => id)).toEqual(["002"]);
  expect(leftOut).toEqual(["003", "001"]);
});

test("a problem of a cell leaves only that field unread", () => {
  const { people, problems } = read([
    header,
    ada,
    ["002", "Bo Li", "bo at example", "777", "Senior PM", "31.2.2021"],
  ]);
  expect(problems.map(({ message }) => message)).toEqual([
    "Row 3, Email: expected an e-mail address, found “bo at example”.",
    "Row 3, Manager ID: expected the ID, e-mail or name of somebody in this file or in the workbook, found “777”. Bo Li: without a manager in People nobody rates them.",
    "Row 3, Hire date: expected a day such as 2026-03-31, found “31.2.2021”.",
  ]);
  expect(JSON.parse(JSON.stringify(people[1]))).toEqual({
    id: "002",
    name: "Bo Li",
    title: "Senior PM",
    track: "IC",
    grade: 3,
    levelCode: "IC3",
    aboveLadder: false,
  });
});

test("ids stay text with their zeros, e-mails come out in lower case, line breaks become spaces", () => {
  const { people } = read([header, ["007", "Ada\r\n Ng", "ADA@Example.COM", "", "Staff PM", ""]]);
  expect(people[0]).toMatchObject({
    id: "007",
    name: "Ada Ng",
    email: "ada@example.com",
    hired: null,
    managerId: null,
  });
});

test("an e-mail that two people have is a problem for both", () => {
  const rows = [ada, ["002", "Bo Li", "ADA@example.com", "", "PM1", ""]];
  expect(codes(rows)).toEqual([
    ["roster.duplicateEmail", 2],
    ["roster.duplicateEmail", 3],
  ]);
  expect(read([header, ...rows]).people.map(({ email }) => email)).toEqual([undefined, undefined]);
});

test("an id that a spreadsheet shortened is a problem", () => {
  expect(codes([["1.07E+05", ...ada.slice(1)]])).toEqual([["roster.idAsNumber", 2]]);
});

test("formulas and tags in names stay the text they are", () => {
  const names = ['=IMPORTRANGE("x","y")', "<script>alert(1)</script>", "__proto__", "constructor"];
  const { people, problems } = read([header, ...names.map((name, at) => [`${at}`, name, "", "", "PM1", ""])]);
  expect(people.map(({ name }) => name)).toEqual(names);
  expect(problems).toEqual([]);
});

test("titles and statuses named like built-in properties are unknown words", () => {
  const rows = [
    [...header, "Status"],
    ["1", "Ada", "", "", "constructor", "", "__proto__"],
  ];
  expect(idsOf(read(rows))).toEqual(["status:__proto__", "title:constructor"]);
});

test("people whose status is answered with leaving them out are neither read nor missing, and counted in a notice", () => {
  const rows = [
    [...header, "Status"],
    [...ada, "Active"],
    [...bo, "Intern pool"],
  ];
  const { people, notices, leftOut } = read(rows, { answers: { "status:intern pool": "leave out" } });
  expect(people.map(({ id }) => id)).toEqual(["001"]);
  expect(leftOut).toEqual(["002"]);
  expect(notices).toContainEqual({
    code: "roster.leftOut",
    message: expect.stringMatching(/^1 person is left out/),
  });
});

test("a text of 60,000 characters leaves its row out; the message stays short", () => {
  const { people, problems } = read([
    header,
    ["001", "x".repeat(60_000), "", "", "PM1", ""],
    ["002", "Bo Li", "bo@example.com", "", "Senior PM"],
  ]);
  expect(people.map(({ id }) => id)).toEqual(["002"]);
  expect(problems[0]).toMatchObject({ code: "roster.textTooLong", where: { row: 2 } });
  expect(problems[0]?.message.length).toBeLessThan(200);
});

test("a row with more cells than headers is left out, because its columns may have shifted", () => {
  expect(
    codes([
      ["001", "Ng", "Ada", ...ada.slice(2)],
      ["002", "Bo Li", "bo@example.com", "", "Senior PM"],
    ]),
  ).toEqual([["roster.rowLength", 2]]);
});

test("R35 garbled letters, lost letters and failed formulas are unread, in one notice with the places", () => {
  for (const place of [
    "A\0d\0a",
    "Petrovi\uFFFD",
    "PetroviÄ‡",
    "Remote â€“ Kenya",
    "SÃ£o",
    "Zolt?n",
    "#REF!",
  ]) {
    const rows = [ada, bo].map((row) => [...row, place]);
    const { people, problems, notices } = read([[...header, "Location"], ...rows]);
    expect(problems).toEqual([]);
    expect(people.map(({ location }) => location)).toEqual([undefined, undefined]);
    expect(notices).toEqual([
      expect.objectContaining({
        code: "roster.encoding",
        where: { row: 2, column: "Location" },
        message: expect.stringContaining("2 cells have"),
      }),
    ]);
  }
});

test("R35 a damaged name leaves the known one, and leaves out somebody new", () => {
  const rows = [header, ["002", "Zolt?n", "bo@example.com", "", "Senior PM", ""]];
  expect(read(rows)).toMatchObject({
    people: [],
    leftOut: ["002"],
    problems: [{ code: "roster.missingName" }],
  });
  const known = [{ id: "002", name: "Zoltán", aboveLadder: false }];
  expect(read(rows, { known })).toMatchObject({ people: [{ id: "002", name: "" }], problems: [] });
});

test("letters of many languages are not taken for garbled ones", () => {
  const names = [
    "Guðrún O'Neill",
    "SÃO PAULO",
    "ÅSA ÄNGSTRÖM",
    "Nguyễn Ái",
    "Łukasz",
    "İpek Çağrı",
    "Ângela – “Å”",
    "张伟",
    "Ægir",
  ];
  expect(codes(names.map((name, at) => [`${at}`, name, "", "", "PM1", ""]))).toEqual([]);
});

test("decomposed letters are the same name", () => {
  const rows = [
    ["Employee ID", "Name", "Email", "Manager", "Title"],
    ["1", "Jonas Petrovi\u0107", "", "", "VP of Product"],
    ["2", "Bo", "", "Jonas Petrovic\u0301", "PM1"],
  ];
  expect(read(rows).people[1]?.managerId).toBe("1");
});

test("R29 each title that joins two functions is pointed out in one sentence", () => {
  const joint = [
    "CTO/CPO",
    "CMO & CPO",
    "CRO/CMO",
    "CPTO",
    "Chief Product and Technology Officer",
    "Chief Technology Officer / Chief Product Officer",
  ];
  const single = [
    "CPO",
    "Founder & CEO",
    "CEO/CPO",
    "Chief Product Officer",
    "Chief Information Security Officer",
    "Product Manager, Data and Marketing",
    "Executive Assistant, CTO & CPO",
  ];
  const rows = [...joint, ...single].map((title, at) => [`${at}`, "Ada", "", "", title, ""]);
  const { notices, problems } = read([header, ...rows]);
  expect(notices.map(({ where }) => where?.row)).toEqual(joint.map((_, at) => at + 2));
  expect(problems).toEqual([]);
  expect(notices[0]?.message).toContain("CTO/CPO");
  for (const { message } of notices) {
    expect(message).toContain("VP of Product");
    expect(message.match(/\.(\s|$)/g)).toHaveLength(1);
  }
});

test("a mapping form's answers are used, and an answer that fits no column is a problem", () => {
  const rows = [
    ["Numero", "Nimi", "Osoite", "Esimies", "Nimike"],
    ...[ada, bo].map((row) => row.slice(0, 5)),
  ];
  const asked = read(rows);
  expect(asked.people).toEqual([]);
  expect(idsOf(asked)).toEqual(["id", "name", "email", "manager", "title"].map((field) => `column:${field}`));
  const answers = {
    "column:id": "Numero",
    "column:name": "Nimi",
    "column:email": "Osoite",
    "column:manager": "Esimies",
    "column:title": "Nimike",
  };
  const answered = read(rows, { answers });
  expect(answered.questions).toEqual([]);
  expect(answered.people).toMatchObject([
    { id: "001", levelCode: "IC4" },
    { id: "002", managerId: "001", levelCode: "IC3" },
  ]);
  expect(read(rows, { answers: { ...answers, "column:hired": "Entrée" } }).problems).toEqual([
    expect.objectContaining({ code: "roster.noSuchColumn", message: expect.stringContaining("Entrée") }),
  ]);
});

test("answers about dates and people of the workbook reach their columns", () => {
  const rows = [header, ["003", "Cy", "cy@example.com", "001", "PM1", "03/04/2021"]];
  expect(read(rows)).toMatchObject({
    problems: [{ code: "roster.noSuchManager" }],
    questions: [{ id: "dates:hired" }],
  });
  const answered = read(rows, {
    answers: { "dates:hired": "day", missing: "they stay" },
    known: [{ id: "001", name: "Ada Ng", aboveLadder: false }],
  });
  expect(answered).toMatchObject({
    problems: [],
    questions: [],
    people: [{ managerId: "001", hired: "2021-04-03" }],
  });
});

const plain = parseCsv(readFileSync(join(__dirname, "../../../data/roster-plain.csv"), "utf8")).rows.slice(
  0,
  16,
);

test("the order of columns and columns nobody knows change nothing", () => {
  const expected = read(plain);
  expect(expected.people).toHaveLength(15);
  const extra = fc.array(
    fc.tuple(
      fc.string({ minLength: 1, maxLength: 5 }).map((name) => `x ${name} x`),
      fc.constantFrom("", "7", "Ada", "2020-01-01", "a@b.c"),
    ),
    { maxLength: 3 },
  );
  fc.assert(
    fc.property(extra, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (extras, random) => {
      const wide = plain.map((row, at) => [
        ...row,
        ...extras.map(([name, value]) => (at === 0 ? name : value)),
      ]);
      const order = (wide[0] ?? [])
        .map((_, at) => ({ at, key: random.next().value }))
        .sort((a, b) => a.key - b.key);
      const shuffled = wide.map((row) => order.map(({ at }) => row[at] ?? ""));
      const { people, problems, questions } = read(shuffled);
      expect({ people, problems, questions }).toEqual({
        people: expected.people,
        problems: [],
        questions: [],
      });
    }),
    { numRuns: 50 },
  );
});

test("10,000 people are read like sixty", () => {
  const rows = [header];
  for (let at = 0; at < 10_000; at++) {
    rows.push([
      `${at}`,
      `Person ${at}`,
      `p${at}@example.com`,
      at ? `${Math.floor((at - 1) / 8)}` : "",
      at % 2 ? "Staff PM" : "Product Wizard",
      "13/10/2023",
    ]);
  }
  const { people, problems, questions } = read(rows);
  expect([people.length, problems.length, questions.length]).toEqual([10_000, 0, 1]);
});

test("nobody is asked at which level somebody stood who has left; who is here is asked for", () => {
  const rows = (status: string) => [
    [...header, "Status"],
    [...ada, "Active"],
    ["002", "Bo Li", "bo@example.com", "001", "Product Wizard", "2021-05-01", status],
  ];
  expect(idsOf(read(rows("Terminated")))).toEqual([]);
  expect(read(rows("Terminated")).people[1]).toMatchObject({
    id: "002",
    status: "left",
    title: "Product Wizard",
  });
  expect(read(rows("Terminated")).problems).toEqual([]);
  expect(idsOf(read(rows("Active")))).toEqual(["title:Product Wizard"]);
});
