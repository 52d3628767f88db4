/** Workbooks made by earlier versions: they say so, are brought up to date, and lose nothing. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { contract, type MethodName } from "../../src/rpc/contract";
import { criteriaIn, leaves, type Table } from "../../src/workbook/tables/table";
import { tables } from "../../src/workbook/tables/tables";
import { headersSince, schema, versions } from "../../src/workbook/tables/versions";
import { hr, type Plumbline } from "../plumbline";
import { keptVersions, openWorld, worlds } from "../worlds/openWorld";
import { ann, changeSetting, openRating } from "./smallOrganisation";

let plumbline: Plumbline;
afterEach(() => plumbline.host.close());

const tableSheets: readonly string[] = Object.values(tables).map(({ name }) => name);

/** Every filled cell of every table of every file; a packet's Settings are the hub's, and say what it says. */
async function everyCell(): Promise<Set<string>> {
  const cells = new Set<string>();
  for (const { id } of plumbline.host.files())
    for (const { name } of (await plumbline.host.file(id)).sheets.filter(
      (one) => tableSheets.includes(one.name) && (one.name !== "Settings" || id === plumbline.hub),
    ))
      for (const row of await plumbline.rows(id, name))
        for (const [heading, value] of Object.entries(row))
          if (value !== "" && heading !== "Packet holds" && row.Setting !== "Tables version")
            cells.add(JSON.stringify([id, name, Object.values(row)[0], heading, value]));
  return cells;
}

/** The first rows of the tables of the hub and its packets, by file and sheet; Agenda is a view of the hub. */
async function headingsNow(): Promise<Map<string, { sheet: string; headings: string[] }>> {
  const found = new Map<string, { sheet: string; headings: string[] }>();
  for (const { id, name } of plumbline.host.files())
    if (id === plumbline.hub || name.startsWith("Plumbline packet"))
      for (const { name: sheet, values } of (await plumbline.host.file(id)).sheets)
        if (tableSheets.includes(sheet) && sheet !== "Agenda")
          found.set(`${id} ${sheet}`, { sheet, headings: (values[0] ?? []).map(String) });
  return found;
}

/** What sheets gained since that number, line by line of the history of the tables; columns of each criterion aside. */
const gainedSince = (number: number) =>
  versions
    .slice(number)
    .flatMap(({ columns = {} }) =>
      Object.entries(columns).flatMap(([sheet, headings]) => headings.map((heading) => ({ sheet, heading }))),
    )
    .filter(({ heading }) => !heading.startsWith(":"));

const bringAllUpToDate = async () => {
  await plumbline.setUp();
  const { raters } = await plumbline.call(plumbline.hub, hr, "packets", {});
  const withPacket = raters.filter(({ packet }) => packet).map(({ rater }) => rater);
  for (let at = 0; at < withPacket.length; at += 10) {
    const wanted = { raters: withPacket.slice(at, at + 10), request: plumbline.request() };
    const { results } = await plumbline.call(plumbline.hub, hr, "createPackets", wanted);
    expect(results.filter(({ state }) => state === "failed")).toEqual([]);
  }
  return raters.filter(({ packet }) => packet);
};

/** The headings that later numbers brought, by the sheets that are to gain them. */
async function lackingNow() {
  const settings = await plumbline.rows(plumbline.hub, "Settings");
  const number = Number(settings.find(({ Setting }) => Setting === "Tables version")?.Value ?? 1);
  const gained = gainedSince(number);
  const before = await headingsNow();
  // A sheet that it does not have yet is made with all its columns.
  const missed = gained.filter(({ sheet, heading }) =>
    [...before.values()].some((one) => one.sheet === sheet && one.headings.includes(heading)),
  );
  expect(missed).toEqual([]);
  return [...before].flatMap(([place, { sheet, headings }]) =>
    gained
      .filter((one) => one.sheet === sheet && !headings.includes(one.heading))
      .map(({ heading }) => ({ place, heading })),
  );
}

