/** The whole job on the local host: set up, import, open, create packets, rate, collect, decide, export. */
import { hubSheets } from "../../scripts/gallery/pictures";
import { hr, openPlumbline, type Plumbline } from "../plumbline";
import { inOrder } from "./steps";

const step = inOrder();

let plumbline: Plumbline;
/** What comes into the hub with its first row. */
const later = [
  "Working time",
  "Own entries",
  "Letters",
  "Own files",
  "Job codes",
  "Export",
  "Locked cycles",
  "Locked people",
];
const manager = "felix.ivanova@example.com";

beforeAll(async () => {
  plumbline = await openPlumbline();
});
afterAll(() => plumbline.host.close());

step("an empty workbook becomes the hub, and setting up twice changes nothing", async () => {
  await plumbline.setUp();
  const before = await plumbline.host.file(plumbline.hub);
  expect(before.sheets.map(({ name }) => name)).toEqual(hubSheets.filter((name) => !later.includes(name)));
  await plumbline.setUp();
  expect(await plumbline.host.file(plumbline.hub)).toEqual(before);
});

step("sixty people come in, ids with their zeros", async () => {
  await plumbline.importRoster();
  const people = await plumbline.rows(plumbline.hub, "People");
  expect(people).toHaveLength(60);
  expect(people[0]).toMatchObject({
    "Employee ID": "000107",
    Name: "Jonas Petrović",
    Level: "above the ladder",
  });
});

step("R11 opening the cycle for rating asks each manager for each report", async () => {
  await plumbline.call(plumbline.hub, hr, "openCycle", {
    name: "2026 H2",
    cutOff: "2026-10-01",
    request: plumbline.request(),
  });
  await plumbline.to("Rating");
  const assignments = await plumbline.rows(plumbline.hub, "Assignments");
  expect(assignments.length).toBeGreaterThan(40);
  expect(new Set(assignments.map((row) => row["Employee ID"])).size).toBe(assignments.length);
});

step("R1 a packet is shared with its rater alone and holds nobody else's report", async () => {
  const [packet] = await plumbline.createPackets([manager]);
  const file = plumbline.host.files().find(({ id }) => id === packet);
  expect(file).toMatchObject({ owner: hr, editors: [manager], viewers: [] });
  const people = await plumbline.rows(packet!, "People");
  const own = (await plumbline.rows(plumbline.hub, "Assignments")).filter((row) => row.Rater === manager);
  expect(people.map((row) => row["Employee ID"]).sort()).toEqual(own.map((row) => row["Employee ID"]).sort());
});

const criteria = ["Hard skills", "Cross-functionality", "Leadership", "Accountability"];
const answers = (mark: 1 | 2 | 3 | 4 | 5) =>
  Object.fromEntries(criteria.map((name) => [name, { mark, evidence: `Seen in the release, ${name}.` }]));

let packet: string;
let person: string;

step("R6 a form is never pre-filled, and has this level's texts", async () => {
  packet = (await plumbline.createPackets([manager]))[0]!;
  const { tasks } = await plumbline.call(packet, manager, "listReports", {});
  const senior = tasks.find(({ level }) => level === "IC3") ?? tasks[0]!;
  person = senior.person;
  expect(senior.said?.assessments).toEqual(
    Object.fromEntries(criteria.map((name) => [name, { mark: null, evidence: "" }])),
  );
  const { cells } = await plumbline.call(packet, manager, "openLadder", {});
  const texts = cells.filter(({ level }) => level === senior.level);
  expect(texts.map(({ criterion }) => criterion)).toEqual(criteria);
  expect(texts.every(({ expectation, seenWhen }) => expectation !== "" && seenWhen !== "")).toBe(true);
});

step("R8 a draft may have gaps, a submission may not; submitted it can't be overwritten", async () => {
  const rating = `2026 H2/${person}/${manager}`;
  const gaps = { "Hard skills": { mark: 2, evidence: "" } };
  const draft = await plumbline.call(packet, manager, "saveRating", {
    rating,
    request: "d1",
    seen: "",
    assessments: gaps,
    submit: false,
  });
  expect(draft.status).toBe("draft");
  const early = await plumbline.reply(packet, manager, "saveRating", {
    rating,
    request: "d2",
    seen: draft.savedAt,
    assessments: gaps,
    submit: true,
  });
  expect(early).toMatchObject({ ok: false });
  const all = { rating, seen: draft.savedAt, assessments: answers(2), submit: true };
  expect((await plumbline.call(packet, manager, "saveRating", { ...all, request: "d3" })).status).toBe(
    "submitted",
  );
  const late = await plumbline.reply(packet, manager, "saveRating", { ...all, request: "d4" });
  expect(late).toMatchObject({
    ok: false,
    problems: [{ code: expect.stringMatching(/rating\.(savedElsewhere|submitted)/) }],
  });
});

