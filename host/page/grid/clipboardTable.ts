// The text form in which spreadsheets exchange cells over the clipboard: tabs between columns, quotes around line breaks.

/**
 * Rows and columns of a pasted text. A quoted field may hold tabs, line breaks and doubled quotes.
 * @example parseTable('a\t"b\nc"\n1\t2') // [["a", "b\nc"], ["1", "2"]]
 */
export function parseTable(text: string): string[][] {
  const rows: string[][] = [[]];
  const field = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/y;
  const body = text.replace(/\r?\n$/, "");
  for (;;) {
    const match = field.exec(body);
    if (!match) return rows;
    const [, quoted, plain = "", end] = match;
    rows[rows.length - 1]?.push(quoted === undefined ? plain : quoted.replace(/""/g, '"'));
    if (end === "") return rows;
    if (end !== "\t") rows.push([]);
  }
}

/**
 * The text of a table for the clipboard; the inverse of `parseTable`.
 * @example writeTable([["a", "b\nc"]]) // 'a\t"b\nc"'
 */
export function writeTable(rows: string[][]): string {
  const field = (text: string) => (/[\t\r\n]|^"/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
  return rows.map((row) => row.map(field).join("\t")).join("\n");
}
