/** Saves a scorecard in its interviewer's kit; once submitted it is not changed, only added to (R36). */
import { checkText } from "../../domain/checkText";
import {
  type CardSaid,
  checkSaid,
  longestSaid,
  missingOf,
  type Scorecard,
} from "../../domain/hiring/scorecard";
import type { Problem } from "../../domain/problem";
import { changesOf } from "../../workbook/cells/change";
import { scorecardsTable } from "../../workbook/tables/tables";
import type { Context } from "../context";
import { type Outcome, refuse } from "../outcome";
import { saveRow } from "../saveRow";

export interface ScorecardToSave {
  readonly id: string;
  readonly said: CardSaid;
  readonly submit: boolean;
  /** When the scorecard that was on the screen was saved; blank for none. */
  readonly seen: string;
  readonly request: string;
}

type Saved = Outcome<{ readonly savedAt: string }>;

export function saveScorecard(context: Context, { id, said, submit, seen, request }: ScorecardToSave): Saved {
  const amiss = checkSaid(said);
  if (amiss.length) return refuse(...amiss);
  const isSaid = (card: Scorecard, attributes: readonly string[]) =>
    (card.status === "submitted") === submit &&
    changesOf(scorecardsTable, attributes, card, { ...card, ...said }).length === 0;
  return changeCard(context, { id, request, isSaid }, (before, { attributes, isTypedOver }) => {
    if (before.status === "submitted" && !isTypedOver) return alreadySubmitted;
    if (before.savedAt !== seen) return savedElsewhere;
    const missing = submit ? missingOf(said, attributes) : [];
    if (missing.length) return incomplete(missing);
    return { ...before, ...said, status: submit ? "submitted" : "draft", savedAt: context.now };
  });
}

export function addToScorecard(
  context: Context,
  { id, text, request }: { id: string; text: string; request: string },
): Saved {
  const added = text.trim().replace(/\s*[\r\n]+\s*/g, " ");
  if (added === "" || added.length > longestSaid) return refuse(badAddition(added.length));
  const amiss = checkText(added, "Addition", longestSaid);
  if (amiss.length) return refuse(...amiss);
  const isSaid = ({ additions }: Scorecard) => additions.includes(added);
  return changeCard(context, { id, request, isSaid }, (before) => {
    if (before.status !== "submitted") return notSubmitted;
    return { ...before, additions: [...before.additions, added] };
  });
}

interface CardFacts {
  readonly attributes: readonly string[];
  /** Whether somebody typed into the row since it was saved. */
  readonly isTypedOver: boolean;
}

interface Sent {
  readonly id: string;
  readonly request: string;
  readonly isSaid: (card: Scorecard, attributes: readonly string[]) => boolean;
}

/** A request that comes again finds in the row what it says and changes nothing; one that says something else is a new one. */
function changeCard(
  { store }: Context,
  { id, request, isSaid }: Sent,
  change: (before: Scorecard, facts: CardFacts) => Scorecard | Problem,
): Saved {
  return saveRow(store, scorecardsTable, (read) => {
    const before = read.rows.find((row) => row.id === id);
    if (!before) return refuse(gone);
    const attributes = read.criteria;
    if (before.request === request && isSaid(before, attributes))
      return { changes: [], answer: { savedAt: before.savedAt } };
    const after = change(before, { attributes, isTypedOver: read.typedOver.has(id) });
    if ("code" in after) return refuse(after);
    const saved = { ...after, request };
    return {
      changes: changesOf(scorecardsTable, attributes, before, saved),
      answer: { savedAt: saved.savedAt },
    };
  });
}

const gone: Problem = {
  code: "scorecard.gone",
  message:
    "This candidate is not in your kit any more: the plan changed or the candidate was removed. Open the list again.",
};

const alreadySubmitted: Problem = {
  code: "scorecard.submitted",
  message: "This scorecard is submitted and stays as it is. Write what you want to correct as an addition.",
};

const notSubmitted: Problem = {
  code: "scorecard.notSubmitted",
  message: "This scorecard is not submitted yet: write it there instead of adding to it.",
};

const savedElsewhere: Problem = {
  code: "scorecard.savedElsewhere",
  message:
    "This scorecard was saved in another window meanwhile. Yours was not saved; choose between the two.",
};

const incomplete = (missing: readonly string[]): Problem => ({
  code: "scorecard.incomplete",
  message: `Before you submit, this is missing: ${missing.join("; ")}.`,
});

const badAddition = (length: number): Problem => ({
  code: "scorecard.addition",
  message: `Addition: expected 1 to ${longestSaid} characters, found ${length || "none"}.`,
});
