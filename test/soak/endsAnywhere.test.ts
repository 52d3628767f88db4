/** A save meets rows or columns that are being moved, and ends: whatever of it landed, nobody's marks come to another, in the packet or in the hub. */

import type { PersonAct } from "../../host/api";
import type { Moment } from "../../host/engine/execution";
import type { Survivors } from "../../host/engine/survivors";
import { keepWorld } from "../journey/keepWorld";
import { ann, ratingOf } from "../journey/smallOrganisation";
import { hr } from "../plumbline";
import { anywhere, isThorough, kindOf, spread } from "../thorough";
import {
  criteria,
  faultIn,
  insertOwnColumn,
  marksOf,
  openReports,
  openSoak,
  reports,
  type Soak,
} from "./history";

let soak: Soak;
/** With everybody's first marks submitted and collected. */
let toCollected: () => void;
const person = "000005";
if (isThorough) jest.setTimeout(3_600_000);

beforeAll(async () => {
  soak = await openSoak();
});
afterAll(() => soak.plumbline.host.close());

const opened = async (one: string, file = soak.packet, as = ann) =>
  (await soak.plumbline.call(file, as, "openReport", { rating: ratingOf(one, ann) })).savedAt;

const toWithdraw = async (one: string) => ({
  rating: ratingOf(one, ann),
  request: soak.plumbline.request(),
  seen: await opened(one),
});

const saving = async (one: string, operation: number, file = soak.packet, as = ann) => ({
  rating: ratingOf(one, ann),
  request: `own-${one}-${operation}`,
  seen: await opened(one, file, as),
  submit: true,
  assessments: marksOf(one, operation),
});

const submit = async (one: string, operation: number) =>
  soak.plumbline.call(soak.packet, ann, "saveRating", await saving(one, operation));

async function collect(): Promise<string> {
  const { plumbline } = soak;
  const { packets } = await plumbline.call(plumbline.hub, hr, "previewCollect", { raters: [ann] });
  const raters = packets.map(({ rater, fingerprint }) => ({ rater, fingerprint }));
  await plumbline.call(plumbline.hub, hr, "collect", { raters, request: plumbline.request() });
  return packets.map(({ failure }) => failure).join(" ");
}

async function faultsInHub(): Promise<string[]> {
  const rows = await soak.plumbline.rows(soak.plumbline.hub, "Ratings");
  return rows
    .filter(({ ID }) => reports.some((one) => ID === ratingOf(one, ann)))
    .flatMap((row) =>
      criteria.map((name) =>
        faultIn(
          String(row["Employee ID"]),
          name,
          row[name],
          String(row[`${name}: evidence`]),
          new Set(row["Employee ID"] === person ? [0, 1, 2] : [1]),
        ),
      ),
    )
    .filter(Boolean);
}

interface End {
  kind: string;
  where: string;
  comeBack: () => void;
}

/** What an execution leaves that ends before any of its calls, each state once. */
function endsOf(found: Map<string, End>, of = soak.packet) {
  const { host } = soak.plumbline;
  let last = "";
  return (moment: Moment): void => {
    const { call, waiting, saves, ifKilled } = moment;
    const look = (survivors: Survivors) =>
      ifKilled(survivors, () => {
        const file = host.world.files.get(of)!;
        const left = JSON.stringify([file.sheetNamed("Ratings")!.values.rows, file.documentProperties]);
        const where = `killed at call ${call}, survivors: ${JSON.stringify(survivors)}`;
        const kind = kindOf(moment, survivors);
        if (!found.has(left)) found.set(left, { kind, where, comeBack: keepWorld(host) });
      });
    const { revision, documentProperties } = host.world.files.get(of)!;
    const now = JSON.stringify([revision, documentProperties]);
    if (now !== last) look("none");
    last = now;
    if (!saves || waiting === 0) return;
    for (let prefix = 1; prefix <= waiting; prefix++) look({ prefix });
    for (let seed = 0; seed < 4; seed++) look({ subset: call * 10 + seed });
  };
}

const sortedAlone: [string, PersonAct] = [
  "a column is sorted without the others",
  { sheet: "Ratings", sort: { range: "F2:F12", column: 6, ascending: false } },
];
const furtherActs: [string, PersonAct][] = [
  ["a column is dragged", { sheet: "Ratings", moveColumns: { from: 3, count: 2, before: 9 } }],
  ["a row is inserted above", { sheet: "Ratings", insertRows: { before: 2 } }],
  ["the rows are sorted", { sheet: "Ratings", sort: { range: "A2:Y12", column: 4, ascending: false } }],
];

