/** Reads the sessions of this cycle and everybody planning needs to know. */

import { isRemoved, type Session } from "../../../domain/calibration/session";
import { type SessionRoster, sessionRoster } from "../../../domain/calibration/sessionRoster";
import type { Problem } from "../../../domain/problem";
import { normalEmail } from "../../../domain/roles";
import { breaksTable } from "../../../workbook/tables/readTable";
import { readTables } from "../../../workbook/tables/readTables";
import { whoIsWho } from "../../../workbook/tables/whoIsWho";
import type { Context } from "../../context";
import { readLadder } from "../../ladder/readLadder";

export interface SessionReads {
  readonly sessions: readonly Session[];
  readonly roster: SessionRoster;
  readonly isBroken: boolean;
  readonly problems: readonly Problem[];
}

export function readSessions({ seen, settings }: Pick<Context, "seen" | "settings">): SessionReads {
  const { tables, problems } = readTables(seen, ["sessions", "people", "raters", "cases"]);
  const ladder = readLadder(seen);
  const cycle = settings.cycle?.name;
  const ofCycle = <Row extends { readonly cycle: string }>(rows: readonly Row[]) =>
    rows.filter((row) => row.cycle === cycle);
  const all = [...ladder.problems, ...problems];
  return {
    sessions: ofCycle(tables.sessions.rows).filter((session) => !isRemoved(session)),
    roster: sessionRoster(tables.people.rows, whoIsWho(seen), ofCycle(tables.cases.rows), ladder),
    isBroken: all.some(breaksTable),
    problems: all,
  };
}

/** All addresses of whoever has this one. */
export function knownAddresses(email: string, { addresses }: SessionRoster): readonly string[] {
  const own = addresses.find(({ address }) => address === normalEmail(email));
  return own?.id
    ? addresses.filter(({ id }) => id === own.id).map(({ address }) => address)
    : [normalEmail(email)];
}
