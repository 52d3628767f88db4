/** Plans sessions: one, or the parts a session is split into; conflicts are refused by name unless HR says why not. */
import { checkSession, type Session } from "../../../domain/calibration/session";
import { participantOf, type SessionRoster } from "../../../domain/calibration/sessionRoster";
import { withoutConflicts } from "../../../domain/calibration/withoutConflicts";
import { ratersByAddress } from "../../../domain/people/movedRaters";
import { plainName } from "../../../domain/plainName";
import type { Problem } from "../../../domain/problem";
import { normalEmail } from "../../../domain/roles";
import { changesOf } from "../../../workbook/cells/change";
import { readTables } from "../../../workbook/tables/readTables";
import { ratersTable, sessionsTable } from "../../../workbook/tables/tables";
import type { Context } from "../../context";
import { openRater } from "../../cycle/newTasks";
import { type Outcome, refuse } from "../../outcome";
import { record } from "../../record";
import { readSessions } from "./readSessions";

/** What HR decides about a session; the rest is Plumbline's. */
export type PlannedSession = Pick<
  Session,
  "id" | "name" | "date" | "minutes" | "facilitator" | "participants" | "people" | "allowedBecause"
>;

export function planSessions(
  context: Context,
  {
    sessions: planned,
    seen,
    request,
  }: {
    sessions: readonly PlannedSession[];
    /** The plan that was on the screen, of the one that is changed. */
    seen?: PlannedSession | undefined;
    request: string;
  },
): Outcome<{ readonly planned: number }> {
  const { cycle } = context.settings;
  if (!cycle) return refuse(noCycle);
  const { sessions: standing, roster, isBroken, problems } = readSessions(context);
  if (isBroken) return refuse(...problems);
  const { raters } = readTables(context.seen, ["raters"]).tables;
  const listed = ratersByAddress(raters.rows);
  const after = planned.map((one): Session => {
    const before = standing.find(({ id }) => id === one.id);
    return {
      ...(before ?? { cycle: cycle.name, closedOn: "", file: "", fileHolds: "" }),
      ...tidy(one, (address) => listed.get(address) ?? address),
    };
  });
  const isSame = (before: Session, plan: PlannedSession) =>
    changesOf(sessionsTable, [], before, { ...before, ...plan }).length === 0;
  const overtaken = after.flatMap((one) => {
    const before = standing.find(({ id }) => id === one.id);
    const shown = seen?.id === one.id ? [seen] : [];
    return !before || [one, ...shown].some((plan) => isSame(before, plan)) ? [] : [changedSince(before)];
  });
  if (overtaken.length) return refuse(...overtaken);
  const newcomers = [...new Set(after.flatMap(({ participants }) => participants))]
    .filter((email) => !listed.has(email))
    .map((email) => openRater(email, participantOf(email, roster).name));
  const others = standing.filter(({ id }) => !after.some((one) => one.id === id));
  const known = new Set(roster.people.map(({ id }) => id));
  const found = after.flatMap((one) => [
    ...checkSession(one, {
      people: known,
      otherNames: [...others, ...after.filter(({ id }) => id !== one.id)].map(({ name }) => name),
    }),
    ...(one.closedOn ? [isClosed(one)] : []),
    ...openConflicts(one, roster),
  ]);
  if (found.length) return refuse(...found);
  return record(context, {
    request,
    what: `Sessions planned: ${after.map(({ name }) => name).join(", ")}`,
    changes: [
      ...after.flatMap((one) =>
        changesOf(sessionsTable, [], standing.find(({ id }) => id === one.id) ?? null, one),
      ),
      // Whoever takes part reads in an own packet, also those who rate nobody.
      ...newcomers.flatMap((rater) => changesOf(ratersTable, [], null, rater)),
    ],
    answer: { planned: after.length },
  });
}

/** Participants stand under the address their packet goes by, whichever of theirs was typed: opinions carry it. */
const tidy = (one: PlannedSession, raterBy: (address: string) => string): PlannedSession => ({
  ...one,
  name: plainName(one.name),
  facilitator: normalEmail(one.facilitator),
  participants: [...new Set(one.participants.map((address) => raterBy(normalEmail(address))))].filter(
    (address) => address && address !== raterBy(normalEmail(one.facilitator)),
  ),
  people: [...new Set(one.people)],
  allowedBecause: one.allowedBecause.trim(),
});

/** Conflicts that stand in the way: all of them without a reason, the own row always. */
const openConflicts = (session: Session, roster: SessionRoster): Problem[] =>
  withoutConflicts(session, roster).leftOut.map(({ kind, text }) => ({
    code: `session.conflict.${kind}`,
    message: `${session.name}: ${text}`,
  }));

const changedSince = ({ name }: Session): Problem => ({
  code: "session.changedSince",
  message: `${name}: the plan was changed meanwhile. Yours was not saved; go back to the list, open it again and compare.`,
});

const isClosed = ({ name, closedOn }: Session): Problem => ({
  code: "session.closed",
  message: `${name} was closed on ${closedOn}; it is not changed any more. Plan another session.`,
});

const noCycle: Problem = { code: "cycle.none", message: "Sessions: no cycle is open. Open one first." };
