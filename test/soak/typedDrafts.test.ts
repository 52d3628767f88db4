/** Marks typed into the sheet and never saved have no seal: while a first save meets rows or columns being moved, and ends, all marks stay whose they are. */
import type { PersonAct } from "../../host/api";
import { keepWorld } from "../journey/keepWorld";
import { ann, ratingOf } from "../journey/smallOrganisation";
import { hr } from "../plumbline";
import { isThorough } from "../thorough";
import { criteria, faultIn, insertOwnColumn, marksOf, openSoak, reports, type Soak } from "./history";

if (isThorough) jest.setTimeout(3_600_000);

let soak: Soak;
beforeAll(async () => {
  soak = await openSoak();
});
afterAll(() => soak.plumbline.host.close());

/** The last of those who are typed has the very marks that are saved: marks alone prove nothing. */
const [saved = "", ...typed] = ["000005", "000004", "000008", "000010"];

/** Marks, texts and the tick, straight into their rows. */
function type(): void {
  const { host } = soak.plumbline;
  const { rows } = host.world.files.get(soak.packet)!.sheetNamed("Ratings")!.values;
  const headings = rows[0]!;
  for (const person of typed) {
    const row = [...rows].findIndex((cells) => cells?.[headings.indexOf("Employee ID")] === person) + 1;
    const put = (heading: string, value: string | number | boolean) => {
      const range = `${String.fromCharCode(65 + headings.indexOf(heading))}${row}`;
      const edit = { sheet: "Ratings", range, values: [[value]], as: ann };
      expect(host.edit(soak.packet, edit)).toEqual({ ok: true });
    };
    for (const [name, { mark, evidence }] of Object.entries(marksOf(person, 1))) {
      put(name, mark as number);
      put(`${name}: evidence`, evidence);
    }
    put("Submit", true);
  }
}

const acts: [string, PersonAct][] = [
  ["a row is inserted above", { sheet: "Ratings", insertRows: { before: 2 } }],
  ["the rows are sorted", { sheet: "Ratings", sort: { range: "A2:Y12", column: 4, ascending: false } }],
];
const furtherActs: [string, PersonAct][] = [
  ["a row is dragged", { sheet: "Ratings", moveRows: { from: 3, before: 6 } }],
  ["columns are dragged", { sheet: "Ratings", moveColumns: { from: 3, count: 2, before: 9 } }],
];
/** What becomes of a save that somebody meets at its ninth call. */
const ends = [
  {},
  { killAt: 9, survivors: "none" },
  { killAt: 9, survivors: { prefix: 1 } },
  { killAt: 13, survivors: { prefix: 1 } },
] as const;

test.each([...acts, ...(isThorough ? furtherActs : [])])(
  "R31 a sheet with an own column and typed marks: while %s, a first save loses none and takes none",
  async (_, act) => {
    const { begin, plumbline, packet } = soak;
    const { call, run, hub } = plumbline;
    begin();
    insertOwnColumn(plumbline.host, packet, ann);
    type();
    const rating = ratingOf(saved, ann);
    const { savedAt: seen } = await call(packet, ann, "openReport", { rating });
    const asked = { rating, request: "r", seen, submit: true, assessments: marksOf(saved, 1) };
    const before = keepWorld(plumbline.host);
    const faults: string[] = [];
    const whole = isThorough ? (await run(packet, ann, "saveRating", asked)).cost.calls : 0;
    const everywhere = Array.from({ length: whole }, (__, at) => at + 1).flatMap((killAt) => [
      { killAt, survivors: "none" as const },
      { killAt, survivors: { prefix: 1 } },
    ]);
    for (const end of [...ends, ...everywhere]) {
      const say = (fault: string) => fault && faults.push(`${JSON.stringify(end)}: ${fault}`);
      before();
      await run(packet, ann, "saveRating", asked, { editAt: { call: 9, edit: { ...act, as: ann } }, ...end });
      await plumbline.reply(packet, ann, "noteOpening", {});
      const { tasks, problems } = await call(packet, ann, "listReports", {});
      if (!("killAt" in end)) expect(problems).toEqual([]);
      for (const { rating: id, person } of tasks.filter((one) => reports.includes(one.person))) {
        const { said } = await call(packet, ann, "openReport", { rating: id });
        const allowed = new Set([
          ...(typed.includes(person) ? [] : [0]),
          ...(person === "000009" ? [] : [1]),
        ]);
        for (const name of criteria)
          say(faultIn(person, name, said.assessments[name]!.mark, said.assessments[name]!.evidence, allowed));
      }
      const { packets } = await call(hub, hr, "previewCollect", { raters: [ann] });
      const raters = packets.map(({ rater, fingerprint }) => ({ rater, fingerprint }));
      await call(hub, hr, "collect", { raters, request: plumbline.request() });
      for (const row of await plumbline.rows(hub, "Ratings"))
        for (const name of row.Status === "submitted" ? criteria : [])
          say(
            faultIn(
              String(row["Employee ID"]),
              name,
              row[name],
              String(row[`${name}: evidence`]),
              new Set([1]),
            ),
          );
    }
    expect(faults).toEqual([]);
  },
);
