/** The structured exercise on the shipped dist/: a hiring file, its kits, the debrief, and what nobody may see before. */
import type { Contract } from "../../src/rpc/contract";
import { openPlumbline, type Plumbline } from "../plumbline";
import { keepWorld } from "./keepWorld";

jest.setTimeout(60_000);

const recruiter = "hr@example.com";
const ann = "ann@example.com";
const bob = "bob@example.com";
const attributes = ["Distils what is asked", "Stays with the scenario", "Frames the problem", "Finds the way"];

let plumbline: Plumbline;
let file: string;
let kits: Readonly<Record<string, string>>;
let reset: () => void;

const request = () => plumbline.request();
const planned = (fields: Partial<Contract["planCandidate"]["input"]["candidate"]> = {}) => ({
  id: "ada",
  name: "Ada Ueda",
  on: "2026-10-01",
  scenario: "laundry",
  interviewers: [ann, bob],
  adjustments: "More time to read",
  ...fields,
});
const plan = (fields: Parameters<typeof planned>[0] = {}, anyway = false) =>
  plumbline.reply(file, recruiter, "planCandidate", {
    candidate: planned(fields),
    anyway,
    request: request(),
  });
const saying = (words: string): Contract["saveScorecard"]["input"]["said"] => ({
  marks: Object.fromEntries(
    attributes.map((name, at) => [name, { mark: at ? "good" : "mixed", evidence: `${words} ${name}` }]),
  ),
  canDo: "yes",
  why: `${words} why`,
  notes: "",
  startedAt: "2026-10-01T09:00:00.000Z",
  endedAt: "2026-10-01T09:42:00.000Z",
  ranOut: "",
  steps: [],
  stumbles: ["Forgets the steps announced at the start"],
});
const cardOf = async (who: string) =>
  (await plumbline.call(kits[who]!, who, "interviews", {})).cards.find(({ id }) => id === `ada/${who}`)!;
const save = async (who: string, words: string, submit: boolean) =>
  plumbline.reply(kits[who]!, who, "saveScorecard", {
    id: `ada/${who}`,
    said: saying(words),
    submit,
    seen: (await cardOf(who)).savedAt,
    request: request(),
  });
const debrief = () => plumbline.call(file, recruiter, "debrief", { candidate: "ada" });
const collect = () =>
  plumbline.reply(file, recruiter, "collectScorecards", { candidate: "ada", request: request() });
/** Every cell, note and name of a file, as one text. */
const everything = (id: string): string =>
  JSON.stringify(
    plumbline.host.world.files
      .get(id)!
      .sheets.map(({ name, values, notes }) => [name, values.rows, notes.rows]),
  );

beforeAll(async () => {
  plumbline = await openPlumbline();
  file = plumbline.hub;
  await plumbline.call(file, recruiter, "setUpHiring", {
    opening: "Product Manager, Payments",
    level: "IC2",
    request: request(),
  });
  expect(await plan()).toMatchObject({ ok: true });
  await plumbline.call(file, recruiter, "makeKits", { request: request() });
  const { kits: made } = await plumbline.call(file, recruiter, "listCandidates", {});
  kits = Object.fromEntries(made.map(({ email, url }) => [email, /d\/([^/]+)\//.exec(url)![1]!]));
  reset = keepWorld(plumbline.host);
});
beforeEach(() => reset());
afterAll(() => plumbline.host.close());

test("R36 before all have submitted, no cell of another file holds a word of a scorecard, and nothing is collected", async () => {
  await save(ann, "Xylophone", true);
  await save(bob, "Marimba", false);
  expect(everything(kits[ann]!)).toContain("Xylophone");
  for (const other of [file, kits[bob]!]) expect(everything(other)).not.toContain("Xylophone");
  for (const other of [file, kits[ann]!]) expect(everything(other)).not.toContain("Marimba");
  const { waiting, cards } = await debrief();
  expect({ waiting, cards }).toEqual({
    waiting: [
      { name: ann, state: "submitted", reason: "" },
      { name: bob, state: "begun", reason: "" },
    ],
    cards: [],
  });
  expect(await collect()).toMatchObject({
    ok: false,
    problems: [{ code: "scorecards.notAllIn", message: expect.stringMatching(/Missing: bob@example.com/) }],
  });
  expect(everything(file)).not.toContain("Xylophone");
});
