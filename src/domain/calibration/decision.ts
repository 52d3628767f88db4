/** Decisions of a calibration: one row each, never overwritten, undone by a row that reverses (R14). */
import { checkText, longestText, saysSomething } from "../checkText";
import { type Criterion, unknownCriterion } from "../ladder/ladder";
import type { Person } from "../people/person";
import { found, type Problem } from "../problem";
import { formatMarks, parseMarks } from "../rating/marksText";
import { isMark, type Marks } from "../rating/rating";
import { normalEmail } from "../roles";

/** An approval is a word on a case on its way to HR, who decides it. */
export type DecisionKind = "marks" | "promotion" | "track change" | "approval";

export interface Decision {
  readonly id: string;
  readonly session: string;
  readonly cycle: string;
  /** Employee id. */
  readonly person: string;
  /** The person's name when the row was made, for whoever reads the sheet. */
  readonly name: string;
  readonly kind: DecisionKind;
  /** Id of the promotion case; blank for marks. Rows of earlier versions do not say it. */
  readonly case: string;
  /** For marks as `formatMarks` writes them: only the criteria decided on. */
  readonly from: string;
  readonly to: string;
  readonly reasonCode: string;
  readonly comment: string;
  readonly decidedBy: string;
  /** Whether the manager who gave the marks was there; blank where nobody said. */
  readonly managerPresent: "" | "yes" | "no";
  readonly recordedBy: string;
  /** ISO instant. */
  readonly when: string;
  /** Id of the decision this one takes back; empty for others. */
  readonly reverses: string;
}

/**
 * Who decided, as typed or as a meeting has its people, without the person themselves: nobody decides about themselves,
 * and whoever takes part leaves for the own row (R4).
 * @example withoutOwn("Ann, Bo", { name: "Bo", email: "bo@x.com" }) // "Ann"
 */
export function withoutOwn(decidedBy: string, { name, email }: Pick<Person, "name" | "email">): string {
  const own = new Set([name, email].map(normalEmail));
  const all = decidedBy.split(/[,;]/);
  const others = all.filter((one) => !own.has(normalEmail(one)));
  return others.length < all.length ? others.map((one) => one.trim()).join(", ") : decidedBy.trim();
}

/**
 * The decisions that hold, in order: those no later row reverses. A reversal can be reversed in turn, which brings the
 * decision back.
 * @param decisions in the order they were recorded
 */
export function decisionsThatHold<One extends Pick<Decision, "id" | "reverses">>(
  decisions: readonly One[],
): readonly One[] {
  const reversed = new Set<string>();
  const holding: One[] = [];
  for (const decision of [...decisions].reverse()) {
    if (reversed.has(decision.id)) continue;
    if (decision.reverses === "") holding.push(decision);
    else reversed.add(decision.reverses);
  }
  return holding.reverse();
}

/** Whether the meeting or HR decided something that holds; a skip-level's word on a case is none, nor is sending it back. */
export const wasDecidedOn = (
  decisions: readonly Pick<Decision, "id" | "reverses" | "kind" | "session" | "to">[],
): boolean =>
  decisionsThatHold(decisions).some(
    ({ kind, session, to }) => kind !== "approval" || (session !== "" && to !== "sent back"),
  );

/** The last decision that holds, which is what is said of a person; undefined while nothing is decided. */
export function lastThatHolds<One extends Pick<Decision, "id" | "reverses">>(
  decisions: readonly One[],
): One | undefined {
  const holding = decisionsThatHold(decisions);
  return holding[holding.length - 1];
}

/** The last decision that holds on this criterion's mark. */
export const lastDecisionOn = (decisions: readonly Decision[], criterion: string): Decision | undefined =>
  [...decisionsThatHold(decisions.filter(({ kind }) => kind === "marks"))]
    .reverse()
    .find(({ to }) => criterion in marksIn(to));

/**
 * What a decision on marks changed: "Leadership 2 → 3", or "kept".
 * @example decisionInWords({ from: "Hard skills 3; Leadership 2", to: "Hard skills 3; Leadership 3" }) // "Leadership 2 → 3"
 */
export function decisionInWords({ from, to }: Pick<Decision, "from" | "to">): string {
  const [was, is] = [marksIn(from), marksIn(to)];
  const changed = Object.entries(is).filter(([criterion, mark]) => (was[criterion] ?? null) !== mark);
  return (
    changed
      .map(([criterion, mark]) => `${criterion} ${was[criterion] ?? "no mark"} → ${mark ?? "no mark"}`)
      .join(", ") || "kept"
  );
}

