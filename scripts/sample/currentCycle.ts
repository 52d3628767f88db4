/** The cycle under way, in the middle of rating: some have finished, some are at it, some have not begun. */
import type { Contract } from "../../src/rpc/contract";
import { propose } from "./cases";
import { hr, otherAddresses } from "./cast";
import { type Call, type Client, letterOf, rowsOf, type } from "./client";
import { evidenceFor, profileLine } from "./evidence";
import { furtherEvidence } from "./furtherEvidence";
import { markFor, profileMark } from "./marks";
import { moveOn } from "./moveOn";
import { proposals } from "./proposals";

const cycle = "2026 H2";
const turn = 2;

type Task = Contract["listReports"]["output"]["tasks"][number];

/** How many tasks a rater has submitted and drafted; the others are not begun. A rater who is not named has no packet yet. */
const progress: Readonly<Record<string, { submitted: number; drafts: number; afterCollecting?: true }>> = {
  "jonas.petrovic": { submitted: 0, drafts: 0 },
  "siobhan.okafor": { submitted: 9, drafts: 0 },
  "ines.nguyen": { submitted: 9, drafts: 0 },
  "zofia.okafor": { submitted: 9, drafts: 0 },
  "daniel.cohen": { submitted: 9, drafts: 0 },
  "gudrun.oneill": { submitted: 9, drafts: 0, afterCollecting: true },
  "bruno.rossi": { submitted: 9, drafts: 0 },
  "carmen.quist": { submitted: 1, drafts: 1 },
  "felix.ivanova": { submitted: 9, drafts: 0 },
  "fatima.dangelo": { submitted: 3, drafts: 1 },
  "greta.hassan": { submitted: 0, drafts: 2 },
  "gudrun.oliveira": { submitted: 9, drafts: 0 },
  "nils.dangelo": { submitted: 9, drafts: 0 },
  "viktor.oneill": { submitted: 9, drafts: 0 },
};

/** Who has marked the shared profiles as well. */
const didProfiles = ["zofia.okafor", "bruno.rossi", "felix.ivanova", "gudrun.oliveira", "nils.dangelo"];

/** Who HR asked for a second view, by employee id. */
const secondRaters: readonly (readonly [person: string, rater: string])[] = [
  ["000247", "nils.dangelo"],
  ["000380", "felix.ivanova"],
  ["000443", "viktor.oneill"],
  ["000401", "gudrun.oliveira"],
];

/** Why HR asks nobody for a rating of these. */
const notRated: readonly (readonly [person: string, reason: string])[] = [
  ["000345", "on leave"],
  ["000303", "left"],
];

export async function beginCurrentCycle(client: Client, call: Call, hub: string): Promise<void> {
  await call(hub, hr, "openCycle", {
    name: cycle,
    cutOff: "2026-10-01",
    due: "2026-11-06",
    reason: "Letters begin with this cycle.",
  });
  await sayWhoIsNotRated(client, hub);
  await askSecondRaters(client, hub);
  await moveOn(client, call, hub, "Rating");
}

/** Packets are made, most raters work in theirs, and HR collects once. */
export async function rateInPackets(client: Client, call: Call, hub: string): Promise<void> {
  const raters = Object.keys(progress).map(emailOf);
  const on = (day: number) => client.setClock(`2026-10-${day}T10:20:00Z`);
  const packets = await createPackets(call, hub, raters);
  const work = async (rater: string, day: number) => {
    await on(day);
    const file = packets.get(rater) ?? "";
    await rate(call, file, rater);
    for (const one of proposals.filter(({ by }) => emailOf(by) === rater))
      await propose(call, { file, as: rater, turn }, one);
  };
  const isLate = (rater: string) => progress[nameOf(rater)]?.afterCollecting === true;
  for (const [at, rater] of raters.entries()) if (!isLate(rater)) await work(rater, 13 + at);
  await on(27);
  await collect(call, hub, raters);
  await bringUpToDate(call, hub);
  await returnOne(call, hub);
  for (const rater of raters.filter(isLate)) await work(rater, 28);
  for (const { rater, email, hidden } of otherAddresses) {
    await client.addPerson({ email, hidden });
    await client.share(packets.get(rater) ?? "", { email, role: "editor", as: hr });
  }
  await call(hub, hr, "buildCalibration", {});
}

export const emailOf = (name: string): string => `${name}@example.com`;
const nameOf = (email: string): string => email.split("@")[0]!;

async function sayWhoIsNotRated(client: Client, hub: string): Promise<void> {
  const { headers, rows } = await rowsOf(client, hub, "People");
  for (const [person, reason] of notRated) {
    const row = rows.find(({ record }) => record["Employee ID"] === person)?.row;
    const range = `${letterOf(headers, "Not rated because")}${row}`;
    await type(client, hub, { as: hr, sheet: "People", range, values: [[reason]] });
  }
}

