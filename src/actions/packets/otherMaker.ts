/** Packets that this workbook can't reach: another HR account made them, or none of its own is where Raters says. */
import type { MadeFile } from "../../workbook/ports/madeFiles";
import type { Rater } from "../../workbook/tables/tables";

/** Google shows a file to the account that made it with the add-on, and to no other one's add-on (scope drive.file). */
export const isAnothers = (
  { packet, packetBy }: Pick<Rater, "packet" | "packetBy">,
  made: readonly Pick<MadeFile, "id">[],
  email: string,
): boolean => packet !== "" && packetBy !== "" && packetBy !== email && !made.some(({ id }) => id === packet);

/** What cannot be done about one packet, and by whom it can. */
export const madeByAnother = ({ name, packetBy }: Rater): string =>
  `The packet of ${name} was made by ${packetBy}, and Google shows it to that account alone. Ask ${packetBy} to do this, or take the packets over under Create packets.`;

/** Why nothing of the packet is read or written from here; blank where it is one that this workbook made. */
export const notReached = (rater: Rater, made: readonly Pick<MadeFile, "id">[], email: string): string => {
  if (isAnothers(rater, made, email)) return madeByAnother(rater);
  return rater.packet === "" || made.some(({ id }) => id === rater.packet) ? "" : madeElsewhere(rater);
};

/** A copied workbook has the IDs of the first one's packets: what it wrote there would be the first one's loss. */
export const madeElsewhere = ({ name }: Pick<Rater, "name">): string =>
  `The packet of ${name} is none that this workbook made: the workbook was copied, somebody changed the sheet Raters, or the packet is in the bin. Nothing of it is read or written. To have a new one, pass the packets on under Create packets, then create them.`;
