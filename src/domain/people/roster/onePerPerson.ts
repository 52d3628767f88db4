/** Of several rows with one id, the row that counts; rows that contradict each other count for nobody. */

import { counted } from "../../../statistics/points";
import { groupedBy } from "../../groupedBy";
import type { Problem } from "../../problem";
import { type Answers, answerTo, type Notice, type Question } from "./question";
import type { RosterName } from "./readNames";
import type { EmploymentStatus } from "./rosterPerson";
import { quoted, type RosterTable, rowsInWords } from "./rosterTable";

export interface Identity {
  /** Places in the table of the rows that count, in order. */
  readonly kept: readonly number[];
  /** Ids that no row can be read for. */
  readonly contested: readonly string[];
  readonly problems: readonly Problem[];
  readonly questions: readonly Question[];
  readonly notices: readonly Notice[];
}

/** What tells several rows of one person apart, a value a row. */
export interface RowFacts {
  readonly names: readonly RosterName[];
  readonly emails: readonly string[];
  readonly statuses: readonly (EmploymentStatus | string | undefined)[];
  /** Dates by which a row may be newer than another, the most telling first. */
  readonly dates: readonly (readonly (string | null | undefined)[])[];
}

/**
 * Rows with the same id, name and e-mail are one person's (a job history, a rehire): the one where the person is there
 * counts, or the newest that has begun; where nothing tells, it is asked. Any other rows with one id contradict each
 * other, and neither is read (R35).
 * @param today yyyy-MM-dd; a row that begins later does not count yet
 */
export function onePerPerson(table: RosterTable, facts: RowFacts, answers: Answers, today: string): Identity {
  const places = table.rows.map((_, at) => at);
  const groups = [...groupedBy(places, (at) => table.rows[at]!.texts.id).entries()];
  const several = groups.filter(([, group]) => group.length > 1);
  const isOne = (group: readonly number[]): boolean =>
    new Set(group.map((at) => `${facts.names[at]!.name.toLowerCase()}\n${facts.emails[at]}`)).size === 1;
  const contested = several.filter(([, group]) => !isOne(group));
  const histories = several
    .filter(([, group]) => isOne(group))
    .map(([id, group]) => history(table, facts, id, group, answers, today));
  const dropped = new Set([
    ...contested.flatMap(([, group]) => group),
    ...histories.flatMap(({ group, chosen }) => group.filter((at) => at !== chosen)),
  ]);
  const open = histories.filter(({ chosen }) => chosen === undefined);
  const settled = histories.filter(({ chosen }) => chosen !== undefined);
  return {
    kept: places.filter((at) => !dropped.has(at)),
    contested: [...contested.map(([id]) => id), ...open.map(({ id }) => id)],
    problems: contested.map(([id, group]) => contradiction(table, facts, id, group)),
    questions: open.map(({ question }) => question),
    notices: settled.length ? [historyNotice(table, facts, settled)] : [],
  };
}

interface History {
  readonly id: string;
  readonly group: readonly number[];
  /** Undefined while it has to be asked. */
  readonly chosen?: number | undefined;
  readonly question: Question;
}

function history(
  table: RosterTable,
  facts: RowFacts,
  id: string,
  group: readonly number[],
  answers: Answers,
  today: string,
): History {
  const numberOf = (at: number): string => String(table.rows[at]!.number);
  const question: Question = {
    id: `rows:${id}`,
    message: `${facts.names[group[0]!]!.name} (${id}) has ${rowsInWords(group.map((at) => table.rows[at]!.number))}, and nothing tells which is the newest. Which counts?`,
    choices: group.map((at) => ({
      value: numberOf(at),
      label: `Row ${numberOf(at)}: ${saysApart(table, group, at)}`,
    })),
    rows: group.length,
  };
  const answer = answerTo(question, answers);
  const chosen = group.find((at) => numberOf(at) === answer) ?? newest(table, facts, group, today);
  return { id, group, chosen, question };
}

function newest(
  table: RosterTable,
  facts: RowFacts,
  group: readonly number[],
  today: string,
): number | undefined {
  const texts = group.map((at) => JSON.stringify([table.rows[at]!.texts, table.rows[at]!.managers]));
  if (new Set(texts).size === 1) return group[0];
  const here = group.filter((at) => facts.statuses[at] === "active" || facts.statuses[at] === "on leave");
  const rest = here.length > 0 && group.every((at) => facts.statuses[at] !== undefined) ? here : group;
  if (rest.length === 1) return rest[0];
  for (const dates of facts.dates) {
    const days = rest.map((at) => dates[at]);
    if (days.some((day) => !day)) continue;
    const begun = rest.filter((at) => dates[at]! <= today);
    const latest = begun
      .map((at) => dates[at]!)
      .sort()
      .pop();
    const last = begun.filter((at) => dates[at] === latest);
    if (last.length === 1) return last[0];
  }
  return undefined;
}

/** What a row says that the others do not. */
function saysApart(table: RosterTable, group: readonly number[], at: number): string {
  const { texts } = table.rows[at]!;
  const fields = Object.keys(texts) as (keyof typeof texts)[];
  const apart = fields.filter((field) =>
    group.some((other) => table.rows[other]!.texts[field] !== texts[field]),
  );
  return (
    apart
      .map((field) => texts[field] || "blank")
      .slice(0, 4)
      .join(", ") || "the same"
  );
}

function contradiction(table: RosterTable, facts: RowFacts, id: string, group: readonly number[]): Problem {
  const numbers = group.map((at) => table.rows[at]!.number);
  const whose = group.map((at) =>
    quoted([facts.names[at]!.name, facts.emails[at]].filter(Boolean).join(", ")),
  );
  const column = table.mapping.id ?? "ID";
  return {
    code: "roster.duplicateId",
    message: `${rowsInWords(numbers).replace("r", "R")}, ${column}: expected ${quoted(id)} to be one person, found ${whose.join(" and ")}. None of these rows is read, nor who reports to ${quoted(id)}; correct the ID in the HR system or the file.`,
    where: { row: numbers[0]!, column },
  };
}

function historyNotice(table: RosterTable, facts: RowFacts, settled: readonly History[]): Notice {
  const shown = settled
    .slice(0, 5)
    .map(
      ({ id, group, chosen }) =>
        `${facts.names[group[0]!]!.name} (${id}): row ${table.rows[chosen!]!.number} of ${rowsInWords(group.map((at) => table.rows[at]!.number))}`,
    );
  return {
    code: "roster.severalRows",
    message: `${counted(settled.length, "person has", "people have")} several rows; the active or newest one counts: ${shown.join("; ")}${settled.length > 5 ? " …" : ""}.`,
    where: { row: table.rows[settled[0]!.chosen!]!.number },
  };
}
