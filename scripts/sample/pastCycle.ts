/** A cycle from before there were packets: HR pastes what the managers sent into the hub, and runs it to its end. */
import type { Mark } from "../../src/domain/rating/rating";
import { type DecidedCase, decide, propose } from "./cases";
import { hr } from "./cast";
import { type Call, type Client, letterOf, rowsOf, type } from "./client";
import { evidenceFor } from "./evidence";
import { markFor } from "./marks";
import { moveOn } from "./moveOn";

export interface PastCycle {
  readonly name: string;
  readonly cutOff: string;
  /** Days on which it was opened, the managers' marks were in, the meeting took place, and it was locked. */
  readonly days: {
    readonly opened: string;
    readonly rated: string;
    readonly met: string;
    readonly locked: string;
  };
  /** 0 for the first. */
  readonly turn: number;
  readonly cases: readonly DecidedCase[];
  readonly decisions: readonly {
    readonly person: string;
    readonly criterion: string;
    readonly to: Mark;
    readonly reasonCode: string;
    readonly comment: string;
  }[];
}

export async function runPastCycle(client: Client, call: Call, hub: string, past: PastCycle): Promise<void> {
  const to = (state: "Rating" | "Pre-read" | "Live" | "Locked") =>
    moveOn(client, call, hub, state, state === "Rating" ? "" : "What is missing stays as it is.");
  const on = (day: string) => client.setClock(`${day}T09:00:00Z`);
  await on(past.days.opened);
  await call(hub, hr, "openCycle", {
    name: past.name,
    cutOff: past.cutOff,
    reason: "Letters begin with a later cycle.",
  });
  await to("Rating");
  await on(past.days.rated);
  await pasteRatings(client, hub, past);
  for (const one of past.cases) await propose(call, { file: hub, as: hr, turn: past.turn }, one);
  await to("Pre-read");
  await on(past.days.met);
  await to("Live");
  await decideMarks(call, hub, past);
  await decide(call, hub, hr, past.cases);
  await on(past.days.locked);
  await to("Locked");
  await fillJobCodes(client, call, hub);
  const format = "All columns";
  const { fingerprint } = await call(hub, hr, "previewExport", { format });
  await call(hub, hr, "exportFile", { format, seen: fingerprint });
}

/** One paste from the column Status to the column Recorded by, over the rows that ask for managers' ratings. */
async function pasteRatings(client: Client, hub: string, { name, turn, days }: PastCycle): Promise<void> {
  const { headers, rows } = await rowsOf(client, hub, "Ratings");
  const asked = rows.filter(({ record }) => record.Cycle === name && record.Role === "manager");
  const columns = headers.slice(headers.indexOf("Status"), headers.indexOf("Recorded by") + 1);
  const values = asked.map(({ record }) => {
    const [person, level, rater] = [record["Employee ID"]!, record.Level!, record.Rater!];
    const other: Record<string, string> = {
      Status: "submitted",
      Saved: `${days.rated}T08:00:00.000Z`,
      "Recorded by": hr,
    };
    return columns.map((header) => {
      if (other[header]) return other[header];
      const criterion = header.replace(": evidence", "");
      const mark = markFor({ person, level, rater }, criterion, turn);
      return header === criterion
        ? mark
        : evidenceFor(person, level.startsWith("M") ? "M" : "IC", criterion, mark, turn);
    });
  });
  const range = `${letterOf(headers, "Status")}${asked[0]?.row}`;
  await type(client, hub, { as: hr, sheet: "Ratings", range, values });
}

/** What the company's HR system calls each level. */
async function fillJobCodes(client: Client, call: Call, hub: string): Promise<void> {
  await call(hub, hr, "addJobCodeRows", {});
  const { rows } = await rowsOf(client, hub, "Job codes");
  const values = rows.map(({ record: { Level = "" } }) => {
    const track = Level.startsWith("M") ? "PMM" : "PMI";
    return [
      `0${Level.slice(-1)}${track === "PMM" ? 2 : 1}0`,
      `${track}-${Level.slice(-1)}`,
      "",
      "",
      "PRO",
      "",
      "TRC",
      "",
    ];
  });
  await type(client, hub, { as: hr, sheet: "Job codes", range: "B2", values });
}

async function decideMarks(call: Call, hub: string, { name, decisions: wanted }: PastCycle): Promise<void> {
  const { people } = await call(hub, hr, "decisions", {});
  for (const { person, criterion, to, reasonCode, comment } of wanted) {
    const marks = people.find((one) => one.person === person)?.marks;
    const standing = marks?.find((one) => one.criterion === criterion)?.calibrated ?? null;
    await call(hub, hr, "recordDecision", {
      id: `${name}/${person}/decision`,
      person,
      marks: { [criterion]: to },
      seen: { [criterion]: standing },
      reasonCode,
      comment,
      decidedBy: "Siobhán Okafor, Ines Nguyễn",
      session: `${name} calibration`,
    });
  }
}
