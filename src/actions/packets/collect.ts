/** Merges packets: exactly what the preview showed (R3). */

import { afterWord } from "../../domain/calibration/approval";
import { counted } from "../../statistics/points";
import { type Change, changesOf } from "../../workbook/cells/change";
import {
  casesTable,
  decisionsTable,
  evidenceTable,
  lettersTable,
  opinionsTable,
  ratingsTable,
} from "../../workbook/tables/tables";
import type { Context } from "../context";
import { type Outcome, refuse } from "../outcome";
import { record } from "../record";
import { sameState } from "../unchanged";
import { type Held, type PacketRead, readPackets, rowsOf, type WholeMerge } from "./readPackets";
import { sealCollected, withTime } from "./sealCollected";
import { tellRefusals } from "./tellRefusals";

export interface CollectResult {
  /** Rows merged. */
  readonly merged: number;
  readonly packets: readonly {
    readonly rater: string;
    readonly state: "merged" | "same" | "changed since shown" | "failed";
    readonly message: string;
  }[];
}

export function collect(
  context: Context,
  { raters, request }: { raters: readonly { rater: string; fingerprint: string }[]; request: string },
): Outcome<CollectResult> {
  const shown = new Map(raters.map(({ rater, fingerprint }) => [rater, fingerprint] as const));
  const read = readPackets(context, [...shown.keys()]);
  if ("problems" in read) return refuse(...read.problems);
  const taken = read.packets.filter(
    ({ rater, fingerprint, failure }) => !failure && shown.get(rater.email) === fingerprint,
  );
  const timed = taken.map((packet) => withTime(packet, context.now));
  const rows = taken.flatMap(({ merge }) => rowsOf(merge));
  const recorded = record(context, {
    request,
    what: `Collect: ${counted(rows.length, "row")} from ${counted(taken.length, "packet")}`,
    changes: timed.flatMap(({ merge }) => mergeChanges(read.held, merge)),
    guards: [sameState(context)],
    answer: {
      merged: rows.length,
      packets: read.packets.map((packet) => ({
        rater: packet.rater.email,
        ...stateOf(packet, taken.includes(packet)),
      })),
    },
  });
  if ("value" in recorded) {
    tellRefusals(context, taken);
    sealCollected(context, timed);
  }
  return recorded;
}

function stateOf(
  { merge, failure }: PacketRead,
  isTaken: boolean,
): Pick<CollectResult["packets"][number], "state" | "message"> {
  if (failure) return { state: "failed", message: failure };
  if (!isTaken)
    return {
      state: "changed since shown",
      message: "The packet was changed after the preview. Look again and merge.",
    };
  return { state: rowsOf(merge).length ? "merged" : "same", message: "" };
}

/** The merged rows; what each submission changed, from what to what, stands in Log (R15). */
function mergeChanges({ ratings, cases, evidence, opinions, letters }: Held, merge: WholeMerge): Change[] {
  return [
    ...merge.ratings.flatMap(({ record: rating }) =>
      changesOf(ratingsTable, ratings.criteria, byId(ratings.rows, rating.id), rating),
    ),
    ...merge.cases.flatMap(({ record: one }) =>
      changesOf(casesTable, cases.criteria, byId(cases.rows, one.id), one),
    ),
    ...merge.evidence.flatMap(({ record: entry }) =>
      changesOf(evidenceTable, [], byId(evidence.rows, entry.id), entry),
    ),
    ...merge.opinions.flatMap(({ record: one }) =>
      changesOf(opinionsTable, [], opinions.get(one.id) ?? null, one),
    ),
    // Judged against the cases that stay as they are, so that no row is changed twice.
    ...merge.words.flatMap(({ record: word }) => {
      const one = byId(cases.rows, word.case);
      return [
        ...changesOf(decisionsTable, [], null, word),
        ...(one ? changesOf(casesTable, cases.criteria, one, afterWord(one, word)) : []),
      ];
    }),
    ...merge.letters.flatMap(({ record: one }) =>
      changesOf(lettersTable, letters.criteria, byId(letters.rows, one.id), one),
    ),
  ];
}

const byId = <Row extends { readonly id: string }>(rows: readonly Row[], id: string): Row | null =>
  rows.find((row) => row.id === id) ?? null;
