/** Which packet a rater has. */
import type { Rater } from "../../workbook/tables/tables";

/** Stands there from the moment a file is the rater's until something is in it. */
export const beingMade = "being made";

/** The id of a packet that somebody can open; blank while there is none. */
export const packetOf = ({ packet, packetHolds }: Pick<Rater, "packet" | "packetHolds">): string =>
  packetHolds === beingMade ? "" : packet;