step("R4 nobody else may rate in a packet, and is told who Google says they are", async () => {
  plumbline.host.world.files
    .get(packet)!
    .permissions.push({ id: "x", email: "guest@example.com", role: "editor" });
  const reply = await plumbline.reply(packet, "guest@example.com", "listReports", {});
  expect(reply).toMatchObject({
    ok: false,
    refused: { email: "guest@example.com", message: expect.stringContaining("guest@example.com") },
  });
});

step("R23 a promotion is proposed against the proposed level's text", async () => {
  const { reports } = await plumbline.call(packet, manager, "listProposals", {});
  const { steps, level } = reports.find((one) => one.person === person)!;
  const step = steps[0]!;
  const form = await plumbline.call(packet, manager, "openProposal", { person, level: step.level });
  expect(form).toMatchObject({ proposed: { level: step.level }, person: { level } });
  const saved = await plumbline.call(packet, manager, "proposePromotion", {
    person,
    level: step.level,
    request: "p1",
    seen: "",
    rationale: "Has done the work of the next level for a year.",
    businessNeed: "",
    bars: Object.fromEntries(
      criteria.map((name) => [name, { bar: "met" as const, evidence: `Led ${name}.` }]),
    ),
    propose: true,
  });
  expect(saved).toMatchObject({ status: "proposed", barMet: true });
  expect(reports.length).toBeGreaterThan(1);
});

step("R3 collecting shows what it merges, and merges only that", async () => {
  const { packets } = await plumbline.call(plumbline.hub, hr, "previewCollect", { raters: [manager] });
  expect(packets[0]).toMatchObject({
    refused: [],
    new: [{ what: "rating", summary: "2.0" }, { what: "promotion case" }],
  });
  const raters = packets.map(({ rater, fingerprint }) => ({ rater, fingerprint }));
  const { merged } = await plumbline.call(plumbline.hub, hr, "collect", {
    raters,
    request: plumbline.request(),
  });
  expect(merged).toBe(2);
  const ratings = await plumbline.rows(plumbline.hub, "Ratings");
  expect(ratings.find((row) => row["Employee ID"] === person)).toMatchObject({
    Status: "submitted",
    Leadership: 2,
  });
});

step("R11 the calibration view lists everybody once, the unrated with their reason", async () => {
  const built = await plumbline.call(plumbline.hub, hr, "buildCalibration", {});
  expect(built).toMatchObject({ people: 60, complete: 1, toCome: 58, unrated: 1 });
  const { sheets } = await plumbline.host.file(plumbline.hub);
  const cells = sheets.find(({ name }) => name === "Calibration")!.values.flat();
  for (const row of await plumbline.rows(plumbline.hub, "People"))
    expect([row.Name, cells.filter((cell) => String(cell) === row["Employee ID"]).length]).toEqual([
      row.Name,
      1,
    ]);
  expect(cells.join("\n")).toMatch(/\blate\b/);
  expect(cells.join("\n")).toMatch(/above the ladder/);
});

step("R14 a decision keeps before and after, and can be taken back", async () => {
  await plumbline.to("Pre-read");
  await plumbline.to("Live");
  const decide = (mark: 3 | 2, seen: 3 | 2, id: string) =>
    plumbline.call(plumbline.hub, hr, "recordDecision", {
      id,
      person,
      marks: { Leadership: mark },
      seen: { Leadership: seen },
      reasonCode: "New evidence",
      comment: "The vision talk was not known.",
      decidedBy: "The panel",
      session: "Monday",
      request: plumbline.request(),
    });
  await decide(3, 2, "x1");
  const marks = async () =>
    (await plumbline.call(plumbline.hub, hr, "decisions", {})).people.find((one) => one.person === person)!;
  expect(await marks()).toMatchObject({
    overall: "2.3",
    isDecided: true,
    marks: expect.arrayContaining([{ criterion: "Leadership", submitted: 2, calibrated: 3 }]),
  });
  await plumbline.call(plumbline.hub, hr, "undoDecision", {
    id: "x2",
    decision: "x1",
    person,
    request: plumbline.request(),
  });
  expect(await marks()).toMatchObject({ overall: "2.0", isDecided: false });
  expect((await plumbline.rows(plumbline.hub, "Decisions")).map(({ Comment }) => Comment)).toEqual([
    "The vision talk was not known.",
    "Taken back.",
  ]);
  await decide(3, 2, "x3");
});

