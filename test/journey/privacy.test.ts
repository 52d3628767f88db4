/** R1: what a packet holds that somebody may open, read as its developer would: cells, notes, hidden sheets, names, metadata. */
import { hr, type Plumbline } from "../plumbline";
import {
  ann,
  bob,
  changeSetting,
  cleo,
  criteria,
  facilitator,
  openRating,
  ratingOf,
  save,
  secondHr,
  sevenPeople,
} from "./smallOrganisation";
import { inOrder } from "./steps";

const step = inOrder();

let plumbline: Plumbline;
let packet: string;
const request = () => plumbline.request();
const hub = () => plumbline.hub;

/** Words that stand in the hub and may never reach Ann's packet; each is found in the hub at the end. */
const secret = {
  kimsEvidence: "Kim-evidence-of-Bob",
  bobsEvidence: "Bob-evidence-of-Cleo",
  annsOwnEvidence: "Ann-evidence-of-Cleo",
  decision: "Comment-of-the-meeting",
  caseOfKim: "Rationale-for-Kim",
  caseDecision: "Comment-on-Idas-case",
  setAside: "2026 H1 secret cycle",
};

/** HR's reason about one of Ann's reports; the list one may choose from names it in every file. */
const unratedReason = "manager vacant";

/** Everything that is in a file, in one text: whoever may open it can read it. */
async function everythingIn(id: string): Promise<string> {
  const { sheets, permissions: _who, ...rest } = await plumbline.host.computed(id);
  const cells = sheets.map((sheet) => ({
    ...sheet,
    values: sheet.values.rows,
    formulas: sheet.formulas.rows,
    notes: sheet.notes.rows,
    formats: sheet.formats.rows,
    validations: sheet.validations.rows,
  }));
  return JSON.stringify([cells, { ...rest, appProperties: {} }]);
}

const assessed = (mark: number, evidence: string) =>
  Object.fromEntries(criteria.map((name) => [name, { mark, evidence }]));

async function submit(rating: string, evidence: string, mark = 4): Promise<void> {
  const input = { rating, request: request(), seen: "", assessments: assessed(mark, evidence), submit: true };
  await plumbline.call(hub(), hr, "saveRating", input);
}

const propose = (file: string, as: string, person: string, level: string, rationale: string) =>
  plumbline.call(file, as, "proposePromotion", {
    person,
    level,
    seen: "",
    rationale,
    businessNeed: "A seat is open.",
    bars: Object.fromEntries(criteria.map((name) => [name, { bar: "met" as const, evidence: "Led it." }])),
    propose: true,
    request: request(),
  });

beforeAll(async () => {
  plumbline = await openRating();
  await changeSetting(plumbline, "Facilitators", facilitator);
  await submit(ratingOf("000006", bob), secret.kimsEvidence, 1);
  await submit(ratingOf("000003", cleo), secret.bobsEvidence);
  await submit(ratingOf("000002", cleo), secret.annsOwnEvidence, 2);
  await propose(hub(), hr, "000006", "IC5", secret.caseOfKim);
  await propose(hub(), hr, "000003", "M6", "Rationale-for-Bob");
  const row = (await plumbline.rows(hub(), "People")).findIndex(({ Name }) => Name === "Joe Jung") + 2;
  const column = Object.keys((await plumbline.rows(hub(), "People"))[0]!).indexOf("Not rated because");
  const edit = {
    sheet: "People",
    range: `${String.fromCharCode(65 + column)}${row}`,
    values: [[unratedReason]],
    as: hr,
  };
  expect(plumbline.host.edit(hub(), edit)).toEqual({ ok: true });
  [packet = ""] = await plumbline.createPackets([ann]);
});
afterAll(() => plumbline.host.close());

const names = sevenPeople();
const mayBeNamed = ["000004", "000005"];

async function expectOnlyAnns(): Promise<void> {
  const all = await everythingIn(packet);
  for (const [what, text] of Object.entries(secret))
    expect([what, all.includes(text)]).toEqual([what, false]);
  for (const { id, name, email } of names) {
    const isHers = mayBeNamed.includes(id);
    // Her own name and address are on it; her row, and those of others, are not.
    const isSelf = id === "000002";
    expect([name, all.includes(name)]).toEqual([name, isHers || isSelf]);
    expect([email, all.includes(email!)]).toEqual([email, isHers || isSelf]);
    // Whoever manages them is known to her: she does.
    if (!isHers && !isSelf) expect([id, all.includes(id)]).toEqual([id, false]);
  }
  for (const address of [bob, cleo, facilitator])
    expect([address, all.includes(address)]).toEqual([address, false]);
  for (const row of await plumbline.rows(packet, "People")) expect(row["Not rated because"]).toBe("");
  const { sheets } = await plumbline.host.file(packet);
  // What was decided about her own reports comes with the first decision.
  const always = sheets.map(({ name }) => name).filter((name) => name !== "Decided");
  expect(always).toEqual([
    "Guide",
    "Ratings",
    "Settings",
    "Criteria",
    "Ladder",
    "Rubric IC",
    "Rubric Management",
    "Benchmarks",
    "Vignettes",
    "People",
    "Evidence",
    "Cases",
    "History",
  ]);
  // Marks of this cycle stay in the hub's History; what a packet has is of the last one.
  expect(await plumbline.rows(packet, "History")).toEqual([]);
  expect(sheets.filter(({ hidden }) => hidden)).toEqual([]);
  for (const sheet of ["Ratings", "Cases"])
    for (const row of await plumbline.rows(packet, sheet))
      expect(row).toMatchObject(sheet === "Ratings" ? { Rater: ann } : { "Employee ID": "000004" });
}

