/** R11: HR gives reports to somebody else for this cycle, and a level or a manager that changes meanwhile is told to both. */
import type { PersonAct } from "../../host/api";
import { hr, type Plumbline } from "../plumbline";
import { keepWorld } from "./keepWorld";
import { ann, bob, criteria, openRating, ratingOf, save } from "./smallOrganisation";
import { inOrder } from "./steps";

const step = inOrder();
const ida = ratingOf("000004", ann);
const because = "Ann is on leave until March.";

let plumbline: Plumbline;
let [anns, bobs] = ["", ""];
beforeAll(async () => {
  plumbline = await openRating();
  [anns = "", bobs = ""] = await plumbline.createPackets([ann, bob]);
});
afterAll(() => plumbline.host.close());

const give = (input: { tasks?: string[]; to?: string; because?: string }) =>
  plumbline.reply(plumbline.hub, hr, "giveOver", {
    tasks: [ida],
    to: bob,
    because,
    request: plumbline.request(),
    ...input,
  });
const list = (file: string, as: string) => plumbline.call(file, as, "listReports", {});
const taskOf = async (file: string, as: string, person: string) =>
  (await list(file, as)).tasks.find((one) => one.person === person && one.role === "manager");

async function collect(rater: string) {
  const { packets } = await plumbline.call(plumbline.hub, hr, "previewCollect", { raters: [rater] });
  const raters = packets.map(({ rater: of, fingerprint }) => ({ rater: of, fingerprint }));
  await plumbline.call(plumbline.hub, hr, "collect", { raters, request: plumbline.request() });
  return packets[0]!;
}

/** HR changes a cell of somebody's row. */
async function change(sheet: string, person: string, header: string, value: string): Promise<void> {
  const { values } = await plumbline.sheet(plumbline.hub, sheet);
  const headers = values[0]!.map(String);
  const row = values.findIndex((line) => line[headers.indexOf("Employee ID")] === person) + 1;
  const range = `${String.fromCharCode(65 + headers.indexOf(header))}${row}`;
  expect(plumbline.host.edit(plumbline.hub, { sheet, range, values: [[value]], as: hr })).toEqual({
    ok: true,
  });
}

test.each([
  ["no reason", { because: " " }, "giveOver.reasonMissing"],
  ["somebody nobody knows", { to: "nobody@example.com" }, "giveOver.unknownRater"],
  ["the report themselves", { to: "ida@example.com" }, "rating.self"],
  ["a task that is gone", { tasks: ["2026 H2/none/none"] }, "giveOver.unknownTask"],
])("R11 refused: %s", async (_, input, code) => {
  expect(await give(input)).toMatchObject({ ok: false, problems: [{ code }] });
});

/** Whatever a row's cells say by now, in whatever order: the person and who rates them. */
const assigned = async () =>
  (await plumbline.rows(plumbline.hub, "Assignments"))
    .map((row) => `${row["Employee ID"]} ${row.Rater}`)
    .sort();

test.each<[string, PersonAct]>([
  ["a row", { sheet: "Assignments", moveRows: { from: 2, before: 7 } }],
  ["a column", { sheet: "Assignments", insertColumns: { before: 2 } }],
])(
  "R11 %s moves while a report is given over: nobody else's rater changes, at any moment",
  async (_, act) => {
    const comeBack = keepWorld(plumbline.host);
    const before = await assigned();
    const wanted = before.map((one) => (one === `000004 ${ann}` ? `000004 ${bob}` : one)).sort();
    const input = { tasks: [ida], to: bob, because, request: "give" };
    const { cost } = await plumbline.run(plumbline.hub, hr, "giveOver", input);
    expect(await assigned()).toEqual(wanted);
    for (let call = 4; call <= cost.calls; call++) {
      comeBack();
      const editAt = { call, edit: { ...act, as: hr } };
      const { reply } = await plumbline.run(plumbline.hub, hr, "giveOver", input, { editAt });
      expect([call, await assigned()]).toEqual([call, reply?.ok ? wanted : before]);
    }
    comeBack();
  },
);

const bars = Object.fromEntries(
  criteria.map((name) => [name, { bar: "met", evidence: "The launch." } as const]),
);
const ofCase = async () => {
  const { savedAt } = await plumbline.call(anns, ann, "openProposal", { person: "000004", level: "IC4" });
  return { person: "000004", level: "IC4", seen: savedAt, request: plumbline.request() };
};
const notCollected = {
  ok: false,
  problems: [{ code: "giveOver.notCollected", message: expect.stringContaining("the packet of Ann Archer") }],
};

test.each<[string, () => Promise<unknown>, () => Promise<unknown>]>([
  ["marks", async () => undefined, () => save(plumbline, { file: anns, as: ann, rating: ida, mark: 4 })],
  [
    "words of a withdrawn case",
    async () =>
      plumbline.call(anns, ann, "proposePromotion", {
        ...(await ofCase()),
        ...{ rationale: "Ready.", businessNeed: "", bars, propose: true },
      }),
    async () => plumbline.call(anns, ann, "withdrawProposal", await ofCase()),
  ],
])("R11 R31 while %s wait to be collected, the report is not given over", async (_, before, write) => {
  const comeBack = keepWorld(plumbline.host);
  await before();
  await collect(ann);
  await write();
  expect(await give({})).toMatchObject(notCollected);
  expect(await give({ tasks: [ratingOf("000005", ann)] })).toMatchObject({ ok: true });
  await collect(ann);
  expect(await give({})).toMatchObject({ ok: true });
  comeBack();
});

