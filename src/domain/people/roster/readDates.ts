/** Reads a column of dates; what the column itself does not prove is asked once (R28). */
import type { CellProblem } from "../../groupProblems";
import { isPlaceholder } from "./cleanCell";
import { type Answers, answerTo, type Choice, type Question } from "./question";
import type { DateField } from "./rosterField";
import { type ColumnReading, cellProblem, quoted, type RosterRow, type RosterTable } from "./rosterTable";
import { type DateWay, type WrittenDate, waysToRead } from "./writtenDate";

export interface DateReading extends ColumnReading<string | null> {
  readonly question?: Question;
  /** The order that the column itself proves. */
  readonly proved?: DateWay;
  /** How one of them was read: one that could be another day, where there is one. */
  readonly example?: DateExample;
}

export interface DateExample {
  readonly column: string;
  /** As it stands in the file. */
  readonly text: string;
  /** yyyy-MM-dd */
  readonly day: string;
}

interface DateCell extends WrittenDate {
  readonly row: RosterRow;
  readonly text: string;
}

const examples: Readonly<Record<DateWay, string>> = {
  day: "31/03/2026",
  month: "03/31/2026",
  year: "26-03-31",
  serial: "45212",
};

const wayNames: Readonly<Record<DateWay, string>> = {
  day: "Day first",
  month: "Month first",
  year: "Year first",
  serial: "A spreadsheet’s day number",
};

/** A column that proves nothing is asked with the order that another column of the file proves. */
export function proposeOrder(readings: readonly DateReading[]): Question[] {
  const proved = new Set(readings.flatMap(({ proved }) => proved ?? []));
  const [order] = proved.size === 1 ? proved : [];
  return readings.flatMap(({ question }) => {
    if (!question) return [];
    const fits = question.choices.some(({ value }) => value === order);
    return [fits && order ? { ...question, proposed: order } : question];
  });
}

/** Where the dates of a column are of another kind, and nothing of them is to be read. */
const noDates = "leave unread";

/**
 * A text that can be one day only is read as it is. What may be several days is read in the order that any value of
 * the column proves, or its header names; without proof the column is one question. Two-digit years and spreadsheet
 * numbers are asked always. A day that does not exist or lies outside 1950–2099 is a problem. Blank is null.
 * @returns yyyy-MM-dd for each row
 */
export function readDates(
  table: RosterTable,
  field: DateField,
  answers: Answers,
  today: string,
): DateReading {
  const column = table.mapping[field];
  if (!column) return { values: [], problems: [] };
  const written = table.rows.map((row): DateCell => {
    const said = row.texts[field] ?? "";
    // BambooHR writes 0000-00-00 for a blank.
    const text = said === "0000-00-00" || isPlaceholder(said) ? "" : said;
    return { row, text, ...waysToRead(text, today) };
  });
  // Where only some of the dates became numbers, a spreadsheet took day and month of those for each other.
  const isHalfConverted = written.some(({ ways }) => ways.day || ways.month);
  const cells = isHalfConverted ? written.map(withoutSerial) : written;
  const open = cells.filter(({ day, ways }) => !day && Object.keys(ways).length > 0);
  const proved = provedWay(column, open);
  const question = isSettled(open, proved) ? undefined : orderQuestion(field, column, open, proved);
  const answer = question && answerTo(question, answers);
  const wayOf = (cell: DateCell): string | undefined => (cell.isShort ? answer : (proved ?? answer));
  const values = cells.map((cell): string | null | undefined => {
    const said = cell.row.texts[field];
    if (said === undefined || isPlaceholder(said)) return undefined;
    return cell.text === "" ? null : (cell.day ?? cell.ways[wayOf(cell) as DateWay]);
  });
  const waits = (cell: DateCell): boolean =>
    wayOf(cell) === noDates || (wayOf(cell) === undefined && open.includes(cell));
  const unreadable = cells.filter((cell, at) => cell.text !== "" && values[at] === undefined && !waits(cell));
  const read = cells.filter((_, at) => typeof values[at] === "string");
  const telling = read.find((cell) => open.includes(cell) && new Set(Object.values(cell.ways)).size > 1);
  const shown = telling ?? read[0];
  return {
    values,
    ...(shown && { example: { column, text: shown.text, day: values[cells.indexOf(shown)]! } }),
    problems: unreadable.map((cell) =>
      unread(table, cell.row, field, (proved ?? answer) as DateWay | undefined),
    ),
    ...(question && !answer && { question }),
    ...(proved && { proved }),
  };
}

