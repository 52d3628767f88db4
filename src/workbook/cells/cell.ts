/** What a cell holds, and how a person's text goes in and comes back unharmed. */

/** A cell as Sheets gives it; days are text (yyyy-MM-dd), blank is "". */
export type Cell = string | number | boolean;

/** Rows of cells, the header row first. */
export type Grid = readonly (readonly Cell[])[];

/** Text that Sheets would take for a formula, a number, a date or a truth value. */
const wouldBeParsed = (text: string): boolean =>
  /^[=+\-@\t\r\n]/.test(text) || (text.length <= 40 && /\d/.test(text)) || /^\s*(true|false)\s*$/i.test(text);

/**
 * Guards text with an apostrophe where a cell whose text format was pasted away would change it. Apostrophes that the
 * text itself begins with are doubled, so that it is known again whether Sheets takes the guard off or not.
 * @example guarded("007") // "'007"
 * @example guarded("'90s") // "'''90s"
 */
export function guarded(text: string): string {
  if (text[0] !== "'") return wouldBeParsed(text) ? `'${text}` : text;
  const { quotes, rest } = split(text);
  return "'".repeat(isOrdinary(quotes, rest) ? 2 : 2 * quotes + 1) + rest;
}

/** What Sheets keeps of guarded text that is typed; where nothing is parsed, this is what is to be written. */
export const unparsed = (cell: Cell): Cell =>
  typeof cell === "string" && cell[0] === "'" ? cell.slice(1) : cell;

/** The text in a cell, without the guard, of which Sheets takes one apostrophe off or leaves it. */
export function textOf(cell: Cell): string {
  const text = String(cell);
  if (text[0] !== "'") return text;
  const { quotes, rest } = split(text);
  return "'".repeat(isOrdinary(quotes, rest) ? 1 : Math.floor(quotes / 2)) + rest;
}

/** One apostrophe that guards nothing, as in 't Hooft, is a letter of the text, whoever typed it. */
const isOrdinary = (quotes: number, rest: string): boolean => quotes === 1 && !wouldBeParsed(rest);

function split(text: string): { quotes: number; rest: string } {
  const rest = text.replace(/^'+/, "");
  return { quotes: text.length - rest.length, rest };
}

/** A cell as it has to be written to stay what it was read as. */
export const asWritten = (cell: Cell): Cell => (typeof cell === "string" ? guarded(textOf(cell)) : cell);

export const headersOf = (grid: Grid): string[] => (grid[0] ?? []).map((cell) => textOf(cell).trim());
