/** Reads part-time and leave; a value that is not plainly one of them is a problem and unread (R35). */
import { isPlaceholder } from "./cleanCell";
import { type ColumnReading, cellProblem, type RosterRow, type RosterTable } from "./rosterTable";

/**
 * Percent of full time, 1 to 100, from "80 %", "80", "0.8" and "0,8"; null for full time and for a blank.
 * Between 1 and 5 a number is neither plainly a share nor a percentage. Hours a week are no share: how many are full
 * time, the file does not say.
 */
export function readWorks(table: RosterTable): ColumnReading<number | null> {
  const hours = areHours(table);
  const expected = `a share of full time such as 80 % or 0.8${hours ? ", not hours a week" : ""}`;
  return read(table, "works", "share", expected, (text) => {
    if (hours) return undefined;
    if (/^(full[- ]?time|vollzeit)$/i.test(text)) return 100;
    const [, digits = "", sign] = /^(\d+(?:[.,]\d+)?)\s*(%?)$/.exec(text) ?? [];
    const value = Number(digits.replace(",", "."));
    const percent = sign || value >= 5 ? value : value <= 1 ? value * 100 : 0;
    return percent >= 1 && percent <= 100 ? Math.round(percent) : undefined;
  });
}

/** By the header's word, or because most people would work 35 to 48 % of full time and nobody all of it. */
function areHours({ mapping, rows }: RosterTable): boolean {
  const said = rows.flatMap(({ texts: { works = "" } }) => (isPlaceholder(works) ? [] : works || []));
  const isWeek = (text: string) => /^(3[5-9]|4[0-8])([.,]\d+)?$/.test(text);
  return (
    /hours|stunden|std\b|heures|horas|uren/i.test(mapping.works ?? "") ||
    (said.length > 1 &&
      said.every((text) => Number(text.replace(",", ".")) <= 48) &&
      said.filter(isWeek).length * 2 > said.length)
  );
}

/** Calendar days, 1 to 366, from days or, where the header says so, from months; null for none and for a blank. */
export function readOnLeave(table: RosterTable): ColumnReading<number | null> {
  const inMonths = /\b(months?|monate?|mois|meses)\b/i.test(table.mapping.onLeave ?? "");
  const expected = inMonths ? "months of leave, 0 to 12" : "days of leave, 0 to 366";
  return read(table, "onLeave", "leave", expected, (text) => {
    if (!/^\d+(?:[.,]\d+)?$/.test(text)) return undefined;
    const value = Number(text.replace(",", "."));
    const days = Math.round(inMonths ? (value * 365.25) / 12 : value);
    return days <= 366 ? days : undefined;
  });
}

/** What nobody needs to be told: the whole of full time, no leave. */
const plain = { works: 100, onLeave: 0 };

function read(
  table: RosterTable,
  field: keyof typeof plain,
  code: string,
  expected: string,
  parse: (text: string) => number | undefined,
): ColumnReading<number | null> {
  if (!table.mapping[field]) return { values: [], problems: [] };
  const textIn = ({ texts }: RosterRow) => texts[field];
  const said = table.rows.map((row) => {
    const text = textIn(row);
    if (text === undefined) return undefined;
    if (text === "" || isPlaceholder(text)) return null;
    const value = parse(text);
    return value === plain[field] ? null : value;
  });
  const unread = table.rows.filter((row, at) => textIn(row) && said[at] === undefined);
  return {
    // A column that is blank in every row says nothing.
    values: table.rows.some(textIn) ? said : [],
    problems: unread.map((row) => cellProblem(table, row, field, code, expected)),
  };
}
