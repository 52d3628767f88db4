/** The marks as they were submitted, in the shape statistics take them; what was decided never enters (R18). */
import type { MarkRow } from "../../../statistics/severity/composite";
import type { Criterion } from "../../ladder/ladder";
import { isMark, type Rating } from "../../rating/rating";
import type { Standing } from "../standing";

/** What the company's statistics are made from. */
export interface CalibrationRecords {
  readonly people: readonly Standing[];
  readonly criteria: readonly Pick<Criterion, "name">[];
  /** Submitted ratings of the shared profiles, in this cycle. */
  readonly profileRatings: readonly Rating[];
  /** By profile: what each criterion was meant to be marked. */
  readonly profiles: readonly {
    readonly id: string;
    readonly title: string;
    readonly intended: Readonly<Record<string, number>>;
  }[];
  /** A rater's name by address. */
  readonly nameOf: (rater: string) => string;
}

/** Those with a submitted rating at a level of the ladder. */
export const rated = ({ people }: Pick<CalibrationRecords, "people">) =>
  people.flatMap((one) =>
    one.rating && one.level ? [{ ...one, rating: one.rating, level: one.level }] : [],
  );

/** One row a rating, in the order of the criteria; null where there is no mark. */
export const marksInOrder = (rating: Rating, criteria: CalibrationRecords["criteria"]): (number | null)[] =>
  criteria.map(({ name }) => {
    const mark = rating.assessments[name]?.mark;
    return isMark(mark) ? mark : null;
  });

/** Of people, by the manager and by second raters. */
export const personRows = (records: CalibrationRecords): MarkRow[] =>
  rated(records).flatMap(({ person, rating, secondRatings }) =>
    [rating, ...secondRatings].map((one) => ({
      unit: person.id,
      rater: one.rater,
      marks: marksInOrder(one, records.criteria),
    })),
  );

export const profileRows = ({ profileRatings, criteria }: CalibrationRecords): MarkRow[] =>
  profileRatings.map((one) => ({ unit: one.person, rater: one.rater, marks: marksInOrder(one, criteria) }));
