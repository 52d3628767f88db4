/** What is told from a roster before anything is asked about its columns. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseCsv } from "../../../../src/domain/parseCsv";
import { otherFile } from "../../../../src/domain/people/roster/otherFile";

const data = (name: string) => readFileSync(join(__dirname, "../../../data", name), "utf8");
const codeOf = (text: string) => otherFile("file", text, parseCsv(text).rows)?.code;

test.each([
  ["rows of level and criterion", data("ladder-eight-criteria.csv"), "roster.isLadder"],
  ["a ladder as JSON", data("ladder-one-track.json"), "roster.isLadder"],
  ["a matrix with a title above", "Our ladder,,,\nCriterion,IC1,IC2,IC3\nCraft,a,b,c\n", "roster.isLadder"],
  ["people as JSON", data("people.json"), "roster.isJson"],
])("R35 %s is no roster", (_, text, code) => {
  expect(codeOf(text)).toBe(code);
});

test.each([
  ...["bamboohr", "european", "plain", "successfactors", "workday"].map((name) => [
    name,
    data(`roster-${name}.csv`),
  ]),
  ["people with levels", "Employee ID,Name,Level\n1,Ana,IC3\n2,Bo,IC4\n3,Cy,M4\n"],
])("R35 %s is one", (_, text) => {
  expect(codeOf(text!)).toBeUndefined();
});
