/** The columns of a ladder as CSV: one row for each level and criterion, with what belongs to both repeated. */

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
  expectation: "What is expected",
  seenWhen: "What counts as seeing it",
} as const;

export type LadderCsvColumn = keyof typeof ladderCsvColumns;

/** Without these there is no ladder; the others may be left out and are blank then. */
export const neededColumns: readonly LadderCsvColumn[] = [
  "grade",
  "track",
  "title",
  "criterion",
  "expectation",
];
