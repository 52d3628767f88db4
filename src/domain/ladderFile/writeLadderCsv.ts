/** Writes a ladder as CSV: what readLadderCsv reads back. Benchmarks and the scale need JSON. */
import { csvLine } from "../csv";
import type { Level } from "../ladder";
import type { WholeLadder } from "../wholeLadder";
import { ladderCsvColumns } from "./ladderCsvColumns";
import { trackKeys } from "./ladderFile";

export function writeLadderCsv(whole: WholeLadder): string {
  const rows = whole.levels.flatMap((level) =>
    whole.criteria.map((criterion) => csvLine(rowFor(whole, level, criterion))),
  );
  return csvLine(Object.values(ladderCsvColumns)) + rows.join("");
}

function rowFor(
  { grades, cells }: WholeLadder,
  { code, grade, track, title, aliases }: Level,
  { name, weight, covers }: WholeLadder["criteria"][number],
): string[] {
  const step = grades.find((one) => one.grade === grade);
  const cell = cells.find(({ level, criterion }) => level === code && criterion === name);
  return [
    String(grade),
    step?.payBand ?? "",
    step?.impact ?? "",
    trackKeys[track],
    title,
    aliases.join("; "),
    name,
    String(weight),
    covers,
    cell?.expectation ?? "",
    cell?.seenWhen ?? "",
  ];
}
