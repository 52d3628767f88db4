/** Where raters read a criterion differently: second raters' marks beside the managers', and the shared profiles. */
import { type Agreement, agreement, type RaterMark } from "../../../statistics/agreement/agreement";
import { compareCriteria } from "../../../statistics/agreement/compareCriteria";
import { isRefused } from "../../../statistics/refusal";
import { type CalibrationRecords, personRows, profileRows } from "./submitted";

export interface CriterionReport {
  readonly criterion: string;
  /** People with two marks or more on it. */
  readonly people: number;
  /** Shares of pairs, 0 … 1; null where there are too few for a share. */
  readonly same: number | null;
  readonly withinOne: number | null;
  /** Pairs two marks or more apart, as people: "Ann: 2 and 4". */
  readonly farApart: readonly { readonly person: string; readonly marks: readonly number[] }[];
  /** Of the shared profiles: the lowest and the highest mark given, and what was meant. */
  readonly profiles: readonly {
    readonly title: string;
    readonly lowest: number;
    readonly highest: number;
    readonly meant: number | null;
    readonly raters: number;
  }[];
  readonly sentence: string;
}

const farApartFrom = 2;
/** Adjusted p of a difference that is pointed out. */
const notable = 0.05;

export function criteriaReport(records: CalibrationRecords): CriterionReport[] {
  const marks = records.criteria.map((_, at) => marksOn(personRows(records), at));
  const compared = compareCriteria(marks);
  return records.criteria.map(({ name }, at) => {
    const own = marks[at]!;
    const found = agreement(own);
    const pairs = pairsOf(own);
    const farApart = [...pairs].flatMap(([person, values]) =>
      Math.max(...values) - Math.min(...values) >= farApartFrom ? [{ person, marks: values }] : [],
    );
    const difference = isRefused(compared) ? undefined : compared[at];
    const isLess = difference !== undefined && difference.difference < 0 && difference.p < notable;
    return {
      criterion: name,
      people: pairs.size,
      same: isRefused(found) ? null : found.exact,
      withinOne: isRefused(found) ? null : found.withinOne,
      farApart,
      profiles: profilesOn(records, name, at),
      sentence: isRefused(found) ? found.sentence : sentenceOf(name, found, isLess),
    };
  });
}

/** α from here on means that marks of other raters would hardly change a decision; Krippendorff (2004) asks for more. */
const goodAgreement = 0.667;
const someAgreement = 0.4;

function sentenceOf(name: string, { pairs, exact, withinOne, alpha }: Agreement, isLess: boolean): string {
  const count = (share: number) => Math.round(share * pairs);
  const shares = `In ${count(exact)} of ${pairs} pairs of marks on ${name} both are the same, in ${count(withinOne)} at most one apart.`;
  return [
    shares,
    isRefused(alpha) ? alpha.sentence : besideChance(alpha.alpha),
    ...(isLess
      ? ["Raters agree less here than on the other criteria: the rubric may need to say more."]
      : []),
  ].join(" ");
}

/** Raters who never looked would agree at times, too. */
function besideChance(alpha: number): string {
  if (alpha >= goodAgreement) return "That is far more than chance would give: the text is read alike.";
  if (alpha >= someAgreement)
    return "That is more than chance would give: one mark is a good hint, two are better.";
  return "Chance alone would give nearly as much: one rater's mark says little here.";
}

const marksOn = (rows: ReturnType<typeof personRows>, at: number): RaterMark[] =>
  rows.flatMap(({ unit, rater, marks }) => {
    const value = marks[at] ?? null;
    return value === null ? [] : [{ unit, rater, value }];
  });

function pairsOf(marks: readonly RaterMark[]): ReadonlyMap<string, number[]> {
  const all = new Map<string, number[]>();
  for (const { unit, value } of marks) all.set(unit, [...(all.get(unit) ?? []), value]);
  return new Map([...all].filter(([, values]) => values.length > 1));
}

function profilesOn(records: CalibrationRecords, criterion: string, at: number): CriterionReport["profiles"] {
  const marks = marksOn(profileRows(records), at);
  return records.profiles.flatMap(({ id, title, intended }) => {
    const values = marks.filter(({ unit }) => unit === id).map(({ value }) => value);
    if (!values.length) return [];
    return [
      {
        title,
        lowest: Math.min(...values),
        highest: Math.max(...values),
        meant: intended[criterion] ?? null,
        raters: values.length,
      },
    ];
  });
}
