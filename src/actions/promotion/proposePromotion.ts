/** Saves a proposal as a draft, proposes it, or withdraws it: one row, one write. */
import type { Ladder } from "../../domain/ladder/ladder";
import type { Problem } from "../../domain/problem";
import { whyNotWrite } from "../../domain/promotion/mayChangeCase";
import {
  type BarAssessment,
  barMet,
  type CaseStatus,
  checkProposal,
  findCase,
  idOfCase,
  type PromotionCase,
  writersOf,
} from "../../domain/promotion/promotion";
import type { Rating } from "../../domain/rating/rating";
import { changesOf } from "../../workbook/cells/change";
import { commitRow } from "../../workbook/cells/transaction";
import { readTable } from "../../workbook/tables/readTable";
import { readTables } from "../../workbook/tables/readTables";
import { casesTable } from "../../workbook/tables/tables";
import type { Context } from "../context";
import { readLadder } from "../ladder/readLadder";
import { done, type Outcome, refuse } from "../outcome";
import { notYourReport, ownReport } from "../rating/ownReport";

interface CaseToWrite {
  readonly person: string;
  readonly level: string;
  readonly request: string;
  /** `savedAt` of the case as the form shows it; "" for a new one. */
  readonly seen: string;
}

export interface ProposalToSave extends CaseToWrite {
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

export const proposePromotion = (context: Context, input: ProposalToSave): Outcome<SavedProposal> =>
  write(context, input, (before, own, ladder) => {
    if (before?.status === "proposed") return refuse(proposedAlready);
    const { rationale, businessNeed, bars } = input;
    const said = { ...(before ?? blank), ...own, rationale, businessNeed, bars };
    const problems = checkProposal(said, ladder, input);
    return problems.length ? { problems } : { ...said, status: input.propose ? "proposed" : "draft" };
  });

/** Makes a proposed case a draft again; what stands in it stays. */
export const withdrawProposal = (context: Context, input: CaseToWrite): Outcome<SavedProposal> =>
  write(context, input, (before) =>
    before?.status === "proposed" ? { ...before, status: "draft" } : refuse(notProposed),
  );

/** What a case of this person takes from the rating that asks for it. */
type Own = Pick<PromotionCase, "id" | "cycle" | "person" | "name" | "from" | "to">;

type Decide = (
  before: PromotionCase | undefined,
  own: Own,
  ladder: Ladder,
) =>
  | Omit<PromotionCase, "request" | "savedAt" | "proposedBy" | "writtenBy">
  | { readonly problems: readonly Problem[] };

function write(context: Context, input: CaseToWrite, decide: Decide): Outcome<SavedProposal> {
  const { seen, settings, store, now } = context;
  const writer = writerOf(context);
  const ladder = readLadder(seen);
  const rating = ownReport(context, readTables(seen, ["ratings"]).tables.ratings.rows, input.person);
  if (!rating) return refuse(notYourReport(input.person));
  const key = { cycle: rating.cycle, person: input.person, to: input.level };
  const result = commitRow(store, casesTable.name, (grid) => {
    const { rows, problems: broken, isBroken, criteria } = readTable(casesTable, grid);
    if (isBroken) return { problems: broken };
    const before = findCase(rows, key);
    if (before && before.request === input.request) return { changes: [], answer: answerOf(before, ladder) };
    const why = whyNotWrite(before, {
      state: settings.cycle?.state ?? "Draft",
      writer,
      isHub: settings.kind === "hub",
    });
    if (why) return refuse({ code: "case.closed", message: why });
    if ((before?.savedAt ?? "") !== input.seen) return refuse(savedElsewhere(before));
    const decided = decide(before, ownOf(before, key, rating), ladder);
    if ("problems" in decided) return decided;
    const after: PromotionCase = {
      ...decided,
      request: input.request,
      proposedBy: writer,
      writtenBy: writersOf(before, writer),
      savedAt: now,
    };
    return {
      changes: changesOf(casesTable, criteria, before ?? null, after),
      answer: answerOf(after, ladder),
    };
  });
  return "answer" in result ? done(result.answer, result.problems) : refuse(...result.problems);
}

/** Who writes here: the rater under whichever address, or HR. */
export const writerOf = ({ settings, caller, email }: Context): string =>
  settings.kind === "hub" ? email : caller.rater;

const ownOf = (
  before: PromotionCase | undefined,
  key: Pick<PromotionCase, "cycle" | "person" | "to">,
  { name, level }: Rating,
): Own => ({ ...key, id: idOfCase(before, key), name, from: level });

const blank = { effectiveDate: "", decidedBy: "", decidedOn: "", comment: "", exportedOn: "" };

const answerOf = (one: PromotionCase, ladder: Ladder): SavedProposal => ({
  status: one.status,
  savedAt: one.savedAt,
  barMet: barMet(one, ladder.criteria),
});

const proposedAlready: Problem = {
  code: "case.proposed",
  message: "This case is proposed. Withdraw it first, then change it.",
};

const notProposed: Problem = {
  code: "case.notProposed",
  message: "This case is not proposed, so there is nothing to withdraw. Open it again.",
};

const savedElsewhere = (before: PromotionCase | undefined): Problem => ({
  code: "case.savedElsewhere",
  message: before
    ? `This case was saved elsewhere at ${before.savedAt} by ${before.proposedBy}. Compare with what is saved now before you save again.`
    : "This case is gone from the sheet Cases. Open the list again.",
});
