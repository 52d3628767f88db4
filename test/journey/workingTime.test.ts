/** Part-time and leave: from the roster to the manager's form, and to nobody else. */
import { hr, type Plumbline } from "../plumbline";
import {
  ann,
  bob,
  cycleName,
  facilitator,
  importPeople,
  openRating,
  ratingOf,
  save,
  sevenPeople,
} from "./smallOrganisation";
import { inOrder } from "./steps";

const step = inOrder();
const ida = "000004";
const withTime = (more: { works?: number | null; onLeave?: number | null }) =>
  sevenPeople().map((person) => (person.id === ida ? { ...person, ...more } : person));

let plumbline: Plumbline;
let packet = "";
let bobs = "";
beforeAll(async () => {
  plumbline = await openRating();
});
afterAll(() => plumbline.host.close());

const inHub = <M extends Parameters<Plumbline["call"]>[2]>(
  method: M,
  input: Parameters<Plumbline["call"]>[3],
) => plumbline.call(plumbline.hub, hr, method, input as never);
const sheetsOf = async (file: string) => (await plumbline.host.file(file)).sheets.map(({ name }) => name);
const times = async () =>
  (await plumbline.rows(plumbline.hub, "Working time")).map((row) => Object.values(row).slice(0, 4));

step("an import shows what it would change and keeps it apart from People", async () => {
  expect(await sheetsOf(plumbline.hub)).not.toContain("Working time");
  const shown = await plumbline.call(plumbline.hub, hr, "previewImport", {
    people: withTime({ works: 80, onLeave: 61 }),
    aliases: [],
  });
  expect(shown.changed).toEqual([
    {
      id: ida,
      name: "Ida Ito",
      hasLeft: false,
      fields: [
        { field: "Works (% of full time)", before: "", after: "80" },
        { field: "On leave (days of this cycle)", before: "", after: "61" },
      ],
    },
  ]);
  expect(shown.same).toBe(6);
  await importPeople(plumbline, withTime({ works: 80, onLeave: 61 }));
  expect(await times()).toEqual([[ida, "Ida Ito", 80, 61]]);
});

step("R1 the manager reads the reason in the packet; no other packet has it", async () => {
  [packet = "", bobs = ""] = await plumbline.createPackets([ann, bob]);
  const { tasks } = await plumbline.call(packet, ann, "listReports", {});
  expect(tasks.map(({ name, presence }) => [name, presence?.why]).slice(0, 2)).toEqual([
    ["Ida Ito", "working 80 % of full time and 61 of 183 days on leave"],
    ["Joe Jung", undefined],
  ]);
  expect(JSON.stringify((await plumbline.host.file(bobs)).sheets)).not.toContain("working 80 %");
  for (const file of [packet, bobs]) expect(await sheetsOf(file)).not.toContain("Working time");
});

step("R1 a packet that says it on a sheet of its own, as before, is left an empty one", async () => {
  const headings = ["Employee ID", "Name", "Works (% of full time)", "On leave (days of this cycle)"];
  for (const edit of [
    { insertSheet: "Working time" },
    { sheet: "Working time", range: "A1:D2", values: [headings, [ida, "Ida Ito", 80, 61]] },
    { sheet: "People", range: "A2", values: [["Ida"]] },
  ])
    expect(plumbline.host.edit(packet, { ...edit, as: ann })).toEqual({ ok: true });
  await importPeople(plumbline, withTime({ works: 70, onLeave: 61 }));
  await plumbline.createPackets([ann]);
  const { values } = await plumbline.sheet(packet, "Working time");
  expect(values.filter((cells) => cells.some((cell) => cell !== ""))).toEqual([headings]);
  const { tasks } = await plumbline.call(packet, ann, "listReports", {});
  expect(tasks[0]!.presence?.why).toContain("working 70 %");
});

/** What a meeting, its sheets, its file and HR's other files are made from. */
async function told(): Promise<string> {
  await inHub("buildCalibration", {});
  const views = (await plumbline.host.file(plumbline.hub)).sheets.filter(
    ({ name }) => !["Working time", "Log", "Settings", "Sessions"].includes(name),
  );
  const [file] = [...plumbline.host.world.files].find(([, { name }]) => name.includes("Monday"))!;
  const inFile = (await plumbline.host.file(file)).sheets;
  const room = await inHub("openRoom", {});
  const inSession = await plumbline.call(file, facilitator, "openRoom", {});
  return JSON.stringify([views.map(({ values }) => values), inFile, room, inSession]);
}

const forget = () =>
  plumbline.host.edit(plumbline.hub, { sheet: "Working time", range: "C2:D2", values: [["", ""]], as: hr });

step(
  "neither value reaches a room, a flag, a view or a session file: they are the same without",
  async () => {
    for (const [person, rater] of [
      [ida, ann],
      ["000005", ann],
      ["000006", bob],
    ] as const)
      await save(plumbline, { rating: ratingOf(person, rater), mark: person === ida ? 2 : 4 });
    const meeting = {
      id: "s1",
      name: "Monday",
      date: "2026-11-02",
      minutes: 60,
      facilitator,
      participants: [],
      people: [ida, "000005", "000006"],
      allowedBecause: "",
    };
    for (const state of ["Pre-read", "Live"] as const) await plumbline.to(state);
    const make = async () => {
      await inHub("planSessions", { sessions: [meeting], request: plumbline.request() });
      await inHub("createSessionFile", { session: "s1", request: plumbline.request() });
    };
    await make();
    // Views say the minute in which they were built.
    plumbline.host.setClock(new Date().toISOString());
    const before = await told();
    expect(forget()).toEqual({ ok: true });
    await inHub("createSessionFile", { session: "s1", request: plumbline.request() });
    expect(await told()).toBe(before);
    plumbline.host.setClock(null);
  },
);

step("nor an export, nor the history; everything about the person holds it", async () => {
  await importPeople(plumbline, withTime({ works: 80, onLeave: 61 }));
  await plumbline.to("Locked");
  const out = async () =>
    JSON.stringify([
      (await plumbline.exportAs("Audit of marks")).text,
      await inHub("cycleHistory", { cycle: cycleName, managers: true, texts: true }),
    ]);
  const before = await out();
  expect(JSON.stringify(await inHub("aboutPerson", { person: ida }))).toMatch(
    /"Works \(% of full time\)","80".*"On leave \(days of this cycle\)","61"/,
  );
  forget();
  expect(await out()).toBe(before);
});

step(
  "roster.leaveWithoutCycle days on leave are of one cycle: between cycles they are not read, and the next begins without",
  async () => {
    const shown = await plumbline.call(plumbline.hub, hr, "previewImport", {
      people: withTime({ works: 80, onLeave: 61 }),
      aliases: [],
    });
    expect(shown.notices.join()).toContain("Open the next cycle, then import the file again");
    const edit = { sheet: "Working time", range: "C2:D2", values: [[80, 61]], as: hr };
    expect(plumbline.host.edit(plumbline.hub, edit)).toEqual({ ok: true });
    await inHub("openCycle", {
      name: "2027 H1",
      cutOff: "2027-04-01",
      reason: "No letters.",
      request: plumbline.request(),
    });
    expect(await times()).toEqual([[ida, "Ida Ito", 80, ""]]);
  },
);

step("R15 removing the person takes it out of the hub", async () => {
  await inHub("eraseData", { scope: { person: ida }, request: plumbline.request() });
  expect((await times()).flat().filter((cell) => cell !== "")).toEqual([]);
});
