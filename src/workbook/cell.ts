/** What a cell holds, and how a person's text goes in and comes back unharmed. */

/** A cell as Sheets gives it; days are text (yyyy-MM-dd), blank is "". */
export type Cell = string | number | boolean;

/** Rows of cells, the header row first. */
export type Grid = readonly (readonly Cell[])[];

/** Text that Sheets would take for a formula, a number, a date or a truth value. */
const wouldBeParsed = (text: string): boolean =>
  /^[=+\-@\t\r\n']/.test(text) ||
  (text.length <= 40 && /\d/.test(text)) ||
  /^\s*(true|false)\s*$/i.test(text);

/** Guards text with an apostrophe where a cell whose text format was pasted away would change it. */
export const guarded = (text: string): string => (wouldBeParsed(text) ? `'${text}` : text);

/** The text in a cell, without the guard (Sheets does not always take it off itself). */
export function textOf(cell: Cell): string {
  const text = String(cell);
  return text[0] === "'" && wouldBeParsed(text.slice(1)) ? text.slice(1) : text;
}
