/** A rater deletes the empty rows below a table of a made file: its next update asks for those it needs, and everything lands. */
import type { Host } from "../../../host/openHost";
import { openDrawingHost } from "../openDrawingHost";

const owner = "hr@example.com";
let host: Host;
let file: string;

beforeAll(async () => {
  host = await openDrawingHost();
});
afterAll(() => host.close());

beforeEach(async () => {
  const hub = host.createFile({ name: "Hub", as: owner }).id;
  const made = await host.run(hub, { function: "makeRatings", as: owner });
  expect(made.error).toBeUndefined();
  file = String(made.value);
  const { rows } = ratings();
  host.edit(file, { sheet: "Ratings", deleteRows: { from: 3, count: rows - 2 }, as: owner });
  expect(ratings().rows).toBe(2);
});

const ratings = () => host.world.files.get(file)!.sheetNamed("Ratings")!;

async function run(name: string, row: number): Promise<void> {
  const { error } = await host.run(file, { function: name, args: [file, row], as: owner });
  expect(error).toBeUndefined();
}

test("a row is written below the last one there is", async () => {
  await run("writeInRatings", 7);
  expect([ratings().rows, ratings().values.get(7, 1)]).toEqual([7, "Ida Ito"]);
});

test("what can be chosen reaches a row that is about to be written", async () => {
  await run("chooseInRatings", 7);
  expect([ratings().rows, ratings().validations.get(7, 3)?.values]).toEqual([7, ["1", "2"]]);
});

test("where the rows are there, none is added", async () => {
  await run("writeInRatings", 2);
  await run("chooseInRatings", 2);
  expect([ratings().rows, ratings().values.get(2, 1)]).toEqual([2, "Ida Ito"]);
});
