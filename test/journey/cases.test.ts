/** Promotion cases from packet to hub: one for each level, changed by nobody unasked, following the person. */
import { hr, type Plumbline } from "../plumbline";
import { ann, bob, criteria, openRating, ratingOf, save } from "./smallOrganisation";
import { inOrder } from "./steps";

let plumbline: Plumbline;
let anns: string;
let bobs: string;
const ida = "000004";
const joe = "000005";

const bars = Object.fromEntries(
  criteria.map((name) => [name, { bar: "met" as const, evidence: "The launch." }]),
);
const openCase = (file: string, as: string, level: string) =>
  plumbline.call(file, as, "openProposal", { person: level === "IC5" ? joe : ida, level });
const write = async (file: string, as: string, level: string, rationale: string, propose = true) =>
  plumbline.reply(file, as, "proposePromotion", {
    person: level === "IC5" ? joe : ida,
    level,
    seen: (await openCase(file, as, level)).savedAt,
    rationale,
    businessNeed: level.startsWith("M") ? "Five PMs and nobody to lead them." : "",
    bars,
    propose,
    request: plumbline.request(),
  });
const withdraw = async (file: string, as: string, level: string) =>
  plumbline.reply(file, as, "withdrawProposal", {
    person: ida,
    level,
    seen: (await openCase(file, as, level)).savedAt,
    request: plumbline.request(),
  });
const cases = async (file: string) =>
  (await plumbline.rows(file, "Cases"))
    .filter((row) => row["Employee ID"] === ida)
    .map((row) => [row["Proposed level"], row.Status, row.Rationale, row["Proposed by"], row["Written by"]]);
const collect = async (rater: string) => {
  const { packets } = await plumbline.call(plumbline.hub, hr, "previewCollect", { raters: [rater] });
  const raters = packets.map(({ rater: of, fingerprint }) => ({ rater: of, fingerprint }));
  await plumbline.call(plumbline.hub, hr, "collect", { raters, request: plumbline.request() });
  const { new: added, changed, refused } = packets[0]!;
  return { collected: [...added, ...changed].map(({ summary }) => summary), refused };
};
async function typeInto(
  file: string,
  as: string,
  sheet: string,
  heading: string,
  row: number,
  value: string,
) {
  const [headers = []] = (await plumbline.sheet(file, sheet)).values;
  const range = `${String.fromCharCode(65 + headers.indexOf(heading))}${row}`;
  expect(plumbline.host.edit(file, { sheet, range, values: [[value]], as })).toEqual({ ok: true });
}
async function assign(person: string, rater: string): Promise<void> {
  const rows = await plumbline.rows(plumbline.hub, "Assignments");
  const [headers = []] = (await plumbline.sheet(plumbline.hub, "Assignments")).values;
  const row = rows.findIndex((one) => one["Employee ID"] === person) + 2;
  const range = `${String.fromCharCode(65 + headers.indexOf("Rater"))}${row}`;
  const edit = { sheet: "Assignments", range, values: [[rater]], as: hr };
  expect(plumbline.host.edit(plumbline.hub, edit)).toEqual({ ok: true });
}

const step = inOrder();

beforeAll(async () => {
  plumbline = await openRating();
  [anns = "", bobs = ""] = await plumbline.createPackets([ann, bob]);
});
afterAll(() => plumbline.host.close());

step(
  "R31 a case for Group PM stands beside the one for Staff PM; opening and typing there changes nothing here",
  async () => {
    expect(await write(anns, ann, "M4", "Two PMs grew under this guidance.")).toMatchObject({ ok: true });
    expect(await openCase(anns, ann, "IC4")).toMatchObject({
      written: { rationale: "" },
      status: "draft",
      canWrite: true,
    });
    expect(await write(anns, ann, "IC4", "One sentence", false)).toMatchObject({ ok: true });
    expect(await cases(anns)).toEqual([
      ["M4", "proposed", "Two PMs grew under this guidance.", ann, ann],
      ["IC4", "draft", "One sentence", ann, ann],
    ]);
    const [report] = (await plumbline.call(anns, ann, "listProposals", {})).reports;
    expect(report!.steps.map(({ level, status }) => [level, status])).toEqual([
      ["IC4", "draft"],
      ["M4", "proposed"],
    ]);
  },
);

