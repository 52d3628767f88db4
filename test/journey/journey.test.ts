/** The whole job on the local host: set up, import, open, create packets, rate, collect, decide, export. */
import { hr, openPlumbline, type Plumbline } from "../plumbline";

let plumbline: Plumbline;
const manager = "felix.ivanova@example.com";

beforeAll(async () => {
  plumbline = await openPlumbline(() => Date.parse("2026-10-05T09:00:00Z"));
});
afterAll(() => plumbline.host.close());

test("an empty workbook becomes the hub, and setting up twice changes nothing", async () => {
  await plumbline.setUp();
  const before = await plumbline.host.file(plumbline.hub);
  expect(before.sheets.map(({ name }) => name)).toEqual([
    "Guide",
    "Calibration",
    "Promotions",
    "Overview",
    "Settings",
    "Criteria",
    "Ladder",
    "Rubric IC",
    "Rubric Management",
    "Benchmarks",
    "Vignettes",
    "People",
    "Raters",
    "Assignments",
    "Ratings",
    "Evidence",
    "Decisions",
    "Cases",
    "History",
    "Log",
  ]);
  await plumbline.setUp();
  expect(await plumbline.host.file(plumbline.hub)).toEqual(before);
});

test("sixty people come in, ids with their zeros", async () => {
  await plumbline.importRoster();
  const people = await plumbline.rows(plumbline.hub, "People");
  expect(people).toHaveLength(60);
  expect(people[0]).toMatchObject({
    "Employee ID": "000107",
    Name: "Jonas Petrović",
    Level: "above the ladder",
  });
});

test("R11 opening the cycle for rating asks each manager for each report", async () => {
  await plumbline.call(plumbline.hub, hr, "openCycle", {
    name: "2026 H2",
    cutOff: "2026-10-01",
    request: plumbline.request(),
  });
  await plumbline.to("Rating");
  const assignments = await plumbline.rows(plumbline.hub, "Assignments");
  expect(assignments.length).toBeGreaterThan(40);
  expect(new Set(assignments.map((row) => row["Employee ID"])).size).toBe(assignments.length);
});

test("R1 a packet is shared with its rater alone and holds nobody else's report", async () => {
  const [packet] = await plumbline.createPackets([manager]);
  const file = plumbline.host.files().find(({ id }) => id === packet);
  expect(file).toMatchObject({ owner: hr, editors: [manager], viewers: [] });
  const people = await plumbline.rows(packet!, "People");
  const own = (await plumbline.rows(plumbline.hub, "Assignments")).filter((row) => row.Rater === manager);
  expect(people.map((row) => row["Employee ID"]).sort()).toEqual(own.map((row) => row["Employee ID"]).sort());
});
