/** Makes a session's file or brings it up to date; what was decided in it stays (R1–R3). */
import type { Session } from "../../../domain/calibration/session";
import type { Problem } from "../../../domain/problem";
import { changesOf } from "../../../workbook/cells/change";
import { breaksTable } from "../../../workbook/tables/readTable";
import { sessionsTable } from "../../../workbook/tables/tables";
import type { Context } from "../../context";
import { bringUpToDate } from "../../madeFiles/bringUpToDate";
import { type Outcome, refuse } from "../../outcome";
import { record } from "../../record";
import { sessionContents } from "./sessionContent";
import { sessionKind } from "./sessionKind";

export interface SessionFileMade {
  readonly state: "created" | "updated";
  readonly url: string;
  /** Why people of the session are not in the file, each in a sentence. */
  readonly leftOut: readonly string[];
  /** Addresses that can no longer open it. */
  readonly revoked: readonly string[];
}

/** Alone from looking for files to recording them, so that two people at once do not make two for one session. */
export const createSessionFile = (
  context: Context,
  asked: { session: string; request: string },
): Outcome<SessionFileMade> => context.store.alone(() => make(context, asked));

function make(context: Context, { session: id, request }: { session: string; request: string }) {
  const contents = sessionContents(context);
  const session = contents.sessions.find((one) => one.id === id);
  const broken = contents.problems.filter(breaksTable);
  if (broken.length) return refuse(...broken);
  if (!session) return refuse(unknownSession);
  const made = context.files.list("session file");
  const known = session.file || (made.find(({ madeFor }) => madeFor === id)?.id ?? "");
  const content = contents.of(session);
  const done = bringUpToDate(context, sessionKind, known, made, content);
  if ("problems" in done) return refuse(...done.problems);
  const after: Session = { ...session, file: done.id, fileHolds: contents.fingerprintOf(session) };
  return record(context, {
    request,
    what: `Session file of ${session.name} ${done.state}`,
    changes: changesOf(sessionsTable, [], session, after),
    answer: {
      state: done.state,
      url: context.files.linkTo(done.id),
      leftOut: content.leftOut.map(({ text }) => text),
      revoked: done.revoked,
    },
  });
}

export const unknownSession: Problem = {
  code: "session.unknown",
  message: "This session is not on the sheet Sessions any more. Look at the list again.",
};
