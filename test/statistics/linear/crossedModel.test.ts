/** The crossed mixed model against lme4's REML. */
import { boundedNewton } from "../../../src/statistics/linear/boundedNewton";
import { coefficientInverse } from "../../../src/statistics/linear/coefficientInverse";
import { type CrossedFit, fitCrossed } from "../../../src/statistics/linear/crossedFit";
import { buildCrossedModel, type CrossedRow } from "../../../src/statistics/linear/crossedModel";
import { varianceComponents } from "../../../src/statistics/linear/equations";
import { fitReml, freely } from "../../../src/statistics/linear/fitReml";
import { solutionSlope } from "../../../src/statistics/linear/remlSlope";
import { entryAt } from "../../../src/statistics/linear/sparseCholesky";
import { findLinks } from "../../../src/statistics/severity/links";
import { designSeverity } from "../../../src/statistics/severity/severityDesign";
import { shareOf, trueValues } from "../../../src/statistics/severity/trueValues";
import { expectClose, golden } from "../golden";
import { simulate } from "../severity/simulate";

interface LmmExpected {
  readonly varcomp: Record<string, number>;
  readonly REMLcrit: number;
  readonly fixef: Record<string, number>;
  readonly fixefSE: number[];
  readonly blup: Record<string, { levels: string[]; value: number[]; predSE: number[] }>;
}
type LmmInput = { data: Record<string, (string | number)[]> };

const plain = { weight: 1, fixed: [0], x: [1], team: -1, rater: -1, unit: -1, isProfile: false };
const indexed = (labels: (string | number)[]) => {
  const levels = [...new Set(labels)];
  return { count: levels.length, at: labels.map((label) => levels.indexOf(label)) };
};

/** Estimate and standard error of an unknown, which is given by its column. */
function unknown(fit: CrossedFit, column: number): { value: number; se: number } {
  const { pattern } = fit.model;
  const place = pattern.position[column]!;
  const inverse = coefficientInverse(fit);
  return {
    value: fit.solution[place]!,
    se: Math.sqrt(fit.errorVariance * inverse[entryAt(pattern, place, place)]!),
  };
}

test("one random factor equals lme4 on Dyestuff", () => {
  const { input, expected, tolerance } = golden<LmmInput, LmmExpected>("lmm_dyestuff");
  const batch = indexed(input.data.Batch ?? []);
  const rows = batch.at.map((rater, i) => ({ ...plain, rater, value: Number(input.data.Yield?.[i]) }));
  const fit = fitReml(
    buildCrossedModel(rows, { fixed: 1, teams: 0, raters: batch.count, units: 0 }),
    freely(["rater"]),
  );
  expectClose(fit.criterion, expected.REMLcrit, 1e-8);
  expectClose(fit.errorVariance, expected.varcomp.Residual as number, tolerance);
  expectClose(fit.errorVariance * fit.ratios.rater, expected.varcomp.Batch as number, tolerance);
  expected.blup.Batch?.value.forEach((value, i) => {
    expectClose(unknown(fit, 1 + i).value, value, tolerance);
    expectClose(unknown(fit, 1 + i).se, expected.blup.Batch!.predSE[i]!, tolerance);
  });
  expectClose(unknown(fit, 0).se, expected.fixefSE[0]!, tolerance);
});

test("a variance of zero is a legal answer (Dyestuff2)", () => {
  const { input, expected } = golden<LmmInput, LmmExpected>("lmm_dyestuff2_boundary");
  const batch = indexed(input.data.Batch ?? []);
  const rows = batch.at.map((rater, i) => ({ ...plain, rater, value: Number(input.data.Yield?.[i]) }));
  const fit = fitReml(
    buildCrossedModel(rows, { fixed: 1, teams: 0, raters: batch.count, units: 0 }),
    freely(["rater"]),
  );
  expect(fit.ratios.rater).toBe(0);
  expectClose(fit.criterion, expected.REMLcrit, 1e-9);
  expectClose(fit.errorVariance, expected.varcomp.Residual as number, 1e-9);
  for (let i = 1; i <= batch.count; i++) expect(Math.abs(unknown(fit, i).value)).toBe(0);
});