/** Typed into Assignments before the cycle opens for rating. */
async function askSecondRaters(client: Client, hub: string): Promise<void> {
  const people = (await rowsOf(client, hub, "People")).rows;
  const { headers, rows } = await rowsOf(client, hub, "Assignments");
  const values = secondRaters.map(([person, name]) => {
    const rater = emailOf(name);
    const row: Record<string, string | undefined> = {
      ID: `${cycle}/${person}/${rater}`,
      Cycle: cycle,
      "Employee ID": person,
      Rater: rater,
      Role: "second rater",
      Level: people.find(({ record }) => record["Employee ID"] === person)?.record.Level,
    };
    return headers.map((header) => row[header] ?? "");
  });
  await type(client, hub, { as: hr, sheet: "Assignments", range: `A${rows.length + 2}`, values });
}

/** File ids by rater. */
export async function createPackets(call: Call, hub: string, raters: readonly string[]) {
  const { results } = await call(hub, hr, "createPackets", { raters: [...raters] });
  const failed = results.filter(({ state }) => state === "failed");
  if (failed.length) throw new Error(`packets failed: ${JSON.stringify(failed)}`);
  const list = await call(hub, hr, "packets", {});
  return new Map(list.raters.map(({ rater, packet }) => [rater, packet?.id ?? ""]));
}

/** What happened in the hub reaches the packets that hold it otherwise. */
export async function bringUpToDate(call: Call, hub: string): Promise<void> {
  const { raters } = await call(hub, hr, "packets", {});
  const behind = raters.filter(({ packet, needsUpdate }) => packet && needsUpdate);
  await createPackets(
    call,
    hub,
    behind.map(({ rater }) => rater),
  );
}

/** Everybody gets a packet, submits what is missing, and HR collects it. */
export async function finishRating(call: Call, hub: string): Promise<void> {
  const late = ["noor.torres", ...Object.keys(progress)];
  const packets = await createPackets(call, hub, late.map(emailOf));
  for (const name of late) await rate(call, packets.get(emailOf(name)) ?? "", emailOf(name), everything);
  await collect(call, hub, late.map(emailOf));
}

const everything = { submitted: Number.POSITIVE_INFINITY, drafts: 0 };

async function rate(
  call: Call,
  file: string,
  rater: string,
  { submitted, drafts } = progress[nameOf(rater)]!,
): Promise<void> {
  const { tasks } = await call(file, rater, "listReports", {});
  const reports = tasks.filter(({ role }) => role !== "vignette").slice(0, submitted + drafts);
  const profiles = tasks.filter(({ role }) => role === "vignette" && didProfiles.includes(nameOf(rater)));
  for (const [at, task] of [...reports, ...profiles].entries()) {
    if (task.status === "submitted") continue;
    const submit = at < submitted || task.role === "vignette";
    for (const entry of furtherEvidence[task.person] ?? [])
      await call(file, rater, "saveEvidence", { id: "", rating: task.rating, ...entry });
    await call(file, rater, "saveRating", {
      rating: task.rating,
      seen: task.savedAt,
      submit,
      assessments: assessmentsOf(task, rater, submit ? criteria : criteria.slice(0, 2)),
    });
  }
}

const criteria = ["Hard skills", "Cross-functionality", "Leadership", "Accountability"];

const notSeen = {
  person: "000478",
  criterion: "Leadership",
  why: "Works alone on the analytics suite this half-year; I had no occasion to see it.",
};

function assessmentsOf({ person, level, role }: Task, rater: string, marked: readonly string[]) {
  const track = level.startsWith("M") ? "M" : "IC";
  const one = (criterion: string) => {
    if (person === notSeen.person && criterion === notSeen.criterion)
      return { mark: "not observed", evidence: notSeen.why };
    if (role === "vignette") {
      const mark = profileMark({ profile: person, rater }, criterion);
      return { mark, evidence: profileLine(mark) };
    }
    const mark = markFor({ person, level, rater }, criterion, turn);
    return { mark, evidence: evidenceFor(person, track, criterion, mark, turn) };
  };
  return Object.fromEntries(
    criteria.map((name) => [name, marked.includes(name) ? one(name) : { mark: null, evidence: "" }]),
  );
}

export async function collect(call: Call, hub: string, raters: readonly string[]): Promise<void> {
  const { packets } = await call(hub, hr, "previewCollect", { raters: [...raters] });
  const refused = packets.flatMap((one) => [...one.refused, ...(one.failure ? [one.failure] : [])]);
  if (refused.length) throw new Error(`packets refused: ${JSON.stringify(refused)}`);
  await call(hub, hr, "collect", {
    raters: packets.map(({ rater, fingerprint }) => ({ rater, fingerprint })),
  });
}

/** HR sends one rating back to its rater with a reason; updating the packet takes the news there. */
async function returnOne(call: Call, hub: string): Promise<void> {
  const { tasks } = await call(hub, hr, "listReports", {});
  const task = tasks.find(({ person, role }) => person === "000450" && role === "manager");
  const reason = "Two lines speak of last year. Please add what you saw since April.";
  await call(hub, hr, "returnRating", { rating: task?.rating ?? "", reason });
  await call(hub, hr, "createPackets", { raters: [emailOf("daniel.cohen")] });
}
