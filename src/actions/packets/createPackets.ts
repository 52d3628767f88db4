/** Makes the packets that are missing and brings the others up to date, a slice of raters a call (R1–R3). */
import { crossedSignIns } from "../../domain/people/isSelf";
import type { Problem } from "../../domain/problem";
import { type Change, changesOf } from "../../workbook/cells/change";
import { readingOnce } from "../../workbook/cells/readingOnce";
import type { MadeFile } from "../../workbook/ports/madeFiles";
import type { Reader } from "../../workbook/ports/store";
import { breaksTable } from "../../workbook/tables/readTable";
import { readTables } from "../../workbook/tables/readTables";
import { type Rater, ratersTable } from "../../workbook/tables/tables";
import { whoIsWho } from "../../workbook/tables/whoIsWho";
import { approvalTasks } from "../calibration/approvalTasks";
import type { Context } from "../context";
import { newTasks, openRater } from "../cycle/newTasks";
import { notAdopted } from "../ladder/publishLadder";
import { type Brought, bringFile } from "../madeFiles/bringFile";
import { type ClaimedFile, claimFiles } from "../madeFiles/claimFiles";
import { beingMade } from "../madeFiles/packetHolds";
import { type NotDone, type Outcome, refuse } from "../outcome";
import { record } from "../record";
import { notReached } from "./otherMaker";
import { type PacketContents, packetContents } from "./packetContents";
import { packetKind } from "./packetKind";
import { readPackets } from "./readPackets";
import { tellRefusals } from "./tellRefusals";

export interface PacketResult extends Brought {
  readonly rater: string;
}

interface Wanted {
  /** Addresses. */
  readonly raters: readonly string[];
  readonly request: string;
}

type Results = Outcome<{ results: readonly PacketResult[] }>;

export function createPackets(asked: Context, { raters: wanted, request }: Wanted): Results {
  const tasked = withNewTasks(asked, request);
  if ("problems" in tasked) return tasked;
  const context = withSkipLevels(tasked, request);
  if ("problems" in context) return context;
  const { tables, problems } = readTables(context.seen, ["raters", "people"]);
  if (tables.raters.isBroken || tables.people.isBroken) return refuse(...problems);
  const contents = packetContents(context);
  if (contents.problems.some(breaksTable)) return refuse(...contents.problems);
  if (contents.changedSinceAdopted) return refuse(notAdopted("Updating packets"));
  const made = context.files.list("packet");
  const raters = tables.raters.rows.filter(({ email }) => wanted.includes(email));
  const claimed = claimFiles(context, {
    kind: packetKind,
    contents: raters.map((rater) => contents.of(rater)),
    made,
    places: places(context.email),
    request: `${request}/files`,
  });
  if ("problems" in claimed) return claimed;
  const who = whoIsWho(context.seen);
  const brought = raters.map((listed) => {
    const rater = listed.packet ? listed : claimedBy(context.email, listed, "");
    const { result, holds } = bringPacket(context, contents, rater, claimed.get(rater.email)!, made);
    const crossed = crossedSignIns(rater, who.people).map(({ message }) => message);
    const message = [result.message, ...crossed].filter(Boolean).join(" ");
    return { rater, holds, result: { ...result, message } };
  });
  const results = brought.map(({ result }) => result);
  tellUncollected(context, results);
  const count = (wanted: PacketResult["state"]) => results.filter(({ state }) => state === wanted).length;
  return record(context, {
    request,
    what: [
      `Packets: ${count("created")} made, ${count("updated")} updated`,
      ...results.flatMap(accessEnded),
    ].join(". "),
    changes: brought.flatMap(({ rater, holds: packetHolds }) =>
      changesOf(ratersTable, [], rater, { ...rater, packetHolds, packetBy: rater.packetBy || context.email }),
    ),
    answer: { results },
  });
}

/** What was submitted and could not be collected any more says so, and no longer once rating is open again (R34). */
function tellUncollected(context: Context, results: readonly PacketResult[]): void {
  const updated = results.filter(({ state }) => state === "updated").map(({ rater }) => rater);
  const read = updated.length ? readPackets(context, updated) : { packets: [] };
  if ("packets" in read) tellRefusals(context, read.packets);
}

const places = (email: string) => (seen: Reader) =>
  new Map(
    readTables(seen, ["raters"]).tables.raters.rows.map((rater) => {
      const claim = (packet: string) => changesOf(ratersTable, [], rater, claimedBy(email, rater, packet));
      return [rater.email, { file: rater.packet, claim }] as const;
    }),
  );

const claimedBy = (packetBy: string, rater: Rater, packet: string): Rater => ({
  ...rater,
  packet,
  packetHolds: beingMade,
  packetBy,
});

/** Second raters whom HR typed into Assignments, and people imported since: what they ask for goes in first (R2). */
function withNewTasks(context: Context, request: string): Context | NotDone {
  const { seen, settings } = context;
  if (settings.cycle?.state !== "Rating") return context;
  const { changes, isBroken, problems } = newTasks(seen, settings.cycle, settings.rubricVersion);
  if (isBroken) return refuse(...problems);
  return withRows(context, { request: `${request}/tasks`, what: "New tasks for raters", changes });
}

/** Whoever is asked for a word on a case has a packet, also those who rate nobody. */
function withSkipLevels(context: Context, request: string): Context | NotDone {
  const listed = readTables(context.seen, ["raters"]).tables.raters.rows;
  const changes = approvalTasks(context)
    .skipLevels.filter(({ email }) => !listed.some((rater) => rater.email === email))
    .flatMap(({ email, name }) => changesOf(ratersTable, [], null, openRater(email, name)));
  return withRows(context, { request: `${request}/skip-levels`, what: "Packets for skip-levels", changes });
}

/** Records what the packets need to be in the hub; it is read again after that. */
function withRows(
  context: Context,
  rows: { readonly request: string; readonly what: string; readonly changes: readonly Change[] },
): Context | NotDone {
  if (!rows.changes.length) return context;
  const recorded = record(context, { ...rows, answer: null });
  return "value" in recorded ? { ...context, seen: readingOnce(context.store) } : recorded;
}

function bringPacket(
  context: Context,
  contents: PacketContents,
  rater: Rater,
  claimed: ClaimedFile | string,
  made: readonly MadeFile[],
): { result: PacketResult; holds: string } {
  const holds = contents.fingerprintOf(rater);
  const brought = bringFile(context, {
    kind: packetKind,
    claimed,
    made,
    content: contents.of(rater),
    name: rater.name,
    isFilled: typeof claimed !== "string" && rater.packet === claimed.id && rater.packetHolds === holds,
    ofAnother: notReached(rater, made, context.email),
    inFile: (problems) => inPacketOf(rater, problems),
  });
  return {
    result: { rater: rater.email, ...brought },
    holds: brought.state === "failed" ? rater.packetHolds : holds,
  };
}

const accessEnded = ({ rater, revoked }: PacketResult): string[] =>
  revoked.length ? [`The packet of ${rater} is closed to ${revoked.join(", ")}`] : [];

const inPacketOf = (rater: Rater, problems: readonly Problem[]): string =>
  `The packet of ${rater.name} was not updated. ${problems.map(({ message }) => message).join(" ")}`;
