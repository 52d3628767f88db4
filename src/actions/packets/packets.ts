/** Packets: who has one and how far they are, and other addresses a rater signs in with. */

import { groupedBy } from "../../domain/groupedBy";
import { crossedSignIns } from "../../domain/people/isSelf";
import type { Problem } from "../../domain/problem";
import type { Rating } from "../../domain/rating/rating";
import { normalEmail } from "../../domain/roles";
import { changesOf } from "../../workbook/cells/change";
import type { PacketContent } from "../../workbook/layout/packetDrawings";
import { readTables } from "../../workbook/tables/readTables";
import { type Rater, ratersTable } from "../../workbook/tables/tables";
import type { Context } from "../context";
import { openRater } from "../cycle/newTasks";
import { isSharedAsMeant, strangersIn } from "../madeFiles/access";
import { done, type Outcome, refuse } from "../outcome";
import { record } from "../record";
import { closedByHr, packetContents, packetOf } from "./packetContents";
import { packetKind } from "./packetKind";

export interface PacketList {
  readonly raters: readonly {
    readonly rater: string;
    readonly name: string;
    /** How many people this rater is asked for. */
    readonly people: number;
    /** People of own sessions to read before the meeting. */
    readonly toRead: number;
    readonly packet: { readonly id: string; readonly url: string } | null;
    readonly alsoSignsInAs: readonly string[];
    readonly progress: { readonly submitted: number; readonly of: number };
    readonly needsUpdate: boolean;
    /** Addresses that can open the packet now and can't after the next update. */
    readonly closesTo: readonly string[];
    /** Whether HR has taken the packet from its rater. */
    readonly isClosed: boolean;
  }[];
  readonly problems: readonly Problem[];
}

export function packets(context: Context): Outcome<PacketList> {
  const { seen, settings, files } = context;
  const { tables, problems } = readTables(seen, ["raters", "people", "assignments", "ratings"]);
  const contents = packetContents(context);
  const names = new Map(tables.people.rows.map(({ email, name }) => [email, name] as const));
  const known = new Map(tables.raters.rows.map((rater) => [rater.email, rater] as const));
  const asked = groupedBy(
    tables.assignments.rows.filter(({ cycle }) => cycle === settings.cycle?.name),
    ({ rater }) => rater,
  );
  const isSubmitted = ({ status }: Rating) => status === "submitted";
  const submitted = new Set(tables.ratings.rows.filter(isSubmitted).map(({ id }) => id));
  const made = new Map(files.list("packet").map((file) => [file.id, file] as const));
  const toRead = ({ preRead }: PacketContent) => preRead?.length ?? 0;
  const withPacket = tables.raters.rows
    .filter((rater) => packetOf(rater) !== "" || toRead(contents.of(rater)) > 0)
    .map(({ email }) => email);
  const raters = [...new Set([...asked.keys(), ...withPacket])].map((email) => {
    const own = asked.get(email) ?? [];
    const rater = known.get(email) ?? openRater(email, names.get(email) ?? email);
    const content = contents.of(rater);
    const readers = packetKind.readersOf(content);
    const id = packetOf(rater);
    const file = made.get(id);
    return {
      rater: email,
      name: rater.name,
      people: own.length,
      toRead: toRead(content),
      packet: id ? { id, url: files.linkTo(id) } : null,
      alsoSignsInAs: rater.alsoSignsInAs,
      progress: { submitted: own.filter(({ id }) => submitted.has(id)).length, of: own.length },
      needsUpdate:
        id !== "" &&
        (rater.packetHolds !== contents.fingerprintOf(rater) ||
          (file !== undefined && !isSharedAsMeant(file, settings, readers))),
      isClosed: rater.packetHolds === closedByHr,
      closesTo: file ? strangersIn(file, settings, readers) : [],
    };
  });
  const crossed = tables.raters.rows.flatMap((rater) => crossedSignIns(rater, tables.people.rows));
  return done({ raters, problems: [...problems, ...crossed, ...contents.problems] });
}

/** An address of a rater's other Google account; the packet is shared with it when it is updated. */
export function addSignIn(
  context: Context,
  { rater, email, request }: { rater: string; email: string; request: string },
): Outcome<{ rater: string }> {
  const { tables, problems } = readTables(context.seen, ["raters", "people"]);
  const before = tables.raters.rows.find((one) => one.email === normalEmail(rater));
  if (!before) return refuse(...(problems.length ? problems : [unknownRater(rater)]));
  const address = normalEmail(email);
  if (before.alsoSignsInAs.includes(address)) return done({ rater: before.email });
  const other = tables.raters.rows.find(
    (one) => one.email === address || one.alsoSignsInAs.includes(address),
  );
  if (other) return refuse(taken(address, other));
  const after: Rater = { ...before, alsoSignsInAs: [...before.alsoSignsInAs, address] };
  const crossed = crossedSignIns({ ...after, alsoSignsInAs: [address] }, tables.people.rows);
  if (tables.people.isBroken || crossed.length) return refuse(...(crossed.length ? crossed : problems));
  return record(context, {
    request,
    what: `${before.email} also signs in as ${address}`,
    changes: changesOf(ratersTable, [], before, after),
    answer: { rater: before.email },
  });
}

const unknownRater = (rater: string): Problem => ({
  code: "rater.unknown",
  message: `${rater} is not on the sheet Raters. Open the cycle for rating first; it lists everybody who rates.`,
});

const taken = (address: string, rater: Rater): Problem => ({
  code: "rater.addressTaken",
  message: `${address} belongs to ${rater.name} (${rater.email}) already. Each address can stand for one rater only.`,
});
