/** Makes the kits that are missing and brings the others up to date: one file for each interviewer (R1, R36). */
import { changesOf } from "../../workbook/cells/change";
import type { Reader } from "../../workbook/ports/store";
import { readTables } from "../../workbook/tables/readTables";
import { interviewersTable } from "../../workbook/tables/tables";
import type { Context } from "../context";
import { bringUpToDate } from "../madeFiles/bringUpToDate";
import { claimFiles } from "../madeFiles/claimFiles";
import type { Outcome } from "../outcome";
import { record } from "../record";
import { kitKind } from "./kitKind";
import { interviewerName, kitContents, kitFingerprint, type OpenOpening, readOpening } from "./readOpening";

export interface KitsMade {
  readonly made: number;
  /** Each in a sentence: whose kit could not be made or updated, and why. */
  readonly failed: readonly string[];
}

export function makeKits(context: Context, { request }: { request: string }): Outcome<KitsMade> {
  const read = readOpening(context);
  return "problems" in read ? read : bringKits(context, read.value, request);
}

/** Those that hold what they should are left alone. */
export function bringKits(context: Context, opening: OpenOpening, request: string): Outcome<KitsMade> {
  const contentOf = kitContents(opening, context.shippedHiring().kitGuide);
  const holdsOf = (email: string) => kitFingerprint(context, contentOf(email));
  const due = opening.interviewers.filter(
    ({ email, kit, kitHolds }) =>
      (kit || contentOf(email).cards.length > 0) && (!kit || kitHolds !== holdsOf(email)),
  );
  // Asked again, it gets its first answer, and what was begun is finished.
  if (!due.length)
    return record(context, { request, what: "Kits", changes: [], answer: { made: 0, failed: [] } });
  const made = context.files.list("kit");
  const claimed = claimFiles(context, {
    kind: kitKind,
    contents: due.map(({ email }) => contentOf(email)),
    made,
    places,
    request: `${request}/files`,
  });
  if ("problems" in claimed) return claimed;
  const brought = due.map((interviewer) => {
    const file = claimed.get(interviewer.email)!;
    const failure = typeof file === "string" ? file : bring(file);
    function bring(claimedFile: Exclude<typeof file, string>): string {
      try {
        const outcome = bringUpToDate(context, kitKind, claimedFile, made, contentOf(interviewer.email));
        return "problems" in outcome ? outcome.problems.map(({ message }) => message).join(" ") : "";
      } catch (error) {
        return String((error as Error).message);
      }
    }
    const before = { ...interviewer, kit: typeof file === "string" ? interviewer.kit : file.id };
    return { before, failure, holds: holdsOf(interviewer.email) };
  });
  const whole = brought.filter(({ failure }) => failure === "");
  return record(context, {
    request,
    what: `Kits: ${whole.length} made or updated`,
    changes: whole.flatMap(({ before, holds }) =>
      changesOf(interviewersTable, [], before, { ...before, kitHolds: holds }),
    ),
    answer: {
      made: whole.length,
      failed: brought
        .filter(({ failure }) => failure !== "")
        .map(({ before, failure }) => `${interviewerName(before.email, opening.interviewers)}: ${failure}`),
    },
  });
}

const places = (seen: Reader) =>
  new Map(
    readTables(seen, ["interviewers"]).tables.interviewers.rows.map((one) => {
      const claim = (kit: string) => changesOf(interviewersTable, [], one, { ...one, kit });
      return [one.email, { file: one.kit, claim }] as const;
    }),
  );
