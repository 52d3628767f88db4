import { corrections } from "../../../src/actions/madeFiles/corrections";
import { type RowRule, readersAlone } from "../../../src/actions/madeFiles/madeFileKind";
import { packetKind } from "../../../src/actions/packets/packetKind";
import type { Rating } from "../../../src/domain/rating/rating";
import type { PacketContent } from "../../../src/workbook/layout/packetDrawings";
import { tableDrawing } from "../../../src/workbook/layout/tableDrawing";
import { withBlocks } from "../../../src/workbook/ports/store";
import { peopleTable, ratingsTable } from "../../../src/workbook/tables/tables";
import { person } from "../../domain/examples";

const rating: Rating = {
  id: "C/1/ann@x.example",
  cycle: "C",
  person: "1",
  name: "Ann",
  rater: "ann@x.example",
  role: "manager",
  level: "IC3",
  rubricVersion: "1",
  status: "submitted",
  assessments: { Craft: { mark: 2, evidence: "Seen." } },
  savedAt: "2026-10-05T09:00:00.000Z",
  recordedBy: "ann@x.example",
  returnedBecause: "",
  request: "r",
};
const sheetOf = (...rows: Rating[]) =>
  tableDrawing(ratingsTable, { criteria: ["Craft"], rows, kind: "input" }).values;
const headers = sheetOf()[0]!;
const correctionsOf = (hubs: Rating, packets: Rating) =>
  corrections("Ratings", sheetOf(hubs), sheetOf(packets), packetKind.filled.Ratings!);

test("R2 a returned rating: its status and reason are written, and no cell between them, where the rater may be typing", () => {
  const hubs: Rating = { ...rating, status: "returned", returnedBecause: "Say more." };
  const { blocks, problems } = correctionsOf(hubs, rating);
  expect(problems).toEqual([]);
  expect(blocks.map(({ row, column, values }) => [row, headers[column - 1], values])).toEqual(
    headers.flatMap((header) => {
      if (header === "Status") return [[2, header, [["returned"]]]];
      return header === "Returned because" ? [[2, header, [["Say more."]]]] : [];
    }),
  );
});

test("R2 what the rater saved since, or has not submitted, is not returned over their head", () => {
  const hubs: Rating = { ...rating, status: "returned", returnedBecause: "Say more." };
  expect(correctionsOf(hubs, { ...rating, savedAt: "2026-10-06T09:00:00.000Z" }).blocks).toEqual([]);
  expect(correctionsOf(hubs, { ...rating, status: "draft" }).blocks).toEqual([]);
});

test("R2 marks and evidence of the packet stay, whatever the hub holds; a new level arrives, and gives back what was submitted", () => {
  const hubs: Rating = { ...rating, level: "IC4", assessments: {}, status: "open", savedAt: "" };
  const { blocks } = correctionsOf(hubs, rating);
  expect(blocks.map(({ column, values }) => [headers[column - 1], values])).toEqual([
    ["Level", [["'IC4"]]],
    ["Returned because", [[expect.stringContaining("the marks were made against IC3")]]],
    ["Status", [["returned"]]],
  ]);
});

test("new rows go below everything, in the packet's own order of columns", () => {
  const standing = sheetOf(rating).map((cells, row) => [row ? "note" : "Mine", ...cells].reverse());
  const other = { ...rating, id: "C/2/ann@x.example", person: "2" };
  const { blocks } = corrections("Ratings", sheetOf(rating, other), standing, packetKind.filled.Ratings!);
  const after = withBlocks(standing, blocks);
  expect(after).toHaveLength(3);
  expect(after.slice(0, 2)).toEqual(standing);
  expect([...after[2]!].reverse()).toEqual(["", ...sheetOf(other)[1]!]);
});

test("an address typed in capitals is put right where the row is the hub's, left where it is the reader's; a column that is gone is named", () => {
  const hubsAlone: RowRule = (_headers, _found, hubs) => hubs;
  const ann = person({ id: "1", name: "Ann", email: "ann@x.example" });
  const { values } = tableDrawing(peopleTable, {
    criteria: [],
    rows: [ann],
    kind: "input",
  });
  const typed = values.map((cells) =>
    cells.map((cell) => (cell === "ann@x.example" ? "ANN@X.EXAMPLE" : cell)),
  );
  expect(corrections("People", values, typed, hubsAlone).blocks.map((block) => block.values)).toEqual([
    [["ann@x.example"]],
  ]);
  expect(corrections("People", values, typed, readersAlone).blocks).toEqual([]);
  const renamed = values.map((cells) => cells.map((cell) => (cell === "Name" ? "Who" : cell)));
  expect(corrections("People", values, renamed, hubsAlone)).toMatchObject({
    blocks: [],
    problems: [
      { message: expect.stringContaining('Sheet "People", row 1: expected a column headed "Name"') },
    ],
  });
});

test("R2 rows of somebody the hub knows no more leave a packet; those that it merely can't read stay", () => {
  const content = { isRemoved: (person: string): boolean => person === "2" } as PacketContent;
  const { Ratings, Evidence } = packetKind.leaving!(content);
  const standing = sheetOf({ ...rating, id: "C/2/ann@x.example", person: "2" }, rating, {
    ...rating,
    id: "C/3/ann@x.example",
    person: "3",
  });
  const { blocks } = corrections("Ratings", sheetOf(rating), standing, readersAlone, Ratings);
  expect(new Set(blocks.map(({ row, values }) => `${row}: ${values}`))).toEqual(new Set(["2: "]));
  const about = (id: string) => Evidence!((header) => (header === "Rating" ? id : ""));
  expect([about("C/2/ann@x.example"), about("C/3/2")]).toEqual([true, false]);
});
