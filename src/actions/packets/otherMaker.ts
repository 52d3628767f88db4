/** Packets that another HR account made, which this one can't reach. */
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
