/** The methods under attack: whatever the input, a number or a sentence. */
import fc from "fast-check";
import { agreement, pairedUnits } from "../../../src/statistics/agreement/agreement";
import { commonImpression, withoutRaterMeans } from "../../../src/statistics/agreement/commonImpression";
import { compareCriteria } from "../../../src/statistics/agreement/compareCriteria";
import { intraclassCorrelation, meanSquares } from "../../../src/statistics/agreement/intraclassCorrelation";
import {
  alphaOfUnits,
  categoriesOf,
  krippendorffAlpha,
  meetingsOf,
  noPairs,
} from "../../../src/statistics/agreement/krippendorffAlpha";
import { pairAgreement } from "../../../src/statistics/agreement/pairAgreement";
import { categoryChances, expectedShift } from "../../../src/statistics/discussion/categoryChances";
import { randomEffects } from "../../../src/statistics/linear/randomEffects";
import { mean } from "../../../src/statistics/moments";
import { equivalence } from "../../../src/statistics/parity/equivalence";
import { parity, paritySentence } from "../../../src/statistics/parity/parity";
import { cumulativeIncidence } from "../../../src/statistics/promotion/cumulativeIncidence";
import { enoughWaiting, seenFrom } from "../../../src/statistics/promotion/enoughWaiting";
import { exactOdds } from "../../../src/statistics/promotion/exactOdds";
import { kaplanMeier, restrictedMean, riskTable } from "../../../src/statistics/promotion/kaplanMeier";
import { logRank } from "../../../src/statistics/promotion/logRank";
import { isInformative, mantelHaenszel, woolfTest } from "../../../src/statistics/promotion/mantelHaenszel";
import { promotionRates } from "../../../src/statistics/promotion/promotionRates";
import { timeInLevel, timeSentence } from "../../../src/statistics/promotion/timeInLevel";
import { brunnerMunzel } from "../../../src/statistics/ranks/brunnerMunzel";
import { permuteBlocks } from "../../../src/statistics/ranks/permuteBlocks";
import { permuteGroups } from "../../../src/statistics/ranks/permuteGroups";
import { rankSum } from "../../../src/statistics/ranks/rankSum";
import { subsetTests } from "../../../src/statistics/ranks/subsetTest";
import { splitByGroup, vanElteren } from "../../../src/statistics/ranks/vanElteren";
import { isRefused } from "../../../src/statistics/refusal";
import { ratingReliability } from "../../../src/statistics/severity/ratingReliability";
import { unlinkedSentence } from "../../../src/statistics/severity/severitySentence";
import { type TeamOffset, teamOffset } from "../../../src/statistics/severity/teamOffset";
import { unlinkedSpread } from "../../../src/statistics/severity/unlinkedSpread";
import { shapeSentences, teamShapes } from "../../../src/statistics/shape/teamShape";
import { mayShowShare, suppressSmallGroups } from "../../../src/statistics/suppression/suppressSmallGroups";
import { type Attack, answers, count, group, id, marks, wild, wilds } from "./wild";

