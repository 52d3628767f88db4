/** The one engine of exports: a format and facts become rows of text, and whoever lacks something is left out and named. */
import { csvLine } from "../csv";
import { found, type Problem } from "../problem";
import type { Facts } from "./facts";
import { type ExportFormat, type FormatColumn, fixedText } from "./format";
import { placeToMend } from "./placeToMend";
import { shaped } from "./shape";

export interface Filled {
  /** One row, or two where the format has a second heading row. */
  readonly headings: readonly (readonly string[])[];
  readonly rows: readonly FilledRow[];
  /** What is missing, once for each place it is missing at. */
  readonly problems: readonly Problem[];
  /** Columns that stay blank because nothing is said to fill them. */
  readonly withoutSource: readonly string[];
}

export interface FilledRow {
  readonly facts: Facts;
  readonly cells: readonly string[];
}

/** A row that lacks what may not be blank is left out: a file is loaded as it stands, and by a program. */
export function fill(format: ExportFormat, all: readonly Facts[], criteria: readonly string[]): Filled {
  const columns = spread(format.columns, criteria);
  const withoutSource = columns.filter(({ from }) => from === "").map(({ heading }) => heading);
  const stopped = format.isWhole ? withoutSource.map((heading) => unmapped(format.name, heading)) : [];
  const missing = new Map<string, { readonly say: (rows: number) => string; rows: number }>();
  const rows: FilledRow[] = [];
  for (const facts of all) {
    const cells = columns.map((column) => shaped(cellOf(column, facts, rows.length + 1), column.shape));
    const lacking = columns.filter(
      (column, at) =>
        !column.mayBeBlank && column.from !== "" && fixedText(column) === null && cells[at]!.trim() === "",
    );
    for (const column of lacking) {
      const place = placeToMend(column, facts);
      const known = missing.get(place.key);
      if (known) known.rows++;
      else missing.set(place.key, { say: place.say, rows: 1 });
    }
    if (!lacking.length) rows.push({ facts, cells });
  }
  const labels = columns.map(({ label }) => label);
  return {
    headings: [columns.map(({ heading }) => heading), ...(labels.some(Boolean) ? [labels] : [])],
    rows: stopped.length ? [] : rows,
    problems: [
      ...stopped,
      ...[...missing.values()].map((one) => ({ code: "export.missing", message: one.say(one.rows) })),
    ],
    withoutSource,
  };
}

interface SpreadColumn extends FormatColumn {
  readonly criterion: string;
}

function cellOf(column: SpreadColumn, { of, by }: Facts, number: number): string {
  if (column.from === "row number") return String(number);
  return (
    fixedText(column) ?? (column.criterion ? by[column.criterion]?.[column.from] : of[column.from]) ?? ""
  );
}

const marker = "{criterion}";

/** Neighbours headed with {criterion} are repeated together: before and after of one criterion stand side by side. */
function spread(columns: readonly FormatColumn[], criteria: readonly string[]): readonly SpreadColumn[] {
  const [keys, out]: [readonly string[], SpreadColumn[]] = [uniqueKeys(criteria), []];
  for (let at = 0; at < columns.length; ) {
    let end = at;
    while (columns[end]?.heading.includes(marker)) end++;
    if (end === at) out.push({ ...columns[at++]!, criterion: "" });
    else {
      const group = columns.slice(at, end);
      at = end;
      criteria.forEach((criterion, which) => {
        for (const column of group) {
          const word = /^[a-z0-9_{}]+$/.test(column.heading) ? keys[which]! : criterion;
          out.push({ ...column, heading: column.heading.replace(marker, word), criterion });
        }
      });
    }
  }
  return out;
}

/** Names as keys of small letters, digits and underscores; a number is added where two would be the same. */
function uniqueKeys(names: readonly string[]): readonly string[] {
  const used = new Set<string>();
  return names.map((name) => {
    const plain = name
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, "_")
      .replace(/^_|_$/g, "");
    let key = plain;
    for (let n = 2; used.has(key); n++) key = `${plain}_${n}`;
    used.add(key);
    return key;
  });
}

const unmapped = (format: string, heading: string): Problem => ({
  code: "export.unmapped",
  message: `${format}, column ${found(heading)}: expected a source, found none. This system clears what a file leaves out, so there is no file. Open the columns as a sheet and say where it comes from; a fixed text stands in quotation marks, and "" leaves it blank on purpose.`,
});

/**
 * The file's text: lines end with \r\n, and text that a spreadsheet would take for a formula is guarded. Values to paste
 * have no headings and tabs between them.
 */
export function fileText({ file }: Pick<ExportFormat, "file">, { headings, rows }: Filled): string {
  const lines = rows.map(({ cells }) => cells);
  if (file === "values to paste") return lines.map((cells) => csvLine(cells, "\t")).join("");
  const text = [...headings, ...lines].map((cells) => csvLine(cells)).join("");
  return file === "CSV" ? text : `\uFEFF${text}`;
}
