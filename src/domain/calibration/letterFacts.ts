/** What a letter says before anybody writes in it: the marks that hold in words, and what became of the cases. */
import { dayInWords } from "../dayInWords";
import { findLevel, type Ladder, type ScalePoint } from "../ladder/ladder";
import { isStep, stepBetween } from "../ladder/step";
import { type PersonLetter, stillOpen } from "../promotion/personLetter";
import type { PromotionCase } from "../promotion/promotion";
import { isMark, type MarkOrNot } from "../rating/rating";
import type { Standing } from "./standing";

/** Nothing of who said what in the meeting, of second raters or of comments: marks, and decisions on cases. */
export function letterFacts(
  { given, calibrated, cases }: Pick<Standing, "given" | "calibrated" | "cases">,
  ladder: Pick<Ladder, "levels">,
  scale: readonly ScalePoint[],
): Pick<PersonLetter, "marks" | "decided"> {
  const inWords = (mark: MarkOrNot) =>
    isMark(mark) ? (scale.find((point) => point.mark === mark)?.name ?? String(mark)) : (mark ?? "no mark");
  const marks = Object.entries(calibrated).map(([criterion, mark]) => {
    const settled = mark === (given[criterion] ?? null) ? "" : ", as settled in the meeting";
    return [criterion, { words: inWords(mark) + settled }] as const;
  });
  return {
    marks: Object.fromEntries(marks),
    decided: [
      ...cases.flatMap((one) => caseOutcome(one, ladder)),
      ...(cases.some(({ status }) => status === "proposed") ? [stillOpen] : []),
    ].join("\n"),
  };
}

/** @example caseOutcome({ from: "IC3", to: "IC4", status: "approved", effectiveDate: "2027-01-01" }, ladder) // ["Promotion to Staff PM (IC4): approved, from 1 January 2027."] */
function caseOutcome(
  { from, to, status, effectiveDate }: Pick<PromotionCase, "from" | "to" | "status" | "effectiveDate">,
  ladder: Pick<Ladder, "levels">,
): string[] {
  const outcome = outcomes[status];
  if (!outcome) return [];
  const step = stepBetween(ladder, from, to);
  const kind = isStep(step) ? stepWords[step.kind] : "Change to";
  const when = status === "approved" && effectiveDate ? `, from ${dayInWords(effectiveDate)}` : "";
  return [`${kind} ${findLevel(ladder, to)?.title ?? to} (${to}): ${outcome}${when}.`];
}

const stepWords = {
  promotion: "Promotion to",
  "track change": "Change of track to",
  "promotion and track change": "Promotion with a change of track to",
} as const;

const outcomes: Readonly<Partial<Record<PromotionCase["status"], string>>> = {
  approved: "approved",
  declined: "not approved this time",
  deferred: "deferred",
};
