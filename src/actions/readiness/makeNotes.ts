/** Makes the caller's own notes, or brings them up to date; in their own Drive, where no other one can open them (R37). */
import { changesOf } from "../../workbook/cells/change";
import type { Reader } from "../../workbook/ports/store";
import { readTables } from "../../workbook/tables/readTables";
import { pairTable } from "../../workbook/tables/tables";
import type { Context } from "../context";
import { bringUpToDate } from "../madeFiles/bringUpToDate";
import { claimFiles } from "../madeFiles/claimFiles";
import { type Outcome, refuse } from "../outcome";
import { record } from "../record";
import { notesContent, notesFingerprint, notesKind } from "./notesKind";
import { openPair } from "./openPair";

export function makeNotes(
  context: Context,
  { request }: { request: string },
): Outcome<{ readonly url: string }> {
  const opened = openPair(context);
  if ("problems" in opened) return opened;
  const { mine, habits } = opened.value;
  const content = notesContent(context, opened.value, context.shippedReadiness().notesGuide);
  const made = context.files.list("readiness notes");
  const claimed = claimFiles(context, {
    kind: notesKind,
    contents: [content],
    made,
    places: places(habits),
    request: `${request}/file`,
  });
  if ("problems" in claimed) return claimed;
  const file = claimed.get(mine.email)!;
  if (typeof file === "string") return refuse(notMade(file));
  // Only the writer may open them: whoever owns the shared file has no part in them either.
  const alone = { ...context, settings: { ...context.settings, owner: mine.email, hr: [] } };
  const brought = bringUpToDate(alone, notesKind, file, made, content);
  if ("problems" in brought) return brought;
  const before = { ...mine, notes: file.id };
  return record(context, {
    request,
    what: "Notes made or updated",
    changes: changesOf(pairTable, habits, before, {
      ...before,
      notesHold: notesFingerprint(context, content),
    }),
    answer: { url: context.files.linkTo(file.id) },
  });
}

const places = (habits: readonly string[]) => (seen: Reader) =>
  new Map(
    readTables(seen, ["pair"]).tables.pair.rows.map((row) => {
      const claim = (notes: string) => changesOf(pairTable, habits, row, { ...row, notes });
      return [row.email, { file: row.notes, claim }] as const;
    }),
  );

const notMade = (why: string) => ({
  code: "notes.notMade",
  message: `Google made no file for your notes: ${why} Try again.`,
});
