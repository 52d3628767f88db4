/** Whether rows went out before in the same format, so that nobody loads them twice without knowing. */
import { fnv1a } from "../fnv1a";
import { groupedBy } from "../groupedBy";

/** One file that left the hub. */
export interface PastExport {
  readonly id: string;
  /** ISO instant. */
  readonly when: string;
  readonly by: string;
  readonly cycle: string;
  readonly format: string;
  readonly file: string;
  readonly rows: number;
  /** Of Plumbline, when it was made. */
  readonly version: string;
  /** A fingerprint a row, or of the whole file where those would not fit into a cell. */
  readonly marks: readonly string[];
}

/** Characters that a cell of Google Sheets takes, less some air. */
const cellLimit = 45_000;

/** The fingerprints of rows; one of them all when they would not fit into a cell. */
export function rowMarks(rows: readonly (readonly string[])[]): readonly string[] {
  const marks = rows.map((cells) => fnv1a(JSON.stringify(cells)));
  return marks.length * 10 > cellLimit ? [`all ${fnv1a(marks.join())}`] : marks;
}

export interface Already {
  /** yyyy-MM-dd of the last time. */
  readonly day: string;
  readonly rows: number;
}

/** How many of these rows were exported in this format and cycle before, by the day they last were; the latest first. */
export function alreadyExported(
  rows: readonly (readonly string[])[],
  { format, cycle }: Pick<PastExport, "format" | "cycle">,
  past: readonly PastExport[],
): readonly Already[] {
  const days = new Map<string, string>();
  for (const one of [...past].sort((a, b) => (a.when < b.when ? -1 : 1)))
    if (one.format === format && one.cycle === cycle)
      for (const mark of one.marks) days.set(mark, one.when.slice(0, 10));
  const marks = rowMarks(rows);
  const isWhole = marks.length < rows.length;
  return [...groupedBy(marks, (mark) => days.get(mark))]
    .map(([day, same]) => ({ day, rows: isWhole ? rows.length : same.length }))
    .sort((a, b) => (a.day < b.day ? 1 : -1));
}
