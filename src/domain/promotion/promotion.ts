/** A promotion case: the proposal judged against the proposed level, and its decision (R23). */
import { checkText, longestText, saysSomething } from "../checkText";
import { type Criterion, criteriaAt, type Ladder, unknownCriterion } from "../ladder/ladder";
import { isStep, stepBetween } from "../ladder/step";
import { found, type Problem } from "../problem";
import { longestEvidence } from "../rating/rating";
import { type CareerDirection, checkDirection, directionNotAsked } from "./careerDirection";
import { checkExamples, type WorkExample } from "./workExample";

/** Whether the proposed level's expectation is met; blank: nothing said yet. */
export type Bar = "" | "not yet" | "in part" | "met";
export const bars: readonly Bar[] = ["not yet", "in part", "met"];

export type CaseOutcome = "approved" | "declined" | "deferred";
export const caseOutcomes: readonly CaseOutcome[] = ["approved", "declined", "deferred"];
export const isOutcome = (status: string): status is CaseOutcome =>
  caseOutcomes.some((outcome) => outcome === status);

/** Sent back, the manager may change it and propose it again. */
export type CaseStatus = "draft" | "proposed" | "sent back" | CaseOutcome;

/** Proposed, and nobody decided it: it waits for HR, or for its manager. */
export const isUndecided = (status: CaseStatus): boolean => status === "proposed" || status === "sent back";

/** @example caseInBrief({ name: "Ida Ito", from: "IC3", to: "IC4" }) // "Ida Ito, IC3 to IC4" */
export const caseInBrief = ({ name, from, to }: { name: string; from: string; to: string }): string =>
  `${name}, ${from} to ${to}`;

export interface BarAssessment {
  readonly bar: Bar;
  readonly evidence: string;
}

/** One person's case for one level in one cycle: a promotion, a track change, or both. */
export interface PromotionCase extends CareerDirection {
  readonly id: string;
  readonly cycle: string;
  /** Employee id. */
  readonly person: string;
  /** The person's name when the row was made, for whoever reads the sheet. */
  readonly name: string;
  /** Codes of the current and the proposed level. */
  readonly from: string;
  readonly to: string;
  readonly rationale: string;
  /** Asked only for management seats (R22). */
  readonly businessNeed: string;
  /** What the person answers for now and did not before. */
  readonly scopeChange: string;
  readonly examples: readonly WorkExample[];
  /** One a line, each with its name. */
  readonly quotes: string;
  readonly openGaps: string;
  /** By criterion name. */
  readonly bars: Readonly<Record<string, BarAssessment>>;
  readonly status: CaseStatus;
  /** What is missing, for the manager; once it is proposed again, empty. */
  readonly sentBackBecause: string;
  /** yyyy-MM-dd, of an approved case; empty otherwise. */
  readonly effectiveDate: string;
  readonly decidedBy: string;
  /** yyyy-MM-dd. */
  readonly decidedOn: string;
  /** Of those who decided; the person may read it later (R26). */
  readonly comment: string;
  /** E-mail, lower case. */
  readonly proposedBy: string;
  /** E-mails of all who wrote in it, the first one first: a case follows its person to another manager. */
  readonly writtenBy: readonly string[];
  /** ISO instant of the last save by the proposer. */
  readonly savedAt: string;
  readonly request: string;
  /** yyyy-MM-dd of the last export; empty before. */
  readonly exportedOn: string;
}

/** When a case was proposed last, to compare with what Decisions say; see `saidSince`. */
export interface ProposedWhen extends Pick<PromotionCase, "savedAt"> {
  /** `savedAt` as the file's clock showed it: yyyy-MM-dd HH:mm:ss. Absent where nothing was said of the case. */
  readonly proposedAt?: string;
}

/** The fields of a case that are one text each. */
export const writtenTexts = [
  "rationale",
  "businessNeed",
  "scopeChange",
  "quotes",
  "openGaps",
  "direction",
  "directionOn",
  "nurturing",
] as const satisfies readonly (keyof PromotionCase)[];

/** What its writer says in it. */
export type Written = Pick<PromotionCase, (typeof writtenTexts)[number] | "examples" | "bars">;

export const writtenIn = (one: Written): Written => {
  const { rationale, businessNeed, scopeChange, examples, quotes, openGaps, bars } = one;
  const { direction, directionOn, nurturing } = one;
  const aboutCareer = { direction, directionOn, nurturing };
  return { rationale, businessNeed, scopeChange, examples, quotes, openGaps, bars, ...aboutCareer };
};

export const nothingWritten: Written = {
  rationale: "",
  businessNeed: "",
  scopeChange: "",
  examples: [],
  quotes: "",
  openGaps: "",
  ...directionNotAsked,
  bars: {},
};

