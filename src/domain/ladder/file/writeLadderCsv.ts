/** Writes a ladder as CSV (docs/ladder-json.md): what readLadderCsv reads back as the same ladder. */
import { csvLine } from "../../csv";
import type { Level } from "../ladder";
import type { WholeLadder } from "../wholeLadder";
import { type LadderCsvRow, ladderCsvColumns, ladderCsvOrder } from "./ladderCsvColumns";
import { trackKeys } from "./ladderFile";

/** With the byte order mark that Excel knows UTF-8 by. */
export function writeLadderCsv(whole: WholeLadder): string {
  const cells = whole.levels.flatMap((level) =>
    whole.criteria.flatMap((criterion) => cellRows(whole, level, criterion)),
  );
  const marks = whole.scale.map(({ mark, name, anchor }) => ({ mark: String(mark), markName: name, anchor }));
  const lines = [ladderCsvColumns, ...cells, ...marks].map((row: Partial<LadderCsvRow>) =>
    csvLine(ladderCsvOrder.map((column) => row[column] ?? "")),
  );
  return `\uFEFF${lines.join("")}`;
}

/** The second and any further benchmark has a row of its own. */
function cellRows(
  { grades, cells, benchmarks }: WholeLadder,
  { code, grade, track, title, aliases }: Level,
  { name, weight, covers, onlyFor }: WholeLadder["criteria"][number],
): Partial<LadderCsvRow>[] {
  const step = grades.find((one) => one.grade === grade);
  const cell = cells.find(({ level, criterion }) => level === code && criterion === name);
  const place = { grade: String(grade), track: trackKeys[track], title, criterion: name };
  const [first, ...others] = benchmarks
    .filter(({ level, criterion }) => level === code && criterion === name)
    .map(({ measure, direction, target, unit }) => ({ measure, direction, target: String(target), unit }));
  return [
    {
      ...place,
      payBand: step?.payBand,
      impact: step?.impact,
      aliases: aliases.join("; "),
      weight: String(weight),
      covers,
      onlyFor: onlyFor && trackKeys[onlyFor],
      expectation: cell?.expectation,
      seenWhen: cell?.seenWhen,
      ...first,
    },
    ...others.map((benchmark) => ({ ...place, ...benchmark })),
  ];
}
