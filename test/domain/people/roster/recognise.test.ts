/** Which column is which, and what is asked instead of guessed. */
import { recognise } from "../../../../src/domain/people/roster/recognise";

const needed = ["Employee ID", "Name", "Email", "Manager", "Title"];
const ask = (names: readonly string[], rows: readonly string[][] = []) =>
  recognise(names, rows).questions.map(({ id }) => id);

test("headers of the five systems and obvious spellings, in any case", () => {
  expect(
    recognise(
      ["EMPLOYEE #", "full name", "Work E-Mail", "Supervisor", "job title", "Job Level", "Start date"],
      [],
    ).mapping,
  ).toEqual({
    id: "EMPLOYEE #",
    name: "full name",
    email: "Work E-Mail",
    title: "job title",
    level: "Job Level",
    hired: "Start date",
  });
  expect(
    recognise(
      [
        "Personal-Nr.",
        "Vorname",
        "Nachname",
        "E-Mail",
        "Vorgesetzte/r",
        "Vorgesetzter Personalnummer",
        "Stellenbezeichnung",
        "Eintrittsdatum",
        "In Position seit",
        "Abteilung",
      ],
      [],
    ).mapping,
  ).toEqual({
    id: "Personal-Nr.",
    first: "Vorname",
    last: "Nachname",
    email: "E-Mail",
    title: "Stellenbezeichnung",
    hired: "Eintrittsdatum",
    levelSince: "In Position seit",
    department: "Abteilung",
  });
});

test("an address above all others of a person, and names in a word", () => {
  expect(
    recognise(["ID", "First", "Last", "Primary Work Email", "Home Email", "Role"], []).mapping,
  ).toMatchObject({
    first: "First",
    last: "Last",
    email: "Primary Work Email",
  });
});

test("a needed column that is not recognised is a question with the unused headers first", () => {
  const { questions } = recognise(["Employee ID", "Name", "Osoite", "Manager", "Nimike"], []);
  expect(questions.map(({ id, choices }) => [id, choices.map(({ value }) => value)])).toEqual([
    ["column:email", ["Osoite", "Nimike", "Employee ID", "Name", "Manager", "not in this file"]],
    ["column:title", ["Osoite", "Nimike", "Employee ID", "Name", "Manager", "not in this file"]],
  ]);
  expect(ask(needed)).toEqual([]);
});

test("R35 where nothing in the file is an address, that is said and not asked; the one column of addresses is proposed", () => {
  const names = ["Employee ID", "Name", "Osoite", "Manager", "Title"];
  expect(recognise(names, [["1", "Ada", "Oslo", "", "PM1"]])).toMatchObject({
    questions: [],
    notices: [{ code: "roster.noAddresses" }],
  });
  expect(recognise(names, [["1", "Ada", "a@b.io", "", "PM1"]]).questions).toMatchObject([
    { id: "column:email", proposed: "Osoite" },
  ]);
});

test("R35 without ids the e-mail may serve, if somebody says so", () => {
  const names = ["Name", "Email", "Manager", "Title"];
  expect(recognise(names, []).questions[0]?.choices[0]).toEqual({
    value: "Email",
    label: "There is none: use Email",
  });
  expect(recognise(names, [], { "column:id": "Email" }).mapping).toMatchObject({ id: "Email" });
});

test("first and last name replace a name, a level or grade replaces a title", () => {
  expect(ask(["ID", "First name", "Last name", "Email", "Manager", "Level"])).toEqual([]);
  expect(ask(["ID", "First name", "Email", "Manager", "Grade"])).toEqual(["column:name"]);
});

test("two equally telling columns are a question; a more telling one wins", () => {
  expect(ask([...needed, "Job level", "Career level"])).toEqual(["column:level"]);
  expect(recognise([...needed, "Original hire date", "Hire date", "Job title"], []).mapping).toMatchObject({
    hired: "Hire date",
    title: "Job title",
  });
  expect(recognise([...needed, "Manager ID"], []).managerColumns).toEqual(["Manager", "Manager ID"]);
});

test("a header that occurs twice is a question", () => {
  expect(ask([...needed, "Name (2)"])).toEqual(["column:name"]);
});

test("an answer wins over what would be recognised, and null ends the search", () => {
  const { mapping, questions } = recognise([...needed, "Team"], [], {
    "column:title": "Team",
    "column:manager": "not in this file",
    "column:department": "not in this file",
  });
  expect(mapping).toEqual({
    id: "Employee ID",
    name: "Name",
    email: "Email",
    title: "Team",
    manager: null,
    department: null,
  });
  expect(questions).toEqual([]);
});

test("a column that a person gave to one field is not taken for another", () => {
  const { mapping, questions } = recognise(needed, [], { "column:level": "Title" });
  expect(mapping.title).toBeUndefined();
  expect(questions).toEqual([]);
});

test("Worker and Employee are ids or names by what they hold", () => {
  expect(recognise(["Worker", "Name"], [["P-007", "Ada Ng"]]).mapping).toMatchObject({
    id: "Worker",
    name: "Name",
  });
  expect(recognise(["Worker", "Employee ID"], [["Ada Ng", "007"]]).mapping).toMatchObject({
    id: "Employee ID",
    name: "Worker",
  });
});

test("a job code is a level only where every one reads like a level", () => {
  const withCodes = (codes: string[]) =>
    recognise(
      [...needed, "Job code"],
      codes.map((code) => ["", "", "", "", "", code]),
    ).mapping.level;
  expect(withCodes(["IC4", "M5", ""])).toBe("Job code");
  expect(withCodes(["IC4", "50012-B"])).toBeUndefined();
  expect(withCodes([])).toBeUndefined();
});

test("a level column without a single level is left out, and that is said", () => {
  const { mapping, notices } = recognise([...needed, "Grade"], [["1", "A", "a@x.io", "", "PM", "Band C"]]);
  expect(mapping.grade).toBeUndefined();
  expect(notices).toEqual([
    expect.objectContaining({ code: "roster.columnLeftOut", message: expect.stringContaining("Band C") }),
  ]);
});

test("Name beside Vorname is the surname, unless it holds the first name as well", () => {
  const names = ["Personalnummer", "Name", "Vorname"];
  expect(recognise(names, [["1", "Ng", "Ada"]]).mapping).toEqual({
    id: "Personalnummer",
    first: "Vorname",
    last: "Name",
  });
  expect(recognise(names, [["1", "Ada Ng", "Ada"]]).mapping).toEqual({
    id: "Personalnummer",
    first: "Vorname",
    name: "Name",
  });
  const withBlanks = [
    ["1", "", "Bo"],
    ["2", "Ada Ng", "Ada"],
    ["3", "Li", ""],
  ];
  expect(recognise(names, withBlanks).mapping).toMatchObject({ name: "Name" });
  expect(recognise(names, [["1", "Ng", "Ada"]], { "column:name": "Name" }).mapping).toMatchObject({
    name: "Name",
  });
});
