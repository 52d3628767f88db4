/** Measures bundle sizes, loading, what each action costs in service calls, Google's time and CPU by people, and the host's page. */
import { execFileSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import vm from "node:vm";

const root = resolve(import.meta.dirname, "..");
const { openHost } = createRequire(import.meta.url)(resolve(root, "build/host/main.js"));
const dist = resolve(root, "dist");
const hr = "hr@example.com";
const sizes = (process.env.SIZES ?? "60,200,1000,10000").split(",").map(Number);
const results = [];
const report = (name, value, unit) => results.push({ name, value: Math.round(value * 100) / 100, unit });

// A part that throws takes none of the minutes before it along.
process.once("exit", print);
report("bundle.code", statSync(resolve(dist, "Code.js")).size, "bytes");
for (const page of ["sidebar", "room"])
  report(`bundle.${page}`, statSync(resolve(dist, `${page}.html`)).size, "bytes");
report("load", medianLoad(), "ms");
for (const size of sizes) await measure(size);
const { locksBench } = await import("./benchLocks.mjs");
results.push(...(await locksBench(openHost, dist, roster(1600))));
const { severityBench } = await import("./benchStatistics.mjs");
results.push(...(await severityBench()));
const { viewsBench } = await import("./benchViews.mjs");
results.push(...(await viewsBench(openHost, dist)));
results.push(
  ...JSON.parse(execFileSync(process.execPath, [resolve(import.meta.dirname, "benchHistory.mjs")])),
);
const { historyPageBench } = await import("./benchHistoryPage.mjs");
results.push(...(await historyPageBench()));
const { pageBench } = await import("./benchPage.mjs");
results.push(...(await pageBench()));

/** Milliseconds to read Code.js and run it in a fresh context, as every execution does; the median of 21. */
function medianLoad() {
  const code = readFileSync(resolve(dist, "Code.js"), "utf8");
  const times = Array.from({ length: 21 }, (_, time) => {
    const context = vm.createContext({ console });
    const started = performance.now();
    // Another text each time: V8 remembers what it has compiled.
    new vm.Script(`/*${time}*/${code}`).runInContext(context);
    return performance.now() - started;
  });
  return times.sort((a, b) => a - b)[10];
}

/** A manager for every eight people, each other one on the management track, grade by grade. */
function roster(size) {
  const managers = Math.max(2, Math.ceil(size / 8));
  return Array.from({ length: size }, (_, at) => {
    const isManager = at < managers;
    const grade = isManager ? 4 + (at % 4) : 1 + (at % 7);
    const track = isManager ? "M" : "IC";
    return {
      id: String(at + 1).padStart(6, "0"),
      name: `Person ${at + 1}`,
      email: `p${at + 1}@example.com`,
      managerId: at === 0 ? null : String(isManager ? 1 : (at % managers) + 1).padStart(6, "0"),
      title: `${track} ${grade}`,
      levelCode: `${track}${grade}`,
      aboveLadder: false,
      hired: "2020-01-01",
      levelSince: "2024-01-01",
      department: "Product",
      location: "Berlin",
    };
  });
}

async function measure(size) {
  const host = await openHost({ dist, now: () => Date.parse("2026-10-05T09:00:00Z") });
  const hub = host.createFile({ name: "Hub", as: hr }).id;
  let requests = 0;
  const request = () => `bench-${size}-${++requests}`;

  async function call(file, as, method, input, measured) {
    const before = process.cpuUsage();
    const { ok, value, error, cost, log } = await host.run(file, {
      function: "handleRequest",
      args: [JSON.stringify({ method, input })],
      as,
    });
    const { user, system } = process.cpuUsage(before);
    const reply = ok ? JSON.parse(value) : null;
    if (!reply?.ok)
      throw new Error(
        `${method} with ${size} people: ${error?.message ?? JSON.stringify(reply)} ${JSON.stringify(log)}`,
      );
    if (measured) add(measured, cost, (user + system) / 1000);
    return reply.value;
  }

  /** Several calls of one action count as one: what the person waits for. */
  const totals = new Map();
  function add(name, cost, cpu) {
    const total = totals.get(name) ?? { calls: 0, lockedCalls: 0, longestLock: 0, google: 0, cpu: 0 };
    total.calls += cost.calls;
    total.lockedCalls += cost.lockedCalls;
    total.longestLock = Math.max(total.longestLock, cost.longestLock);
    total.google += cost.milliseconds;
    total.cpu += cpu;
    totals.set(name, total);
  }

  await call(hub, hr, "setUp", { request: request() }, "setUp");
  const people = roster(size);
  for (let at = 0; at < size; at += 2500) {
    const slice = { people: people.slice(at, at + 2500), aliases: [] };
    const { fingerprint } = await call(hub, hr, "previewImport", slice);
    await call(
      hub,
      hr,
      "importPeople",
      { ...slice, fingerprint, request: request() },
      at === 0 ? "importPeople" : undefined,
    );
  }
  await call(hub, hr, "openCycle", { name: "2026 H2", cutOff: "2026-10-01", request: request() });
  await call(hub, hr, "changeCycleState", { to: "Rating", reason: "", request: request() });
  const all = (await call(hub, hr, "packets", {})).raters.map(({ rater }) => rater);
  const raters = all.slice(1, 11);
  const { calls: forOne } = await costOf(
    () => call(hub, hr, "createPackets", { raters: [raters[0]], request: request() }, "one"),
    "one",
  );
  await call(hub, hr, "createPackets", { raters: raters.slice(1), request: request() }, "createPackets");
  const { calls: forOthers } = totals.get("createPackets");
  if (raters.length > 2)
    report(`createPackets.callsEach@${size}`, (forOthers - forOne) / (raters.length - 2), "calls");

  const list = (await call(hub, hr, "packets", {})).raters.filter(({ packet }) => packet);
  const [{ rater, packet }] = list;
  const { tasks } = await call(packet.id, rater, "listReports", {}, "listReports");
  await call(packet.id, rater, "openLadder", {}, "openLadder");
  const assessments = Object.fromEntries(
    Object.keys(tasks[0].said.assessments).map((name) => [
      name,
      { mark: 3, evidence: "Seen in the launch." },
    ]),
  );
  const rating = { rating: tasks[0].rating, seen: tasks[0].savedAt, assessments, submit: true };
  await call(packet.id, rater, "saveRating", { ...rating, request: request() }, "saveRating");
  const { packets } = await call(hub, hr, "previewCollect", { raters: list.map((one) => one.rater) });
  const shown = packets.map(({ rater: email, fingerprint }) => ({ rater: email, fingerprint }));
  await call(hub, hr, "collect", { raters: shown, request: request() }, "collect");
  await call(hub, hr, "buildCalibration", {}, "buildCalibration");
  for (const to of ["Pre-read", "Live"]) await moveOn(to);
  await call(hub, hr, "openRoom", {}, "openRoom");
  const marks = Object.fromEntries(Object.keys(assessments).map((name) => [name, 3]));
  const kept = { person: tasks[0].person.id ?? tasks[0].person, marks, seen: marks, session: "" };
  const said = { reasonCode: "", comment: "", decidedBy: "" };
  const id = request();
  await call(hub, hr, "recordDecision", { id, request: id, ...kept, ...said }, "recordDecision");
  await meet(kept, said);
  await exportAll(people);
  totals.delete("one");
  for (const [name, { calls, lockedCalls, longestLock, google, cpu }] of totals) {
    report(`${name}.calls@${size}`, calls, "calls");
    report(`${name}.lockedCalls@${size}`, lockedCalls, "calls");
    report(`${name}.longestLock@${size}`, longestLock, "ms");
    report(`${name}.google@${size}`, google, "ms");
    report(`${name}.cpu@${size}`, cpu, "ms");
  }
  host.close();

  /** As the page does: what is missing was shown, and every packet looked into. */
  async function moveOn(to) {
    const { transitions } = await call(hub, hr, "cycle", {});
    const seen = transitions.find((way) => way.to === to).missing.flatMap(({ entries }) => entries);
    const { raters } = await call(hub, hr, "packets", {});
    const looked = raters.filter((one) => one.packet).map((one) => ({ rater: one.rater, waits: 0 }));
    const input = { to, reason: "Most are late.", seen, looked, request: request() };
    await call(hub, hr, "changeCycleState", input);
  }

  /** Everybody's approved case: a step up, and from the top grade a move across. */
  async function exportAll(rated) {
    await moveOn("Locked");
    await call(hub, hr, "addJobCodeRows", { request: request() });
    const codes = Array.from({ length: 11 }, (_, at) => [`0${at + 101}`]);
    host.edit(hub, { sheet: "Job codes", range: "B2", values: codes, as: hr });
    const cells = ({ id: person, levelCode }) => {
      const [track, grade] = [levelCode.replace(/\d/, ""), Number(levelCode.slice(-1))];
      const to = grade < 7 ? `${track}${grade + 1}` : `${track === "M" ? "IC" : "M"}7`;
      return {
        ID: `2026 H2/${person}/${to}`,
        Cycle: "2026 H2",
        "Employee ID": person,
        "From level": levelCode,
        "Proposed level": to,
        Status: "approved",
        Rationale: "Has done the work of this level since spring, with a growing part of the product.",
        "Effective date": "2027-01-01",
        "Decided by": "The panel",
      };
    };
    const { sheets } = await host.file(hub);
    const [headers] = sheets.find(({ name }) => name === "Cases").values;
    const values = rated.map((one) => headers.map((header) => cells(one)[header] ?? ""));
    host.edit(hub, { sheet: "Cases", insertRows: { before: 2, count: values.length }, as: hr });
    host.edit(hub, { sheet: "Cases", range: "A2", values, as: hr });
    const format = "All columns";
    const { rows, fingerprint } = await call(hub, hr, "previewExport", { format }, "previewExport");
    if (rows !== rated.length) throw new Error(`${rows} of ${rated.length} cases can be exported.`);
    await call(hub, hr, "exportFile", { format, seen: fingerprint, request: request() }, "exportFile");
  }

  /** A session file about sixty: opened once, a decision, and what a second facilitator sees. */
  async function meet({ person, ...kept }, said) {
    const others = people.map(({ id }) => id).filter((one) => one !== person);
    const session = {
      id: "s1",
      name: "The meeting",
      date: "",
      minutes: 60,
      facilitator: "chair@example.com",
      participants: [],
      people: [person, ...others].slice(0, 60),
      allowedBecause: "",
    };
    await call(hub, hr, "planSessions", { sessions: [session], request: request() });
    const asked = { session: "s1", request: request() };
    const { url } = await call(hub, hr, "createSessionFile", asked, "createSessionFile");
    const file = url.split("/").at(-2);
    const as = session.facilitator;
    const { decisions } = await call(file, as, "openRoom", {}, "session.openRoom");
    const decision = { person, ...kept, ...said, session: "s1", after: decisions.at(-1)?.id ?? "" };
    const id = request();
    await call(file, as, "recordDecision", { id, request: id, ...decision }, "session.recordDecision");
    await call(file, as, "decisionsNow", {}, "session.decisionsNow");
  }

  async function costOf(work, name) {
    await work();
    return totals.get(name);
  }
}

function print() {
  if (process.argv.includes("--json")) console.log(JSON.stringify(results, null, 1));
  else
    for (const { name, value, unit } of results)
      console.log(`${name.padEnd(36)} ${String(value).padStart(12)} ${unit}`);
}
