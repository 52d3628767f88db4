/** The plan of a session while it is being written. */
import type { Session } from "../../domain/calibration/session";
import type { Contract } from "../../rpc/contract";
import { newId } from "../newId";

export type Planned = Contract["planSessions"]["input"]["sessions"][number];

/** Practice: an hour to an hour and a half. */
const usualMinutes = 60;

export const newSession = (): Planned => ({
  id: newId(),
  name: "",
  date: "",
  minutes: usualMinutes,
  facilitator: "",
  participants: [],
  people: [],
  allowedBecause: "",
});

/** Only what is planned, of a session that has more. */
export const planOf = ({
  id,
  name,
  date,
  minutes,
  facilitator,
  participants,
  people,
  allowedBecause,
}: Pick<Session, keyof Planned>): Planned => ({
  id,
  name,
  date,
  minutes,
  facilitator,
  participants: [...participants],
  people: [...people],
  allowedBecause,
});
