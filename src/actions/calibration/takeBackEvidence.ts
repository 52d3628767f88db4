/** What the meeting wrote by mistake, taken back: the row stays and says that there was one. */
import { takenBack } from "../../domain/rating/evidence";
import { changesOf } from "../../workbook/cells/change";
import { readTables } from "../../workbook/tables/readTables";
import { evidenceTable } from "../../workbook/tables/tables";
import type { Context } from "../context";
import { type Outcome, refuse } from "../outcome";
import { otherEntry } from "../rating/saveEvidence";
import { saveRow } from "../saveRow";
import { decidableRating, meetingEntry } from "./addEvidence";

export interface EvidenceToTakeBack {
  /** The request that added it. */
  readonly entry: string;
  /** As it was on the screen: what stands there by now is never taken back unseen. */
  readonly text: string;
  readonly request: string;
}

export function takeBackEvidence(
  context: Context,
  { entry, text, request }: EvidenceToTakeBack,
): Outcome<{ id: string }> {
  const { rows } = readTables(context.seen, ["evidence"]).tables.evidence;
  const id = meetingEntry(entry);
  const about = decidableRating(context, rows.find((one) => one.id === id)?.rating ?? "");
  if ("problems" in about) return about;
  return saveRow(context.store, evidenceTable, (read) => {
    const there = read.rows.find((one) => one.id === id);
    if (!there?.text) return { changes: [], answer: { id } };
    if (there.text !== text) return refuse(otherEntry(there));
    const after = { ...takenBack(there), request };
    return { changes: changesOf(evidenceTable, [], there, after), answer: { id } };
  });
}
