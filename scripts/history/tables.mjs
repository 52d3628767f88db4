/** Rows as a table of text, columns as wide as what stands in them. */
const most = 24;

/** What is hidden, because the group is small, is a dash. */
export function tableOf(rows) {
  if (!rows.length) return "Nothing to show.";
  const headings = Object.keys(rows[0]);
  const lines = rows.slice(0, most).map((row) => headings.map((heading) => shown(row[heading], heading)));
  const widths = headings.map((heading, at) =>
    Math.max(heading.length, ...lines.map((line) => line[at].length)),
  );
  const isNumber = headings.map((heading) =>
    rows.every((row) => row[heading] === null || isNumeric(row[heading])),
  );
  const lineOf = (cells) =>
    cells
      .map((cell, at) => (isNumber[at] ? cell.padStart(widths[at]) : cell.padEnd(widths[at])))
      .join("  ")
      .trimEnd();
  const more = rows.length - most;
  return [
    lineOf(headings),
    ...lines.map(lineOf),
    ...(more > 0 ? [`and ${more.toLocaleString("en")} more`] : []),
  ].join("\n");
}

const isNumeric = (value) => typeof value === "number" || /^-?\d+(\.\d+)?$/.test(String(value));

/** What somebody wrote neither commands the terminal nor turns its line round. */
export const printable = (text) => text.replace(/[\p{Cc}\p{Bidi_Control}]/gu, "\ufffd");

function shown(value, heading) {
  if (value === null) return "–";
  if (/rate|share/.test(heading)) return `${(100 * value).toFixed(1)} %`;
  return typeof value === "number" && !Number.isInteger(value) ? value.toFixed(2) : printable(String(value));
}
