/** Carries the cycle under way further, for whoever wants to see a later state without clicking through a cycle. */
import type { Contract } from "../../src/rpc/contract";
import { decide, sayOf } from "./cases";
import { facilitator, hr } from "./cast";
import type { Call, Client } from "./client";
import { bringUpToDate, collect, createPackets, emailOf, finishRating } from "./currentCycle";
import { moveOn } from "./moveOn";
import { writeLetters } from "./ownFiles";
import { type CycleState, states } from "./states";

const why = "Three are on leave or have left; everybody else is in.";

/** Who meets on which grades; nobody is in a session that shows them, or people above them. */
const sessions = [
  {
    id: "sample/juniors",
    name: "Grades 1 to 3",
    date: "2026-11-03",
    grades: [1, 2, 3],
    participants: ["felix.ivanova", "gudrun.oliveira", "nils.dangelo", "zofia.okafor", "daniel.cohen"],
  },
  {
    id: "sample/seniors",
    name: "Grades 4 and 5",
    date: "2026-11-04",
    grades: [4, 5],
    participants: ["siobhan.okafor", "ines.nguyen", "carmen.quist"],
  },
];

export async function carryOn(client: Client, call: Call, hub: string, state: CycleState): Promise<void> {
  const has = (wanted: CycleState) => states.indexOf(state) >= states.indexOf(wanted);
  const on = (day: string) => client.setClock(`${day}T10:20:00Z`);
  const to = (next: "Pre-read" | "Live" | "Locked") => moveOn(client, call, hub, next, why);
  if (has("pre-read")) {
    await on("2026-10-29");
    await finishRating(call, hub);
    await to("Pre-read");
    await planSessions(call, hub);
    await bringSessionFiles(call, hub);
    await sayOpinions(call, await packetsOfParticipants(call, hub));
    await sayAsSkipLevels(call, hub);
  }
  if (has("live")) {
    await on("2026-11-03");
    await collect(call, hub, [
      ...new Set([...participants(), ...skipLevels.map(({ rater }) => emailOf(rater))]),
    ]);
    await to("Live");
    await bringSessionFiles(call, hub);
  }
  if (has("locked")) {
    await decideMarks(call, hub);
    await sayOf(call, hub, hr, saidInSession);
    await decide(call, hub, hr, decidedCases);
    for (const { id } of sessions) await call(hub, hr, "closeSession", { session: id });
    await on("2026-11-06");
    await to("Locked");
    await writeLetters(call, hub);
  }
  if (!has("pre-read")) return;
  await bringUpToDate(call, hub);
  await call(hub, hr, "buildCalibration", {});
}

const participants = (): string[] => [
  ...new Set(sessions.flatMap((session) => session.participants.map(emailOf))),
];

async function planSessions(call: Call, hub: string): Promise<void> {
  const { people } = await call(hub, hr, "planningRoster", {});
  await call(hub, hr, "planSessions", {
    sessions: sessions.map(({ id, name, date, grades, participants: names }) => ({
      id,
      name,
      date,
      minutes: 60,
      facilitator,
      participants: names.map(emailOf),
      people: people
        .filter(({ grade }) => grade !== null && grades.includes(grade))
        .map((person) => person.id),
      allowedBecause: "",
    })),
  });
}

/** Made, or brought up to date: all that the facilitator can open. */
async function bringSessionFiles(call: Call, hub: string): Promise<void> {
  for (const { id } of sessions) await call(hub, hr, "createSessionFile", { session: id });
}

/** Every participant's packet gets the pre-read. */
const packetsOfParticipants = (call: Call, hub: string) => createPackets(call, hub, participants());

type Opinion = Pick<Contract["saveOpinion"]["input"], "answer" | "line">;

/** Has read no further than the first, so that the meeting has to choose about the others. */
const forgetful = emailOf("daniel.cohen");

