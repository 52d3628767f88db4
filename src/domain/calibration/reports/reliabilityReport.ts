/** What an overall would be worth if somebody else had given the marks, in words for a leader. */
import { isRefused } from "../../../statistics/refusal";
import { ratingReliability } from "../../../statistics/severity/ratingReliability";
import { companySeverity } from "./companySeverity";
import type { CalibrationRecords } from "./submitted";

/** Of the company's marks as a whole; of no rater (R17). */
export function reliabilityInWords(records: CalibrationRecords): string {
  const found = companySeverity(records);
  if (isRefused(found)) return found.sentence;
  const [one, two] = [1, 2].map((raters) => ratingReliability(found, raters)) as [
    ReturnType<typeof ratingReliability>,
    ReturnType<typeof ratingReliability>,
  ];
  if (isRefused(one)) return one.refused === "notMeasurable" ? tooFewTwice : one.sentence;
  if (isRefused(two)) return two.sentence;
  const [now, then] = [inTen(one.level), inTen(two.level)];
  const more = then > now ? ` With two raters for everybody it would be about ${then} in 10.` : "";
  return `Had somebody else marked the same people, about ${now} in 10 of the differences between their overalls would be there again. The rest is who marked, and chance: small differences between two people say little by themselves.${more}`;
}

const tooFewTwice =
  "Too few people have two ratings to say how much of a mark is the person and how much is who marked. Second raters for one person in five would tell.";

/** Tenths are as exact as this can be. */
const inTen = (share: number): number => Math.round(10 * share);
