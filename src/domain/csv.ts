/** Writes CSV that spreadsheets and HR systems read alike (RFC 4180), and that never becomes a formula. */

/**
 * One record with its line end, \r\n. A field is quoted where it must be, and guarded against formulas.
 * @example csvLine(["007", "Ann, PM", "=1+1"]) // '007,"Ann, PM",\'=1+1\r\n'
 */
export const csvLine = (fields: readonly string[], delimiter = ","): string =>
  `${fields.map((field) => quoted(guardFormula(field))).join(delimiter)}\r\n`;

/**
 * Puts an apostrophe before text that a spreadsheet would take for a formula, also in its full-width forms
 * (OWASP, "CSV Injection"). Text that already looks guarded gets one more, so that `unguardFormula` gives it back.
 */
export const guardFormula = (text: string): string => (looksLikeFormula(text) ? `'${text}` : text);

/** The text as it was before `guardFormula`. */
export const unguardFormula = (text: string): string =>
  text[0] === "'" && looksLikeFormula(text) ? text.slice(1) : text;

const looksLikeFormula = (text: string): boolean => /^'*([\t\r\n]|\s*[=+\-@＝＋－＠])/.test(text);

const quoted = (field: string): string =>
  /[",;\t\r\n]|^\s|\s$/.test(field) ? `"${field.replace(/"/g, '""')}"` : field;
