/** Makes a session's file or brings it up to date; what was decided in it stays (R1–R3). */
import type { Problem } from "../../../domain/problem";
import { changesOf } from "../../../workbook/cells/change";
import type { Reader } from "../../../workbook/ports/store";
import { breaksTable } from "../../../workbook/tables/readTable";
import { readTables } from "../../../workbook/tables/readTables";
import { sessionsTable } from "../../../workbook/tables/tables";
import type { Context } from "../../context";
import { bringUpToDate } from "../../madeFiles/bringUpToDate";
import { claimFiles } from "../../madeFiles/claimFiles";
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

export function createSessionFile(
  context: Context,
  { session: id, request }: { session: string; request: string },
): Outcome<SessionFileMade> {
  const contents = sessionContents(context);
  const session = contents.sessions.find((one) => one.id === id);
  const broken = contents.problems.filter(breaksTable);
  if (broken.length) return refuse(...broken);
  if (!session) return refuse(unknownSession);
  const made = context.files.list("session file");
  const content = contents.of(session);
  const wanted = { kind: sessionKind, contents: [content], made, places, request: `${request}/file` };
  const claimed = claimFiles(context, wanted);
  if ("problems" in claimed) return claimed;
  const file = claimed.get(id)!;
  if (typeof file === "string") throw new Error(file);
  const done = bringUpToDate(context, sessionKind, file, made, content);
  if ("problems" in done) return refuse(...done.problems);
  const before = { ...session, file: file.id };
  return record(context, {
    request,
    what: `Session file of ${session.name} ${done.state}`,
    changes: changesOf(sessionsTable, [], before, { ...before, fileHolds: contents.fingerprintOf(session) }),
    answer: {
      state: done.state,
      url: context.files.linkTo(file.id),
      leftOut: content.leftOut.map(({ text }) => text),
      revoked: done.revoked,
    },
  });
}

const places = (seen: Reader) =>
  new Map(
    readTables(seen, ["sessions"]).tables.sessions.rows.map((session) => {
      const claim = (file: string) => changesOf(sessionsTable, [], session, { ...session, file });
      return [session.id, { file: session.file, claim }] as const;
    }),
  );

export const unknownSession: Problem = {
  code: "session.unknown",
  message: "This session is not on the sheet Sessions any more. Look at the list again.",
};