step(
  "R31 what is proposed is not written over; withdrawn, it keeps its words and may be proposed again",
  async () => {
    expect(await write(anns, ann, "M4", "Other words", false)).toMatchObject({
      ok: false,
      problems: [{ code: "case.proposed" }],
    });
    expect(await collect(ann)).toEqual({ collected: ["IC3 to M4"], refused: [] });
    expect(await withdraw(anns, ann, "M4")).toMatchObject({ ok: true, value: { status: "draft" } });
    expect((await cases(anns))[0]).toEqual(["M4", "draft", "Two PMs grew under this guidance.", ann, ann]);
    expect(await withdraw(anns, ann, "M4")).toMatchObject({ problems: [{ code: "case.notProposed" }] });
    expect(await collect(ann)).toEqual({ collected: ["IC3 to M4, withdrawn"], refused: [] });
    expect(await cases(plumbline.hub)).toEqual([["M4", "draft", "", ann, ann]]);
    await write(anns, ann, "M4", "Three PMs grew under this guidance.");
    await write(anns, ann, "IC4", "Leads the whole product.");
    expect((await collect(ann)).collected).toEqual(["IC3 to M4", "IC3 to IC4"]);
  },
);

step(
  "R23 work examples, scope, quotes and gaps travel with the case; what the rating says can be picked",
  async () => {
    const { written, criteria: asked, savedAt } = await openCase(anns, ann, "IC5");
    expect(written).toEqual({
      rationale: "",
      businessNeed: "",
      scopeChange: "",
      examples: [],
      quotes: "",
      openGaps: "",
      direction: "",
      directionOn: "",
      nurturing: "",
    });
    expect(asked[0]!.given).toEqual({ mark: null, texts: [] });
    const whole = {
      rationale: "Runs the product line.",
      businessNeed: "",
      scopeChange: "From one product to the line",
      examples: [
        { problem: "Churn\n- in the first month", decision: "New onboarding", outcome: "=20% less" },
      ],
      quotes: "“Asked for by name”, Kim",
      openGaps: "Pricing",
      direction: "undecided" as const,
      directionOn: "2026-09-01",
      nurturing: "Mentors two newcomers.",
    };
    await plumbline.call(anns, ann, "proposePromotion", {
      person: joe,
      level: "IC5",
      seen: savedAt,
      ...whole,
      bars,
      propose: true,
      request: plumbline.request(),
    });
    expect((await collect(ann)).collected).toEqual(["IC4 to IC5"]);
    const held = await plumbline.call(plumbline.hub, hr, "openProposal", { person: joe, level: "IC5" });
    expect(held.written).toEqual(whole);
  },
);

step("R34 a case that is refused says so in the packet, and no more once it is taken", async () => {
  const because = async () => (await plumbline.rows(anns, "Cases"))[2]!["Sent back because"];
  await typeInto(anns, ann, "Cases", "From level", 4, "IC3");
  expect((await collect(ann)).refused).toMatchObject([{ who: "Joe Jung" }]);
  expect(await because()).toContain("Not collected: Proposed from");
  await typeInto(anns, ann, "Cases", "From level", 4, "IC4");
  expect((await collect(ann)).refused).toEqual([]);
  expect(await because()).toBe("");
});

step("R31 HR changes nothing of what a manager proposed", async () => {
  expect(await openCase(plumbline.hub, hr, "M4")).toMatchObject({
    canWrite: false,
    whyNot: `${ann} proposed this case, and only they change it.`,
  });
  expect(await withdraw(plumbline.hub, hr, "M4")).toMatchObject({ problems: [{ code: "case.closed" }] });
});

step(
  "R11 reassigned, the cases are in the new manager's packet; proposed anew, who wrote them stays",
  async () => {
    await save(plumbline, { file: anns, as: ann, rating: ratingOf(ida, ann), mark: 4 });
    await collect(ann);
    await assign(ida, bob);
    await plumbline.createPackets([bob, ann]);
    expect(await cases(bobs)).toEqual(await cases(plumbline.hub));
    expect(await collect(bob)).toEqual({ collected: [], refused: [] });
    expect(await openCase(bobs, bob, "IC4")).toMatchObject({ status: "proposed", writtenBy: [ann] });
    expect(await withdraw(bobs, bob, "IC4")).toMatchObject({ ok: true });
    await write(bobs, bob, "IC4", "Leads the whole product, and since June its pricing.");
    expect(await collect(bob)).toEqual({
      collected: [`IC3 to IC4, in place of what ${ann} proposed`],
      refused: [],
    });
    expect(await cases(plumbline.hub)).toEqual([
      ["M4", "proposed", "Three PMs grew under this guidance.", ann, ann],
      ["IC4", "proposed", "Leads the whole product, and since June its pricing.", bob, `${ann}; ${bob}`],
    ]);
  },
);