/** Told by the place in the list, so that some people are questioned by several and most by nobody. */
const opinions: readonly Opinion[] = [
  { answer: "agree", line: "" },
  { answer: "agree", line: "" },
  { answer: "have a question", line: "The evidence for Leadership is from before April." },
  { answer: "agree", line: "" },
  { answer: "can't say", line: "" },
];

async function sayOpinions(call: Call, packets: ReadonlyMap<string, string>): Promise<void> {
  for (const [rater, file] of packets) {
    if (!participants().includes(rater)) continue;
    const { rows } = await call(file, rater, "preRead", {});
    const asked = rows.filter(({ notAsked }) => !notAsked);
    for (const [at, { id }] of asked.entries())
      if (rater !== forgetful || at < opinions.length)
        await call(file, rater, "saveOpinion", { id, seen: "", ...(opinions[at] ?? opinions[0]!) });
  }
}

type Word = Pick<Contract["sayAsSkipLevel"]["input"], "word" | "comment">;

/** Said in their own packets, before the meetings. */
const skipLevels: readonly (Word & { readonly rater: string; readonly about: string })[] = [
  { rater: "bruno.rossi", about: "000219", word: "agreed", comment: "" },
  { rater: "siobhan.okafor", about: "000436", word: "agreed", comment: "The platform stands on this work." },
  { rater: "siobhan.okafor", about: "000198", word: "agreed", comment: "" },
];

async function sayAsSkipLevels(call: Call, hub: string): Promise<void> {
  const packets = await createPackets(call, hub, [...new Set(skipLevels.map(({ rater }) => emailOf(rater)))]);
  for (const { rater, about, word, comment } of skipLevels) {
    const [as, file] = [emailOf(rater), packets.get(emailOf(rater)) ?? ""];
    const { cases } = await call(file, as, "casesToApprove", {});
    const one = cases.find(({ id }) => id.includes(`/${about}/`));
    if (!one) throw new Error(`no case of ${about} waits for ${as}`);
    await call(file, as, "sayAsSkipLevel", { case: one.id, word, comment, seen: one.savedAt });
  }
}

const saidInSession = [
  {
    person: "000219",
    stage: "session" as const,
    word: "agreed" as const,
    by: "Grades 1 to 3",
    comment: "",
  },
  {
    person: "000436",
    stage: "session" as const,
    word: "not agreed" as const,
    by: "Grades 4 and 5",
    comment: "Leadership beyond the platform is still to be seen.",
  },
];

const decidedCases = [
  {
    person: "000219",
    outcome: "approved" as const,
    effectiveDate: "2026-12-01",
    comment: "All four are met, and Features has used the plan since spring.",
  },
  {
    person: "000436",
    outcome: "deferred" as const,
    effectiveDate: "",
    comment: "Leadership beyond the platform is still to be seen. We look again in six months.",
  },
];

/** Every sixth mark of 4 becomes a 3; everybody else's marks are kept. */
async function decideMarks(call: Call, hub: string): Promise<void> {
  const { people } = await call(hub, hr, "decisions", {});
  const met = { decidedBy: "Siobhán Okafor, Ines Nguyễn", session: "Grades 1 to 3" };
  const isChanged = (at: number) =>
    at % 6 === 0 && people[at]!.marks.some(({ calibrated }) => calibrated === 4);
  for (const [at, { person, marks }] of people.entries()) {
    if (!isChanged(at)) continue;
    const { criterion } = marks.find(({ calibrated }) => calibrated === 4)!;
    await call(hub, hr, "recordDecision", {
      id: `sample/${person}/decision`,
      person,
      marks: { [criterion]: 3 },
      seen: { [criterion]: 4 },
      reasonCode: "Peers at this grade",
      comment: "Two others with the same scope stand one lower.",
      ...met,
    });
  }
  const kept = people.filter((_, at) => !isChanged(at));
  await call(hub, hr, "keepTogether", {
    people: kept.map(({ person, marks }) => ({
      person,
      seen: Object.fromEntries(marks.map(({ criterion, calibrated }) => [criterion, calibrated])),
    })),
    ...met,
  });
}
