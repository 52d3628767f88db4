/** Saves a proposal as a draft, proposes it, or withdraws it: one row, one write. */
import { criteriaAt, type Ladder } from "../../domain/ladder/ladder";
import type { Problem } from "../../domain/problem";
import { whyNotWrite } from "../../domain/promotion/mayChangeCase";
import {
  barMet,
  type CaseStatus,
  checkProposal,
  findCase,
  idOfCase,
  nothingWritten,
  type PromotionCase,
  type Written,
  writersOf,
} from "../../domain/promotion/promotion";
import { savedRow } from "../../domain/rating/savedAs";
import { changesOf } from "../../workbook/cells/change";
import { readTables } from "../../workbook/tables/readTables";
import { casesTable } from "../../workbook/tables/tables";
import type { Context } from "../context";
import { readLadder } from "../ladder/readLadder";
import { type Outcome, refuse } from "../outcome";
import { notYourReport, ownReport } from "../rating/ownReport";
import { saveRow } from "../saveRow";

interface CaseToWrite {
  readonly person: string;
  readonly level: string;
  readonly request: string;
  /** `savedAt` of the case as the form shows it; "" for a new one. */
  readonly seen: string;
}

export type ProposalToSave = CaseToWrite &
  Pick<Written, "rationale" | "businessNeed" | "bars"> &
  Partial<Written> & { readonly propose: boolean };

export interface SavedProposal {
  readonly status: CaseStatus;
  readonly savedAt: string;
  readonly barMet: boolean;
}

export function proposePromotion(context: Context, input: ProposalToSave): Outcome<SavedProposal> {
  const { person, level, request, seen, propose, ...written } = input;
  const said = (before: PromotionCase | undefined) => ({
    ...written,
    ...(propose
      ? { status: "proposed" as const, sentBackBecause: "", decidedBy: "", decidedOn: "" }
      : { status: draftOf(before) }),
  });
  return write(context, input, said, (before, after, ladder) =>
    before?.status === "proposed" ? [proposedAlready] : checkProposal(after, ladder, input),
  );
}

/** One that was sent back stays so until it is proposed again: its reason is still to be answered. */
const draftOf = (before: PromotionCase | undefined): CaseStatus =>
  before?.status === "sent back" ? "sent back" : "draft";

/** Makes a proposed case a draft again; what stands in it stays. */
export const withdrawProposal = (context: Context, input: CaseToWrite): Outcome<SavedProposal> =>
  write(
    context,
    input,
    () => ({ status: "draft" }),
    (before) => (before?.status === "proposed" ? [] : [notProposed]),
  );

type Check = (before: PromotionCase | undefined, after: PromotionCase, ladder: Ladder) => readonly Problem[];

function write(
  context: Context,
  input: CaseToWrite,
  said: (before: PromotionCase | undefined) => Partial<PromotionCase>,
  check: Check,
): Outcome<SavedProposal> {
  const { seen, settings, store, now } = context;
  const { request } = input;
  const writer = writerOf(context);
  const ladder = readLadder(seen);
  const { tables, problems: found } = readTables(seen, ["ratings"]);
  if (tables.ratings.isBroken) return refuse(...found);
  const rating = ownReport(context, tables.ratings.rows, input.person);
  if (!rating) return refuse(notYourReport(input.person));
  const key = { cycle: rating.cycle, person: input.person, to: input.level };
  return saveRow(store, casesTable, ({ rows, criteria, typedOver }) => {
    const before = findCase(rows, key);
    const saysTheSame = (one: PromotionCase) =>
      changesOf(casesTable, criteria, one, { ...one, ...said(before) }).length === 0;
    // Under a used id somebody else's save, or another one, goes on as a new one, which has to have seen this one.
    if (before?.request === request && before.proposedBy === writer && saysTheSame(before))
      return { changes: [], answer: answerOf(before, ladder) };
    const why = whyNotWrite(before, {
      state: settings.cycle?.state ?? "Draft",
      writer,
      isHub: settings.kind === "hub",
    });
    if (why) return refuse({ code: "case.closed", message: why });
    const typed = before && typedOver.get(before.id);
    if ((before ? savedRow(before, typed) : "") !== input.seen)
      return refuse(typed ? typedInSheet : savedElsewhere(before));
    const after: PromotionCase = {
      ...(before ?? blank),
      ...key,
      ...said(before),
      id: idOfCase(before, key),
      name: rating.name,
      from: rating.level,
      request,
      proposedBy: writer,
      writtenBy: writersOf(before, writer),
      savedAt: now,
    };
    const problems = check(before, after, ladder);
    if (problems.length) return refuse(...problems);
    return {
      changes: changesOf(casesTable, criteria, before ?? null, after),
      answer: answerOf(after, ladder),
    };
  });
}

/** Who writes here: the rater under whichever address, or HR. */
export const writerOf = ({ settings, caller, email }: Context): string =>
  settings.kind === "hub" ? email : caller.rater;

const blank = {
  ...nothingWritten,
  status: "draft" as const,
  sentBackBecause: "",
  effectiveDate: "",
  decidedBy: "",
  decidedOn: "",
  comment: "",
  exportedOn: "",
};

const answerOf = (one: PromotionCase, ladder: Ladder): SavedProposal => ({
  status: one.status,
  savedAt: one.savedAt,
  barMet: barMet(one, criteriaAt(ladder.criteria, one.to)),
});

const proposedAlready: Problem = {
  code: "case.proposed",
  message: "This case is proposed. Withdraw it first, then change it.",
};

const notProposed: Problem = {
  code: "case.notProposed",
  message: "This case is not proposed, so there is nothing to withdraw. Open it again.",
};

const typedInSheet: Problem = {
  code: "case.savedElsewhere",
  message: `Somebody typed into this case on the sheet ${casesTable.name}. Compare with what stands there now before you save again.`,
};

const savedElsewhere = (before: PromotionCase | undefined): Problem => ({
  code: "case.savedElsewhere",
  message: before
    ? `This case was saved elsewhere meanwhile, by ${before.proposedBy}. Compare with what is saved now before you save again.`
    : "This case is gone from the sheet Cases. Open the list again.",
});
