/** Reads a column of dates whose order may have to be proved or asked (R28). */
import { isDay } from "../../day";
import type { DateOrder, Question } from "./question";
import type { DateField } from "./rosterField";
import { cellProblem, quoted, type Reading, type RosterRow, type RosterTable } from "./rosterTable";

export interface DateReading extends Reading<string | null> {
  readonly question?: Question;
}

/** The day a text stands for in either order: both the same when it begins with the year, none when no such day exists. */
interface WrittenDate {
  readonly row: RosterRow;
  readonly text: string;
  readonly day?: string;
  readonly month?: string;
}

/**
 * Reads dates that begin with the year, and dates that end with it in the order that any value of the column proves.
 * Where no value proves one, or two values prove different ones, `order` decides; without it the column is a question
 * and its open dates stay unread. A day that does not exist or lies outside 1950–2099 is a problem. Blank is null.
 * @returns yyyy-MM-dd for each row
 */
export function readDates(table: RosterTable, field: DateField, order?: DateOrder): DateReading {
  if (!table.mapping[field]) return { values: [], problems: [] };
  const dates = table.rows.map((row) => writtenDate(row, row.texts[field] ?? ""));
  const dayFirst = dates.find(({ day, month }) => day && !month);
  const monthFirst = dates.find(({ day, month }) => month && !day);
  const known = dayFirst && monthFirst ? order : dayFirst ? "day" : monthFirst ? "month" : order;
  const open = known ? undefined : dates.find(({ day, month }) => day !== month);
  const read = ({ text, day, month }: WrittenDate): string | null | undefined =>
    text === "" ? null : known ? { day, month }[known] : day === month ? day : undefined;
  const exists = (date: WrittenDate): boolean =>
    date.text === "" || Boolean(known ? date[known] : (date.day ?? date.month));
  return {
    values: dates.map(read),
    problems: dates
      .filter((date) => !exists(date))
      .map(({ row }) => cellProblem(table, row, field, "date", `a day such as ${examples[known ?? "iso"]}`)),
    ...(open && { question: orderQuestion(field, table.mapping[field], open, [dayFirst, monthFirst]) }),
  };
}

const examples = { iso: "2026-03-31", day: "31/03/2026", month: "03/31/2026" };

function writtenDate(row: RosterRow, text: string): WrittenDate {
  // HR systems write a midnight behind the day; BambooHR writes 0000-00-00 for a blank.
  const date = text.replace(/[T ]00:00.*$/, "").replace(/^0000-00-00$/, "");
  const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(date);
  if (yearFirst) {
    const day = isoDay(yearFirst[1], yearFirst[2], yearFirst[3]);
    return { row, text: date, day, month: day };
  }
  const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(date);
  if (!yearLast) return { row, text: date };
  const [, one, , two, year] = yearLast;
  return { row, text: date, day: isoDay(year, two, one), month: isoDay(year, one, two) };
}

/** yyyy-MM-dd, or undefined when the calendar has no such day between 1950 and 2099. */
function isoDay(year = "", month = "", day = ""): string | undefined {
  const text = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(text) && year >= "1950" && year <= "2099" ? text : undefined;
}

function orderQuestion(
  field: DateField,
  column: string,
  { text, day, month }: WrittenDate,
  [dayFirst, monthFirst]: readonly (WrittenDate | undefined)[],
): Question {
  const isMixed = dayFirst && monthFirst;
  const message = isMixed
    ? `${column}: row ${dayFirst.row.number} (${quoted(dayFirst.text)}) has the day first, row ${monthFirst.row.number} (${quoted(monthFirst.text)}) the month. Which is right?`
    : `${column}: is ${quoted(text)} ${day} or ${month}?`;
  return { kind: "dateOrder", field, column, example: text, message };
}
