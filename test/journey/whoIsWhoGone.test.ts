/** A heading of People or Raters is gone: nobody can be told from the person it is about, so nothing about people is written (R4). */
import { contract, type MethodName } from "../../src/rpc/contract";
import { hr, type Plumbline } from "../plumbline";
import { keepWorld } from "./keepWorld";
import { buildStages, type Stages } from "./killedActions";
import { allActions } from "./killedAll";
import { ann, changeSetting, facilitator, ratingOf } from "./smallOrganisation";

let stages: Stages;
let plumbline: Plumbline;
beforeAll(async () => {
  stages = await buildStages();
  plumbline = stages.plumbline;
});
afterAll(() => plumbline.host.close());

/** What is about nobody's marks, cases or files: the roster, the ladder, days, what closes a file, what leaves for good. */
const aboutNobody = [
  "addJobCodeRows",
  "adoptLadder",
  "collectOwnFiles",
  "importLadder",
  "newHiringFile",
  "noteHistory",
  "numberManagers",
  "passOnOwnFiles",
  "publishLadder",
];

const ida = { rating: ratingOf("000004", ann), request: "r", seen: "" };
const step = { person: "000004", level: "M4", request: "r", seen: "" };
const texts = { why: "Ready.", whyDecided: "", gaps: "", goals: "" };
/** Calls that killedAll.ts plays elsewhere than in the hub, or not at all. */
const others: { readonly [M in MethodName]?: object } = {
  saveRating: { ...ida, assessments: {}, submit: false },
  withdrawRating: ida,
  saveEvidence: {
    ...{ ...ida, seen: undefined },
    ...{ id: "", criterion: "Leadership", text: "Led." },
    date: "",
    kind: "",
    link: "",
  },
  proposePromotion: { ...step, rationale: "", businessNeed: "", bars: {}, propose: false },
  withdrawProposal: step,
  eraseData: { scope: { person: "000004" }, request: "r" },
  sendLetters: { kind: "invitation", raters: [ann], request: "r" },
  saveLetter: { letter: "2026 H2/000004", seen: "", ...texts, release: false, request: "r" },
};
/** Setting up mends the workbook; files other than the hub have headings of their own. */
const apart = ["setUp", "eraseInFiles"];

const writes = (Object.keys(contract) as MethodName[]).filter((method) => {
  const { access, input } = contract[method];
  const found = input().safeParse({});
  return access.hub?.length && !found.success && found.error.issues.some(({ path }) => path[0] === "request");
});

function retype(sheet: string): void {
  const headings = plumbline.host.world.files.get(plumbline.hub)!.sheetNamed(sheet)!.values.rows[0]!;
  const range = `${String.fromCharCode(65 + [...headings].indexOf("Work e-mail"))}1`;
  expect(plumbline.paste(plumbline.hub, { sheet, range, values: [["Xx"]], as: hr })).toEqual({ ok: true });
}

test("R4 while a heading of Raters or People is gone, nothing about people is written in the hub", async () => {
  const went = { Raters: new Set<string>(), People: new Set<string>() };
  const sheets = ["Raters", "People"] as const;
  const asked = new Set<string>();
  for (const action of allActions) {
    stages[action.stage]();
    if (action.file(stages) !== plumbline.hub) continue;
    const input = await action.input(stages);
    const back = keepWorld(plumbline.host);
    for (const sheet of sheets) {
      back();
      retype(sheet);
      const { reply } = await plumbline.run(plumbline.hub, hr, action.method, input as never);
      if (reply?.ok) went[sheet].add(action.method);
    }
    asked.add(action.method);
  }
  for (const sheet of sheets) {
    stages.rating();
    retype(sheet);
    for (const [method, input] of Object.entries(others)) {
      const { reply } = await plumbline.run(plumbline.hub, hr, method as MethodName, input as never);
      asked.add(method);
      expect([sheet, method, reply]).toEqual([
        sheet,
        method,
        { ok: false, problems: [expect.objectContaining({ code: "column.missing" })] },
      ]);
    }
  }
  expect(writes.filter((one) => !asked.has(one)).sort()).toEqual([...apart].sort());
  const aboutAll = ["exportFile", "importPeople", "openCycle"];
  expect([...went.Raters].sort()).toEqual([...aboutNobody, ...aboutAll].sort());
  expect([...went.People].sort()).toEqual([...aboutNobody, "closePacket"].sort());
});

test("R4 nor is anybody a facilitator in the hub", async () => {
  for (const sheet of ["Raters", "People"]) {
    stages.live();
    expect(await plumbline.reply(plumbline.hub, facilitator, "openRoom", {})).toMatchObject({ ok: true });
    retype(sheet);
    expect(await plumbline.reply(plumbline.hub, facilitator, "openRoom", {})).toMatchObject({ ok: false });
  }
});

const stranger = "stranger@example.com";

test.each(["People", "Raters"])(
  "R4 a facilitator hears which heading of %s is gone, and not that they have no part in the workbook",
  async (sheet) => {
    stages.rating();
    await changeSetting(plumbline, "Facilitators", facilitator);
    for (const email of [facilitator, stranger])
      plumbline.host.share(plumbline.hub, { email, role: "editor", as: hr });
    expect(await plumbline.call(plumbline.hub, facilitator, "whereAmI", {})).toMatchObject({ problems: [] });
    retype(sheet);
    const gone = { code: "column.missing", where: { sheet, column: "Work e-mail" } };
    const home = await plumbline.call(plumbline.hub, facilitator, "whereAmI", {});
    expect(home).toMatchObject({ you: { role: "nobody" }, problems: [gone] });
    const room = await plumbline.reply(plumbline.hub, facilitator, "openRoom", {});
    expect(room).toMatchObject({ ok: false, problems: [gone] });
    // Nobody else hears of it.
    expect((await plumbline.call(plumbline.hub, stranger, "whereAmI", {})).problems).toEqual([]);
  },
);
