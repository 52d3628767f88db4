/** The company's marks as severity takes them: people by their managers and second raters, and the shared profiles. */
import type { Refusal } from "../../../statistics/refusal";
import { composites } from "../../../statistics/severity/composite";
import { severity } from "../../../statistics/severity/severity";
import type { Severity } from "../../../statistics/severity/severityTypes";
import { type CalibrationRecords, personRows, profileRows, rated } from "./submitted";

/**
 * Severity of every rater and what each person's overall would be with an average one, by `personUnit`. Persons are told
 * from profiles by their unit: a person's id may be a profile's.
 */
export function companySeverity(records: CalibrationRecords): Severity | Refusal {
  const found = known.get(records) ?? findSeverity(records);
  known.set(records, found);
  return found;
}

/** The agenda and the sentences about raters rest on the same: it is found once. */
const known = new WeakMap<CalibrationRecords, Severity | Refusal>();

function findSeverity(records: CalibrationRecords): Severity | Refusal {
  const people = rated(records);
  const tracks = new Set(people.map(({ level }) => level.track));
  const bothTracks = tracks.size > 1 && canTellTracks(people);
  const own = composites([
    ...personRows(records).map((row) => ({ ...row, unit: personUnit(row.unit) })),
    ...profileRows(records),
  ]);
  return severity({
    composites: own,
    people: people.map(({ person, rating, level }) => ({
      unit: personUnit(person.id),
      team: rating.rater,
      covariates: [level.grade, ...(bothTracks ? [level.track === "M" ? 1 : 0] : [])],
    })),
  });
}

export const personUnit = (id: string): string => `person ${id}`;

/** Where every manager has one track and few have management's, track and marking can't be told apart. */
function canTellTracks(people: ReturnType<typeof rated>): boolean {
  const tracksOf = new Map<string, Set<string>>();
  for (const { rating, level } of people)
    tracksOf.set(rating.rater, (tracksOf.get(rating.rater) ?? new Set()).add(level.track));
  const all = [...tracksOf.values()];
  return all.some(({ size }) => size > 1) || all.filter((own) => own.has("M")).length >= 5;
}