/** The second takes several ranges, between any two of which an execution may end. */
describe.each([
  ["columns of Plumbline's alone", false],
  ["a headed column of the rater's own among them", true],
])("%s", (_, isParted) => {
  beforeAll(async () => {
    const { begin, plumbline, packet } = soak;
    begin();
    if (isParted) insertOwnColumn(plumbline.host, packet, ann);
    for (const one of reports) await submit(one, 1);
    await collect();
    await plumbline.call(packet, ann, "withdrawRating", await toWithdraw(person));
    toCollected = keepWorld(plumbline.host);
  });

  test.each<[string, PersonAct]>([
    ["the row is dragged down", { sheet: "Ratings", moveRows: { from: 3, before: 6 } }],
    ...(isThorough || !isParted ? [sortedAlone, ...furtherActs] : []),
  ])(`while %s, a save that ends ${anywhere} brings nobody's marks to another`, async (_, act) => {
    const { plumbline, packet } = soak;
    toCollected();
    const asked = await saving(person, 2);
    const found = new Map<string, End>();
    const whole = await plumbline.run(packet, ann, "saveRating", asked);
    expect(whole.reply).toMatchObject({ ok: true });
    expect(await collect()).toBe("");
    expect(await faultsInHub()).toEqual([]);
    for (let call = 4; call <= whole.cost.calls; call++) {
      toCollected();
      const edits = { editAt: { call, edit: { ...act, as: ann } }, onCall: endsOf(found) };
      await plumbline.run(packet, ann, "saveRating", asked, edits);
    }
    const faults: string[] = [];
    for (const { where, comeBack } of spread([...found.values()], ({ kind }) => kind)) {
      comeBack();
      await collect();
      faults.push(...(await faultsInHub()).map((fault) => `${where}: ${fault}`));
      const page = await plumbline.reply(packet, ann, "listReports", {});
      if ("isToNote" in page) await plumbline.reply(packet, ann, "noteOpening", {});
      const failure = await collect();
      if (failure) faults.push(`${where}, opened again: ${failure}`);
      faults.push(...(await faultsInHub()).map((fault) => `${where}, opened again: ${fault}`));
    }
    expect(faults).toEqual([]);
  });
});

/** A blank column is nobody's: neither a seal's headings nor their order tell that it was moved. */
const blankColumns: [where: string, what: string, isThere: boolean][] = [
  ["the hub", "a blank column among ours", true],
  ["the hub", "a blank column inserted just then", false],
  ["a packet", "a blank column among ours", true],
  ["a packet", "a blank column inserted just then", false],
];
describe.each(isThorough ? blankColumns : blankColumns.slice(0, 2))("in %s, %s", (where, _, isThere) => {
  const acts: [string, (at: number) => PersonAct][] = [
    ["beyond its left neighbour", (at) => ({ sheet: "Ratings", moveColumns: { from: at, before: at - 1 } })],
    ["beyond its right neighbour", (at) => ({ sheet: "Ratings", moveColumns: { from: at, before: at + 2 } })],
    ["beyond two", (at) => ({ sheet: "Ratings", moveColumns: { from: at, before: at + 3 } })],
  ];
  test.each(isThorough ? acts : acts.slice(0, 1))(
    "R31 is moved %s while a save ends anywhere, then a text is sorted away: nothing is lost in silence",
    async (_, act) => {
      const { begin, plumbline, packet } = soak;
      const { host, run, reply } = plumbline;
      const [file, as] = where === "the hub" ? [plumbline.hub, hr] : [packet, ann];
      begin();
      for (const one of reports)
        await plumbline.call(file, as, "saveRating", { ...(await saving(one, 1, file, as)), submit: false });
      const columnOf = (heading: string) =>
        host.world.files.get(file)!.sheetNamed("Ratings")!.values.rows[0]!.indexOf(heading) + 1;
      const at = columnOf("Leadership");
      const insert = { edit: { sheet: "Ratings", insertColumns: { before: at }, as } };
      if (isThere) host.edit(file, insert.edit);
      const comeBack = keepWorld(host);
      const asked = await saving(person, 2, file, as);
      const heard: Moment[] = [];
      await run(file, as, "saveRating", asked, { onCall: (moment) => void heard.push(moment) });
      const first = heard.find(({ name }) => name.endsWith(".setValues"))!.call;
      const found = new Map<string, End>();
      // Inserted before the row is written, moved before any of what puts that right.
      for (let call = first; call <= first + 6; call++) {
        comeBack();
        const moving = { call, edit: { ...act(at), as } };
        const editAt = isThere ? [moving] : [{ ...insert, call: first }, moving];
        await run(file, as, "saveRating", asked, { editAt, onCall: endsOf(found, file) });
      }
      const isSaved = async () =>
        (await plumbline.call(file, as, "listReports", {})).tasks.some(
          ({ rating, status }) => rating === ratingOf(person, ann) && status === "submitted",
        );
      let finished = 0;
      const faults: string[] = [];
      const look = async (when: string) =>
        faults.push(...(await faultsShown(file, as)).map((fault) => `${when}: ${fault}`));
      for (const { where, comeBack } of found.values()) {
        comeBack();
        await look(where);
        const isNoted = "pending" in host.world.files.get(file)!.documentProperties;
        await reply(file, as, "noteOpening", {});
        if (isNoted && (await isSaved())) finished++;
        await look(`${where}, opened again`);
        comeBack();
        sortAlone(columnOf("Leadership: evidence"), file, as);
        await look(`${where}, sorted`);
      }
      expect(faults).toEqual([]);
      // What was noted of the row is enough to finish its save.
      expect(finished).toBeGreaterThan(0);
      expect(found.size).toBeGreaterThan(10);
    },
  );
});

