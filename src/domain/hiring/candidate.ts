/** A candidate for an opening: what is planned, what was decided, and until when it is kept. */
import { checkText, longestText, saysSomething } from "../checkText";
import { isDay, monthsLater } from "../day";
import { isAddress } from "../isAddress";
import { plainName } from "../plainName";
import { found, type Problem } from "../problem";
import { normalEmail } from "../roles";

export const hiringDecisions = ["make an offer", "no offer", "another interview"] as const;
export type HiringDecision = (typeof hiringDecisions)[number];

export interface Candidate {
  readonly id: string;
  readonly name: string;
  /** Day of the interviews, yyyy-MM-dd. */
  readonly on: string;
  /** The scenario's id. */
  readonly scenario: string;
  /** Addresses. */
  readonly interviewers: readonly string[];
  readonly adjustments: string;
  /** The last day anything about this person is kept. */
  readonly keepUntil: string;
  /** ISO instant at which the scorecards came in; blank before. */
  readonly collectedAt: string;
  readonly decision: HiringDecision | "";
  readonly reason: string;
  readonly decidedBy: string;
  readonly decidedOn: string;
}

export type PlannedCandidate = Pick<
  Candidate,
  "id" | "name" | "on" | "scenario" | "interviewers" | "adjustments"
>;

/** Somebody who interviews, with the kit made for them. */
export interface Interviewer {
  readonly email: string;
  readonly name: string;
  /** Id of the kit's file; blank before it is made. */
  readonly kit: string;
  /** Fingerprint of what was last put into it. */
  readonly kitHolds: string;
}

/** @returns the candidate with addresses as they are compared, or what is amiss */
export function checkCandidate(
  planned: PlannedCandidate,
  scenarios: readonly string[],
): { readonly candidate: PlannedCandidate } | { readonly problems: readonly Problem[] } {
  const interviewers = [...new Set(planned.interviewers.map(normalEmail).filter(Boolean))];
  const name = plainName(planned.name);
  const noAddress = interviewers.filter((one) => !isAddress(one) || one.includes("/"));
  const problem = (code: string, message: string): Problem => ({ code: `candidate.${code}`, message });
  const problems = [
    ...(saysSomething(name)
      ? []
      : [problem("name", "Name: nothing written yet. Write the candidate's name.")]),
    ...checkText(name, "Name", 100),
    ...checkText(planned.adjustments, "Adjustments", longestText),
    ...(isDay(planned.on) ? [] : [problem("day", "Day of the interviews: none chosen yet. Choose one.")]),
    ...(scenarios.includes(planned.scenario)
      ? []
      : [problem("scenario", "Scenario: it is not on the sheet Scenarios. Choose one that is.")]),
    ...(interviewers.length
      ? []
      : [problem("interviewers", "Interviewers: nobody yet. Write at least one address.")]),
    ...noAddress.map((one) =>
      problem("address", `Interviewers: expected an e-mail address, found ${found(one)}. Correct it.`),
    ),
  ];
  if (problems.length) return { problems };
  return { candidate: { ...planned, name, interviewers, adjustments: planned.adjustments.trim() } };
}

/**
 * Interviewers who may be a slip: the candidate, and whoever owns the kits and so could read the others first (R36).
 * @param owners addresses of those who own the file and its kits
 * @param known those who were planned before, about whom nobody is asked again
 */
export function oddInterviewers(
  { name, interviewers }: PlannedCandidate,
  owners: readonly string[],
  known: readonly string[],
): readonly Problem[] {
  const own = owners.map(normalEmail);
  return interviewers
    .filter((one) => !known.includes(one))
    .flatMap((one): Problem[] => {
      if (own.includes(one)) return [{ code: "candidate.ownsKits", message: ownsKits(one) }];
      const isCandidate = lettersOf(one.slice(0, one.indexOf("@"))) === lettersOf(name);
      return isCandidate ? [{ code: "candidate.interviewsSelf", message: readsLike(one) }] : [];
    });
}

const ownsKits = (one: string): string =>
  `Interviewers: ${one} owns this file, and so could open every kit and read the others first. Let somebody else interview, or somebody else make the file; or save it anyway.`;

const readsLike = (one: string): string =>
  `Interviewers: ${one} reads like the candidate's own address. Correct it, or save it anyway.`;

/** @example lettersOf("Nía.Haddad2") // "niahaddad" */
const lettersOf = (text: string): string =>
  text
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^\p{L}]/gu, "");

/** Whether both say the same, in whatever order the interviewers stand. */
export const isSamePlan = (a: PlannedCandidate, b: PlannedCandidate): boolean =>
  (["id", "name", "on", "scenario", "adjustments"] as const).every((key) => a[key] === b[key]) &&
  [...a.interviewers].sort().join() === [...b.interviewers].sort().join();

/** What is decided about a candidate. */
export type DecidedCandidate = Pick<Candidate, "decision" | "reason" | "decidedBy">;

export const isSameDecision = (a: DecidedCandidate, b: DecidedCandidate): boolean =>
  a.decision === b.decision && a.reason === b.reason && a.decidedBy === b.decidedBy;

/** @example keptUntil("2026-11-03", 6) // "2027-05-03" */
export const keptUntil = (on: string, months: number): string => monthsLater(on, months);

/** Whether the decision fell on the day of the interviews. */
export const isSameDay = ({ on, decidedOn }: Pick<Candidate, "on" | "decidedOn">): boolean =>
  decidedOn !== "" && decidedOn === on;
