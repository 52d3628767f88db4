/** The sample organisation, built as the first start builds it, and what there is to find in it. */
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { openHost } from "../host/openHost";
import { build } from "../scripts/sample/build";
import { startHere } from "../scripts/sample/cast";
import { callerOf } from "../scripts/sample/client";
import { carryOn } from "../scripts/sample/laterStates";
import { peopleOn } from "../scripts/sample/organisation";
import { dist, hr, type Plumbline, plumblineOn } from "./plumbline";
import { sampleWorkspace } from "./sampleWorkspace";

const folder = join(__dirname, "../scripts/sample");
const criteria = ["Hard skills", "Cross-functionality", "Leadership", "Accountability"];

type Row = Record<string, unknown>;
let sample: Plumbline;
let workspace: string;
let ratings: Row[];

beforeAll(async () => {
  workspace = await sampleWorkspace();
  const host = await openHost({ dist, workspace });
  const hub = host.files().find(({ name }) => name === "Calibration hub")!.id;
  sample = plumblineOn(host, hub);
  ratings = (await sample.rows(hub, "Ratings")).filter((row) => row.Role !== "vignette");
});
afterAll(async () => {
  await sample.host.close();
  rmSync(workspace, { recursive: true });
});

const current = () => ratings.filter((row) => row.Cycle === "2026 H2");
const marks = (rows: Row[]) =>
  rows.flatMap((row) => criteria.map((name) => row[name])).filter((mark) => typeof mark === "number");