/** One case a person and proposed level, so that the same case is the same row in hub and packet. */
export const caseId = (cycle: string, person: string, to: string): string => `${cycle}/${person}/${to}`;

/** Until 0.1 a person had one case in a cycle; such rows keep their id. */
export const oldCaseId = (cycle: string, person: string): string => `${cycle}/${person}`;

/** Who wrote a case, once this address has; rows of earlier versions name the last one alone. */
export const writersOf = (
  held: Pick<PromotionCase, "writtenBy" | "proposedBy"> | undefined,
  writer: string,
): readonly string[] =>
  [...new Set([...(held?.writtenBy ?? []), held?.proposedBy ?? "", writer])].filter(Boolean);

/** What makes a case the case it is, whatever its id. */
export type CaseKey = Pick<PromotionCase, "cycle" | "person" | "to">;

export const findCase = <One extends CaseKey>(cases: readonly One[], key: CaseKey): One | undefined =>
  cases.find((one) => one.cycle === key.cycle && one.person === key.person && one.to === key.to);

/** The id of a case that is written: its own, or the next one; the row of an earlier version may hold another level. */
export const idOfCase = (held: PromotionCase | undefined, key: CaseKey): string =>
  held?.id ?? caseId(key.cycle, key.person, key.to);

/**
 * Checks a proposal before it is saved (a draft may have gaps) or proposed. Every kind of step asks for the same form
 * (R24); only a management seat asks for its business need on top.
 */
export function checkProposal(
  proposal: Written & Pick<PromotionCase, "from" | "to">,
  ladder: Pick<Ladder, "levels"> & { readonly criteria: readonly Pick<Criterion, "name" | "onlyFor">[] },
  { propose }: { readonly propose: boolean },
): readonly Problem[] {
  const step = stepBetween(ladder, proposal.from, proposal.to);
  const names = criteriaAt(ladder.criteria, proposal.to).map(({ name }) => name);
  const problems = [
    ...(isStep(step) ? [] : [step]),
    ...checkText(proposal.rationale, "Rationale", longestText),
    ...checkText(proposal.businessNeed, "Business need", longestText),
    ...checkText(proposal.scopeChange, "Change of scope", longestText),
    ...checkExamples(proposal.examples),
    ...checkText(proposal.quotes, "Quotes", longestText),
    ...checkText(proposal.openGaps, "Open gaps", longestText),
    ...checkDirection(proposal),
    ...checkText(proposal.nurturing, "Nurturing people", longestText),
    ...checkBars(proposal.bars, names, propose),
  ];
  if (!propose) return problems;
  if (!saysSomething(proposal.rationale)) {
    const message = "Rationale: nothing written yet. Say why this level fits the work already done.";
    problems.push({ code: "case.rationaleMissing", message });
  }
  if (isStep(step) && step.needsBusinessNeed && !saysSomething(proposal.businessNeed)) {
    const message = `Business need: ${step.to.title} is a management seat. Say why the organisation needs this seat filled.`;
    problems.push({ code: "case.businessNeedMissing", message });
  }
  return problems;
}

function checkBars(given: PromotionCase["bars"], names: readonly string[], propose: boolean): Problem[] {
  const byName = new Map(Object.entries(given));
  const unknown = [...byName.keys()].filter((name) => !names.includes(name)).map(unknownCriterion);
  const checked = names.flatMap((name) =>
    checkBar(name, byName.get(name) ?? { bar: "", evidence: "" }, propose),
  );
  return [...unknown, ...checked];
}

function checkBar(name: string, { bar, evidence }: BarAssessment, propose: boolean): Problem[] {
  const where = { column: name };
  const problems: Problem[] = checkText(evidence, `${name}, evidence`, longestEvidence).map((problem) => ({
    ...problem,
    where,
  }));
  if (bar !== "" && !bars.includes(bar)) {
    const message = `${name}: expected ${bars.join(", ")}; found ${found(bar)}.`;
    problems.push({ code: "bar.unknown", message, where });
  }
  if (propose && bar === "") {
    const message = `${name}: say whether the proposed level's expectation is ${bars.join(", ")}.`;
    problems.push({ code: "bar.missing", message, where });
  }
  if (propose && !saysSomething(evidence)) {
    const message = `${name}: evidence is missing. Name work that shows where this stands.`;
    problems.push({ code: "evidence.missing", message, where });
  }
  return problems;
}

/** Whether every criterion's expectation at the proposed level is met; marks of the cycle do not enter (R23). */
export const barMet = (
  { bars: given }: Pick<PromotionCase, "bars">,
  criteria: readonly Pick<Criterion, "name">[],
): boolean => criteria.length > 0 && criteria.every(({ name }) => given[name]?.bar === "met");
