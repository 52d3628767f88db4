import { variance } from "../../../src/statistics/moments";
import { subsetTests } from "../../../src/statistics/ranks/subsetTest";
import { expectClose, golden } from "../golden";

test("a group against all groups of its size: exact, and drawn within 1.5 points", () => {
  const { input, expected, tolerance } = golden<
    { all: number[]; subsetIndex0: number[] },
    { var: number; p_le: number; p_ge: number }
  >("subset_sd_exact_sleep");
  const group = input.subsetIndex0.map((i) => input.all[i]!);
  const [exact] = subsetTests(group, input.all, [variance], 1, { counted: 200_000 });
  expectClose(exact?.value, expected.var, tolerance);
  expectClose(exact?.pLow, expected.p_le, tolerance);
  expectClose(exact?.pHigh, expected.p_ge, tolerance);
  const [drawn] = subsetTests(group, input.all, [variance], 1);
  expect(drawn?.pLow).not.toBe(exact?.pLow);
  expect(Math.abs((drawn?.pLow ?? 1) - expected.p_le)).toBeLessThan(0.015);
  expect(subsetTests([...group].reverse(), input.all, [variance], 1)[0]?.pLow).toBe(drawn?.pLow);
});