step(
  "once nobody can be proposed, the list has the cases that are begun, and says why it has no more",
  async () => {
    await plumbline.createPackets([manager]);
    const { reports, whyNot } = await plumbline.call(packet, manager, "listProposals", {});
    expect(whyNot).toContain("while the cycle is in Rating");
    expect(reports.map((one) => [one.person, one.steps.map(({ status }) => status)])).toEqual([
      [person, ["proposed"]],
    ]);
  },
);

step("R26 only approved cases are exported, with employee ids as text and both levels named", async () => {
  await plumbline.to("Locked");
  const { cases } = await plumbline.call(plumbline.hub, hr, "cases", {});
  const approve = (comment: string) =>
    plumbline.reply(plumbline.hub, hr, "decideCase", {
      case: cases[0]!.id,
      seen: cases[0]!.seen,
      outcome: "approved",
      effectiveDate: "2027-01-01",
      comment,
      request: plumbline.request(),
    });
  expect(await approve("")).toMatchObject({
    problems: [{ message: expect.stringMatching(/^Comment: No word of the skip-level, .*, yet\. Collect/) }],
  });
  expect(await approve("The skip-level is on leave.")).toMatchObject({ ok: true });
  await plumbline.fillJobCodes();
  const file = await plumbline.exportAs("All columns");
  const [header = "", line = "", end] = file.text.split("\r\n");
  expect(end).toBe("");
  const record = Object.fromEntries(
    header.split(",").map((name, at) => [name.replace(/"/g, ""), line.split(",")[at]?.replace(/"/g, "")]),
  );
  expect(record).toMatchObject({
    employee_id: person,
    effective_date: "2027-01-01",
    action: "PROMOTION",
    decision: "approved",
  });
  expect(record.score_before_leadership).toBe("2");
  expect(record.score_after_leadership).toBe("3");
  expect((await plumbline.rows(plumbline.hub, "Cases"))[0]).toMatchObject({
    Status: "approved",
    "Exported on": expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
  });
});

step(
  "a manager's case says that its outcome is in the letter, and which one once the letter is there",
  async () => {
    await plumbline.createPackets([manager]);
    const list = async () => {
      const { reports, whyNot } = await plumbline.call(packet, manager, "listProposals", {});
      return { whyNot, steps: reports.map(({ steps }) => steps.map(({ level, status }) => [level, status])) };
    };
    const whyNot = async (level: string) =>
      (await plumbline.call(packet, manager, "openProposal", { person, level })).whyNot;
    const before = await list();
    expect(before.whyNot).toMatch(/ What became of a proposed case stands in the letter\.$/);
    const [level, status] = before.steps[0]![0]!;
    expect(status).toBe("proposed");
    expect(await whyNot(level!)).toMatch(/ What became of a proposed case stands in the letter\.$/);
    await plumbline.call(plumbline.hub, hr, "openLetters", {
      people: [person],
      request: plumbline.request(),
    });
    await plumbline.createPackets([manager]);
    expect((await list()).steps).toEqual([[[level, "approved, from 1 January 2027"]]]);
    expect(await whyNot(level!)).toBe("In the letter: approved, from 1 January 2027.");
  },
);

step("R13 the next cycle opens only when this one is locked, whose marks stay in History", async () => {
  const finals = (await plumbline.rows(plumbline.hub, "History")).filter((row) => row.Event === "final");
  expect(finals).toHaveLength(1);
  expect(finals[0]).toMatchObject({ "Leadership: given": 2, "Leadership: calibrated": 3 });
  await plumbline.call(plumbline.hub, hr, "openCycle", {
    name: "2027 H1",
    cutOff: "2027-04-01",
    reason: "Nothing more is to come.",
    request: plumbline.request(),
  });
  expect(await plumbline.call(plumbline.hub, hr, "cycle", {})).toMatchObject({
    cycle: { name: "2027 H1", state: "Draft" },
  });
});

step(
  "R2 a second rater typed into Assignments becomes a task when packets are brought up to date",
  async () => {
    const other = await openPlumbline();
    await other.openForRating();
    const rows = await other.rows(other.hub, "Assignments");
    const second = "zofia.okafor@example.com";
    const { "Employee ID": id, Level: level, Name } = rows.find((row) => row.Rater === manager)!;
    const values = [
      ["2026 H2", String(id), "", second, "second rater", String(level), `2026 H2/${id}/${second}`],
    ];
    other.host.edit(other.hub, { sheet: "Assignments", range: `A${rows.length + 2}`, values, as: hr });
    const [file] = await other.createPackets([second]);
    const { tasks } = await other.call(file!, second, "listReports", {});
    expect(tasks.filter(({ role }) => role === "second rater").map(({ person: one }) => one)).toEqual([id]);
    const asked = (await other.rows(file!, "Ratings")).filter((row) => row.Role === "second rater");
    expect(asked.map((row) => row.Name)).toEqual([Name]);
    await other.host.close();
  },
);
