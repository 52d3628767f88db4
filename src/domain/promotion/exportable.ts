/** Which promotion cases go to the HR system, and why the others do not (R26). */
import { saysSomething } from "../checkText";
import { isDay } from "../day";
import { dayInWords } from "../dayInWords";
import { type Ladder, normalTitle } from "../ladder/ladder";
import { isStep, type Step, stepBetween } from "../ladder/step";
import type { Person } from "../people/person";
import { found } from "../problem";
import type { PromotionCase } from "./promotion";

export interface ExportRow {
  readonly case: PromotionCase;
  readonly person: Person;
  readonly step: Step;
}

export interface LeftOut {
  readonly case: PromotionCase;
  /** A sentence for HR. */
  readonly why: string;
}

/**
 * One row a person, of the approved cases that an HR system could take as they stand. A person with two approved cases
 * gets none: which of them holds is for people to say.
 */
export function exportable(
  cases: readonly PromotionCase[],
  people: readonly Person[],
  ladder: Pick<Ladder, "levels">,
): { readonly rows: readonly ExportRow[]; readonly leftOut: readonly LeftOut[] } {
  const byId = new Map(people.map((person) => [person.id, person]));
  const approved = new Map<string, number>();
  for (const { status, person } of cases) {
    if (status === "approved") approved.set(person, (approved.get(person) ?? 0) + 1);
  }
  const rows: ExportRow[] = [];
  const leftOut: LeftOut[] = [];
  for (const one of cases) {
    const person = byId.get(one.person);
    const step = stepBetween(ladder, one.from, one.to);
    const why = whyNotExported(one, person, step, approved.get(one.person) ?? 0);
    if (why === "" && person && isStep(step)) rows.push({ case: one, person, step });
    else leftOut.push({ case: one, why });
  }
  return { rows, leftOut };
}

function whyNotExported(
  one: PromotionCase,
  person: Person | undefined,
  step: ReturnType<typeof stepBetween>,
  approvedCases: number,
): string {
  if (one.status !== "approved") return [notApproved[one.status], wentOut(one)].filter(Boolean).join(" ");
  if (!person) {
    return `The employee ID ${found(one.person)} is not among the people. Import the roster again.`;
  }
  if (approvedCases > 1) return "This person has more than one approved case. Decline or defer all but one.";
  if (!isStep(step)) return step.message;
  if (person.level === one.to) return `The roster already has this person at ${step.to.title} (${one.to}).`;
  if (person.level !== one.from) {
    return `The case starts from ${one.from}, the roster now says ${found(person.level)}. Check which is right.`;
  }
  if (!isDay(one.effectiveDate)) {
    return `Effective date: expected a day as yyyy-MM-dd, found ${found(one.effectiveDate)}.`;
  }
  if (person.levelSince && one.effectiveDate < person.levelSince) {
    return `Effective date: expected a day after ${person.levelSince}, when ${one.from} began, found ${found(one.effectiveDate)}. Decide the case again with another date.`;
  }
  if (step.gradesUp > 1 && !saysSomething(one.comment)) {
    return `It goes up ${step.gradesUp} grades at once and has no note. Add a comment to the decision.`;
  }
  if (normalTitle(step.to.title) === normalTitle(person.title)) {
    return `The level changes but the title stays ${found(person.title)}. Correct the title in People or in the ladder.`;
  }
  return "";
}

/** What HR has to think of once the row of a case stands in another system; blank for one that never went out. */
export const wentOut = ({ exportedOn }: Pick<PromotionCase, "exportedOn">): string =>
  exportedOn &&
  `It went out as approved on ${dayInWords(exportedOn)}: what is decided anew has to be changed in your HR system, too.`;

const notApproved: Readonly<Record<Exclude<PromotionCase["status"], "approved">, string>> = {
  draft: "The manager has not proposed it yet.",
  proposed: "Not decided yet.",
  "sent back": "It was sent back to the manager.",
  declined: "It was declined.",
  deferred: "It was deferred.",
};
