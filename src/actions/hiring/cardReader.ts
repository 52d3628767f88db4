/** Reads candidates' scorecards from the kits as untrusted input (R3), each kit once however many candidates it holds. */
import type { Candidate } from "../../domain/hiring/candidate";
import { differencesOf } from "../../domain/hiring/comparison";
import { cardId, missingOf, type Scorecard } from "../../domain/hiring/scorecard";
import type { TableRead } from "../../workbook/tables/readTable";
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

/** @returns the cards of one candidate, by interviewer in the order of the plan */
export function cardReader(context: Context, opening: OpenOpening): (candidate: Candidate) => CardRead[] {
  const kits = new Map<string, KitRead>();
  const kitOf = (kit: string): KitRead => {
    const known = kits.get(kit) ?? readKit(context, kit);
    kits.set(kit, known);
    return known;
  };
  return (candidate) =>
    candidate.interviewers.map((interviewer) => {
      const known = opening.interviewers.find(({ email }) => email === interviewer);
      // Claimed for somebody, a file may still be empty.
      const found = known?.kitHolds
        ? cardIn(kitOf(known.kit), opening, candidate, interviewer)
        : { state: "no kit" as const };
      return { reason: "", card: null, interviewer, ...found };
    });
}

/** Its scorecards, or why they can't be read. */
type KitRead = TableRead<Scorecard> | string;

function readKit(context: Pick<Context, "files">, kit: string): KitRead {
  const foreign = notMadeHere(context, kit, "The kit");
  if (foreign) return foreign.message;
  try {
    const [grid] = context.files.read(kit, [scorecardsTable.name]);
    const read = withoutFormulas(scorecardsTable, grid ?? null);
    return read.isBroken ? read.problems.map(({ message }) => message).join(" ") : read;
  } catch (error) {
    return `The kit could not be read: ${String((error as Error).message)}`;
  }
}

function cardIn(
  read: KitRead,
  { attributes }: OpenOpening,
  candidate: Candidate,
  interviewer: string,
): Pick<CardRead, "state"> & Partial<CardRead> {
  const id = cardId(candidate.id, interviewer);
  const refused = (reason: string) => ({ state: "refused" as const, reason });
  if (typeof read === "string") return refused(read);
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
