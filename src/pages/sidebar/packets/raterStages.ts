/** Each rater with what the hub knows and what the own packet says. */
import { isLate, type Stage, stageOf } from "../../../domain/packet/stage";
import type { PacketList } from "../../contract";
import type { PacketEntry } from "./PacketPreview";

export interface Whereabout {
  readonly entry: PacketList["raters"][number];
  /** What the packet says; undefined before it was looked into. */
  readonly found: PacketEntry | undefined;
  readonly stage: Stage;
  readonly isLate: boolean;
}

export function raterStages(list: PacketList, found: readonly PacketEntry[]): Whereabout[] {
  const saidBy = new Map(found.map((packet) => [packet.rater, packet] as const));
  return list.raters.map((entry): Whereabout => {
    const said = saidBy.get(entry.rater);
    const stage = stageOf({
      hasPacket: entry.packet !== null,
      isClosed: entry.isClosed,
      isShared: entry.isShared,
      isUnknown: said?.far === null,
      openedOn: said?.far?.openedOn ?? "",
      begun: said?.far?.begun ?? 0,
      submitted: said?.far?.submitted ?? 0,
      collected: entry.progress.submitted,
      of: entry.progress.of,
    });
    const late = list.isRating && entry.progress.of > 0 && isLate(stage, list.due, list.today);
    return { entry, found: said, stage, isLate: late };
  });
}

const is =
  (...wanted: readonly Stage[]) =>
  ({ stage }: Whereabout) =>
    wanted.includes(stage);

/** Somebody has the packet, and reads what HR writes. */
const isReached = ({ entry: { packet, isClosed, hasLeft } }: Whereabout) =>
  packet !== null && !isClosed && !hasLeft;

const isAsked = ({ entry }: Whereabout) => entry.progress.of > 0;

/** Who may have submitted everything in a packet that can't be read is asked for nothing. */
const isUnfinished = (one: Whereabout) =>
  isAsked(one) && !is("submitted", "collected", "closed", "not known")(one);

/** HR may have sent the link from a mailbox of their own: nobody is invited to what they have in hand. */
const hasOpened = ({ found }: Whereabout) => Boolean(found?.far?.openedOn || found?.far?.begun);

/** What HR may want to see alone, in the order of a rater's way. */
export const groups = {
  "all raters": () => true,
  "no packet": is("no packet"),
  "not invited": (one: Whereabout) =>
    isAsked(one) &&
    isReached(one) &&
    one.entry.invited === "" &&
    !hasOpened(one) &&
    !is("submitted", "collected")(one),
  "to remind": (one: Whereabout) =>
    isUnfinished(one) && isReached(one) && (one.entry.invited !== "" || hasOpened(one)),
  "not opened": is("not shared", "not opened"),
  "not finished": isUnfinished,
  "not known": is("not known"),
  "to collect": ({ found }: Whereabout) => found !== undefined && found.new.length + found.changed.length > 0,
  late: ({ isLate: late }: Whereabout) => late,
  "letter not sent": ({ entry }: Whereabout) => entry.mailTrouble !== "",
} as const;

export type GroupName = keyof typeof groups;