const withoutSerial = ({ ways: { serial, ...ways }, ...cell }: DateCell): DateCell => ({ ...cell, ways });

/** A value that is a day in one order only proves that order for the others, unless another value proves the other. */
function provedWay(column: string, open: readonly DateCell[]): DateWay | undefined {
  if (/\bd{1,2}[^a-z]?m{1,2}[^a-z]?y/i.test(column)) return "day";
  if (/\bm{1,2}[^a-z]?d{1,2}[^a-z]?y/i.test(column)) return "month";
  const long = open.filter(({ isShort }) => !isShort);
  const proves = (way: DateWay, other: DateWay): boolean =>
    long.some(({ ways }) => ways[way] && !ways[other]);
  const [day, month] = [proves("day", "month"), proves("month", "day")];
  if (day && month) return undefined;
  return day ? "day" : month ? "month" : undefined;
}

/** Whether nothing is left to ask: there is nothing open, or the order is proved and every year has four digits. */
const isSettled = (open: readonly DateCell[], proved: DateWay | undefined): boolean =>
  open.every(({ isShort }) => !isShort && proved !== undefined);

function orderQuestion(
  field: DateField,
  column: string,
  open: readonly DateCell[],
  proved: DateWay | undefined,
): Question {
  const all: readonly DateWay[] = ["day", "month", "year", "serial"];
  const possible = all.filter((way) => open.some(({ ways }) => ways[way]));
  const fits = (way: DateWay): number => open.filter(({ ways }) => ways[way]).length;
  const most = Math.max(...possible.map(fits));
  const offered = proved
    ? [proved]
    : possible.filter((way) => fits(way) === most || way === "day" || way === "month");
  const example = open.find(({ ways }) => new Set(offered.map((way) => ways[way])).size > 1) ?? open[0]!;
  const days = offered.flatMap((way) => example.ways[way] ?? []);
  const isMixed = !proved && open.some(isOnly("day", "month")) && open.some(isOnly("month", "day"));
  return {
    id: `dates:${field}`,
    message: isMixed
      ? mixed(column, open)
      : `${column}: is ${quoted(example.text)} ${[...new Set(days)].join(" or ")}?`,
    choices: [
      ...offered.map(
        (way): Choice => ({
          value: way,
          label: `${wayNames[way]}${example.ways[way] ? `: ${example.ways[way]}` : ""}`,
        }),
      ),
      { value: noDates, label: "Neither, leave the column unread" },
    ],
    rows: open.length,
  };
}

const isOnly =
  (way: DateWay, other: DateWay) =>
  ({ ways, isShort }: DateCell): boolean =>
    !isShort && Boolean(ways[way] && !ways[other]);

function mixed(column: string, open: readonly DateCell[]): string {
  const [day, month] = [open.find(isOnly("day", "month"))!, open.find(isOnly("month", "day"))!];
  return `${column}: row ${day.row.number} (${quoted(day.text)}) has the day first, row ${month.row.number} (${quoted(month.text)}) the month. Which is right?`;
}

const unread = (table: RosterTable, row: RosterRow, field: DateField, way?: DateWay): CellProblem =>
  cellProblem(table, row, field, "date", `a day such as ${way ? examples[way] : "2026-03-31"}`);