test("crossed factors, one of them absorbed, equal lme4 on Penicillin", () => {
  const { input, expected, tolerance } = golden<LmmInput, LmmExpected>("lmm_penicillin_crossed");
  const plate = indexed(input.data.plate ?? []);
  const sample = indexed(input.data.sample ?? []);
  const rows = plate.at.map((unit, i) => ({
    ...plain,
    unit,
    rater: sample.at[i]!,
    value: Number(input.data.diameter?.[i]),
  }));
  const counts = { fixed: 1, teams: 0, raters: sample.count, units: plate.count };
  const fit = fitReml(buildCrossedModel(rows, counts), freely(["unit", "rater"]));
  expectClose(fit.criterion, expected.REMLcrit, 1e-8);
  expectClose(fit.errorVariance, expected.varcomp.Residual as number, tolerance);
  expectClose(fit.errorVariance * fit.ratios.unit, expected.varcomp.plate as number, tolerance);
  expectClose(fit.errorVariance * fit.ratios.rater, expected.varcomp.sample as number, tolerance);
  expected.blup.sample?.value.forEach((value, i) => {
    expectClose(unknown(fit, 1 + i).value, value, tolerance);
    expectClose(unknown(fit, 1 + i).se, expected.blup.sample!.predSE[i]!, tolerance);
  });
  expected.blup.plate?.value.forEach((value, u) => {
    expectClose(fit.ratios.unit * fit.unitScore[u]!, value, tolerance);
  });
});

test("profiles as fixed columns equal lme4 on ergoStool", () => {
  const { input, expected, tolerance } = golden<LmmInput, LmmExpected>("lmm_ergostool_vignette_like");
  const type = indexed(input.data.Type ?? []);
  const subject = indexed(input.data.Subject ?? []);
  const rows = subject.at.map((rater, i) => ({
    ...plain,
    rater,
    fixed: [type.at[i]!],
    value: Number(input.data.effort?.[i]),
  }));
  const counts = { fixed: type.count, teams: 0, raters: subject.count, units: 0 };
  const fit = fitReml(buildCrossedModel(rows, counts), freely(["rater"]));
  expectClose(fit.criterion, expected.REMLcrit, 1e-8);
  expectClose(fit.errorVariance * fit.ratios.rater, expected.varcomp.Subject as number, tolerance);
  expected.blup.Subject?.value.forEach((value, i) => {
    expectClose(unknown(fit, type.count + i).value, value, tolerance);
    expectClose(unknown(fit, type.count + i).se, expected.blup.Subject!.predSE[i]!, tolerance);
  });
  expected.fixefSE.forEach((se, i) => {
    expectClose(unknown(fit, i).se, se, tolerance);
  });
});

test("a balanced table gives the method-of-moments variances", () => {
  const { input, expected } = golden<{ table: number[][] }, Record<string, number>>("anova_mom_penicillin");
  const rows = input.table.flatMap((line, unit) =>
    line.map((value, rater) => ({ ...plain, unit, rater, value })),
  );
  const counts = { fixed: 1, teams: 0, raters: 6, units: 24 };
  const fit = fitReml(buildCrossedModel(rows, counts), freely(["unit", "rater"]));
  expectClose(fit.errorVariance, expected.var_res as number, 1e-6);
  expectClose(fit.errorVariance * fit.ratios.unit, expected.var_row as number, 1e-6);
  expectClose(fit.errorVariance * fit.ratios.rater, expected.var_col as number, 1e-5);
});

test("a search that cannot arrive says so, and one that can does", () => {
  const bowl = ([x = 0]: number[]) => ({ value: (x - 3) ** 2, gradient: [2 * (x - 3)], information: [[2]] });
  expect(boundedNewton(bowl, [0], [{ lower: -9, upper: 9 }])).toMatchObject({ at: [3], hasConverged: true });
  expect(boundedNewton(bowl, [0], [{ lower: -9, upper: 2 }])).toMatchObject({ at: [2], hasConverged: true });
  // The slope says "down" in a direction in which the function rises.
  const liar = ([x = 0]: number[]) => ({ value: x * x, gradient: [-1], information: [[1]] });
  expect(boundedNewton(liar, [0], [{ lower: -9, upper: 9 }])).toMatchObject({ hasConverged: false });
  // Goes down for ever, by steps that never get small.
  const slope = ([x = 0]: number[]) => ({ value: -x, gradient: [-1], information: [[1]] });
  expect(boundedNewton(slope, [0], [{ lower: -1e9, upper: 1e9 }])).toMatchObject({ hasConverged: false });
});

