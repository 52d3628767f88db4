/** The fictional organisation of the sample: who works there on a given day, and where they are in the ladder. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseCsv } from "../../src/domain/parseCsv";
import { type RosterOptions, readRoster } from "../../src/domain/people/roster/readRoster";

type Row = Record<string, string>;

/**
 * The people of the roster as they were on a day: today's roster.csv with every later line of changes.csv taken back.
 * Who did not hold a level of the ladder yet is not there.
 * @param folder where the two files are
 */
export function peopleOn(day: string, folder: string, levels: RosterOptions["ladder"]["levels"]) {
  const roster = parseCsv(readFileSync(join(folder, "roster.csv"), "utf8")).rows;
  const [headers = []] = roster;
  const people = new Map(recordsOf(roster).map((row) => [row["Employee ID"] ?? "", row]));
  const changes = recordsOf(parseCsv(readFileSync(join(folder, "changes.csv"), "utf8")).rows);
  for (const { Day = "", "Employee ID": id = "", Column = "", Before = "" } of changes) {
    const person = people.get(id);
    if (person && Day > day) person[Column] = Before;
  }
  const there = [...people.values()].filter((row) => (row["Level start date"] ?? "") <= day);
  const rows = [headers, ...there.map((row) => headers.map((header) => row[header] ?? ""))];
  const read = readRoster(rows, { ladder: { levels }, today: day });
  if (read.problems.length + read.questions.length)
    throw new Error(`roster.csv on ${day}: ${JSON.stringify([read.problems, read.questions])}`);
  return read.people;
}

function recordsOf([headers = [], ...rows]: readonly (readonly string[])[]): Row[] {
  return rows
    .filter((cells) => cells.length > 1)
    .map((cells) => Object.fromEntries(headers.map((header, at) => [header, cells[at] ?? ""])));
}
