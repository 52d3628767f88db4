/** Who is where: who has a packet, who was written to, how much is collected, and whom nobody rates. */

import { groupedBy } from "../../domain/groupedBy";
import { crossedSignIns } from "../../domain/people/isSelf";
import type { Problem } from "../../domain/problem";
import { type Completion, completion } from "../../domain/rating/completion";
import { isAsked } from "../../domain/rating/rating";
import type { PacketContent } from "../../workbook/layout/packetDrawings";
import { readTables } from "../../workbook/tables/readTables";
import { whoIsWho } from "../../workbook/tables/whoIsWho";
import { type Context, todayIn } from "../context";
import { openRater } from "../cycle/newTasks";
import { type NotRated, notRated } from "../cycle/notRated";
import { isSharedAsMeant, strangersIn } from "../madeFiles/access";
import { closedByHr, packetOf } from "../madeFiles/packetHolds";
import { done, type Outcome } from "../outcome";
import { changedPeople } from "./changedPeople";
import { isAnothers } from "./otherMaker";
import { packetContents } from "./packetContents";
import { packetKind } from "./packetKind";

export interface PacketList {
  /** Whether raters are asked to rate now. */
  readonly isRating: boolean;
  /** yyyy-MM-dd; `due` is blank where HR set no day. */
  readonly due: string;
  readonly today: string;
  readonly raters: readonly {
    readonly rater: string;
    readonly name: string;
    /** How many people this rater is asked for. */
    readonly people: number;
    /** Whom they are to rate as manager, by the task's id. */
    readonly reports: readonly { readonly task: string; readonly name: string }[];
    /** People of own sessions to read before the meeting. */
    readonly toRead: number;
    /** Promotion cases that wait for a word of this rater as skip-level, or have it. */
    readonly toApprove: number;
    readonly packet: {
      readonly id: string;
      readonly url: string;
      /** The HR account that made it, where that is another one: this one can't read it. */
      readonly madeBy: string;
    } | null;
    /** Links of packets made by another account, which their rater can still open. */
    readonly oldPackets: readonly string[];
    readonly alsoSignsInAs: readonly string[];
    /** Own reports and second ratings that are submitted and collected. */
    readonly progress: { readonly submitted: number; readonly of: number };
    readonly isShared: boolean;
    readonly needsUpdate: boolean;
    /** Addresses that can open the packet now and can't after the next update. */
    readonly closesTo: readonly string[];
    /** Whether People says that this rater is gone. */
    readonly hasLeft: boolean;
    /** Whether HR has taken the packet from its rater. */
    readonly isClosed: boolean;
    /** ISO instants; blank before. */
    readonly invited: string;
    readonly lastMail: string;
    readonly mailTrouble: string;
  }[];
  readonly completion: Completion;
  /** How many shared profiles every rater is invited to mark in this cycle. */
  readonly profiles: number;
  readonly unrated: readonly NotRated[];
  /** Who has another level or manager since the cut-off date; empty unless raters rate. */
  readonly changed: readonly string[];
  readonly problems: readonly Problem[];
}

export function packets(context: Context): Outcome<PacketList> {
  const { seen, settings, files, email: caller } = context;
  const { tables } = readTables(seen, ["raters", "people", "assignments", "ratings"]);
  const { unrated, problems, tasks } = notRated(context);
  const isRating = settings.cycle?.state === "Rating";
  const contents = packetContents(context);
  const names = new Map(tables.people.rows.map(({ email, name }) => [email, name] as const));
  const gone = new Set(
    tables.people.rows.filter(({ unrated }) => unrated === "left").map(({ email }) => email),
  );
  const personName = new Map(tables.people.rows.map(({ id, name }) => [id, name] as const));
  const known = new Map(tables.raters.rows.map((rater) => [rater.email, rater] as const));
  const inCycle = ({ cycle }: { readonly cycle: string }) => cycle === settings.cycle?.name;
  // What HR typed into Assignments reaches the ratings with the next update: it is said here before.
  const asked = groupedBy(
    isRating ? tasks.asked : tables.assignments.rows.filter(inCycle),
    ({ rater }) => rater,
  );
  const ratings = tables.ratings.rows.filter(inCycle);
  const ratingsOf = groupedBy(
    ratings.filter(({ role }) => isAsked(role)),
    ({ rater }) => rater,
  );
  const madeFiles = files.list("packet");
  const made = new Map(madeFiles.map((file) => [file.id, file] as const));
  const toRead = ({ preRead }: PacketContent) => preRead?.length ?? 0;
  const nameOfSkipLevel = new Map(contents.skipLevels.map(({ email, name }) => [email, name] as const));
  const withPacket = tables.raters.rows
    .filter((rater) => packetOf(rater) || rater.oldPackets.length || toRead(contents.of(rater)) > 0)
    .map(({ email }) => email);
  const raters = [...new Set([...asked.keys(), ...withPacket, ...nameOfSkipLevel.keys()])].map((email) => {
    const rater =
      known.get(email) ?? openRater(email, nameOfSkipLevel.get(email) ?? names.get(email) ?? email);
    const content = contents.of(rater);
    const readers = packetKind.readersOf(content);
    const { packetBy, packetHolds, alsoSignsInAs, invited, lastMail, mailTrouble } = rater;
    const packet = packetOf(rater);
    const file = made.get(packet);
    const ratingTasks = ratingsOf.get(email) ?? [];
    return {
      rater: email,
      name: rater.name,
      people: asked.get(email)?.length ?? 0,
      reports: (asked.get(email) ?? [])
        .filter(({ role }) => role === "manager")
        .map(({ id, person, name }) => ({ task: id, name: personName.get(person) ?? name })),
      toRead: toRead(content),
      toApprove: content.approvalTasks.length,
      packet: packet
        ? {
            id: packet,
            url: files.linkTo(packet),
            madeBy: isAnothers(rater, madeFiles, caller) ? packetBy : "",
          }
        : null,
      oldPackets: rater.oldPackets.map((id) => files.linkTo(id)),
      alsoSignsInAs,
      progress: {
        submitted: ratingTasks.filter(({ status }) => status === "submitted").length,
        of: ratingTasks.length,
      },
      isShared: file?.readers.some((reader) => readers.includes(reader.email)) ?? false,
      needsUpdate:
        packet !== "" &&
        ((isRating && tasks.touched.has(email)) ||
          packetHolds !== contents.fingerprintOf(rater) ||
          (file !== undefined && !isSharedAsMeant(file, settings, readers))),
      hasLeft: gone.has(email),
      isClosed: packetHolds === closedByHr,
      closesTo: file ? strangersIn(file, settings, readers) : [],
      invited,
      lastMail,
      mailTrouble,
    };
  });
  const who = whoIsWho(seen);
  const crossed = tables.raters.rows.flatMap((rater) => crossedSignIns(rater, who.people));
  const said = [...problems, ...crossed, ...contents.problems];
  return done({
    isRating,
    due: settings.due,
    today: todayIn(context),
    // No figure stands beside a sheet that can't be read.
    raters: tasks.isBroken ? [] : raters,
    completion: completion(
      ratings,
      tables.ratings.unread.map(({ text }) => text).filter(({ cycle }) => cycle === settings.cycle?.name),
    ),
    profiles: new Set(ratings.filter(({ role }) => role === "vignette").map(({ person }) => person)).size,
    unrated,
    changed: isRating ? changedPeople(tables, settings.cycle?.name ?? "") : [],
    problems: [...new Map(said.map((one) => [one.message, one] as const)).values()],
  });
}