step("R11 evidence that is passed on again says once whose it is", async () => {
  const cleo = "cleo@example.com";
  await assign(ida, cleo);
  const [cleos = ""] = await plumbline.createPackets([cleo]);
  const { said } = await plumbline.call(cleos, cleo, "openReport", { rating: ratingOf(ida, cleo) });
  expect(said.evidence.map(({ text }) => text)).toEqual(
    criteria.map(() => "Ann Archer: Seen in the launch of the importer."),
  );
  expect(said.evidence.map(({ id }) => id)).toEqual(
    criteria.map((name) => `${ratingOf(ida, cleo)}/${ratingOf(ida, ann)}/${name}`),
  );
});

step(
  "R14 a case is sent back with its reason, changed, proposed again; every word is a row of Decisions",
  async () => {
    const held = async () =>
      (await plumbline.call(plumbline.hub, hr, "cases", {})).cases.find((one) => one.person === joe)!;
    const word = async (
      stage: "skip-level" | "session" | "HR",
      said: "agreed" | "not agreed" | "sent back",
      comment = "",
    ) =>
      plumbline.reply(plumbline.hub, hr, "recordApproval", {
        case: (await held()).id,
        seen: (await held()).seen,
        stage,
        word: said,
        by: "Cleo Chief",
        comment,
        session: "",
        request: plumbline.request(),
      });
    expect((await held()).blockers).toContainEqual(
      expect.stringMatching(/^No word of the skip-level, Cleo Chief, yet\./),
    );
    expect(await word("skip-level", "sent back")).toMatchObject({
      problems: [{ code: "approval.commentMissing" }],
    });
    expect(await word("skip-level", "sent back", "Name the outcome.")).toMatchObject({ ok: true });
    expect(await collect(ann)).toMatchObject({ collected: [], refused: [] });
    await plumbline.createPackets([ann]);
    const sentBack = (await plumbline.rows(plumbline.hub, "Decisions")).at(-1);
    expect(await openCase(anns, ann, "IC5")).toMatchObject({
      status: "sent back",
      canWrite: true,
      sentBackBecause: "Name the outcome.",
      sentBackBy: "Cleo Chief",
      sentBackOn: String(sentBack!.When).slice(0, 10),
    });
    const cameBack = async () => (await plumbline.call(anns, ann, "whereAmI", {})).cameBack;
    expect(await cameBack()).toEqual([{ view: "propose", says: "Case sent back: Joe Jung." }]);
    const { reports } = await plumbline.call(plumbline.hub, hr, "listProposals", {});
    expect(reports[0]!.name).toBe("Joe Jung");
    const guide = await plumbline.sheet(anns, "Guide");
    expect(guide.values.flat().join("\n")).toContain("1 promotion case came back to you.");
    expect(await write(anns, ann, "IC5", "Runs the product line; revenue grew by a fifth.")).toMatchObject({
      ok: true,
    });
    expect(await cameBack()).toEqual([]);
    expect((await collect(ann)).collected).toEqual(["IC4 to IC5"]);
    expect(await held()).toMatchObject({ status: "proposed" });
    expect(await word("session", "not agreed", "Only one launch.")).toMatchObject({ ok: true });
    expect((await held()).steps.map(({ stage, word: said, who }) => [stage, said, who])).toEqual([
      ["manager", "proposed", "Ann Archer"],
      ["skip-level", "sent back", "Cleo Chief"],
      ["session", "not agreed", "Cleo Chief"],
      ["HR", "", ""],
    ]);
  },
);