function sortAlone(column: number, file = soak.packet, as = ann): void {
  const letter = String.fromCharCode(64 + column);
  const sort = { range: `${letter}2:${letter}12`, column, ascending: true };
  soak.plumbline.host.edit(file, { sheet: "Ratings", sort, as });
}

/** What is amiss on the file's own page; of the one being saved, either may stand there. */
async function faultsShown(file: string, as: string): Promise<string[]> {
  const { tasks } = await soak.plumbline.call(file, as, "listReports", {});
  const own = tasks.filter(({ rating, person }) => rating === ratingOf(person, ann));
  return (await openReports(soak.plumbline, file, as, own)).flatMap(({ person: one, said }) =>
    criteria
      .map((name) => {
        const { mark, evidence } = said.assessments[name]!;
        return faultIn(one, name, mark, evidence, new Set(one === person ? [1, 2] : [1]));
      })
      .filter(Boolean),
  );
}

test.each(["Hard skills", "Leadership"])(
  "R31 a save of one mark ends anywhere, then somebody sorts %s alone: nothing reads as another's own",
  async (sorted) => {
    const { begin, plumbline, packet } = soak;
    const saved = "Hard skills";
    const { host, reply, call, run } = plumbline;
    begin();
    insertOwnColumn(host, packet, ann);
    for (const one of reports) await submit(one, 1);
    await call(packet, ann, "withdrawRating", await toWithdraw(person));
    const { [saved]: mark } = marksOf(person, 2);
    const asked = { ...(await saving(person, 2)), submit: false, assessments: { [saved]: mark! } };
    const comeBack = keepWorld(host);
    const { cost } = await run(packet, ann, "saveRating", asked);
    const faults: string[] = [];
    for (let killAt = 4; killAt <= cost.calls; killAt++) {
      comeBack();
      await run(packet, ann, "saveRating", asked, { killAt, survivors: "all" });
      const [headings] = host.world.files.get(packet)!.sheetNamed("Ratings")!.values.rows;
      sortAlone(headings!.indexOf(sorted) + 1);
      await reply(packet, ann, "noteOpening", {});
      const { tasks } = await call(packet, ann, "listReports", {});
      for (const { person: one, said } of await openReports(plumbline, packet, ann, tasks)) {
        for (const name of criteria) {
          const { mark, evidence } = said.assessments[name]!;
          const allowed = new Set(one === person && name === saved ? [1, 2] : [1]);
          const fault = faultIn(one, name, mark, evidence, allowed);
          if (fault) faults.push(`killed at call ${killAt}: ${fault}`);
        }
      }
    }
    expect(faults).toEqual([]);
  },
);
