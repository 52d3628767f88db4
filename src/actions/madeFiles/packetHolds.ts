/** What Raters says of a packet: whether it is open, and what was last written into it. */
import type { Rater } from "../../workbook/tables/tables";
import { schema } from "../../workbook/tables/versions";

/** Stands in place of a fingerprint while HR has taken the packet from its rater. */
export const closedByHr = "closed by HR";

/** Stands there from the moment a file is the rater's until something is in it. */
export const beingMade = "being made";

/** The id of a packet that somebody can open; blank while there is none. */
export const packetOf = ({ packet, packetHolds }: Pick<Rater, "packet" | "packetHolds">): string =>
  packetHolds === beingMade ? "" : packet;

/** The version of the tables that a rater's packet was last brought up to: the packet itself could be typed into. */
export const versionOf = ({ packetHolds }: Pick<Rater, "packetHolds">): number =>
  packetHolds === closedByHr ? schema : Number(/^(\d+)\./.exec(packetHolds)?.[1] ?? 1);
