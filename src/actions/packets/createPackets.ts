/** Makes the packets that are missing and brings the others up to date, a slice of raters a call (R1–R3). */
import { crossedSignIns } from "../../domain/people/isSelf";
import type { Problem } from "../../domain/problem";
import { changesOf } from "../../workbook/cells/change";
import { readingOnce } from "../../workbook/cells/readingOnce";
import type { MadeFile } from "../../workbook/ports/madeFiles";
import { breaksTable } from "../../workbook/tables/readTable";
import { readTables } from "../../workbook/tables/readTables";
import { type Rater, ratersTable } from "../../workbook/tables/tables";
import type { Context } from "../context";
import { newTasks } from "../cycle/newTasks";
import { notAdopted } from "../ladder/publishLadder";
import { isSharedAsMeant } from "../madeFiles/access";
import { bringUpToDate } from "../madeFiles/bringUpToDate";
import { type NotDone, type Outcome, refuse } from "../outcome";
import { record } from "../record";
import { type PacketContents, packetContents } from "./packetContents";
import { packetKind } from "./packetKind";

export interface PacketResult {
  readonly rater: string;
  readonly state: "created" | "updated" | "same" | "failed";
  readonly message: string;
  /** Addresses that can no longer open the packet. */
  readonly revoked: readonly string[];
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
  const made = context.files.list("packet");
  const adopted = new Map(made.map(({ madeFor, id }) => [madeFor, id] as const));
  const results: PacketResult[] = [];
  const after: Rater[] = [];
  for (const rater of tables.raters.rows.filter(({ email }) => wanted.includes(email))) {
    const known = rater.packet || adopted.get(rater.email) || "";
    const { result, rater: brought } = bringPacket(context, contents, rater, known, made);
    const crossed = crossedSignIns(rater, tables.people.rows).map(({ message }) => message);
    results.push({ ...result, message: [result.message, ...crossed].filter(Boolean).join(" ") });
    after.push(brought);
  }
  const count = (wanted: PacketResult["state"]) => results.filter(({ state }) => state === wanted).length;
  const before = new Map(tables.raters.rows.map((rater) => [rater.email, rater] as const));
  return record(context, {
    request,
    what: [
      `Packets: ${count("created")} made, ${count("updated")} updated`,
      ...results.flatMap(accessEnded),
    ].join(". "),
    changes: after.flatMap((rater) => changesOf(ratersTable, [], before.get(rater.email)!, rater)),
    answer: { results },
  });
}

/** Second raters whom HR typed into Assignments, and people imported since: what they ask for goes in first (R2). */
function withNewTasks(context: Context, request: string): Context | NotDone {
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
function bringPacket(
  context: Context,
  contents: PacketContents,
  rater: Rater,
  known: string,
  made: readonly MadeFile[],
): { result: PacketResult; rater: Rater } {
  const holds = contents.fingerprintOf(rater);
  const result = (state: PacketResult["state"], message = "", revoked: readonly string[] = []) => ({
    rater: rater.email,
    state,
    message,
    revoked,
  });
  const content = contents.of(rater);
  const file = made.find(({ id }) => id === known);
  const isShared = !file || isSharedAsMeant(file, context.settings, packetKind.readersOf(content));
  if (known && isShared && rater.packet === known && rater.packetHolds === holds)
    return { result: result("same"), rater };
  try {
    const done = bringUpToDate(context, packetKind, known, made, content);
    return "problems" in done
      ? { result: result("failed", inPacketOf(rater, done.problems)), rater: { ...rater, packet: done.id } }
      : {
          result: result(done.state, "", done.revoked),
          rater: {
            ...rater,
            packet: done.id,
            packetHolds: holds,
            packetBy: done.state === "created" ? context.email : rater.packetBy || context.email,
          },
        };
  } catch (error) {
    const message = `Google did not answer for ${rater.name}: ${String((error as Error).message)}`;
    return { result: result("failed", message), rater };
  }
}

const accessEnded = ({ rater, revoked }: PacketResult): string[] =>
  revoked.length ? [`The packet of ${rater} is closed to ${revoked.join(", ")}`] : [];

const inPacketOf = (rater: Rater, problems: readonly Problem[]): string =>
  `The packet of ${rater.name} was not updated. ${problems.map(({ message }) => message).join(" ")}`;
