/** What somebody writes about a person, the person may ask to read: every such column says so where it is typed. */
import { tables } from "../../../src/workbook/tables/tables";

const notes = (table: { readonly fields: object }): Record<string, string> =>
  Object.fromEntries(
    Object.entries(table.fields).flatMap(([key, field]) =>
      "parts" in field
        ? Object.entries(field.parts as object).map(([part, { note }]) => [`${key} ${part}`, note])
        : [[key, field.note]],
    ),
  );

test.each([
  ["Ratings", tables.ratings, ["assessments evidence"]],
  ["Evidence", tables.evidence, ["text"]],
  ["Opinions", tables.opinions, ["line"]],
  ["Pre-read", tables.preRead, ["line"]],
  ["Cases to approve", tables.approvalTasks, ["comment"]],
  ["Decisions", tables.decisions, ["comment"]],
  [
    "Cases",
    tables.cases,
    [
      ...["rationale", "businessNeed", "scopeChange", "examples", "quotes", "openGaps", "nurturing"],
      ...["bars evidence", "comment"],
    ],
  ],
  ["Letters", tables.letters, ["why", "whyDecided", "gaps", "goals"]],
] as const)("R26 on %s every text about a person says that the person may read it", (_, table, columns) => {
  const found = notes(table);
  for (const column of columns)
    expect([column, found[column]]).toEqual([
      column,
      expect.stringMatching(/The person (may ask to read|reads) it\.$/),
    ]);
});
