/** Handing in writes a digest and no word; the words are shown once both have handed in (R37). */
import type { Problem } from "../../domain/problem";
import { digestOf } from "../../domain/readiness/pair";
import { changesOf } from "../../workbook/cells/change";
import { asWords, type PairRow, pairTable } from "../../workbook/tables/tables";
import { type Context, clockOf } from "../context";
import { done, type Outcome, refuse } from "../outcome";
import { saveRow } from "../saveRow";
import { openPair } from "./openPair";
import { readNotes } from "./readNotes";

export function handIn(
  context: Context,
  { request }: { request: string },
): Outcome<{ readonly handedInAt: string }> {
  const opened = openPair(context);
  if ("problems" in opened) return opened;
  const { mine, theirs, habits, isTypedOver } = opened.value;
  if (isTypedOver(mine)) return refuse(typedInto);
  if (mine.digest) return done({ handedInAt: mine.handedInAt });
  // Whoever has read the other one's words has nothing to hand in any more.
  if (theirs.key) return refuse(tooLate);
  const notes = readNotes(context, mine, habits);
  if (notes.state !== "submitted") return refuse(notSubmitted("reason" in notes ? notes.reason : ""));
  const digest = digestOf(notes.words, notes.key, context.store.digest);
  const after = { ...mine, digest, handedInAt: clockOf(context), request };
  return change(context, mine, after, habits, { handedInAt: after.handedInAt });
}

export function showNotes(
  context: Context,
  { request }: { request: string },
): Outcome<{ readonly shownAt: string }> {
  const opened = openPair(context);
  if ("problems" in opened) return opened;
  const { mine, standing, habits } = opened.value;
  if (standing.mine === "shown") return done({ shownAt: mine.shownAt });
  if (standing.mine !== "to show") return refuse(standing.mine === "changed" ? typedInto : notBoth);
  const notes = readNotes(context, mine, habits);
  const isTheSame =
    notes.state === "submitted" && digestOf(notes.words, notes.key, context.store.digest) === mine.digest;
  if (!isTheSame) return refuse(changed);
  const after = { ...mine, ...asWords(notes.words), key: notes.key, shownAt: clockOf(context), request };
  return change(context, mine, after, habits, { shownAt: after.shownAt });
}

/** Only the caller's own row, and only where it still stands as it was read. */
const change = <T>(
  { store }: Context,
  before: PairRow,
  after: PairRow,
  habits: readonly string[],
  answer: T,
): Outcome<T> =>
  saveRow(store, pairTable, () => ({ changes: changesOf(pairTable, habits, before, after), answer }));

const typedInto: Problem = {
  code: "pair.typedInto",
  message:
    'Sheet "Pair": somebody typed into your row, so it counts for nothing. Put the sheet back as it was: File ▸ Version history.',
  where: { sheet: "Pair" },
};

const tooLate: Problem = {
  code: "pair.tooLate",
  message:
    "The other one’s words are shown already, so nothing can be handed in any more: whoever reads first writes what the other one wrote. Begin again in a new file.",
};

const notSubmitted = (reason: string): Problem => ({
  code: "pair.notSubmitted",
  message:
    reason || "Your notes are not submitted yet. Open them, finish them and submit; then hand in here.",
});

const notBoth: Problem = {
  code: "pair.notBoth",
  message: "Nothing is shown before both of you have handed in.",
};

const changed: Problem = {
  code: "pair.changed",
  message:
    "Your notes are not what you handed in: somebody changed them since. Put them back (File ▸ Version history in your notes); only what was handed in is shown.",
};
