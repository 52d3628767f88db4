/** Reads one candidate's scorecards from the kits, one call each, as untrusted input (R3). */
import type { Candidate } from "../../domain/hiring/candidate";
import { differencesOf } from "../../domain/hiring/comparison";
import { cardId, missingOf, type Scorecard } from "../../domain/hiring/scorecard";
import { scorecardsTable } from "../../workbook/tables/tables";
import type { Context } from "../context";
import { notMadeHere } from "../madeFiles/notMadeHere";
import { withoutFormulas } from "../madeFiles/withoutFormulas";
import { type OpenOpening, openCard } from "./readOpening";

export interface CardRead {
  readonly interviewer: string;
  readonly state: "no kit" | "not begun" | "begun" | "submitted" | "refused";
  /** Why it is refused; blank otherwise. */
  readonly reason: string;
  /** Of a submitted one, also typed into since: drafts are nobody's business but the interviewer's. */
  readonly card: Scorecard | null;
}

export const readCards = (context: Context, opening: OpenOpening, candidate: Candidate): CardRead[] =>
  candidate.interviewers.map((interviewer) => {
    const known = opening.interviewers.find(({ email }) => email === interviewer);
    // Claimed for somebody, a file may still be empty.
    const found = known?.kitHolds
      ? cardIn(context, known.kit, opening, candidate, interviewer)
      : { state: "no kit" as const };
    return { reason: "", card: null, interviewer, ...found };
  });

function cardIn(
  context: Pick<Context, "files">,
  kit: string,
  { attributes }: OpenOpening,
  candidate: Candidate,
  interviewer: string,
): Pick<CardRead, "state"> & Partial<CardRead> {
  const id = cardId(candidate.id, interviewer);
  const refused = (reason: string) => ({ state: "refused" as const, reason });
  const foreign = notMadeHere(context, kit, "The kit");
  if (foreign) return refused(foreign.message);
  let grid: ReturnType<Context["files"]["read"]>[number] | undefined;
  try {
    [grid] = context.files.read(kit, [scorecardsTable.name]);
  } catch (error) {
    return refused(`The kit could not be read: ${String((error as Error).message)}`);
  }
  const read = withoutFormulas(scorecardsTable, grid ?? null);
  if (read.isBroken) return refused(read.problems.map(({ message }) => message).join(" "));
  const card = read.rows.find((row) => row.id === id);
  if (!card) {
    const isUnread =
      read.unread.some(({ text }) => text.id === id) || read.problems.some(({ where }) => where?.row !== 1);
    return isUnread
      ? refused(
          "A row of the sheet Scorecards can't be read: somebody typed into it. Open the sheet's version history in the kit and put the row back.",
        )
      : { state: "not begun" };
  }
  const open = openCard(candidate, interviewer);
  // As it was made: nobody has saved or typed anything yet.
  if (card.status === "open" && card.savedAt === "" && differencesOf(open, card).length === 0)
    return { state: "not begun" };
  const { name, on, scenario, adjustments } = open;
  const planned = { ...card, name, on, scenario, adjustments };
  // Typed in the sheet, it may say "submitted" where nobody submitted.
  if (read.typedOver.has(id)) return { ...refused(typedInto), card: planned };
  if (card.status !== "submitted") return { state: "begun" };
  const missing = missingOf(card, attributes);
  if (missing.length) return refused(`It is submitted and lacks: ${missing.join("; ")}.`);
  return { state: "submitted", card: planned };
}

const typedInto =
  "Somebody typed into its row of the sheet. Open the scorecard in the sidebar of the kit, read it and submit it again.";
