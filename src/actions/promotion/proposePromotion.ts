/** Saves a proposal as a draft or proposes it: one row, one write. */
import { mayPropose, whyNot } from "../../domain/cycle/cycle";
import { criteriaAt, type Ladder } from "../../domain/ladder/ladder";
import type { Problem } from "../../domain/problem";
import {
  type BarAssessment,
  barMet,
  type CaseStatus,
  caseId,
  checkProposal,
  type PromotionCase,
} from "../../domain/promotion/promotion";
import { changesOf } from "../../workbook/cells/change";
import { commitRow } from "../../workbook/cells/transaction";
import { readTable } from "../../workbook/tables/readTable";
import { readTables } from "../../workbook/tables/readTables";
import { casesTable } from "../../workbook/tables/tables";
import type { Context } from "../context";
import { readLadder } from "../ladder/readLadder";
import { done, type Outcome, refuse } from "../outcome";
import { isDecided, notYourReport, ownReport } from "../rating/ownReport";

export interface ProposalToSave {
  readonly person: string;
  readonly level: string;
  readonly request: string;
  /** `savedAt` of the case as the form shows it; "" for a new one. */
  readonly seen: string;
  readonly rationale: string;
  readonly businessNeed: string;
  readonly bars: Readonly<Record<string, BarAssessment>>;
  readonly propose: boolean;
}

export interface SavedProposal {
  readonly status: CaseStatus;
  readonly savedAt: string;
  readonly barMet: boolean;
}

export function proposePromotion(context: Context, input: ProposalToSave): Outcome<SavedProposal> {
  const { seen, settings, store, email, now } = context;
  const ladder = readLadder(seen);
  const rating = ownReport(context, readTables(seen, ["ratings"]).tables.ratings.rows, input.person);
  if (!rating) return refuse(notYourReport(input.person));
  const state = settings.cycle?.state ?? "Draft";
  if (!mayPropose(state)) return refuse({ code: "cycle.closed", message: whyNot("propose", state) });
  const id = caseId(rating.cycle, input.person);
  const result = commitRow(store, casesTable.name, (grid) => {
    const { rows, problems: broken, isBroken, criteria } = readTable(casesTable, grid);
    if (isBroken) return { problems: broken };
    const before = rows.find((row) => row.id === id) ?? null;
    if (before && before.request === input.request) return { changes: [], answer: answerOf(before, ladder) };
    if (isDecided(before ?? undefined)) return refuse(decided(before!.status));
    if ((before?.savedAt ?? "") !== input.seen) return refuse(savedElsewhere(before));
    const { rationale, businessNeed, bars, request } = input;
    const after: PromotionCase = {
      ...(before ?? blank),
      id,
      cycle: rating.cycle,
      person: input.person,
      name: rating.name,
      from: rating.level,
      to: input.level,
      rationale,
      businessNeed,
      bars,
      request,
      status: input.propose ? "proposed" : "draft",
      proposedBy: email,
      savedAt: now,
    };
    const problems = checkProposal(after, ladder, input);
    if (problems.length) return { problems };
    return { changes: changesOf(casesTable, criteria, before, after), answer: answerOf(after, ladder) };
  });
  return "answer" in result ? done(result.answer, result.problems) : refuse(...result.problems);
}

const blank = { effectiveDate: "", decidedBy: "", decidedOn: "", comment: "", exportedOn: "" };

const answerOf = (one: PromotionCase, ladder: Ladder): SavedProposal => ({
  status: one.status,
  savedAt: one.savedAt,
  barMet: barMet(one, criteriaAt(ladder.criteria, one.to)),
});

const decided = (status: CaseStatus): Problem => ({
  code: "case.decided",
  message: `This case is ${status}; it can't be changed any more. Speak to HR if something is missing.`,
});

const savedElsewhere = (before: PromotionCase | null): Problem => ({
  code: "case.savedElsewhere",
  message: before
    ? `This case was saved elsewhere at ${before.savedAt} by ${before.proposedBy}. Compare with what is saved now before you save again.`
    : "This case is gone from the sheet Cases. Open the list again.",
});