const ordinary = fc.integer({ min: 1, max: 5 });
const mark = fc.record({
  unit: id("p", 14),
  rater: id("r", 4),
  value: fc.oneof({ weight: 30, arbitrary: ordinary }, wild),
});
const markList = fc.array(mark, { maxLength: 90 });
const row = fc.record({
  stratum: id("g", 1),
  group,
  cluster: id("m", 6),
  value: fc.oneof({ weight: 60, arbitrary: ordinary }, wild),
});
const rows = fc.array(row, { maxLength: 60 });
const time = fc.oneof({ weight: 40, arbitrary: fc.integer({ min: 0, max: 40 }) }, wild);
const spell = fc.record({
  stratum: id("g", 1),
  group,
  entry: time,
  exit: time,
  ending: fc.constantFrom("promoted" as const, "left" as const, "open" as const),
  hasEvent: fc.boolean(),
});
const spells = fc.array(spell, { maxLength: 60 });
const many = fc.oneof({ weight: 20, arbitrary: fc.nat(30) }, fc.nat(30_000), count);
const share = fc.tuple(many, many).map(([x, y]) => ({ some: Math.min(x, y), all: Math.max(x, y) }));
const tables = fc.array(fc.record({ a: share, b: share }), { maxLength: 4 });
const shapeRow = fc.record({
  rater: id("r", 4),
  stratum: id("g", 1),
  marks: fc.array(
    fc.oneof(
      { weight: 30, arbitrary: fc.option(ordinary) as fc.Arbitrary<number | null> },
      wild as fc.Arbitrary<number | null>,
    ),
    {
      minLength: 2,
      maxLength: 4,
    },
  ),
});
const table = fc.array(fc.array(fc.oneof({ weight: 30, arbitrary: ordinary }, wild), { maxLength: 5 }), {
  maxLength: 6,
});
const square = fc.nat(4).chain((k) =>
  fc.array(fc.array(fc.oneof({ weight: 60, arbitrary: ordinary }, wild), { minLength: k, maxLength: k }), {
    maxLength: 8,
  }),
);
const names = { a: "IC", b: "management" };
const metric = fc.constantFrom("nominal" as const, "ordinal" as const, "interval" as const);
const units = fc.array(wilds, { maxLength: 12 });
const fineUnits = fc.array(marks, { maxLength: 12 });

