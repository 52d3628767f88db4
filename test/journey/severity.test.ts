/** R17: what is said of raters is made when asked for, goes when done, and is in no file that leaves the hub. */
import { hr, nothingSaid, type Plumbline } from "../plumbline";
import {
  ann,
  bob,
  facilitator,
  openRating,
  ratingOf,
  save,
  sevenPeople,
  somebody,
} from "./smallOrganisation";

let plumbline: Plumbline;
const hub = () => plumbline.hub;
const people = () => [
  ...sevenPeople(),
  ...["08", "09", "10", "11"].map((id) => somebody(`0000${id}`, `Pat${id} Poe`, "IC3", "000002")),
];
const sheetsOf = async (file: string) => (await plumbline.host.file(file)).sheets.map(({ name }) => name);

beforeAll(async () => {
  plumbline = await openRating(people());
  await plumbline.createPackets([ann, bob]);
  for (const id of ["000004", "000005", "000008", "000009", "000010", "000011"])
    await save(plumbline, { rating: ratingOf(id, ann), mark: 4 });
  await save(plumbline, { rating: ratingOf("000006", bob), mark: 2 });
});
afterAll(() => plumbline.host.close());

/** Everything of a file that its reader can read. */
const textOf = async (file: string) => JSON.stringify(await plumbline.host.file(file));

test("R17 building makes no Severity; asking for it does; building again keeps it fresh; taking it away deletes it", async () => {
  await plumbline.call(hub(), hr, "buildCalibration", {});
  expect(await sheetsOf(hub())).not.toContain("Severity");
  await plumbline.call(hub(), facilitator, "showSeverity", { shown: true, request: plumbline.request() });
  expect(await sheetsOf(hub())).toContain("Severity");
  await plumbline.call(hub(), hr, "buildCalibration", {});
  const said = await textOf(hub());
  expect(said).toContain(
    "Nobody else has marked these people and Ann Archer has not marked the shared profiles",
  );
  await plumbline.call(hub(), hr, "showSeverity", { shown: false, request: plumbline.request() });
  await plumbline.call(hub(), hr, "buildCalibration", {});
  expect(await sheetsOf(hub())).not.toContain("Severity");
  const { severity } = await plumbline.call(hub(), hr, "cases", {});
  expect(severity).toMatch(
    new RegExp(
      `^${facilitator} had the sheet Severity made, on since \\S+ \\S+ until \\S+ \\S+; who could open it: ${hr}, .*${facilitator}.*\\.$`,
    ),
  );
});

test("R17 names by the alphabet, and no cell that is a number", async () => {
  await plumbline.call(hub(), hr, "showSeverity", { shown: true, request: plumbline.request() });
  const { sheets } = await plumbline.host.file(hub());
  const cells = sheets.find(({ name }) => name === "Severity")!.values.slice(3);
  expect(cells.flat().filter((cell) => typeof cell === "number")).toEqual([]);
  const names = cells.map(([id, name]) => (String(id).includes("@") ? String(name) : "")).filter(Boolean);
  expect(names).toEqual([...names].sort());
  expect(names).toContain("Bob Berg");
});

test("R17 no file that leaves the hub says how anybody marks", async () => {
  const sentences = /lenien|strict|marks the same work|other raters|average of other teams|random groups/i;
  await plumbline.call(hub(), hr, "showSeverity", { shown: true, request: plumbline.request() });
  await plumbline.call(hub(), hr, "publishLadder", { ...nothingSaid, request: plumbline.request() });
  await plumbline.to("Pre-read");
  const session = {
    id: "s1",
    name: "Grade 3",
    date: "2026-11-02",
    minutes: 60,
    facilitator,
    participants: ["outsider@example.com"],
    people: ["000004", "000005", "000008", "000009", "000010", "000011"],
    allowedBecause: "",
  };
  await plumbline.call(hub(), hr, "planSessions", { sessions: [session], request: plumbline.request() });
  await plumbline.to("Live");
  await plumbline.call(hub(), hr, "createSessionFile", { session: "s1", request: plumbline.request() });
  await plumbline.call(hub(), hr, "buildCalibration", {});
  await plumbline.createPackets([ann, bob]);
  await plumbline.to("Locked");
  expect(await textOf(hub())).toMatch(sentences);
  const others = plumbline.host.files({ as: hr }).filter(({ id }) => id !== hub());
  expect(others.length).toBeGreaterThanOrEqual(4);
  expect(others.some(({ name }) => /session/i.test(name))).toBe(true);
  for (const { id, name } of others) expect([name, sentences.exec(await textOf(id))]).toEqual([name, null]);
  const audit = await plumbline.exportAs("Audit of marks");
  const { text: csv } = await plumbline.exportAs("Final marks and baseline");
  for (const text of [csv, audit.text]) expect(text).not.toMatch(sentences);
  expect(csv).toContain("000004");
  expect(csv).not.toContain("Ida Ito");
});

test("R30 changes by manager are HR's alone", async () => {
  const { refused } = (await plumbline.reply(hub(), facilitator, "afterMeeting", {})) as {
    refused?: unknown;
  };
  expect(refused).toBeDefined();
});
