/** Everything the hub holds about one person, other people taken out: the answer to somebody who asks for it (R15). */
import type { CycleState } from "../../domain/cycle/cycle";
import { localTime } from "../../domain/day";
import { byName } from "../../domain/people/byName";
import type { Person } from "../../domain/people/person";
import { othersTakenOut, type Removal } from "../../domain/people/redact";
import type { Problem } from "../../domain/problem";
import { type Cell, type Grid, headersOf, textOf } from "../../workbook/cells/cell";
import { erasedRows, type IsErased } from "../../workbook/cells/erasure";
import { readTables } from "../../workbook/tables/readTables";
import { criteriaIn, leaves } from "../../workbook/tables/table";
import { ratersTable, tableOf } from "../../workbook/tables/tables";
import { type Context, todayIn } from "../context";
import { done, type Outcome } from "../outcome";
import { planErasure } from "./previewErasure";

export interface AboutPerson {
  readonly name: string;
  /** yyyy-MM-dd */
  readonly asOf: string;
  readonly sheets: readonly {
    readonly sheet: string;
    readonly purpose: string;
    readonly rows: readonly (readonly (readonly [heading: string, text: string])[])[];
  }[];
  readonly removals: readonly Removal[];
}

/** Columns that hold who somebody else is; in their place stands what that person is here. */
const whoIsWho: Readonly<Record<string, string>> = {
  Rater: "whoever rated",
  "Manager ID": "the manager",
  "Recorded by": "whoever recorded it",
  "Written by": "whoever wrote it",
  "File made by": "somebody of HR",
  "Packet made by": "somebody of HR",
  "Proposed by": "whoever proposed it",
  "Decided by": "whoever decided",
  Participant: "somebody who took part",
  By: "whoever did it",
};

/** Columns of Plumbline's own that say nothing about the person: ids, digests, and what a packet is made from. */
const technical = [
  "ID",
  "Rating",
  "Request",
  "Seal",
  "Packet",
  "Packet holds",
  "Old packets",
  "Reverses",
  "File",
  "File holds",
];

export function aboutPerson(context: Context, { person: id }: { person: string }): Outcome<AboutPerson> {
  const planned = planErasure(context, { person: id });
  if ("problems" in planned) return planned;
  const { tables, person } = planned;
  const isTheirs = (at: Parameters<IsErased>[0]) =>
    person!.email !== "" && at("Work e-mail") === person!.email;
  // Who rated others goes on standing among the raters, and is told of it.
  const sheets = planned.sheets.map(
    ([sheet, isAbout]) => [sheet, sheet === ratersTable.name ? isTheirs : isAbout] as const,
  );
  const { owner, hr, facilitators } = context.settings;
  const alsoOf = tables.raters.rows.flatMap((one) => (one.email === person!.email ? [] : one.alsoSignsInAs));
  const others = [
    ...tables.people.rows.filter((one) => one.id !== id),
    // Addresses that People has not.
    ...[owner, ...hr, ...facilitators, ...alsoOf].map((email) => ({ id: "", name: "", email })),
  ];
  const takeOut = othersTakenOut(others, person!);
  const grids = context.seen.read(sheets.map(([sheet]) => sheet));
  const removals: Removal[] = [];
  const told = sheets.flatMap(([sheet, isAbout], at) => {
    const grid = grids[at] ?? [];
    const rows = erasedRows(grid, isAbout).map((row) => tellRow(sheet, grid, grid[row]!));
    removals.push(...rows.flatMap((row) => row.removals));
    const cells = rows.map((row) => row.cells);
    return rows.length ? [{ sheet, purpose: tableOf(sheet).purpose, rows: cells }] : [];
  });
  return done({
    name: person!.name,
    asOf: todayIn(context),
    sheets: told.reverse(),
    removals: together(removals),
  });

  function tellRow(sheet: string, grid: Grid, cells: readonly Cell[]) {
    const headers = headersOf(grid);
    const ours = leaves(tableOf(sheet), criteriaIn(tableOf(sheet), headers)).map(({ header }) => header);
    const found = headers.flatMap((heading, at) => {
      const text = textOf(cells[at] ?? "").trim();
      if (text === "" || technical.includes(heading)) return [];
      return [tellCell(sheet, heading, timeInWords(text), ours.includes(heading))];
    });
    return {
      cells: found.map(({ heading, text }) => [heading, text] as const),
      removals: found.flatMap((one) => one.removals),
    };
  }

  /** As the file's people say it, to the minute. */
  function timeInWords(text: string): string {
    return isInstant.test(text) ? localTime(text, context.zone()).slice(0, 16) : text;
  }

  function tellCell(sheet: string, heading: string, text: string, isOurs: boolean) {
    const where = `${sheet}, ${heading}`;
    const role = whoIsWho[heading];
    if (isOurs && role !== undefined && text !== person!.email && text !== id) {
      const reason = "It names somebody else: the file says in its place what part they have.";
      return { heading, text: role, removals: [{ where, what: "a person", reason }] };
    }
    return { heading, ...takeOut(where, text) };
  }
}

const isInstant = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/** One line for each place and reason. */
function together(removals: readonly Removal[]): Removal[] {
  const found = new Map<string, { removal: Removal; count: number }>();
  for (const removal of removals) {
    const key = JSON.stringify(removal);
    found.set(key, { removal, count: (found.get(key)?.count ?? 0) + 1 });
  }
  return [...found.values()].map(({ removal, count }) =>
    count === 1 ? removal : { ...removal, what: `${removal.what}, ${count} times` },
  );
}

/** Everybody who can be asked for, and the cycles that are kept; past ones have no state. */
export function keptData({ seen, settings }: Context): Outcome<{
  readonly people: readonly Pick<Person, "id" | "name" | "level">[];
  readonly cycles: readonly {
    readonly name: string;
    readonly rows: number;
    readonly state: CycleState | "";
  }[];
  readonly problems: readonly Problem[];
}> {
  const { tables, problems } = readTables(seen, ["people", "ratings", "decisions", "cases", "history"]);
  const { ratings, decisions, cases, history } = tables;
  const rows = [ratings, decisions, cases, history].flatMap((one) => one.rows.map(({ cycle }) => cycle));
  return done({
    people: tables.people.rows.map(({ id, name, level }) => ({ id, name, level })).sort(byName),
    cycles: [...new Set(rows)].map((name) => ({
      name,
      rows: rows.filter((one) => one === name).length,
      state: name === settings.cycle?.name ? settings.cycle.state : "",
    })),
    problems,
  });
}