interface Organisation {
  readonly people: { manager: number[] };
  readonly ratings: { person: number[]; rater: number[]; role: string[]; rating: number[] };
  readonly vignettes: { vignette: number[]; rater: number[]; rating: number[] };
}
interface Lme4 {
  readonly scenarios: Record<
    string,
    { varcomp: Record<string, number>; REMLcrit: number; severityBLUP: number[]; severityCondSD: number[] }
  >;
}

/** Means of four marks; the file lists the four criteria of one rating in a row. */
function meansOfFour(marks: number[]): number[] {
  return marks.flatMap((_, i) =>
    i % 4 === 0 ? [marks.slice(i, i + 4).reduce((sum, mark) => sum + mark, 0) / 4] : [],
  );
}

test.each(["second15", "second15+team", "vign", "vign+team", "both", "both+team"])(
  "a simulated organisation, %s, equals lme4",
  (scenario) => {
    const organisation = golden<never, never>("sim/org_seed1001") as unknown as Organisation;
    const { scenarios } = golden<never, never>("sim/lme4_expected_seed1001") as unknown as Lme4;
    const lme4 = scenarios[scenario] as Lme4["scenarios"][string];
    const hasTeam = scenario.endsWith("+team");
    const { person, rater, role, rating } = organisation.ratings;
    const rows: CrossedRow[] = meansOfFour(rating).flatMap((value, k) => {
      if (scenario.startsWith("vign") && role[4 * k] !== "manager") return [];
      const unit = person[4 * k]! - 1;
      const team = hasTeam ? organisation.people.manager[unit]! - 1 : -1;
      return [{ ...plain, value, unit, team, rater: rater[4 * k]! - 1 }];
    });
    if (!scenario.startsWith("second")) {
      const { vignettes } = organisation;
      meansOfFour(vignettes.rating).forEach((value, k) => {
        const fixed = [vignettes.vignette[4 * k]!];
        rows.push({ ...plain, value, fixed, rater: vignettes.rater[4 * k]! - 1 });
      });
    }
    const fixed = scenario.startsWith("second") ? 1 : 4;
    const counts = { fixed, teams: hasTeam ? 60 : 0, raters: 60, units: 400 };
    const fit = fitReml(
      buildCrossedModel(rows, counts),
      freely(hasTeam ? ["team", "unit", "rater"] : ["unit", "rater"]),
    );
    expectClose(fit.criterion, lme4.REMLcrit, 1e-8);
    const found = { person: fit.ratios.unit, team: fit.ratios.team, rater: fit.ratios.rater, residual: 1 };
    for (const [name, value] of Object.entries(lme4.varcomp)) {
      expectClose(fit.errorVariance * found[name as keyof typeof found], value, 1e-4);
    }
    lme4.severityBLUP.forEach((value, r) => {
      expectClose(unknown(fit, fixed + counts.teams + r).value, value, 2e-4);
    });
  },
);

test.each(varianceComponents)(
  "the slope of all estimates along %s is what small steps of its ratio show",
  (component) => {
    const { composites, people } = simulate({ raters: 12, people: 90, seconds: 40, profiles: 3 }, 7).input;
    const { model, own } = designSeverity(composites, people, findLinks(composites));
    const ratios = { team: 0.4, unit: 1.2, rater: 0.7, profile: 1.1 };
    const at = (by: number) => fitCrossed(model, { ...ratios, [component]: ratios[component] + by });
    const [before, after] = [at(-1e-4), at(1e-4)];
    const slopes = solutionSlope(at(0), { [component]: 1 });
    slopes.forEach((slope, k) => {
      expect(slope).toBeCloseTo((after.solution[k]! - before.solution[k]!) / 2e-4, 6);
    });
    const values = trueValues(at(0), own);
    const trueValue = (fit: CrossedFit, u: number) => {
      const found = trueValues(fit, own);
      return found.known[u]! + shareOf(model, own, found, fit.solution, u);
    };
    people.forEach((_, u) => {
      const grows = component === "unit" ? values.growth[u]! : 0;
      const slope = grows + shareOf(model, own, values, slopes, u);
      expect(slope).toBeCloseTo((trueValue(after, u) - trueValue(before, u)) / 2e-4, 6);
    });
  },
);
