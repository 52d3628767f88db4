/** What a file in a format would hold now: rows, what is missing, and who is left out; for the preview and the file alike. */

import { localTime } from "../../domain/day";
import {
  caseFacts,
  type FactSource,
  type Facts,
  isFreeText,
  isOfCriterion,
} from "../../domain/exports/facts";
import { type Filled, fileText, fill } from "../../domain/exports/fill";
import type { ExportFormat } from "../../domain/exports/format";
import { type LadderTitle, ladderTitles } from "../../domain/exports/ladderTitles";
import { markFacts } from "../../domain/exports/markFacts";
import { groupedBy } from "../../domain/groupedBy";
import type { Problem } from "../../domain/problem";
import { exportable } from "../../domain/promotion/exportable";
import { withSystemTitles } from "../../domain/promotion/jobCode";
import type { PromotionCase } from "../../domain/promotion/promotion";
import type { Marks } from "../../domain/rating/rating";
import { breaksTable } from "../../workbook/tables/readTable";
import { readTables } from "../../workbook/tables/readTables";
import { readStandings, type Standings, spoilsOveralls } from "../calibration/readStandings";
import type { Context } from "../context";
import { readLadder } from "../ladder/readLadder";
import { done, type Outcome, refuse } from "../outcome";
import { findFormat, noFormat } from "./formats";
import { readJobCodes } from "./jobCodes";

export interface ReadExport {
  readonly format: ExportFormat;
  readonly filled: Filled;
  readonly text: string;
  /** Those of the rows, in the same order; none in a file of marks. */
  readonly cases: readonly PromotionCase[];
  readonly leftOut: readonly { readonly name: string; readonly why: string }[];
  readonly problems: readonly Problem[];
  /** How many of the rows went out before, by the day they last did; the latest first. */
  readonly already: readonly { readonly day: string; readonly rows: number }[];
  /** Titles of the ladder in a column of new titles, where people are called otherwise. */
  readonly ladderTitles: readonly LadderTitle[];
  /** Headings of columns with what people wrote about somebody. */
  readonly freeText: readonly string[];
  /** Of everything the file would hold; who was shown one thing must not be given another. */
  readonly fingerprint: string;
}

export function readExport(context: Context, name: string): Outcome<ReadExport> {
  const known = findFormat(context, name);
  if (!known) return refuse(noFormat(name));
  const { format } = known;
  const standings = usesMarks(format) ? readStandings(context) : withoutMarks(context);
  const { tables, problems: found } = readTables(context.seen, ["people", "cases"]);
  const jobCodes = readJobCodes(context);
  const own = [...found, ...jobCodes.problems].filter(
    ({ where }) => !standings.problems.some((one) => one.where?.sheet === where?.sheet),
  );
  const problems = [...standings.problems, ...own];
  const broken = [...known.problems, ...problems.filter((one) => breaksTable(one) || spoilsOveralls(one))];
  if (broken.length) return refuse(...broken);
  const cycle = context.settings.cycle?.name ?? "";
  const source: FactSource = {
    cycle,
    people: new Map(tables.people.rows.map((person) => [person.id, person] as const)),
    ladder: withSystemTitles(standings.ladder, jobCodes.rows),
    jobCodes: new Map(jobCodes.rows.map((row) => [row.level, row] as const)),
    clock: (instant) => localTime(instant, context.zone()),
  };
  const ofCycle = tables.cases.rows.filter((one) => one.cycle === cycle);
  const { facts, leftOut } =
    format.rowFor === "case"
      ? factsOfCases(ofCycle, standings, source)
      : factsOfMarks(standings, readBaselines(context, cycle), source);
  const filled = fill(
    format,
    facts,
    source.ladder.criteria.map(({ name: criterion }) => criterion),
  );
  const text = fileText(format, filled);
  const approved = new Map(
    ofCycle.filter(({ status }) => status === "approved").map((one) => [one.person, one] as const),
  );
  const cases =
    format.rowFor === "case"
      ? filled.rows.flatMap((row) => approved.get(row.facts.of["employee ID"]!) ?? [])
      : [];
  const exportedOn =
    format.rowFor === "case"
      ? cases.flatMap(({ exportedOn: day }) => day || [])
      : marksExportedOn(context, name, standings, filled);
  return done({
    format,
    filled,
    text,
    cases,
    leftOut,
    problems: [...problems, ...filled.problems],
    already: [...groupedBy(exportedOn, (day) => day)]
      .map(([day, same]) => ({ day, rows: same.length }))
      .sort((a, b) => (a.day < b.day ? 1 : -1)),
    ladderTitles: format.columns.some(({ from }) => from === "new title")
      ? ladderTitles(
          filled.rows.map((row) => row.facts),
          tables.people.rows,
          jobCodes.rows,
        )
      : [],
    freeText: format.columns.filter(({ from }) => isFreeText(from)).map(({ heading }) => heading),
    fingerprint: context.store.digest(text).slice(0, 16),
  });
}

