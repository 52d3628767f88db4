/** Takes a packet from its rater, or gives it back with the next update; what stands in it stays (R2). */
import type { Problem } from "../../domain/problem";
import { normalEmail } from "../../domain/roles";
import { changesOf } from "../../workbook/cells/change";
import { readTables } from "../../workbook/tables/readTables";
import { ratersTable } from "../../workbook/tables/tables";
import type { Context } from "../context";
import { settleAccess } from "../madeFiles/access";
import { closedByHr, packetOf } from "../madeFiles/packetHolds";
import { type Outcome, refuse } from "../outcome";
import { record } from "../record";
import { notReached } from "./otherMaker";

interface Wanted {
  readonly rater: string;
  readonly isClosed: boolean;
  readonly request: string;
}

export function closePacket(
  context: Context,
  { rater, isClosed, request }: Wanted,
): Outcome<{ closedTo: readonly string[] }> {
  const { tables, problems } = readTables(context.seen, ["raters"]);
  const before = tables.raters.rows.find((one) => one.email === normalEmail(rater));
  if (!before || !packetOf(before)) return refuse(...(problems.length ? problems : [noPacket(rater)]));
  const file = context.files.list("packet").find(({ id }) => id === before.packet);
  if (isClosed && !file) return refuse(notOurs(notReached(before, [], context.email)));
  // Access ends first: a reply that is lost leaves the packet closed, never open and said to be closed.
  const closedTo = isClosed ? settleAccess(context, before.packet, file, []) : [];
  return record(context, {
    request,
    what: isClosed
      ? `The packet of ${before.email} is closed to ${closedTo.join(", ") || "everybody"}`
      : `The packet of ${before.email} may be opened again`,
    changes: changesOf(ratersTable, [], before, { ...before, packetHolds: isClosed ? closedByHr : "" }),
    answer: { closedTo },
  });
}

const noPacket = (rater: string): Problem => ({
  code: "packet.none",
  message: `${rater} has no packet. Only a packet that was made can be closed.`,
});

const notOurs = (message: string): Problem => ({ code: "packet.otherMaker", message });
