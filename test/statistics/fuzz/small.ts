/** The small functions under attack: distributions, ranks, moments, words. */
import fc from "fast-check";
import { bootstrap, bootstrapInterval } from "../../../src/statistics/agreement/bootstrap";
import { benjaminiHochberg } from "../../../src/statistics/benjaminiHochberg";
import { chiSquaredCdf, chiSquaredTail } from "../../../src/statistics/distributions/chiSquared";
import { fCdf, fQuantile } from "../../../src/statistics/distributions/fDistribution";
import { incompleteBeta } from "../../../src/statistics/distributions/incompleteBeta";
import { lowerGamma, upperGamma } from "../../../src/statistics/distributions/incompleteGamma";
import { invertCdf, quantileAtEnd } from "../../../src/statistics/distributions/invertCdf";
import { logChoose, logGamma } from "../../../src/statistics/distributions/logGamma";
import { normalCdf, normalQuantile } from "../../../src/statistics/distributions/normal";
import { studentTCdf, studentTQuantile } from "../../../src/statistics/distributions/studentT";
import { newcombeInterval, wilsonInterval } from "../../../src/statistics/distributions/wilson";
import { groupBy } from "../../../src/statistics/groupBy";
import { measureWith } from "../../../src/statistics/measured";
import { mean, standardDeviation, sum, variance } from "../../../src/statistics/moments";
import { mulberry32, seedOf, shuffleFront } from "../../../src/statistics/mulberry32";
import { counted, inWords, points } from "../../../src/statistics/points";
import { choose } from "../../../src/statistics/ranks/choose";
import { midranks, tiesAmong } from "../../../src/statistics/ranks/midranks";
import { medianShift } from "../../../src/statistics/ranks/rankSum";
import {
  isRefused,
  type RefusalCode,
  refuse,
  refuseOutside,
  refuseUnlessFinite,
} from "../../../src/statistics/refusal";
import { bayesianFdr } from "../../../src/statistics/severity/bayesianFdr";
import { refuseUnlessCounts } from "../../../src/statistics/share";
import { type Attack, answers, count, expectSpeakable, marks, numbers, wild, wilds } from "./wild";

const isShare = (p: number) => p >= 0 && p <= 1;
const ordinary = (...values: number[]) => values.every((value) => Math.abs(value) < 1e6);
const positive = (...values: number[]) => values.every((value) => value > 1e-3 && value < 1e6);
const share = fc.record({ some: count, all: count });
const code = fc.constant<RefusalCode>("empty");
const probability = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), wild);

export const small: Record<string, Attack> = {
  normalCdf: numbers(normalCdf, ordinary, wild),
  normalQuantile: numbers(normalQuantile, isShare, probability),
  studentTCdf: numbers(studentTCdf, (x, df) => ordinary(x) && positive(df), wild, count),
  studentTQuantile: numbers(studentTQuantile, (p, df) => isShare(p) && positive(df), probability, count),
  fCdf: numbers(fCdf, (x, a, b) => ordinary(x) && positive(a, b), wild, count, count),
  fQuantile: numbers(fQuantile, (p, a, b) => isShare(p) && positive(a, b), probability, count, count),
  chiSquaredCdf: numbers(chiSquaredCdf, (x, df) => ordinary(x) && positive(df), wild, count),
  chiSquaredTail: numbers(chiSquaredTail, (x, df) => ordinary(x) && positive(df), wild, count),
  incompleteBeta: numbers(incompleteBeta, (x, a, b) => ordinary(x) && positive(a, b), wild, count, count),
  lowerGamma: numbers(lowerGamma, (a, x) => positive(a) && ordinary(x), count, wild),
  upperGamma: numbers(upperGamma, (a, x) => positive(a) && ordinary(x), count, wild),
  logGamma: numbers(logGamma, positive, count),
  logChoose: numbers(
    logChoose,
    (n, k) => Number.isInteger(n) && Number.isInteger(k) && k >= 0 && k <= n && n < 1e6,
    count,
    count,
  ),
  choose: numbers(choose, (n, k) => n < 1e6 && k < 1e6, count, count),
  invertCdf: numbers((p: number) => invertCdf(normalCdf, p, -40, 40), isShare, probability),
  quantileAtEnd: numbers((p: number) => quantileAtEnd(p, 0) ?? 0, isShare, probability),
  mean: numbers(mean, (values) => ordinary(...values), wilds),
  sum: numbers(sum, (values) => ordinary(...values), wilds),
  variance: numbers(variance, (values) => ordinary(...values), wilds),
  standardDeviation: numbers(standardDeviation, (values) => ordinary(...values), wilds),
  midranks: numbers(midranks, (values) => !values.some(Number.isNaN), wilds),
  tiesAmong: numbers(tiesAmong, () => true, wilds),
  medianShift: numbers(medianShift, (x, y) => x.length > 0 && y.length > 0, marks, marks),
  mulberry32: numbers(
    (seed: number) => mulberry32(seed)(),
    () => true,
    wild,
  ),
  seedOf: numbers(seedOf, () => true, wilds),
  shuffleFront: answers(
    (list: number[], front: number, seed: number) => {
      const copy = [...list];
      shuffleFront(copy, Math.min(front, copy.length), mulberry32(seed));
      return copy.sort().join() === [...list].sort().join() ? 0 : Number.NaN;
    },
    marks,
    fc.nat(30),
    wild,
  ),
  benjaminiHochberg: answers(benjaminiHochberg, fc.array(probability)),
  bayesianFdr: answers(bayesianFdr, fc.array(probability), probability),
  bootstrap: answers(
    (n: number, seed: number) => bootstrap(n, (drawn) => drawn[0], seed, 20),
    fc.nat(9),
    wild,
  ),
  bootstrapInterval: answers(
    (n: number, seed: number) => bootstrapInterval(n, (drawn) => drawn[0], seed, 20),
    fc.nat(9),
    wild,
  ),
  groupBy: answers((values: number[]) => [...groupBy(values, (x) => x % 3, String).values()].length, marks),
  measureWith: fc.property(count, fc.double({ min: -9, max: 9, noNaN: true }), (df, value) => {
    if (df >= 1) expectSpeakable(measureWith(df)({ mean: value, variance: 1 }));
  }),
  points: answers(points, wild),
  inWords: answers((value: number) => inWords(value, "lower", "higher"), wild),
  counted: answers((n: number) => counted(n, "person", "people"), fc.nat()),
  wilsonInterval: answers(wilsonInterval, share),
  newcombeInterval: answers(newcombeInterval, share, share),
  refuse: answers((one: RefusalCode) => refuse(one, "There are no marks yet."), code),
  isRefused: answers(isRefused, fc.anything({ maxDepth: 1 })),
  refuseOutside: answers((values: number[]) => refuseOutside("mark", values, 1, 5), wilds),
  refuseUnlessFinite: answers(refuseUnlessFinite, wilds),
  refuseUnlessCounts: answers(refuseUnlessCounts, fc.array(share)),
};