function marksIn(text: string): Marks {
  const read = parseMarks(text);
  return "marks" in read ? read.marks : {};
}

/**
 * A person's marks after calibration: as submitted, then every decision that holds, in order. A row that can't be read
 * changes nothing; `checkRecorded` names it.
 * @param decisions of this person and cycle; only those of kind "marks" count
 */
export function calibratedMarks(
  submitted: Marks,
  decisions: readonly Pick<Decision, "id" | "kind" | "to" | "reverses">[],
): Marks {
  const marks = new Map(Object.entries(submitted));
  for (const decision of decisionsThatHold(decisions.filter(({ kind }) => kind === "marks"))) {
    const to = parseMarks(decision.to);
    if (!("marks" in to)) continue;
    for (const [criterion, mark] of Object.entries(to.marks)) marks.set(criterion, mark);
  }
  return Object.fromEntries(marks);
}

/** Finds the rows of the Decisions table whose marks can't be read. */
export function checkRecorded(decisions: readonly Decision[]): readonly Problem[] {
  return decisions
    .filter(({ kind }) => kind === "marks")
    .flatMap(({ id, to }) => {
      const read = parseMarks(to);
      if ("marks" in read) return [];
      const message = `Decisions, ${id}: ${read.message} Until it is mended, this row changes nothing.`;
      return [{ code: read.code, message, where: { sheet: "Decisions", column: "To" } }];
    });
}

export interface ProposedDecision {
  /** The marks to hold from now on, of the criteria decided on. */
  readonly marks: Marks;
  /** The marks that stood on the screen when it was decided. */
  readonly seen: Marks;
  readonly reasonCode: string;
  readonly comment: string;
}

/** Whether the decision leaves every mark as it was: "keep" is a decision too. */
const isKeep = ({ marks, seen }: Pick<ProposedDecision, "marks" | "seen">): boolean =>
  Object.entries(marks).every(([criterion, mark]) => (seen[criterion] ?? null) === mark);

/**
 * Checks a decision on marks. Every change needs a reason code and a comment; to keep marks needs neither.
 * @param standing the person's calibrated marks now; when they are not what was seen, somebody else decided meanwhile
 */
export function checkDecision(
  decision: ProposedDecision,
  context: {
    readonly criteria: readonly Pick<Criterion, "name">[];
    readonly standing: Marks;
    readonly reasonCodes: readonly string[];
  },
): readonly Problem[] {
  const problems = [
    ...checkMarks(decision, context.criteria),
    ...checkSeen(decision, context.standing),
    ...checkText(decision.comment, "Comment", longestText),
  ];
  const { reasonCode } = decision;
  if (reasonCode === "" && isKeep(decision)) return problems;
  if (!context.reasonCodes.includes(reasonCode)) {
    const message = `Reason code: expected one of ${context.reasonCodes.join(", ")}; found ${found(reasonCode)}.`;
    problems.push({ code: "decision.reasonCode", message });
  }
  if (!isKeep(decision) && !saysSomething(decision.comment)) {
    const message = "Comment: nothing written yet. Say in one sentence what led to the change.";
    problems.push({ code: "decision.commentMissing", message });
  }
  return problems;
}

function checkMarks(
  { marks, seen }: ProposedDecision,
  criteria: readonly Pick<Criterion, "name">[],
): Problem[] {
  const entries = Object.entries(marks);
  if (entries.length === 0) {
    return [{ code: "decision.empty", message: "Decision: no criterion chosen. Choose at least one." }];
  }
  return entries.flatMap(([criterion, mark]) => {
    const where = { column: criterion };
    if (!criteria.some(({ name }) => name === criterion)) return [unknownCriterion(criterion)];
    if (isMark(mark) || (seen[criterion] ?? null) === mark) return [];
    const message = `${criterion}: expected a whole mark from 1 to 5, found ${found(mark)}.`;
    return [{ code: "mark.outOfScale", message, where }];
  });
}

function checkSeen({ marks, seen }: ProposedDecision, standing: Marks): Problem[] {
  const stale = Object.keys(marks).filter((name) => (seen[name] ?? null) !== (standing[name] ?? null));
  if (stale.length === 0) return [];
  const now = formatMarks(Object.fromEntries(stale.map((name) => [name, standing[name] ?? null])));
  const message = `Somebody decided meanwhile: the marks are now ${now}. Look again, then decide.`;
  return [{ code: "decision.changedSince", message, where: { column: stale[0] } }];
}
