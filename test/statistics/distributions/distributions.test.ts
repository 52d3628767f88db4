/** The distributions against R's. */
import { chiSquaredCdf, chiSquaredTail } from "../../../src/statistics/distributions/chiSquared";
import { fCdf, fQuantile } from "../../../src/statistics/distributions/fDistribution";
import { incompleteBeta } from "../../../src/statistics/distributions/incompleteBeta";
import { logChoose, logGamma } from "../../../src/statistics/distributions/logGamma";
import { normalCdf, normalQuantile } from "../../../src/statistics/distributions/normal";
import { studentTCdf, studentTQuantile } from "../../../src/statistics/distributions/studentT";
import { golden } from "../golden";

type Columns = Record<string, number[]>;
const { input, expected } = golden<Record<string, number[] & Columns>, Columns>("special_functions");

/** Relative error, absolute only where the value is nearly zero. */
function relative(actual: number, wanted: number): number {
  return Math.abs(actual - wanted) / Math.max(Math.abs(wanted), 1e-300);
}

function check(name: string, compute: (i: number) => number): void {
  expected[name]!.forEach((wanted, i) => {
    const got = compute(i);
    if (wanted === 0) expect(Math.abs(got)).toBeLessThan(1e-14);
    else expect(relative(got, wanted)).toBeLessThan(Math.abs(wanted) > 1e-6 ? 1e-9 : 1e-6);
  });
}

const at = (name: string, column: string, i: number) => input[name]![column]![i]!;

test.each<[string, (i: number) => number]>([
  ["pnorm", (i) => normalCdf(input.pnorm![i]!)],
  ["qnorm", (i) => normalQuantile(input.qnorm![i]!)],
  ["pt", (i) => studentTCdf(at("pt", "x", i), at("pt", "df", i))],
  ["qt", (i) => studentTQuantile(at("qt", "p", i), at("qt", "df", i))],
  ["pf", (i) => fCdf(at("pf", "x", i), at("pf", "d1", i), at("pf", "d2", i))],
  ["qf", (i) => fQuantile(at("qf", "p", i), at("qf", "d1", i), at("qf", "d2", i))],
  ["pchisq", (i) => chiSquaredCdf(at("pchisq", "x", i), at("pchisq", "df", i))],
  ["lgamma", (i) => logGamma(input.lgamma![i]!)],
  ["pbeta", (i) => incompleteBeta(at("pbeta", "x", i), at("pbeta", "a", i), at("pbeta", "b", i))],
])("%s agrees with R", (name, compute) => {
  expect(expected[name]!.length).toBeGreaterThan(0);
  check(name, compute);
});

test("tails, ends and symmetry", () => {
  expect(relative(chiSquaredTail(200, 1), 2.0884875837625446e-45)).toBeLessThan(1e-9);
  expect(relative(1 - chiSquaredCdf(3, 2), chiSquaredTail(3, 2))).toBeLessThan(1e-12);
  expect(normalQuantile(0)).toBe(-Infinity);
  expect(normalQuantile(1)).toBe(Infinity);
  expect(studentTQuantile(0.025, 7)).toBe(-studentTQuantile(0.975, 7));
  expect(incompleteBeta(0, 2, 3)).toBe(0);
  expect(incompleteBeta(1, 2, 3)).toBe(1);
  expect(Math.exp(logChoose(8, 4))).toBeCloseTo(70, 9);
  expect(relative(logGamma(0.1), 2.252712651734206)).toBeLessThan(1e-13);
});
