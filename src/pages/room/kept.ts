/** What the browser keeps of a meeting, so that closing the page loses nothing that was not saved. */
import type { Room, RoomDecision } from "../../domain/calibration/room";
import type { TalkTime } from "../../domain/calibration/talkTime";
import { keepIn } from "../form/keep";
import { type Meeting, type MeetingSetting, openMeeting, talkedIn } from "./meeting";

export type KeptMeeting = Pick<
  Meeting,
  "current" | "outbox" | "refused" | "added" | "later" | "panel" | "left" | "present" | "elapsed"
> & {
  readonly setting: MeetingSetting;
  /** By grade and track: how long somebody was talked about is kept nowhere. */
  readonly talkedBefore: readonly TalkTime[];
  /** Of what is in the outbox. */
  readonly unsaved: readonly RoomDecision[];
};

export interface Keeper {
  read(): KeptMeeting | null;
  /** False where the browser allows no storage. */
  write(meeting: Meeting): boolean;
}

export function kept(key: string): Keeper {
  const name = `plumbline room ${key}`;
  return {
    read() {
      try {
        const found = JSON.parse(localStorage.getItem(name) ?? "null") as KeptMeeting | null;
        return found && { ...found, talkedBefore: found.talkedBefore ?? [] };
      } catch {
        // Storage forbidden, or written by another version: then nothing is known of before.
        return null;
      }
    },
    // Where storage is forbidden the page says so.
    write: (meeting) => keepIn(name, whatToKeep(meeting)),
  };
}

function whatToKeep(meeting: Meeting): KeptMeeting {
  const { current, outbox, refused, added, later, panel, left, present, elapsed } = meeting;
  const { minutes, grades, decidedBy, silentTogether } = meeting;
  return {
    setting: { minutes, grades, decidedBy, silentTogether },
    current,
    outbox,
    refused,
    added: added.filter(({ id }) => outbox.some((parcel) => parcel.id === id)),
    later,
    panel,
    left,
    present,
    elapsed,
    talkedBefore: talkedIn(meeting),
    unsaved: meeting.decisions.filter(({ id }) =>
      outbox.some((parcel) => id === parcel.id || id.startsWith(`${parcel.id}/`)),
    ),
  };
}

/** A meeting that begins, with what was written in this browser before, saved or not. */
export function withKept(opened: Meeting, before: KeptMeeting | null): Meeting {
  if (!before) return opened;
  const { outbox, refused, added, later, left, present, unsaved } = before;
  const saved = new Set(opened.decisions.map(({ id }) => id));
  const decisions = [...opened.decisions, ...unsaved.filter(({ id }) => !saved.has(id))];
  return {
    ...opened,
    ...{ outbox, refused, added, later, left, decisions },
    present: { ...opened.present, ...present },
  };
}

/** The meeting as it was left. */
export function takenUp(room: Room, before: KeptMeeting): Meeting {
  const { setting, current, panel, elapsed, talkedBefore } = before;
  const opened = openMeeting(room, setting);
  return {
    ...withKept(opened, before),
    ...{ panel, elapsed, talkedBefore },
    current: opened.stops.includes(current) ? current : opened.current,
  };
}
