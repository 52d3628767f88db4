/** Shows what a meeting decided, and merges exactly what was shown (R3). */

import { afterWord, wordInWords } from "../../../domain/calibration/approval";
import type { SessionMerge } from "../../../domain/calibration/judgeSession";
import type { RefusedRow } from "../../../domain/packet/mergePacket";
import { counted } from "../../../statistics/points";
import { type Change, changesOf } from "../../../workbook/cells/change";
import { readTables } from "../../../workbook/tables/readTables";
import { casesTable, decisionsTable, evidenceTable, minutesTable } from "../../../workbook/tables/tables";
import type { Context } from "../../context";
import { done, type Outcome, refuse } from "../../outcome";
import { record } from "../../record";
import { sameState, unchanged } from "../../unchanged";
import { readSessionFile } from "./readSessionFile";

export interface SessionPreview {
  /** Of what would be merged; send it back to merge exactly this. */
  readonly fingerprint: string;
  readonly decisions: readonly {
    readonly id: string;
    readonly name: string;
    readonly from: string;
    readonly to: string;
    readonly reason: string;
    readonly comment: string;
    readonly isUndo: boolean;
    /** Of a word on a promotion case: "agreed", "grade 4 reached"; else blank. */
    readonly onCase: string;
  }[];
  readonly evidence: number;
  /** Rows of minutes by grade and track. */
  readonly minutes: number;
  readonly refused: readonly RefusedRow[];
  readonly same: number;
}

export function previewSession(context: Context, { session }: { session: string }): Outcome<SessionPreview> {
  const read = readSessionFile(context, session);
  if ("problems" in read) return read;
  const { decisions, evidence, minutes, refused, same } = read.merge;
  return done({
    fingerprint: read.fingerprint,
    decisions: decisions.map(({ record: { id, name, kind, from, to, reasonCode, comment, reverses } }) => ({
      id,
      name,
      from,
      to,
      reason: reasonCode,
      comment,
      isUndo: reverses !== "",
      onCase: kind === "marks" ? "" : wordInWords({ kind, from, to, reverses }),
    })),
    evidence: evidence.length,
    minutes: minutes.length,
    refused,
    same,
  });
}

export function collectSession(
  context: Context,
  { session, fingerprint, request }: { session: string; fingerprint: string; request: string },
): Outcome<{ readonly merged: number }> {
  const read = readSessionFile(context, session);
  if ("problems" in read) return read;
  if (read.fingerprint !== fingerprint) return refuse(changedSince);
  const { decisions, evidence, minutes } = read.merge;
  const held = readTables(context.seen, ["minutes"]).tables.minutes.rows;
  return record(context, {
    request,
    what: `Session ${read.session.name}: ${counted(decisions.length, "decision")} collected`,
    changes: [
      ...decisions.flatMap(({ record: one }) => changesOf(decisionsTable, [], null, one)),
      ...caseChanges(context, decisions),
      ...evidence.flatMap(({ record: one }) => changesOf(evidenceTable, [], null, one)),
      ...minutes.flatMap(({ record: one }) =>
        changesOf(minutesTable, [], held.find(({ id }) => id === one.id) ?? null, one),
      ),
    ],
    guards: [sameState(context), unchanged(context, "decisions", decidedMeanwhile)],
    answer: { merged: decisions.length + evidence.length + minutes.length },
  });
}

/** A case that the meeting sends back; of several words on one the last counts. */
function caseChanges({ seen }: Context, words: SessionMerge["decisions"]): Change[] {
  const { rows, criteria } = readTables(seen, ["cases"]).tables.cases;
  return rows.flatMap((one) => {
    const last = words.filter(({ record: { case: about } }) => about === one.id).pop();
    return last ? changesOf(casesTable, criteria, one, afterWord(one, last.record)) : [];
  });
}

const changedSince = {
  code: "session.changedSince",
  message: "The session file was changed after you looked. Nothing was collected; look again, then collect.",
};

const decidedMeanwhile = {
  code: "decision.meanwhile",
  message: "Somebody recorded a decision just now. Nothing was collected; look again, then collect.",
};