const intended = async () =>
  (await plumbline.rows(packet, "Vignettes")).map((row) =>
    criteria.map((name) => [row[`${name}: intended`], row[`${name}: why`]]),
  );
const blank = (found: unknown) => JSON.stringify(found).replace(/[[\],"]/g, "") === "";

step(
  "R1 a new packet holds the rater's own reports and nobody else's marks, evidence, cases, reasons or addresses",
  async () => {
    await expectOnlyAnns();
    expect(plumbline.host.files().find(({ id }) => id === packet)).toMatchObject({
      owner: hr,
      editors: [ann],
      viewers: [],
    });
  },
);

step("R1 the hub is shared with nobody because of a packet, and its raters can't open it", async () => {
  const file = plumbline.host.files().find(({ id }) => id === hub())!;
  expect([...file.editors, ...file.viewers]).not.toContain(ann);
  await expect(plumbline.host.file(hub(), { as: ann })).rejects.toThrow(/permission|not found|access/i);
});

step(
  "R21 intended marks are blank in the packet as long as one own rating is not submitted and collected",
  async () => {
    expect(blank(await intended())).toBe(true);
    const { tasks } = await plumbline.call(packet, ann, "listReports", {});
    for (const { rating } of tasks.slice(1)) await save(plumbline, { file: packet, as: ann, rating });
    await collect();
    await plumbline.createPackets([ann]);
    expect(blank(await intended())).toBe(true);
    await save(plumbline, { file: packet, as: ann, rating: tasks[0]!.rating });
    await collect();
    await plumbline.createPackets([ann]);
    const shown = await intended();
    expect(shown.flat().every(([mark, why]) => mark !== "" && why !== "")).toBe(true);
    await expectOnlyAnns();
  },
);

step("R21 whoever takes a submission back no longer sees them after the next update", async () => {
  const { tasks } = await plumbline.call(packet, ann, "listReports", {});
  const { savedAt } = await plumbline.call(packet, ann, "openReport", { rating: tasks[0]!.rating });
  await plumbline.call(packet, ann, "withdrawRating", {
    rating: tasks[0]!.rating,
    seen: savedAt,
    request: request(),
  });
  await collect();
  await plumbline.createPackets([ann]);
  expect(blank(await intended())).toBe(true);
  const { savedAt: seen } = await plumbline.call(packet, ann, "openReport", { rating: tasks[0]!.rating });
  await save(plumbline, { file: packet, as: ann, rating: tasks[0]!.rating, seen });
  await collect();
});

step(
  "R1 R3 decisions about others, what HR decided about a case, this cycle's History and Log stay in the hub when packets are updated or made anew",
  async () => {
    await propose(packet, ann, "000004", "IC4", "Rationale-for-Ida");
    await collect();
    await plumbline.to("Pre-read");
    await plumbline.to("Live");
    const decided = { reasonCode: "New evidence", decidedBy: cleo, session: secret.setAside };
    await plumbline.call(hub(), hr, "recordDecision", {
      ...{ id: "d1", person: "000006", marks: { Leadership: 2 }, seen: { Leadership: 1 } },
      ...{ ...decided, comment: secret.decision, request: request() },
    });
    await plumbline.call(hub(), hr, "recordDecision", {
      ...{ id: "d2", person: "000004", marks: { Leadership: 5 }, seen: { Leadership: 3 } },
      ...{ ...decided, comment: "Comment-on-Idas-marks", request: request() },
    });
    const { cases } = await plumbline.call(hub(), hr, "cases", {});
    const { id, seen } = cases.find(({ person }) => person === "000004")!;
    await plumbline.call(hub(), hr, "decideCase", {
      case: id,
      seen,
      outcome: "approved",
      effectiveDate: "2027-01-01",
      comment: secret.caseDecision,
      request: request(),
    });
    await plumbline.call(hub(), hr, "buildCalibration", {});
    await plumbline.createPackets([ann]);
    await expectOnlyAnns();
    expect(await everythingIn(packet)).toContain("Comment-on-Idas-marks");
    // The packet is lost, and HR makes another.
    plumbline.host.world.files.get(packet)!.trashed = true;
    plumbline.host.world.files.delete(packet);
    const rows = await plumbline.rows(hub(), "Raters");
    const column = Object.keys(rows[0]!).indexOf("Packet");
    const at = rows.findIndex((row) => row["Work e-mail"] === ann) + 2;
    const edit = {
      sheet: "Raters",
      range: `${String.fromCharCode(65 + column)}${at}`,
      values: [[""]],
      as: hr,
    };
    expect(plumbline.host.edit(hub(), edit)).toEqual({ ok: true });
    [packet = ""] = await plumbline.createPackets([ann]);
    await expectOnlyAnns();
    const [one] = await plumbline.rows(packet, "Cases");
    expect(one).toMatchObject({
      Rationale: "Rationale-for-Ida",
      "Decided by": "",
      "Effective date": "",
      Comment: "",
    });
  },
);

step("the secrets above do stand in the hub, so that looking for them means something", async () => {
  const all = await everythingIn(hub());
  for (const text of Object.values(secret)) expect([text, all.includes(text)]).toEqual([text, true]);
});

for (const [how, column] of [
  ["the work address", "Work e-mail"],
  ["an address HR added", "Also signs in as"],
] as const)
  step(
    `R4 HR who are rated see no row about themselves and decide about none, signed in under ${how}`,
    async () => {
      // Bob is rated, rates, and is HR.
      const sheet = column === "Work e-mail" ? "People" : "Raters";
      const rows = await plumbline.rows(hub(), sheet);
      const at = rows.findIndex((row) => row.Name === "Bob Berg") + 2;
      const letter = String.fromCharCode(65 + Object.keys(rows[0]!).indexOf(column));
      const before = String(rows[at - 2]![column]);
      const typed = (value: string) =>
        plumbline.host.edit(hub(), { sheet, range: `${letter}${at}`, values: [[value]], as: hr });
      expect(typed(secondHr.toUpperCase())).toEqual({ ok: true });
      const listedTo = async (as: string) => {
        const { people } = await plumbline.call(hub(), as, "decisions", {});
        const { cases } = await plumbline.call(hub(), as, "cases", {});
        const { tasks } = await plumbline.call(hub(), as, "listReports", {});
        const { reports } = await plumbline.call(hub(), as, "listProposals", {});
        return [people, cases, tasks, reports].map((list) =>
          (list as readonly { person: string }[]).some(({ person }) => person === "000003"),
        );
      };
      expect(await listedTo(hr)).toEqual([true, true, true, true]);
      expect(await listedTo(secondHr)).toEqual([false, false, false, false]);
      const refused = async (method: "openReport" | "recordDecision" | "decideCase", input: unknown) => {
        const reply = await plumbline.reply(hub(), secondHr, method, input as never);
        return reply.ok ? "done" : reply.problems?.[0]?.code;
      };
      expect(await refused("openReport", { rating: ratingOf("000003", cleo) })).toBe("rating.notYours");
      const decision = {
        id: "d2",
        person: "000003",
        marks: { Leadership: 5 },
        seen: { Leadership: 4 },
        reasonCode: "New evidence",
        comment: "Mine.",
        decidedBy: "",
        session: "",
        request: request(),
      };
      expect(await refused("recordDecision", decision)).toBe("decision.self");
      const { cases } = await plumbline.call(hub(), hr, "cases", {});
      const { id, seen } = cases.find(({ person }) => person === "000003")!;
      const outcome = { outcome: "declined", effectiveDate: "", comment: "No.", request: request() };
      expect(await refused("decideCase", { case: id, seen, ...outcome })).toBe("case.self");
      expect(typed(before)).toEqual({ ok: true });
    },
  );

step("R7 every mark asks for the same, from 1 to 5: one line of evidence, and no step more", async () => {
  const other = await openRating();
  const rating = ratingOf("000006", bob);
  const asked = [];
  let seen = "";
  for (const mark of [1, 2, 3, 4, 5] as const) {
    const submitted = (evidence: string) =>
      other.run(other.hub, hr, "saveRating", {
        rating,
        request: other.request(),
        seen,
        assessments: assessed(mark, evidence),
        submit: true,
      });
    const without = await submitted("");
    const kept = await submitted("Seen in the launch.");
    asked.push({
      refused: without.reply?.ok ? [] : without.reply?.problems?.map(({ code }) => code),
      ok: kept.reply?.ok,
      calls: kept.cost.calls,
    });
    const { savedAt } = await other.call(other.hub, hr, "openReport", { rating });
    await other.call(other.hub, hr, "withdrawRating", { rating, seen: savedAt, request: other.request() });
    seen = (await other.call(other.hub, hr, "openReport", { rating })).savedAt;
  }
  await other.host.close();
  expect(asked).toEqual(new Array(5).fill(asked[0]));
  expect(asked[0]).toMatchObject({ refused: new Array(4).fill("evidence.missing"), ok: true });
});

async function collect(): Promise<void> {
  const { packets } = await plumbline.call(hub(), hr, "previewCollect", { raters: [ann] });
  expect(packets[0]!.refused).toEqual([]);
  await plumbline.call(hub(), hr, "collect", {
    raters: packets.map(({ rater, fingerprint }) => ({ rater, fingerprint })),
    request: request(),
  });
}
