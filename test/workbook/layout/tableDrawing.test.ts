import { gridOf } from "../../../src/workbook/layout/brushes";
import { settingsDrawing } from "../../../src/workbook/layout/settingsDrawing";
import { tableDrawing } from "../../../src/workbook/layout/tableDrawing";
import { text } from "../../../src/workbook/tables/columns";
import type { Table } from "../../../src/workbook/tables/table";
import { type LadderRow, tables } from "../../../src/workbook/tables/tables";

interface Guest {
  readonly id: string;
  readonly name: string;
  readonly host: string;
}

const guests: Table<Guest> = {
  name: "Guests",
  purpose: "Who visits us.",
  id: "id",
  fields: {
    id: text("Badge", { note: "As printed on it." }),
    name: text("Name"),
    host: text("Host", { note: "Whom they visit." }),
  },
};

const guest: Guest = { id: "007", name: "=HYPERLINK(1)", host: "" };
const visits = tableDrawing(guests, { criteria: [], rows: [guest], kind: "input" });

test("headings stand in the first row, rows below them in the order of the columns", () => {
  expect(visits.values[0]).toEqual(["Badge", "Name", "Host"]);
  expect(visits.values).toHaveLength(2);
  expect(visits.widths).toHaveLength(3);
});

test("text that Sheets would take for a formula or a number is guarded", () => {
  expect(visits.values[1]!.slice(0, 2)).toEqual(["'007", "'=HYPERLINK(1)"]);
});

test("text columns keep text as it is, down to the end of the grid", () => {
  const text = visits.looks.filter(({ look }) => look.numberFormat === "@");
  expect(text.map(({ area }) => area)).toEqual([{ row: 1, column: 1, rows: "rest", columns: 3 }]);
});

test("columns of numbers are left out of the text columns", () => {
  const ladder: LadderRow = {
    grade: 1,
    payBand: "B",
    impact: "",
    titleIC: "",
    aliasesIC: [],
    titleM: "",
    aliasesM: [],
  };
  const { looks } = tableDrawing(tables.ladder, { criteria: [], rows: [ladder], kind: "input" });
  const text = looks.filter(({ look }) => look.numberFormat === "@");
  expect(text.map(({ area: { column, columns } }) => [column, columns])).toEqual([[2, 6]]);
});

test("the first heading's note says what the sheet is for, the others what goes into the column", () => {
  const [first, second] = visits.notes;
  expect(first!.text).toBe("Who visits us.\n\nAs printed on it.");
  expect(second).toEqual({ row: 1, column: 3, text: "Whom they visit." });
});

const ratings = (kind: "input" | "hr") =>
  tableDrawing(tables.ratings, { criteria: ["Craft", "Reach"], rows: [], kind });

test("each criterion has its mark and its evidence, and the mark is chosen from a list", () => {
  const headers = ratings("input").values[0]!;
  const craft = headers.indexOf("Craft") + 1;
  expect(headers.slice(craft - 1, craft + 3)).toEqual([
    "Craft",
    "Craft: evidence",
    "Reach",
    "Reach: evidence",
  ]);
  const choices = ratings("input").choices.filter(({ words }) => words.includes("5"));
  expect(choices).toEqual(
    [craft, craft + 2].map((column) => ({
      area: { row: 2, column, rows: "rest", columns: 1 },
      words: ["1", "2", "3", "4", "5", "not observed"],
    })),
  );
});

test("what Plumbline writes is grey, what people type is white", () => {
  const { looks, values } = ratings("input");
  const grey = looks.filter(({ look }) => look.background !== undefined);
  const covered = grey.flatMap(({ area: { column, columns } }) =>
    values[0]!.slice(column - 1, column - 1 + Number(columns)),
  );
  expect(covered).toContain("Rater");
  expect(covered).toContain("Status");
  expect(covered).not.toContain("Craft");
  expect(covered).not.toContain("Reach: evidence");
});

test("records are grey as a whole and offer nothing to choose", () => {
  const records = ratings("hr");
  expect(records.kind).toBe("hr");
  expect(records.choices).toEqual([]);
  expect(records.basis!.looks).toContainEqual({
    area: { row: 2, column: 1, rows: "rest", columns: "rest" },
    look: { background: "#f8f9fa", lineBelow: "#dadce0" },
  });
});

