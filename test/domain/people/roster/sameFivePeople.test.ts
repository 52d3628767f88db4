/** The five exports of one organisation, each read to the same sixty people. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseCsv } from "../../../../src/domain/parseCsv";
import { mergedPerson } from "../../../../src/domain/people/mergedPerson";
import { compareRoster } from "../../../../src/domain/people/roster/compareRoster";
import { readRoster } from "../../../../src/domain/people/roster/readRoster";
import { defaultLadder } from "./defaultLadder";

interface Expected {
  id: string;
  first: string;
  last: string;
  email: string;
  grade: number;
  track: "IC" | "M";
  title: string;
  manager: string | null;
  hire: string;
  levelStart: string;
}

const file = (name: string): string => readFileSync(join(__dirname, "../../../data", name), "utf8");
const expected: Expected[] = JSON.parse(file("people.json"));
const read = (name: string) => {
  const { rows, problems } = parseCsv(file(name));
  return { csv: problems, ...readRoster(rows, { ladder: defaultLadder, today: "2026-10-01" }) };
};

const files = ["plain", "bamboohr", "workday", "successfactors", "european"].map(
  (system) => `roster-${system}.csv`,
);
const withDepartment = files.filter((name) => name !== "roster-european.csv");
const withNameParts = ["roster-bamboohr.csv", "roster-successfactors.csv", "roster-european.csv"];

test.each(files)("%s holds exactly the people of people.json, with nothing to ask or mend", (name) => {
  const { csv, people, problems, questions, notices, leftOut } = read(name);
  expect({ csv, problems, questions, notices, leftOut }).toEqual({
    csv: [],
    problems: [],
    questions: [],
    notices: name === "roster-workday.csv" ? [expect.objectContaining({ code: "roster.notUsed" })] : [],
    leftOut: [],
  });
  expect(
    people.map(
      ({ id, name, email, grade, track, title, managerId, hired, levelSince, levelCode, aboveLadder }) => ({
        id,
        name,
        email,
        grade,
        track,
        title,
        managerId,
        hired,
        levelSince,
        levelCode,
        aboveLadder,
      }),
    ),
  ).toEqual(
    expected.map((person) => ({
      id: person.id,
      name: `${person.first} ${person.last}`,
      email: person.email,
      grade: person.grade,
      track: person.track,
      title: person.title,
      managerId: person.manager,
      hired: person.hire,
      levelSince: person.levelStart,
      levelCode: person.grade === 8 ? null : `${person.track}${person.grade}`,
      aboveLadder: person.grade === 8,
    })),
  );
});

test.each(withNameParts)("%s gives first and last name apart", (name) => {
  expect(read(name).people.map(({ first, last }) => ({ first, last }))).toEqual(
    expected.map(({ first, last }) => ({ first, last })),
  );
});

test("a file of full names does not guess first and last names", () => {
  expect(
    read("roster-plain.csv").people.every(
      (person) => person.first === undefined && person.last === undefined,
    ),
  ).toBe(true);
});

test("names and places keep their letters, apostrophes and dashes", () => {
  for (const name of files) {
    const byId = new Map(read(name).people.map((person) => [person.id, person]));
    expect(byId.get("000142")).toMatchObject({ name: "Guðrún O'Neill", location: "Remote – Kenya" });
    expect(byId.get("000170")).toMatchObject({ name: "Fatima D'Angelo", location: "Berlin" });
    expect(byId.get("000212")).toMatchObject({ name: "Omar Okafor", location: "São Paulo" });
  }
});

test("departments are the same text in every file that has them", () => {
  for (const name of withDepartment)
    expect(new Set(read(name).people.map((person) => person.department))).toEqual(new Set(["Product"]));
  expect(read("roster-european.csv").people.every((person) => person.department === undefined)).toBe(true);
});

test("importing any of the files over any other one changes nobody", () => {
  for (const before of withDepartment) {
    for (const after of files) {
      const current = read(before).people.map((person) => mergedPerson(null, person));
      const { added, changed, same, notices } = compareRoster(current, read(after).people);
      expect({ added, changed, notices }).toEqual({ added: [], changed: [], notices: [] });
      expect(same).toHaveLength(60);
    }
  }
});
