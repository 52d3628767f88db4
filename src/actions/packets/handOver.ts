/** Packets belong to the HR account that made them: passing them on means that another account makes them anew. */
import type { Problem } from "../../domain/problem";
import { changesOf } from "../../workbook/cells/change";
import { readTables } from "../../workbook/tables/readTables";
import { type Rater, ratersTable } from "../../workbook/tables/tables";
import type { Context } from "../context";
import { settleAccess } from "../madeFiles/access";
import { closedByHr, packetOf } from "../madeFiles/packetHolds";
import { type Outcome, refuse } from "../outcome";
import { record } from "../record";
import { packetContents } from "./packetContents";
import { packetKind } from "./packetKind";
import { type PacketRead, readPackets, rowsOf } from "./readPackets";

/** Names. */
export interface PacketsPassedOn {
  readonly closed: readonly string[];
  /** Not passed on, because something in them is not collected, or begun and not submitted. */
  readonly notCollected: readonly string[];
}

/**
 * The hub forgets the packets, so that whoever creates packets next makes new ones with all that is collected. Those the
 * caller made are closed to their raters and read once more: a packet in which something waits is opened again and stays.
 */
export function handOver(
  context: Context,
  { raters, request }: { raters: readonly string[]; request: string },
): Outcome<PacketsPassedOn> {
  const { tables, problems } = readTables(context.seen, ["raters"]);
  if (tables.raters.isBroken) return refuse(...problems);
  const asked = tables.raters.rows.filter((rater) => raters.includes(rater.email) && packetOf(rater));
  if (!asked.length) return refuse(nothingToPass);
  const made = new Map(context.files.list("packet").map((file) => [file.id, file] as const));
  const isMine = ({ packet }: Rater) => made.has(packet);
  const mine = asked.filter(isMine);
  // Closed before they are read: what is written afterwards would be lost.
  for (const { packet } of mine) settleAccess(context, packet, made.get(packet), []);
  const read = mine.length
    ? readPackets(
        context,
        mine.map(({ email }) => email),
      )
    : { packets: [] };
  const staying = "problems" in read ? mine : read.packets.filter(isWaiting).map(({ rater }) => rater);
  const contents = packetContents(context);
  for (const rater of staying)
    settleAccess(context, rater.packet, undefined, packetKind.readersOf(contents.of(rater)));
  if ("problems" in read) return refuse(...read.problems);
  const going = asked.filter((rater) => !staying.includes(rater));
  const names = (wanted: (rater: Rater) => boolean) => asked.filter(wanted).map(({ name }) => name);
  const files = going.map(({ email, packet }) => `${email} had ${packet}`).join(", ");
  return record(context, {
    request,
    what: `Packets passed on, to be made anew: ${files || "none"}`,
    changes: going.flatMap((rater) =>
      changesOf(ratersTable, [], rater, {
        ...{ ...rater, packet: "", packetHolds: "", packetBy: "", invited: "" },
        oldPackets: isMine(rater) ? rater.oldPackets : [...rater.oldPackets, rater.packet],
      }),
    ),
    answer: {
      closed: names((rater) => isMine(rater) && !staying.includes(rater)),
      notCollected: names((rater) => staying.includes(rater)),
    },
  });
}

/** A draft is its rater's to submit, for as long as the rater can open the packet. */
const isWaiting = ({ rater, merge, failure, unread }: PacketRead): boolean =>
  failure !== "" ||
  unread.length > 0 ||
  rowsOf(merge).length + merge.refused.length > 0 ||
  (merge.drafts > 0 && rater.packetHolds !== closedByHr);

const nothingToPass: Problem = {
  code: "packets.nothingToPass",
  message: "Pass packets on: none of these raters has a packet any more. Open the page again.",
};
