/** Which column is which, and what is asked instead of guessed. */
import { recognise } from "../../../../src/domain/people/roster/recognise";

const needed = ["Employee ID", "Name", "Email", "Manager", "Title"];
const ask = (names: readonly string[], rows: readonly string[][] = []) =>
  recognise(names, rows).questions.map(
    (question) => question.kind === "column" && [question.field, question.candidates],
  );

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
    manager: "Supervisor",
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
        "Stellenbezeichnung",
        "Eintrittsdatum",
        "Abteilung",
      ],
      [],
    ).mapping,
  ).toEqual({
    id: "Personal-Nr.",
    first: "Vorname",
    last: "Nachname",
    email: "E-Mail",
    manager: "Vorgesetzte/r",
    title: "Stellenbezeichnung",
    hired: "Eintrittsdatum",
    department: "Abteilung",
  });
});

test("a needed column that is not recognised is a question with the unused headers", () => {
  expect(ask(["Employee ID", "Name", "Courriel", "Manager", "Poste"])).toEqual([
    ["email", ["Courriel", "Poste"]],
    ["title", ["Courriel", "Poste"]],
  ]);
  expect(ask(needed)).toEqual([]);
});

test("first and last name replace a name, a level or grade replaces a title", () => {
  expect(ask(["ID", "First name", "Last name", "Email", "Manager", "Level"])).toEqual([]);
  expect(ask(["ID", "First name", "Email", "Manager", "Grade"])).toEqual([["name", []]]);
});

test("two equally telling columns are a question; a more telling one wins", () => {
  expect(ask([...needed, "Job level", "Career level"])).toEqual([["level", ["Job level", "Career level"]]]);
  expect(recognise([...needed, "Original hire date", "Hire date", "Job title"], []).mapping).toMatchObject({
    hired: "Hire date",
    title: "Job title",
  });
  expect(recognise([...needed, "Manager ID"], []).mapping.manager).toBe("Manager ID");
});

test("a header that occurs twice is a question", () => {
  expect(ask([...needed, "Name (2)"])).toEqual([["name", ["Name", "Name (2)"]]]);
});

test("an answer wins over what would be recognised, and null ends the search", () => {
  const { mapping, questions } = recognise([...needed, "Team"], [], {
    title: "Team",
    manager: null,
    department: null,
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
  const { mapping, questions } = recognise(needed, [], { level: "Title" });
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
  expect(recognise(names, [["1", "Ng", "Ada"]], { name: "Name" }).mapping).toMatchObject({ name: "Name" });
});