test("a row begins with whom it is about: ids that nobody reads stand last and are cut off", () => {
  const headers = ratings("hr").values[0]!;
  expect([headers[0], headers[1], headers[headers.length - 1]]).toEqual(["Cycle", "Employee ID", "ID"]);
  const wraps = gridOf(ratings("hr").looks, "wrap", 2, headers.length);
  expect(wraps[1]![headers.length - 1]).toBe("clip");
  const people = tableDrawing(tables.people, { criteria: [], rows: [], kind: "input" });
  expect([ratings("hr"), ratings("input"), people].map((one) => one.frozenColumns)).toEqual([0, 0, 1]);
});

test.each([
  "ratings",
  "cases",
  "approvalTasks",
  "letters",
  "opinions",
  "preRead",
  "scorecards",
  "steps",
  "plan",
  "notes",
] as const)("the moments by which forms and rows agree are in world time, and out of sight: %s", (key) => {
  const { values, hiddenColumns = [] } = tableDrawing<never>(tables[key] as never, {
    criteria: ["Craft"],
    rows: [],
    kind: "hr",
  });
  const hidden = hiddenColumns.map((column) => values[0]![column - 1]);
  expect(hidden).toContain("Saved");
  expect(hidden).not.toContain("ID");
});

test("the fingerprint of the ladder is the last of the settings, cut off", () => {
  const { values, looks } = settingsDrawing({
    rubricFingerprint: "f".repeat(64),
    kind: "hub",
    bandCuts: "1; 2",
  });
  expect(values.map(([key]) => key)).toEqual([
    "Setting",
    "File kind",
    "Band cuts",
    "Tables version",
    "Rubric as adopted",
  ]);
  expect(gridOf(looks, "wrap", 5, 3)[4]![1]).toBe("clip");
});

test("Log, which is written by place, has its columns in the table's order", () => {
  const drawing = tableDrawing(tables.log, { criteria: [], rows: [], kind: "hr" });
  expect(drawing.values[0]).toEqual(Object.values(tables.log.fields).map(({ header }) => header));
});

test("what is read under Approve cases makes no row of Cases to approve tall; word and comment stand before it", () => {
  const content = { criteria: ["Leadership"], rows: [], kind: "input" as const };
  const { values, looks } = tableDrawing(tables.approvalTasks, content);
  const headers = values[0]!.map(String);
  const wraps = gridOf(looks, "wrap", 2, headers.length)[1]!;
  const isCut = (header: string) => wraps[headers.indexOf(header)] === "clip";
  const long = ["Rationale", "Work examples", "Quotes", "Open gaps", "Leadership: evidence"];
  expect(long.filter((header) => !isCut(header))).toEqual([]);
  expect(["Name", "Your comment", "Not collected"].filter(isCut)).toEqual([]);
  expect(headers.indexOf("Your comment")).toBeLessThan(headers.indexOf("Rationale"));
});

describe.each(Object.values(tables).filter(({ name }) => name !== "Log"))("the sheet $name", (table) => {
  const { values, widths, looks } = tableDrawing(table as never, {
    criteria: ["Leadership", "Accountability"],
    rows: [],
    kind: "hr",
  });
  const headings = values[0]!.map(String);
  const isCut = headings.map((_, at) =>
    looks.some(
      ({ area, look }) =>
        look.wrap === "clip" && at + 1 >= area.column && at + 1 < area.column + Number(area.columns),
    ),
  );
  const isId = (heading: string) =>
    /^(ID|Rating|Request|Seal|Session|Session ID|Saved|(Session )?file|(File|Packet|Kit) holds|File|Packet|Kit)$/i.test(
      heading,
    );

  test("begins with what is read: ids, fingerprints and times of saving stand last", () => {
    const read = headings.flatMap((heading, at) => (isCut[at] && isId(heading) ? [] : [at]));
    const cut = headings.flatMap((heading, at) => (isCut[at] && isId(heading) ? [at] : []));
    expect(cut.filter((at) => at < Math.max(...read)).map((at) => headings[at])).toEqual([]);
  });

  test("gives each word of a heading its room, and a time a line", () => {
    const lacking = headings.filter((heading, at) => {
      const longest = Math.max(...heading.split(/[\s-]/).map(({ length }) => length));
      const isTime = /^(When|Saved|Invited|Last e-mail|Last collected|Handed in|Shown)$/.test(heading);
      // Letters of 10 points, bold, are 6.8 pixels wide on average; "2026-10-06 14:02:11" takes 150.
      return 6.8 * longest + 6 > widths[at]! || (isTime && !isCut[at] && widths[at]! < 150);
    });
    expect(lacking).toEqual([]);
  });
});