step(
  "R11 a report goes to another rater with its evidence, and both raters, HR and Log say why",
  async () => {
    await save(plumbline, { file: anns, as: ann, rating: ida, mark: 4 });
    await collect(ann);
    expect(await give({})).toMatchObject({ ok: true, value: { given: 1 } });
    await plumbline.createPackets([ann, bob]);
    const { tasks, givenAway } = await list(anns, ann);
    expect(tasks.map(({ person }) => person)).not.toContain("000004");
    expect(givenAway).toEqual([{ name: "Ida Ito", said: `Given to Bob Berg: ${because}` }]);
    const task = await taskOf(bobs, bob, "000004");
    expect(task).toMatchObject({
      status: "open",
      marked: 0,
      givenOver: `Taken over from Ann Archer: ${because}`,
      changedSince: null,
    });
    expect(task!.said!.evidence.every(({ text }) => text.startsWith("Ann Archer: "))).toBe(true);
    expect((await plumbline.call(bobs, bob, "whereAmI", {})).cameBack).toEqual([
      { view: "rate", says: "Taken over: Ida Ito." },
    ]);
    const { raters } = await plumbline.call(plumbline.hub, hr, "packets", {});
    expect(raters.find(({ rater }) => rater === bob)!.reports.map(({ name }) => name)).toContain("Ida Ito");
    const log = await plumbline.rows(plumbline.hub, "Log");
    expect(log.map((row) => row.What)).toContain(
      `Ratings given over from Ann Archer to Bob Berg: Ida Ito. ${because}`,
    );
  },
);

step("R11 given back, it has the marks it had", async () => {
  expect(await give({ tasks: [ratingOf("000004", bob)], to: ann, because: "Ann is back." })).toMatchObject({
    ok: true,
  });
  await plumbline.createPackets([ann, bob]);
  expect(await taskOf(anns, ann, "000004")).toMatchObject({
    status: "submitted",
    marked: 4,
    givenOver: "Taken over from Bob Berg: Ann is back.",
  });
  expect((await list(bobs, bob)).givenAway).toEqual([
    { name: "Ida Ito", said: "Given to Ann Archer: Ann is back." },
  ]);
});

step(
  "R11 another level or manager in People changes nothing in this cycle, and rater and HR are told",
  async () => {
    await change("People", "000005", "Level", "IC5");
    await change("People", "000005", "Manager ID", "000003");
    await plumbline.createPackets([ann]);
    expect(await taskOf(anns, ann, "000005")).toMatchObject({
      level: "IC4",
      changedSince: { level: "IC5", hasOtherManager: true },
    });
    expect((await plumbline.call(plumbline.hub, hr, "packets", {})).changed).toEqual([
      "Joe Jung: IC5 by now, marked against IC4.",
      "Joe Jung: managed by Bob Berg by now, rated by Ann Archer.",
    ]);
    await change("People", "000005", "Not rated because", "left");
    expect((await plumbline.call(plumbline.hub, hr, "packets", {})).changed).toContain(
      "Joe Jung: left by now, and Ann Archer is still asked. Close rating without it, or wait for it.",
    );
    await change("People", "000005", "Not rated because", "");
  },
);

step(
  "R11 R6 a level that HR sets for this cycle: marks made against another one go back to their rater",
  async () => {
    const joe = ratingOf("000005", ann);
    await save(plumbline, { file: anns, as: ann, rating: joe, mark: 4 });
    await change("Assignments", "000005", "Level", "IC5");
    await change("Assignments", "000004", "Level", "IC4");
    await plumbline.createPackets([ann]);
    const back = (level: string, before: string) => ({
      level,
      status: "returned",
      returnedBecause: `The level is ${level} in this cycle; the marks were made against ${before}. Look at each again, then submit.`,
      canRate: true,
      marked: 4,
    });
    // One was collected before, the other not yet.
    expect(await taskOf(anns, ann, "000004")).toMatchObject(back("IC4", "IC3"));
    expect(await taskOf(anns, ann, "000005")).toMatchObject({
      ...back("IC5", "IC4"),
      changedSince: { level: "" },
    });
    expect((await plumbline.call(anns, ann, "whereAmI", {})).cameBack).toEqual([
      { view: "rate", says: expect.stringMatching(/^To look at again: .*Joe Jung/) },
    ]);
    const { new: added, changed, refused } = await collect(ann);
    expect([added, changed, refused]).toEqual([[], [], []]);
    const form = (await taskOf(anns, ann, "000005"))!;
    await save(plumbline, { file: anns, as: ann, rating: joe, mark: 3, seen: form.savedAt });
    expect((await collect(ann)).new).toMatchObject([{ name: "Joe Jung", summary: "3.0" }]);
  },
);