test.each(worlds)("the workspace %s says that it is older, and not a cell is written", async (world) => {
  plumbline = await openWorld(world);
  const before = await everyCell();
  const { next, problems } = await plumbline.call(plumbline.hub, hr, "whereAmI", {});
  expect(next).toMatchObject({ view: "setUp" });
  expect(problems).toEqual([expect.objectContaining({ code: "file.older" })]);
  const packet = plumbline.host.files().find(({ name }) => name.startsWith("Plumbline packet"))!;
  const rater = packet.editors[0]!;
  expect((await plumbline.call(packet.id, rater, "whereAmI", {})).problems).toEqual([
    expect.objectContaining({ code: "file.older", message: expect.stringContaining("Ask HR to update it") }),
  ]);
  const saving = { rating: "any", request: "r", seen: "", assessments: {}, submit: false };
  const older = { ok: false, problems: [{ code: "file.older" }] };
  expect(await plumbline.reply(packet.id, rater, "saveRating", saving)).toMatchObject(older);
  expect(await plumbline.reply(plumbline.hub, hr, "packets", {})).toMatchObject(older);
  expect(await everyCell()).toEqual(before);
});

test.each(worlds)(
  "the workspace %s is brought up to date: it has every cell it had, and gains what every number since brought, in each sheet it has",
  async (world) => {
    plumbline = await openWorld(world);
    const lacking = await lackingNow();
    const before = await everyCell();
    const raters = await bringAllUpToDate();
    const now = await everyCell();
    const headings = await headingsNow();
    expect(lacking.length).toBeGreaterThan(0);
    expect(lacking.filter(({ place, heading }) => !headings.get(place)?.headings.includes(heading))).toEqual(
      [],
    );
    const isVersion = (cell: string) => cell.includes('"Settings","Tables version","Value"');
    // A case to approve calls who proposed it by name since, where it had the address.
    const isNamed = (cell: string) => cell.includes('"Cases to approve"') && cell.includes('"Proposed by"');
    expect([...before].filter((cell) => !now.has(cell) && !isVersion(cell) && !isNamed(cell))).toEqual([]);
    expect((await plumbline.call(plumbline.hub, hr, "whereAmI", {})).problems).toEqual([]);
    const log = plumbline.host.world.files.get(plumbline.hub)!.sheets.find(({ name }) => name === "Log")!;
    const shown = Object.values(tables.log.fields).flatMap(({ header }, at) =>
      log.hiddenLines.column[at] ? [] : [header],
    );
    expect(shown).toEqual(["When", "Who", "What"]);
    // The moment of a save, in world time, is nobody's to read: neither in the hub nor in any file of a rater.
    const inSight = [...plumbline.host.world.files.values()]
      .filter(({ id }) => id === plumbline.hub || raters.some(({ packet }) => packet!.id === id))
      .flatMap(({ name, sheets }) =>
        sheets
          .filter((sheet) => tableSheets.includes(sheet.name))
          .flatMap((sheet) => {
            const head = Array.from({ length: sheet.columns }, (_, at) => sheet.values.get(1, at + 1));
            const at = head.indexOf("Saved");
            return at >= 0 && !sheet.hiddenLines.column[at] ? [[name, sheet.name]] : [];
          }),
      );
    expect(inSight).toEqual([]);
    for (const { rater, packet } of raters) {
      const { problems } = await plumbline.call(packet!.id, rater, "listReports", {});
      expect([rater, problems]).toEqual([rater, []]);
      const submitted = (await plumbline.rows(packet!.id, "Ratings")).filter(
        ({ Status }) => Status === "submitted",
      );
      expect(submitted.filter(({ Submit }) => Submit !== true)).toEqual([]);
    }
    await plumbline.call(plumbline.hub, hr, "buildCalibration", {});
    await plumbline.setUp();
    const again = await everyCell();
    // What a view says of itself may be said better by a later version.
    const isOfView = (cell: string) => /To fill this sheet|\. Built \d{4}-/.test(cell);
    expect([...now].filter((cell) => !again.has(cell) && !isOfView(cell))).toEqual([]);
  },
);

