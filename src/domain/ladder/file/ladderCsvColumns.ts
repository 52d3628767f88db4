/** The columns of a ladder as CSV: a row for each level and criterion, for each further benchmark, and for each mark. */

export const ladderCsvColumns = {
  grade: "Grade",
  payBand: "Pay band",
  impact: "Impact line",
  track: "Track",
  title: "Title",
  aliases: "Title is also written",
  criterion: "Criterion",
  weight: "Weight",
  covers: "What it covers",
  onlyFor: "Only for",
  expectation: "What is expected",
  seenWhen: "What counts as seeing it",
  measure: "Benchmark",
  direction: "Direction",
  target: "Target",
  unit: "Unit",
  mark: "Mark",
  markName: "Mark name",
  anchor: "What is seen when it fits",
} as const;

export type LadderCsvColumn = keyof typeof ladderCsvColumns;

/** The cells of one row, without blank space around them. */
export type LadderCsvRow = Readonly<Record<LadderCsvColumn, string>>;

/** Every column, in order. */
export const ladderCsvOrder = Object.keys(ladderCsvColumns) as readonly LadderCsvColumn[];

/** Without these there is no ladder; the others may be left out and are blank then. */
export const neededColumns: readonly LadderCsvColumn[] = [
  "grade",
  "track",
  "title",
  "criterion",
  "expectation",
];

/** What belongs to a column, once it is there. */
export const columnsWith: Partial<Readonly<Record<LadderCsvColumn, readonly LadderCsvColumn[]>>> = {
  measure: ["direction", "target"],
  mark: ["markName", "anchor"],
};