export const methods: Record<string, Attack> = {
  agreement: answers(
    (list: { unit: string; rater: string; value: number }[], severity: number) =>
      agreement(list, new Map([["r0", severity]])),
    markList,
    wild,
  ),
  pairedUnits: answers(
    (list: { unit: string; rater: string; value: number }[]) => pairedUnits(list, () => 3),
    markList,
  ),
  compareCriteria: answers(compareCriteria, fc.array(markList, { maxLength: 3 })),
  krippendorffAlpha: answers(krippendorffAlpha, units, metric),
  alphaOfUnits: answers((list: number[][]) => {
    const paired = list.filter((one) => one.length > 1);
    return alphaOfUnits(meetingsOf(paired, categoriesOf(list)), [...paired.keys()], "ordinal") ?? null;
  }, fineUnits),
  meetingsOf: answers((list: number[][]) => meetingsOf(list, categoriesOf(list)).categories, fineUnits),
  categoriesOf: answers(categoriesOf, fineUnits),
  noPairs: answers(noPairs),
  pairAgreement: answers(pairAgreement, units),
  commonImpression: answers(commonImpression, fc.oneof(square, table)),
  withoutRaterMeans: answers(
    (list: number[][]) => withoutRaterMeans(list.map((own) => ({ rater: "A", marks: own }))).length,
    square,
  ),
  intraclassCorrelation: answers(intraclassCorrelation, fc.oneof(square, table)),
  meanSquares: answers(
    (list: number[][]) =>
      list.length > 1 && list.every((one) => one.length > 1)
        ? meanSquares(list.map((one) => one.slice(0, 2)))
        : null,
    fineUnits,
  ),
  randomEffects: answers(randomEffects, fc.array(fc.record({ value: wild, variance: wild }))),
  categoryChances: answers(categoryChances, wild, wild, fc.oneof(fc.constant([1.5, 2.5, 3.5, 4.5]), wilds)),
  expectedShift: answers(
    (p: number, band: number) => expectedShift([p, 1 - p], band),
    fc.double({ min: 0, max: 1, noNaN: true }),
    ordinary,
  ),
  equivalence: answers(equivalence, wild, fc.tuple(wild, wild), wild),
  parity: answers(parity, rows),
  paritySentence: answers((list: Parameters<typeof parity>[0]) => {
    const found = parity(list);
    return isRefused(found) ? found : paritySentence(found, names);
  }, rows),
  permuteGroups: answers(permuteGroups, rows),
  permuteBlocks: answers(
    (a: number[], b: number[]) => permuteBlocks([{ a: a.slice(0, 6), b: b.slice(0, 6) }]).p,
    marks,
    marks,
  ),
  vanElteren: answers(vanElteren, rows),
  splitByGroup: answers((list: Parameters<typeof splitByGroup>[0]) => splitByGroup(list).size, rows),
  rankSum: answers(rankSum, wilds, wilds),
  brunnerMunzel: answers(brunnerMunzel, fc.array(wild, { maxLength: 8 }), fc.array(wild, { maxLength: 8 })),
  subsetTests: answers(
    (list: number[], size: number) => subsetTests(list.slice(0, size), list, [mean], 1, { draws: 30 }),
    marks,
    fc.nat(6),
  ),
  teamShapes: answers(teamShapes, fc.array(shapeRow, { maxLength: 40 }), fc.oneof(fc.constant(3), wild)),
  shapeSentences: answers(
    (list: Parameters<typeof teamShapes>[0], level: number) =>
      [...teamShapes(list, 3).values()].map((shape) =>
        isRefused(shape) ? shape : shapeSentences("Anna", shape, level),
      ),
    fc.array(shapeRow, { maxLength: 40 }),
    wild,
  ),
  suppressSmallGroups: answers(
    suppressSmallGroups,
    fc.array(fc.array(count, { maxLength: 5 }), { maxLength: 5 }),
  ),
  mayShowShare: answers(mayShowShare, share),
  promotionRates: answers(
    promotionRates,
    fc.array(fc.record({ stratum: id("g", 3), group, isPromoted: fc.boolean() }), { maxLength: 120 }),
  ),
  mantelHaenszel: answers(mantelHaenszel, tables),
  woolfTest: answers(woolfTest, tables),
  isInformative: answers(isInformative, fc.record({ a: share, b: share })),
  exactOdds: answers(exactOdds, tables),
  kaplanMeier: answers(kaplanMeier, spells),
  restrictedMean: answers(
    (list: Parameters<typeof kaplanMeier>[0], until: number) => {
      const curve = kaplanMeier(list);
      return isRefused(curve) ? curve : restrictedMean(curve, until);
    },
    spells,
    fc.nat(60),
  ),
  riskTable: answers((list: Parameters<typeof riskTable>[0]) => riskTable(list).length, spells),
  enoughWaiting: answers(
    (list: Parameters<typeof riskTable>[0]) => enoughWaiting([list])?.from === undefined,
    spells,
  ),
  seenFrom: answers(
    (from: number, list: Parameters<typeof riskTable>[0]) => seenFrom(from, list).length,
    wild,
    spells,
  ),
  logRank: answers(logRank, spells),
  cumulativeIncidence: answers(cumulativeIncidence, spells),
  timeInLevel: answers(timeInLevel, spells),
  timeSentence: answers((list: Parameters<typeof timeInLevel>[0]) => {
    const found = timeInLevel(list);
    return isRefused(found) ? found : timeSentence(found, names);
  }, spells),
  teamOffset: answers(
    (list: { cluster: string; stratum: string; value: number }[]) =>
      teamOffset(
        list.map(({ cluster, ...one }) => ({ ...one, team: cluster })),
        "m0",
      ),
    rows,
  ),
  unlinkedSentence: answers(
    (list: { cluster: string; stratum: string; value: number }[]) =>
      unlinkedSentence(
        "Anna",
        teamOffset(
          list.map(({ cluster, ...one }) => ({ ...one, team: cluster })),
          "m0",
        ) as TeamOffset,
      ),
    rows,
  ),
  unlinkedSpread: answers(unlinkedSpread, units, fc.oneof(fc.constant(0.52), wild)),
  ratingReliability: answers(
    (value: number, other: number, raters: number) =>
      ratingReliability(
        {
          variances: { team: value, person: other, rater: value, error: other, profile: 1 },
          errorIsAssumed: false,
        },
        raters,
      ),
    wild,
    wild,
    wild,
  ),
};