test("a cycle that an earlier version locked says that its history can't go out, and what helps", async () => {
  plumbline = await openWorld("0.1/locked");
  await plumbline.setUp();
  const { cycles } = await plumbline.call(plumbline.hub, hr, "historyPage", {});
  expect(cycles.map(({ whyNot }) => whyNot)).toEqual([
    expect.stringContaining("Reopen calibration and lock it again"),
  ]);
  const [{ name } = { name: "" }] = cycles;
  const asked = { cycle: name, managers: false, texts: false };
  expect(await plumbline.reply(plumbline.hub, hr, "cycleHistory", asked)).toMatchObject({
    ok: false,
    problems: [{ code: "history.notLocked" }],
  });
  await plumbline.to("Live");
  await plumbline.to("Locked");
  const { rows } = await plumbline.call(plumbline.hub, hr, "cycleHistory", asked);
  expect(rows.plumbline_person_cycle.length).toBeGreaterThan(0);
});

test("every released version has left a workspace that later ones open", () => {
  const read = (name: string) => readFileSync(join(__dirname, "../..", name), "utf8");
  const told = [...read("CHANGELOG.md").matchAll(/^## (\d+\.\d+)/gm)].map(([, version = ""]) => version);
  const { version } = JSON.parse(read("package.json")) as { version: string };
  const released = told.slice(told.indexOf(version.replace(/\.\d+$/, "")));
  expect(released.length).toBeGreaterThan(0);
  expect(released.filter((one) => !keptVersions.includes(one))).toEqual([]);
});

test("a packet that is older than its hub is not collected from until it is updated", async () => {
  plumbline = await openWorld("0.1/sample");
  await plumbline.setUp();
  const { raters } = await plumbline.call(plumbline.hub, hr, "packets", {});
  const one = raters.find(({ packet }) => packet)!;
  const preview = () => plumbline.call(plumbline.hub, hr, "previewCollect", { raters: [one.rater] });
  expect(one.needsUpdate).toBe(true);
  expect((await preview()).packets).toEqual([
    expect.objectContaining({
      failure: expect.stringContaining("Update it, then collect"),
      new: [],
      changed: [],
    }),
  ]);
  await bringAllUpToDate();
  expect((await preview()).packets).toEqual([expect.objectContaining({ failure: "" })]);
});

test("a file that a newer version made says so, and no call reads or writes it", async () => {
  plumbline = await openRating();
  const [packet = ""] = await plumbline.createPackets([ann]);
  for (const [file, as] of [
    [plumbline.hub, hr],
    [packet, ann],
  ] as const) {
    await changeSetting(plumbline, "Tables version", String(schema + 1), { file, as });
    const { next, problems } = await plumbline.call(file, as, "whereAmI", {});
    expect([next, problems]).toEqual([null, [expect.objectContaining({ code: "file.newer" })]]);
  }
  const open = (Object.keys(contract) as MethodName[]).filter(
    (name) => contract[name].inFilesOf === "any version",
  );
  expect(open).toEqual(["whereAmI"]);
  expect(await plumbline.reply(plumbline.hub, hr, "setUp", { request: "r" })).toMatchObject({
    ok: false,
    problems: [{ code: "file.newer" }],
  });
});

test("the history of the tables tells every heading and sheet that 0.1 did not have, and 0.1's are all still there", async () => {
  plumbline = await openWorld("0.1/locked");
  const { sheets } = await plumbline.host.file(plumbline.hub);
  for (const table of Object.values(tables) as unknown as Table<Record<string, unknown>>[]) {
    const standing = sheets.find(({ name }) => name === table.name)?.values[0]?.map(String);
    if (!standing) {
      expect(versions.flatMap(({ sheets: added = [] }) => added)).toContain(table.name);
      continue;
    }
    const criteria = criteriaIn(table, standing);
    const today = leaves(table, criteria).map(({ header }) => header);
    const since = headersSince(table, criteria, 1);
    expect([table.name, today.filter((header) => !standing.includes(header))]).toEqual([table.name, since]);
    expect([table.name, standing.filter((header) => !today.includes(header))]).toEqual([table.name, []]);
  }
});