const mean = (numbers: number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
const by = (rater: string) =>
  current().filter((row) => row.Rater === `${rater}@example.com` && row.Role === "manager");

/** The first start makes them all while somebody waits. */
test("it needs few enough executions for the first start", () => {
  const executions = Number(readFileSync(join(workspace, "executions"), "utf8"));
  expect(executions).toBeGreaterThan(100);
  expect(executions).toBeLessThan(200);
});

test("sixty-one people on both tracks, and the past as far back as their levels", async () => {
  const people = await sample.rows(sample.hub, "People");
  const tracks = people.map((row) => String(row.Level).charAt(0));
  expect(people).toHaveLength(61);
  const { progress } = await sample.call(sample.hub, hr, "whereAmI", {});
  const readme = readFileSync(join(__dirname, "../README.md"), "utf8");
  expect(readme).toContain(`${people.length} people of whom ${progress!.of} are rated`);
  expect(tracks.filter((track) => track === "I")).toHaveLength(47);
  expect(tracks.filter((track) => track === "M")).toHaveLength(13);
  expect(people.find((row) => row["Employee ID"] === "000170")).toMatchObject({
    Level: "M4",
    "In level since": "2026-01-27",
    "In grade since": "2026-01-27",
  });
});

test("an earlier roster is today's with every later change taken back", async () => {
  const { levels } = await sample.call(sample.hub, hr, "importTargets", {});
  const on = (day: string) => peopleOn(day, folder, levels);
  const katya = (day: string) => on(day).find(({ id }) => id === "000352");
  expect(katya("2026-08-13")).toMatchObject({
    levelCode: "M4",
    managerId: "000142",
    levelSince: "2024-02-12",
  });
  expect(katya("2026-08-14")).toMatchObject({
    levelCode: "IC4",
    managerId: "000184",
    levelSince: "2026-08-14",
  });
  expect(on("2025-10-01")).toHaveLength(58);
  expect(on("2026-10-11")).toHaveLength(60);
});

test("two past cycles stand in History, with their decisions and exported promotions", async () => {
  const history = await sample.rows(sample.hub, "History");
  const finals = (cycle: string) => history.filter((row) => row.Cycle === cycle && row.Event === "final");
  expect([finals("2025 H2").length, finals("2026 H1").length, finals("2026 H2").length]).toEqual([57, 58, 0]);
  const decisions = await sample.rows(sample.hub, "Decisions");
  const onMarks = decisions.filter((row) => row.Kind === "marks").map((row) => row.Cycle);
  expect(onMarks).toEqual(["2025 H2", "2025 H2", "2026 H1", "2026 H1", "2026 H1"]);
  const cases = await sample.rows(sample.hub, "Cases");
  const outcomes = cases.filter((row) => row.Cycle !== "2026 H2").map((row) => row.Status);
  expect(outcomes).toEqual(["approved", "approved", "declined", "approved", "deferred", "approved"]);
  expect(cases.filter((row) => row["Exported on"]).length).toBe(4);
});

test("the past happened in the past", async () => {
  const days = async (sheet: string, header: string) =>
    (await sample.rows(sample.hub, sheet)).map((row) => String(row[header]).slice(0, 10));
  expect(new Set(await days("Decisions", "When"))).toEqual(new Set(["2025-11-05", "2026-05-05"]));
  expect(new Set(await days("History", "When"))).toEqual(
    new Set(["2025-11-05", "2025-11-14", "2026-05-05", "2026-05-07", "2026-10-27"]),
  );
});

test("the cycle is in the middle of rating: submitted, returned, not begun, not yet collected", async () => {
  const { cycle, progress } = await sample.call(sample.hub, hr, "whereAmI", {});
  expect(cycle).toMatchObject({ name: "2026 H2", state: "Rating" });
  expect(progress?.submitted).toBeGreaterThan(30);
  expect(progress!.of - progress!.submitted).toBeGreaterThan(10);
  expect(current().filter((row) => row.Status === "returned")).toHaveLength(1);
  const { raters } = await sample.call(sample.hub, hr, "packets", {});
  expect(raters.filter(({ people, packet }) => people > 0 && !packet).map(({ name }) => name)).toEqual([
    "Noor Torres",
  ]);
  // Two share their packet with an address that HR knows nothing of.
  expect(
    raters
      .filter(({ packet, needsUpdate }) => packet && needsUpdate)
      .map(({ name }) => name)
      .sort(),
  ).toEqual(["Carmen Quist", "Felix Ivanova"]);
  const late = await sample.call(sample.hub, hr, "previewCollect", { raters: ["gudrun.oneill@example.com"] });
  expect(late.packets[0]).toMatchObject({ refused: [], failure: "" });
  expect(late.packets[0]?.new.map(({ what }) => what).sort()).toEqual([
    "further evidence",
    "promotion case",
    "rating",
    "rating",
    "rating",
    "rating",
  ]);
});

test("R8 further evidence stands beside some ratings, with the name of whom it is about", async () => {
  const rows = await sample.rows(sample.hub, "Evidence");
  expect(rows.map((row) => [row.Name, row.Criterion, row.Kind])).toEqual(
    expect.arrayContaining([
      ["Oisín Eriksen", "Hard skills", "work product"],
      ["Viktor O'Neill", "Leadership", "outcome"],
    ]),
  );
});

test("the unrated have their reasons, and the README says how many there are of both", async () => {
  const people = await sample.rows(sample.hub, "People");
  const asked = new Set(current().map((row) => row["Employee ID"]));
  const notAsked = people.filter((row) => !asked.has(row["Employee ID"])).map((row) => row.Name);
  expect(notAsked).toEqual(["Jonas Petrović", "Nils Kowalska", "Uma Nakamura", "Tomasz Wieczorek"]);
  const rated = people.length - notAsked.length;
  const readme = readFileSync(join(__dirname, "../README.md"), "utf8");
  expect(readme).toContain(`${people.length} people of whom ${rated} are rated`);
});

test("one manager is lenient, one severe, one marks everybody alike", () => {
  const others = marks(
    current().filter((row) => row.Role === "manager" && String(row.Level).startsWith("IC")),
  );
  expect(mean(marks(by("felix.ivanova")))).toBeGreaterThan(mean(others) + 0.5);
  expect(mean(marks(by("nils.dangelo")))).toBeLessThan(mean(others) - 0.5);
  expect(new Set(marks(by("gudrun.oliveira")))).toEqual(new Set([3]));
});

test("at grade 4 the tracks differ", () => {
  const at = (level: string) => mean(marks(ratings.filter((row) => row.Level === level)));
  expect(at("M4")).toBeGreaterThan(at("IC4") + 0.7);
});

test("the cases: steps on the track, one to a management seat, one track change", async () => {
  const cases = (await sample.rows(sample.hub, "Cases")).filter((row) => row.Cycle === "2026 H2");
  const steps = cases.map((row) => `${row["From level"]} to ${row["Proposed level"]}`);
  expect(steps.sort()).toEqual(["IC2 to IC3", "IC3 to M4", "IC5 to IC6", "M4 to IC4"]);
  expect(cases.filter((row) => row["Business need"] !== "")).toHaveLength(1);
});

test("four people have a second rater", () => {
  expect(current().filter((row) => row.Role === "second rater" && row.Status === "submitted")).toHaveLength(
    4,
  );
});

test("the shared profiles are marked by five raters, the lenient and the severe one among them", async () => {
  const all = await sample.rows(sample.hub, "Ratings");
  const done = all.filter((row) => row.Role === "vignette" && row.Status === "submitted");
  const of = (rater: string) => mean(marks(done.filter((row) => row.Rater === `${rater}@example.com`)));
  expect(done).toHaveLength(15);
  expect(of("felix.ivanova") - of("nils.dangelo")).toBeGreaterThan(1);
});

test("R1 a packet is open to its rater alone, under whatever address", () => {
  const packets = sample.host.files().filter(({ name }) => name.startsWith("Plumbline packet"));
  expect(packets).toHaveLength(14);
  const namesOf = (emails: string[]) => new Set(emails.map((email) => email.split("@")[0]));
  expect(packets.filter(({ editors, viewers }) => namesOf([...editors, ...viewers]).size !== 1)).toEqual([]);
  // Whoever leads the meetings opens session files; the hub holds everybody's marks.
  const hub = sample.host.files().find(({ id }) => id === sample.hub)!;
  expect([...hub.editors, ...hub.viewers].filter((email) => email !== hr)).toEqual([]);
});

test("every mark comes with a whole sentence in plain words", () => {
  const lines = ratings.flatMap((row) =>
    criteria.filter((name) => row[name] !== "").map((name) => String(row[`${name}: evidence`])),
  );
  expect(lines.length).toBeGreaterThan(550);
  expect(lines.filter((line) => !/^[A-Z"].{20,}\.$/.test(line) || /[{}]|undefined/.test(line))).toEqual([]);
  expect(
    lines.filter((line) => /\b(bias|biased|wrong|demotion|potential|forced|curve)\b/i.test(line)),
  ).toEqual([]);
});

test("it is the same sample everywhere", () => {
  const marksOf = (id: string) =>
    criteria.map((name) => current().find((row) => row["Employee ID"] === id)?.[name]);
  expect([marksOf("000205"), marksOf("000520"), marksOf("000450")]).toEqual([
    [3, 4, 3, 3],
    [3, 2, 4, 2],
    [2, 3, 4, 2],
  ]);
});

test("carried on to its end, everybody is met on and every case that was decided shows it", async () => {
  const copy = await sampleWorkspace();
  const host = await openHost({ dist, workspace: copy });
  const { hub } = sample;
  await carryOn(host, callerOf(host, "later"), hub, "locked");
  const { rows } = plumblineOn(host, hub);
  const settings = await rows(hub, "Settings");
  expect(settings.find(({ Setting }) => Setting === "Cycle state")?.Value).toBe("Locked");
  const final = (await rows(hub, "History")).filter(
    (row) => row.Cycle === "2026 H2" && row.Event === "final" && row.Role === "manager",
  );
  const decided = new Set((await rows(hub, "Decisions")).map((row) => row["Employee ID"]));
  expect(final.filter((row) => !decided.has(row["Employee ID"]))).toEqual([]);
  expect(final.length).toBeGreaterThan(50);
  await host.close();
  rmSync(copy, { recursive: true });
});

test("npm start opens every state there is, names them all, and so does the README", () => {
  const states = Object.keys(startHere);
  const script = join(__dirname, "../scripts/start.mjs");
  const { status, stderr } = spawnSync(process.execPath, [script, "--state", "soup"], { encoding: "utf8" });
  expect(status).toBe(1);
  expect(stderr).toBe(`--state: expected one of ${states.join(", ")}, found "soup".\n`);
  const readme = readFileSync(join(__dirname, "../README.md"), "utf8");
  expect(states.filter((state) => !readme.includes(`\`${state}\``))).toEqual([]);
});

test("the state hiring is one opening with two kits, and whoever is named at the start finds a file", async () => {
  const host = await openHost({ dist });
  await build(host, folder, "hiring");
  const seen = (as: string) => host.files({ as }).map(({ name }) => name);
  expect(seen("recruiter@example.com").sort()).toEqual([
    "Hiring: Product Manager, Payments",
    "Plumbline interviews: Product Manager, Payments, Guðrún Oliveira",
    "Plumbline interviews: Product Manager, Payments, Ines Nguyễn",
  ]);
  for (const [email] of startHere.hiring) expect(seen(email)).not.toEqual([]);
  await host.close();
});

test("the state readiness is a pair whose words are shown; on the first start the partner's are out of sight", async () => {
  const host = await openHost({ dist });
  const file = await build(host, folder, "readiness");
  const whole = plumblineOn(host, file);
  for (const [email] of startHere.readiness) {
    const { theirs, problems } = await whole.call(file, email, "readiness", {});
    expect({ shown: theirs.words !== null, problems }).toEqual({ shown: true, problems: [] });
  }
  await host.close();
  const begun = sample.host.files().find(({ name }) => name === "Plumbline readiness: Mara Lund")!.id;
  const { mine, theirs } = await sample.call(begun, "mara.lund@example.com", "readiness", {});
  expect([mine.standing, theirs]).toEqual(["waiting", { standing: "to write", words: null }]);
});

test("R21 intended marks are out of sight in a packet until its rater may read them, and in sight from then on", async () => {
  const hiddenIn = (name: string) => {
    const file = [...sample.host.world.files.values()].find((one) => one.name.endsWith(`packet: ${name}`))!;
    return file.sheetNamed("Vignettes")!.hiddenLines.column.filter(Boolean).length;
  };
  expect([hiddenIn("Fatima D'Angelo"), hiddenIn("Felix Ivanova")]).toEqual([8, 0]);
});
