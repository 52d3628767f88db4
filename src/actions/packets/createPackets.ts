/** Makes the packets that are missing and brings the others up to date, a slice of raters a call (R1–R3). */
import { crossedSignIns } from "../../domain/people/isSelf";
import type { Problem } from "../../domain/problem";
import { changesOf } from "../../workbook/cells/change";
import { readingOnce } from "../../workbook/cells/readingOnce";
import { type PacketContent, packetDrawings } from "../../workbook/layout/packetDrawings";
import { breaksTable } from "../../workbook/tables/readTable";
import { readTables } from "../../workbook/tables/readTables";
import { type Rater, ratersTable } from "../../workbook/tables/tables";
import type { Context } from "../context";
import { newTasks } from "../cycle/newTasks";
import { notAdopted } from "../ladder/publishLadder";
import { type Outcome, type Refusal, refuse } from "../outcome";
import { record } from "../record";
import { type PacketContents, packetContents } from "./packetContents";
import { shareWith, updatePacket } from "./updatePacket";

export interface PacketResult {
  readonly rater: string;
  readonly state: "created" | "updated" | "same" | "failed";
  readonly message: string;
}

interface Wanted {
  /** Addresses. */
  readonly raters: readonly string[];
  readonly request: string;
}

type Results = Outcome<{ results: readonly PacketResult[] }>;

/** Alone from looking for files to recording them, so that two people at once do not make two for one rater. */
export const createPackets = (context: Context, wanted: Wanted): Results =>
  context.store.alone(() => bringAllUpToDate(context, wanted));

function bringAllUpToDate(asked: Context, { raters: wanted, request }: Wanted): Results {
  const context = withNewTasks(asked, request);
  if ("problems" in context) return context;
  const { tables, problems } = readTables(context.seen, ["raters", "people"]);
  if (tables.raters.isBroken || tables.people.isBroken) return refuse(...problems);
  const contents = packetContents(context);
  if (contents.problems.some(breaksTable)) return refuse(...contents.problems);
  if (contents.changedSinceAdopted) return refuse(notAdopted("Updating packets"));
  const adopted = new Map(context.packets.list().map(({ rater, id }) => [rater, id] as const));
  const results: PacketResult[] = [];
  const after: Rater[] = [];
  for (const rater of tables.raters.rows.filter(({ email }) => wanted.includes(email))) {
    const crossed = crossedSignIns(rater, tables.people.rows);
    const result = crossed.length
      ? { result: failed(rater, crossed), rater }
      : bringUpToDate(context, contents, rater, rater.packet || adopted.get(rater.email) || "");
    results.push(result.result);
    after.push(result.rater);
  }
  const before = new Map(tables.raters.rows.map((rater) => [rater.email, rater] as const));
  return record(context, {
    request,
    what: `Packets: ${results.filter(({ state }) => state === "created").length} made, ${results.filter(({ state }) => state === "updated").length} updated`,
    changes: after.flatMap((rater) => changesOf(ratersTable, [], before.get(rater.email)!, rater)),
    answer: { results },
  });
}

/** Second raters whom HR typed into Assignments, and people imported since: what they ask for goes in first (R2). */
function withNewTasks(context: Context, request: string): Context | Refusal {
  const { seen, store, settings } = context;
  if (settings.cycle?.state !== "Rating") return context;
  const { changes } = newTasks(seen, settings.cycle, settings.rubricVersion);
  if (!changes.length) return context;
  const recorded = record(context, {
    request: `${request}/tasks`,
    what: "New tasks for raters",
    changes,
    answer: null,
  });
  return "value" in recorded ? { ...context, seen: readingOnce(store) } : recorded;
}

/** One rater's packet; what fails for one does not stop the others. */
function bringUpToDate(
  context: Context,
  contents: PacketContents,
  rater: Rater,
  known: string,
): { result: PacketResult; rater: Rater } {
  const holds = contents.fingerprintOf(rater);
  const result = (state: PacketResult["state"], message = "") => ({ rater: rater.email, state, message });
  if (known && rater.packet === known && rater.packetHolds === holds)
    return { result: result("same"), rater };
  try {
    const content = contents.of(rater);
    const id = known || newPacket(context, content);
    const done = known ? updatePacket(context, known, content) : ({ state: "created" } as const);
    return "problems" in done
      ? { result: failed(rater, done.problems), rater: { ...rater, packet: id } }
      : { result: result(done.state), rater: { ...rater, packet: id, packetHolds: holds } };
  } catch (error) {
    return {
      result: result(
        "failed",
        `Google did not answer for ${rater.name}: ${String((error as Error).message)}`,
      ),
      rater,
    };
  }
}

/** Shared last, so that nobody opens a half-filled file. */
function newPacket({ packets }: Context, content: PacketContent): string {
  const id = packets.create(content.rater.email, `Plumbline packet: ${content.rater.name}`);
  packets.fill(id, packetDrawings(content));
  shareWith(packets, id, content);
  return id;
}

const failed = (rater: Rater, problems: readonly Problem[]): PacketResult => ({
  rater: rater.email,
  state: "failed",
  message: `The packet of ${rater.name} was not updated. ${problems.map(({ message }) => message).join(" ")}`,
});