step(
  "R1 R3 R14 the skip-level reads the case in their own packet and says a word there; it counts once it is collected, and no other does",
  async () => {
    const cleo = "cleo@example.com";
    const [cleos = ""] = await plumbline.createPackets([cleo]);
    const rowsIn = async (file: string) => plumbline.rows(file, "Cases to approve");
    // Ida's manager is Cleo herself by now, and nobody is above her.
    expect((await rowsIn(cleos)).map((row) => [row.Name, row["Proposed level"], row.Rationale])).toEqual([
      ["Joe Jung", "IC5", "Runs the product line; revenue grew by a fifth."],
    ]);
    const sheets = (await plumbline.host.file(anns)).sheets.map(({ name }) => name);
    expect(sheets).not.toContain("Cases to approve");
    const list = () => plumbline.call(cleos, cleo, "casesToApprove", {});
    const [one] = (await list()).cases;
    const say = (input: object) =>
      plumbline.reply(cleos, cleo, "sayAsSkipLevel", {
        ...{ case: one!.id, word: "agreed", comment: "", seen: "", request: plumbline.request() },
        ...input,
      });
    const refusals = [
      [{ word: "not agreed" }, "approval.commentMissing"],
      [{ case: `${one!.id}0` }, "approval.notYours"],
      [{ seen: "2026-01-01T00:00:00.000Z" }, "approval.savedElsewhere"],
    ] as const;
    for (const [input, code] of refusals) expect(await say(input)).toMatchObject({ problems: [{ code }] });
    // An earlier word on this case may be of this very second.
    plumbline.host.setClock(new Date(Date.now() + 60_000).toISOString());
    expect(await say({ word: "agreed", comment: "Yes." })).toMatchObject({ ok: true });
    const headings = Object.keys((await rowsIn(cleos))[0]!);
    const range = `${String.fromCharCode(65 + headings.indexOf("Your comment"))}2`;
    const typed = { sheet: "Cases to approve", range, values: [["No."]], as: cleo };
    expect(plumbline.host.edit(cleos, typed)).toEqual({ ok: true });
    const [again] = (await list()).cases;
    expect(again).toMatchObject({ word: "", comment: "" });
    expect((await list()).problems).toMatchObject([{ code: "approval.typedOver" }]);
    const seen = again!.savedAt;
    expect(await say({ word: "not agreed", comment: "Show the second half.", seen })).toMatchObject({
      ok: true,
    });
    const home = await plumbline.call(cleos, cleo, "whereAmI", {});
    expect(home.toApprove).toEqual({ said: 1, of: 1 });
    expect(await collect(cleo)).toEqual({ collected: ["not agreed"], refused: [] });
    expect(await collect(cleo)).toEqual({ collected: [], refused: [] });
    const words = async () =>
      (await plumbline.call(plumbline.hub, hr, "cases", {})).cases
        .find(({ person }) => person === joe)!
        .steps.filter(({ stage }) => stage === "skip-level")
        .map(({ word, who, comment }) => [word, who, comment]);
    expect(await words()).toEqual([
      ["sent back", "Cleo Chief", "Name the outcome."],
      ["not agreed", "Cleo Chief", "Show the second half."],
    ]);
    await typeInto(cleos, cleo, "Cases to approve", "Your word", 2, "agreed");
    expect((await collect(cleo)).refused).toMatchObject([
      { sheet: "Cases to approve", who: "Joe Jung", reason: expect.stringContaining("say it again") },
    ]);
    expect((await list()).cases[0]!.notCollected).toContain("Not collected");
    const { savedAt } = (await list()).cases[0]!;
    // Words tell their time to the second.
    plumbline.host.setClock(new Date(Date.now() + 120_000).toISOString());
    expect(await say({ comment: "The second half is there now.", seen: savedAt })).toMatchObject({
      ok: true,
    });
    expect(await collect(cleo)).toEqual({ collected: ["agreed"], refused: [] });
    expect((await list()).cases[0]!.notCollected).toBe("");
    const times = (await plumbline.rows(plumbline.hub, "Decisions")).map(({ When }) => When);
    for (const when of times) expect(when).toMatch(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/);
    plumbline.host.setClock(null);
  },
);

