/** Which rows of which table are about a person, or of a cycle. */
import type { IsErased } from "../../workbook/cells/erasure";
import { tables } from "../../workbook/tables/tables";

export type Scope = { readonly person: string } | { readonly cycle: string };

type RowsAbout = readonly (readonly [sheet: string, IsErased])[];

/**
 * The person's own sheet stands last: by it they are found again.
 * @param rater the person's own address, where they gave marks to shared profiles and to nobody else; else blank
 */
export function rowsAbout(scope: Scope, rater = ""): RowsAbout {
  if ("cycle" in scope) {
    const { assignments, ratings, sessions, opinions, decisions, decided, minutes, cases, history } = tables;
    const { ownEntries, letters, lockedPeople, lockedCycles } = tables;
    const ofCycle = [assignments, ratings, sessions, opinions, decisions, decided, minutes, cases, history];
    return [
      evidenceOf((rating) => rating.startsWith(`${scope.cycle}/`)),
      ...[...ofCycle, ownEntries, letters, lockedPeople, lockedCycles].map(
        ({ name }) => [name, (at: At) => at("Cycle") === scope.cycle] as const,
      ),
    ];
  }
  const isAbout = (at: At) => at("Employee ID") === scope.person;
  const isTheirs = (at: At) => rater !== "" && at("Role") === "vignette" && at("Rater") === rater;
  const { people, assignments, ratings, opinions, decisions, cases, history, preRead, decided, agenda } =
    tables;
  const { approvalTasks, raters, ownFiles, ownEntries, letters, lockedPeople, workingTime } = tables;
  const plain = [assignments, opinions, decisions, cases, history, preRead, approvalTasks, decided, agenda];
  return [
    evidenceOf(
      (rating) => rating.includes(`/${scope.person}/`) || (rater !== "" && rating.endsWith(`/${rater}`)),
    ),
    ...[...plain, ownEntries, letters, lockedPeople, ownFiles, workingTime].map(
      ({ name }) => [name, isAbout] as const,
    ),
    [ratings.name, (at) => isAbout(at) || isTheirs(at)],
    [raters.name, (at) => rater !== "" && at("Work e-mail") === rater],
    [people.name, isAbout],
  ];
}

type At = Parameters<IsErased>[0];

/** A rating's id is cycle/person/rater. */
const evidenceOf = (isOf: (rating: string) => boolean) =>
  [tables.evidence.name, (at: At) => isOf(at("Rating"))] as const;
