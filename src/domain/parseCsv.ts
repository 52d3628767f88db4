/** Reads the text of a CSV file into rows of cells. */
import type { Problem } from "./problem";

export interface CsvFile {
  /** Every record of the file, blank ones too, so that row 1 is what a spreadsheet shows as row 1. */
  readonly rows: readonly (readonly string[])[];
  readonly problems: readonly Problem[];
}

const delimiters = [",", ";", "\t", "|"];
const recordsToJudge = 50;

/**
 * Reads comma, semicolon, tab or bar separated text (RFC 4180): byte order mark, quotes, line breaks inside quotes,
 * any line ending, and Excel's "sep=;" line. The delimiter is the one that gives the largest even table. An opening
 * quote without its partner is a problem; the text behind it is one cell.
 *
 * Own lines, because papaparse would add 19 kB to the page; the tests hold the two against each other.
 * @example parseCsv('Name;Title\r\n"Ng; Ada";PM').rows // [["Name", "Title"], ["Ng; Ada", "PM"]]
 */
export function parseCsv(text: string): CsvFile {
  const plain = text.replace(/^\uFEFF/, "");
  const declared = /^sep=([^\r\n])(\r\n|\r|\n)/i.exec(plain);
  const body = declared ? plain.slice(declared[0].length) : plain;
  return readRecords(body, declared?.[1] ?? findDelimiter(body), Number.POSITIVE_INFINITY);
}

function findDelimiter(text: string): string {
  const cellsInEvenRows = delimiters.map((delimiter) => {
    const rowsByWidth = new Map<number, number>();
    for (const { length } of readRecords(text, delimiter, recordsToJudge).rows) {
      rowsByWidth.set(length, (rowsByWidth.get(length) ?? 0) + 1);
    }
    return Math.max(0, ...[...rowsByWidth].map(([width, rows]) => (width - 1) * rows));
  });
  return delimiters[cellsInEvenRows.indexOf(Math.max(...cellsInEvenRows))] as string;
}

function readRecords(text: string, delimiter: string, most: number): CsvFile {
  const rows: string[][] = [];
  const problems: Problem[] = [];
  const separator = new RegExp(`[\\u${delimiter.charCodeAt(0).toString(16).padStart(4, "0")}\\r\\n]`, "g");
  let row: string[] = [];
  for (let at = 0; at < text.length && rows.length < most; ) {
    const quoted = text[at] === '"' ? readQuoted(text, at) : { value: "", end: at, isClosed: true };
    if (!quoted.isClosed) problems.push(openQuote(rows.length + 1));
    separator.lastIndex = quoted.end;
    const end = separator.exec(text)?.index ?? text.length;
    row.push(quoted.value + text.slice(quoted.end, end));
    at = end + (text.startsWith("\r\n", end) ? 2 : 1);
    if (text[end] === delimiter && at < text.length) continue;
    if (text[end] === delimiter) row.push("");
    rows.push(row);
    row = [];
  }
  return { rows, problems };
}

function readQuoted(text: string, start: number): { value: string; end: number; isClosed: boolean } {
  let quote = text.indexOf('"', start + 1);
  while (quote >= 0 && text[quote + 1] === '"') quote = text.indexOf('"', quote + 2);
  const isClosed = quote >= 0;
  const value = text.slice(start + 1, isClosed ? quote : text.length).replace(/""/g, '"');
  return { value, end: isClosed ? quote + 1 : text.length, isClosed };
}

const openQuote = (row: number): Problem => ({
  code: "csv.openQuote",
  message: `Row ${row}: expected a closing quotation mark, found the end of the file. Everything after the opening one was read as a single cell.`,
  where: { row },
});