step(
  "R14 a decision shows with who and when; another one needs its reason, stands beside it, and two approved are refused",
  async () => {
    await plumbline.to("Pre-read");
    await plumbline.to("Live");
    const decide = async (
      person: string,
      to: string,
      outcome: "approved" | "declined",
      comment: string,
      effectiveDate = "",
    ) => {
      const one = (await plumbline.call(plumbline.hub, hr, "cases", {})).cases.find(
        (held) => held.person === person && held.to === to,
      )!;
      return plumbline.reply(plumbline.hub, hr, "decideCase", {
        case: one.id,
        seen: one.seen,
        outcome,
        effectiveDate,
        comment,
        request: plumbline.request(),
      });
    };
    const codes = async (reply: ReturnType<typeof decide>) =>
      ((await reply) as { problems?: { code: string }[] }).problems?.map(({ code }) => code);
    expect(await codes(decide(joe, "IC5", "approved", "", "2027-01-01"))).toEqual(["case.commentMissing"]);
    expect(await codes(decide(joe, "IC5", "approved", "All the same", "2020-01-01"))).toEqual([
      "case.effectiveDate",
    ]);
    expect(await decide(joe, "IC5", "declined", "One launch is not a line.")).toMatchObject({ ok: true });
    expect(await codes(decide(joe, "IC5", "approved", "", "2027-01-01"))).toEqual(["case.commentMissing"]);
    expect(
      await decide(joe, "IC5", "approved", "The second launch was overlooked.", "2027-01-01"),
    ).toMatchObject({ ok: true });
    const one = (await plumbline.call(plumbline.hub, hr, "cases", {})).cases.find(
      ({ person }) => person === joe,
    )!;
    expect(one).toMatchObject({
      status: "approved",
      decidedBy: hr,
      comment: "The second launch was overlooked.",
    });
    expect(one.steps.slice(-2).map(({ stage, word, comment }) => [stage, word, comment])).toEqual([
      ["HR", "declined", "One launch is not a line."],
      ["HR", "approved", "The second launch was overlooked."],
    ]);
    expect(await codes(decide(ida, "M4", "approved", "", "2027-01-01"))).toEqual(["case.blocked"]);
    const asked = async () =>
      (await plumbline.call(plumbline.hub, hr, "cases", {})).cases.find(({ to }) => to === "M4")!;
    const blind = await asked();
    expect(blind).toMatchObject({ what: "grade 4", isBlind: true });
    expect(blind.blockers).toEqual([expect.stringMatching(/^First the grade is decided/)]);
    await plumbline.call(plumbline.hub, hr, "recordApproval", {
      case: blind.id,
      seen: blind.seen,
      stage: "HR",
      word: "grade reached",
      by: "",
      comment: "",
      session: "",
      request: plumbline.request(),
    });
    expect(await asked()).toMatchObject({ what: "Group PM", isBlind: false, isGradeRecorded: true });
    const ofGrade = async (word: "grade reached" | "grade taken back", comment = "") =>
      plumbline.reply(plumbline.hub, hr, "recordApproval", {
        ...{ case: blind.id, seen: (await asked()).seen, stage: "HR" as const, word, comment },
        ...{ by: "", session: "", request: plumbline.request() },
      });
    expect(await ofGrade("grade taken back")).toMatchObject({
      problems: [{ code: "approval.commentMissing" }],
    });
    expect(await ofGrade("grade taken back", "Meant for the case beside it.")).toMatchObject({ ok: true });
    expect(await asked()).toMatchObject({ what: "grade 4", isBlind: true, isGradeRecorded: false });
    expect(await ofGrade("grade taken back", "Once more.")).toMatchObject({
      problems: [{ code: "approval.noGradeToTakeBack" }],
    });
    expect(await codes(decide(ida, "M4", "approved", "", "2027-01-01"))).toEqual(["case.blocked"]);
    expect(await ofGrade("grade reached")).toMatchObject({ ok: true });
    expect(await decide(ida, "M4", "approved", "", "2027-01-01")).toMatchObject({ ok: true });
    expect((await asked()).steps.slice(1).map(({ stage, word }) => `${stage}: ${word}`)).toEqual([
      "HR: grade 4 reached",
      "HR: grade 4 taken back",
      "HR: grade 4 reached",
      "HR: approved",
    ]);
    const rows = (await plumbline.rows(plumbline.hub, "Decisions")).filter((row) => row.Case === blind.id);
    expect(rows.map((row) => [row.Kind, row.From, row.To])).toEqual([
      ["promotion", "grade 3", "grade 4"],
      ["promotion", "grade 4", "grade 3"],
      ["promotion", "grade 3", "grade 4"],
      ["track change", "IC", "Management"],
    ]);
    expect(await codes(decide(ida, "IC4", "approved", "", "2027-01-01"))).toEqual(["case.blocked"]);
  },
);