/** How Log begins the line of an export. */
export const exportInLog = (format: string, cycle: string): string => `Export ${format}, cycle ${cycle}:`;

/** For each row that went out before, the last day it did since the person's marks changed last. */
function marksExportedOn(
  { seen, settings, zone }: Context,
  format: string,
  { people }: Standings,
  { rows }: Filled,
): readonly string[] {
  const head = exportInLog(format, settings.cycle?.name ?? "");
  const { rows: log } = readTables(seen, ["log"]).tables.log;
  const exports = log.filter(({ what, part }) => part === 1 && what.startsWith(head)).map(({ when }) => when);
  if (!exports.length) return [];
  const last = exports.sort().pop()!;
  const changed = new Map(
    people.map(({ person, rating, decisions }) => [
      person.id,
      [
        rating ? localTime(rating.savedAt, zone()) : "",
        ...decisions.flatMap(({ kind, when }) => (kind === "marks" ? when : [])),
      ]
        .sort()
        .pop()!,
    ]),
  );
  return rows.flatMap(({ facts }) =>
    (changed.get(facts.of["employee ID"]!) ?? "") <= last ? [last.slice(0, 10)] : [],
  );
}

const usesMarks = ({ rowFor, columns }: ExportFormat): boolean =>
  rowFor === "mark" || columns.some(({ from }) => isOfCriterion(from));

/** Where a file holds no mark, none is read. */
function withoutMarks({ seen }: Context): Standings {
  const ladder = readLadder(seen);
  return { ladder, people: [], problems: ladder.problems };
}

interface FoundFacts {
  readonly facts: readonly Facts[];
  readonly leftOut: ReadExport["leftOut"];
}

function factsOfCases(
  cases: readonly PromotionCase[],
  { people }: Standings,
  source: FactSource,
): FoundFacts {
  const standings = new Map(people.map((one) => [one.person.id, one] as const));
  const { rows, leftOut } = exportable(cases, [...source.people.values()], source.ladder);
  return {
    facts: rows.map((row) => caseFacts(row, standings.get(row.person.id), source)),
    leftOut: leftOut.map(({ case: one, why }) => ({
      name: source.people.get(one.person)?.name || one.name || one.person,
      why,
    })),
  };
}

/** The marks as they stood when calibration began, by person. */
function readBaselines({ seen }: Context, cycle: string): ReadonlyMap<string, Marks> {
  const { rows } = readTables(seen, ["history"]).tables.history;
  const own = rows.filter((row) => row.cycle === cycle && row.event === "baseline" && row.role === "manager");
  return new Map(
    own.map(({ person, marks }) => [
      person,
      Object.fromEntries(Object.entries(marks).map(([criterion, { given }]) => [criterion, given])),
    ]),
  );
}

const factsOfMarks = (
  { people }: Standings,
  baselines: ReadonlyMap<string, Marks>,
  source: FactSource,
): FoundFacts => ({
  facts: people.flatMap((one) => markFacts(one, baselines.get(one.person.id), source)),
  leftOut: people.flatMap(({ person, rating, unratedReason }) =>
    rating ? [] : [{ name: person.name, why: `No marks: ${unratedReason}.` }],
  ),
});
