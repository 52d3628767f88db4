/** Packets belong to the HR account that made them: passing them on means that another account makes them anew. */
import type { Problem } from "../../domain/problem";
import { changesOf } from "../../workbook/cells/change";
import type { MadeFile } from "../../workbook/ports/madeFiles";
import { readTables } from "../../workbook/tables/readTables";
import { type Rater, ratersTable } from "../../workbook/tables/tables";
import type { Context } from "../context";
import { settleAccess } from "../madeFiles/access";
import { type Outcome, refuse } from "../outcome";
import { record } from "../record";
import { packetOf } from "./packetContents";

/** Google shows a file to the account that made it with the add-on, and to no other one's add-on (scope drive.file). */
export const isAnothers = (
  { packet, packetBy }: Pick<Rater, "packet" | "packetBy">,
  made: readonly Pick<MadeFile, "id">[],
  email: string,
): boolean => packet !== "" && packetBy !== "" && packetBy !== email && !made.some(({ id }) => id === packet);

export const madeByAnother = ({ name, packetBy }: Rater): string =>
  `The packet of ${name} was made by ${packetBy}, and Google shows it to that account alone. Ask ${packetBy} to do this, or take the packets over under Create packets.`;

/**
 * The hub forgets the packets, so that whoever creates packets next makes new ones with all that is collected. Those the
 * caller made are closed to their raters; those of an account that is gone stay open, and what stands in them uncollected
 * is for their raters to copy.
 */
export function handOver(
  context: Context,
  { raters, request }: { raters: readonly string[]; request: string },
): Outcome<{ closed: readonly string[]; leftOpen: readonly string[] }> {
  const { tables, problems } = readTables(context.seen, ["raters"]);
  if (tables.raters.isBroken) return refuse(...problems);
  const going = tables.raters.rows.filter((rater) => raters.includes(rater.email) && packetOf(rater));
  if (!going.length) return refuse(nothingToPass);
  const made = new Map(context.files.list("packet").map((file) => [file.id, file] as const));
  // Access ends first: a reply that is lost leaves a packet closed, never open and said to be closed.
  for (const { packet } of going) if (made.has(packet)) settleAccess(context, packet, made.get(packet), []);
  const names = (wanted: (rater: Rater) => boolean) => going.filter(wanted).map(({ name }) => name);
  const files = going.map(({ email, packet }) => `${email} had ${packet}`).join(", ");
  return record(context, {
    request,
    what: `Packets passed on, to be made anew: ${files}`.slice(0, 4000),
    changes: going.flatMap((rater) =>
      changesOf(ratersTable, [], rater, { ...rater, packet: "", packetHolds: "", packetBy: "", invited: "" }),
    ),
    answer: {
      closed: names(({ packet }) => made.has(packet)),
      leftOpen: names(({ packet }) => !made.has(packet)),
    },
  });
}

const nothingToPass: Problem = {
  code: "packets.nothingToPass",
  message: "Pass packets on: expected raters who have a packet, found none. Open the page again.",
};
