/** Severity and the equations under it, under attack by whatever may be marked by whomever. */
import fc from "fast-check";
import { boundedNewton, solveDense } from "../../../src/statistics/linear/boundedNewton";
import { coefficientInverse } from "../../../src/statistics/linear/coefficientInverse";
import { condense } from "../../../src/statistics/linear/condense";
import { fitCrossed, solutionOf } from "../../../src/statistics/linear/crossedFit";
import { buildCrossedModel, forEachPair } from "../../../src/statistics/linear/crossedModel";
import { denseFrom, orderByDegree } from "../../../src/statistics/linear/elimination";
import {
  equationsAt,
  innerProduct,
  multiply,
  project,
  scaleEntries,
} from "../../../src/statistics/linear/equations";
import { describeReml, fitReml, freely, ratiosAt, startOf } from "../../../src/statistics/linear/fitReml";
import { ratioPosterior } from "../../../src/statistics/linear/ratioPosterior";
import { remlSlope, solutionSlope } from "../../../src/statistics/linear/remlSlope";
import { selectedInverse } from "../../../src/statistics/linear/selectedInverse";
import {
  entryAt,
  factor,
  logDeterminant,
  solveLower,
  solveUpper,
} from "../../../src/statistics/linear/sparseCholesky";
import { tracesOf } from "../../../src/statistics/linear/traces";
import { sum } from "../../../src/statistics/moments";
import { isRefused } from "../../../src/statistics/refusal";
import { findBridges } from "../../../src/statistics/severity/bridges";
import { composites } from "../../../src/statistics/severity/composite";
import { linkStrength } from "../../../src/statistics/severity/linkStrength";
import { findLinks } from "../../../src/statistics/severity/links";
import { ownTeamCheck } from "../../../src/statistics/severity/ownTeamCheck";
import { checkProfiles } from "../../../src/statistics/severity/profileChecks";
import { severity } from "../../../src/statistics/severity/severity";
import { designSeverity } from "../../../src/statistics/severity/severityDesign";
import { severityDifferences } from "../../../src/statistics/severity/severityDifferences";
import { estimateSeverity } from "../../../src/statistics/severity/severityEstimates";
import { modelSeverity } from "../../../src/statistics/severity/severityModelled";
import { severitiesOf } from "../../../src/statistics/severity/severityOfRaters";
import { severitySentence } from "../../../src/statistics/severity/severitySentence";
import type { SeverityInput } from "../../../src/statistics/severity/severityTypes";
import { compositesFor, prepareStudy } from "../../../src/statistics/severity/study";
import { shareOf, trueValues, varianceOf } from "../../../src/statistics/severity/trueValues";
import { type Attack, answers, expectSpeakable, id, wild } from "./wild";

const ordinary = fc.integer({ min: 4, max: 20 }).map((quarter) => quarter / 4);
const unit = fc.oneof(id("p", 30), id("v", 2));
const fine = fc.array(fc.record({ unit, rater: id("r", 9), value: ordinary }), { maxLength: 90 });
const broken = fc.array(
  fc.record({
    unit,
    rater: id("r", 9),
    value: fc.oneof({ weight: 60, arbitrary: ordinary }, wild),
    weight: fc.oneof({ weight: 60, arbitrary: fc.constantFrom(1, 0.5, 0.25, 0) }, wild),
  }),
  { maxLength: 90 },
);
const people = Array.from({ length: 31 }, (_, p) => ({
  unit: `p${p}`,
  team: `r${p % 11}`,
  covariates: [p % 4, 1],
}));
type Marks = SeverityInput["composites"];
const isPerson = (one: string) => one.startsWith("p");

/** The model of everybody, linked or not: harder than what severity lets through. */
function modelOf(list: Marks) {
  const study = prepareStudy({ composites: list, people });
  return designSeverity(study.composites, people, study.links);
}

/** Runs what needs a model; nothing where nobody marked anything. */
function onModel(use: (design: ReturnType<typeof modelOf>) => unknown): Attack {
  return fc.property(fine, (list) => {
    const design = modelOf(list);
    const spare = sum([...design.model.standsFor]) - design.model.counts.fixed;
    const hasNoise = new Set(list.map(({ value }) => value)).size > 1;
    if (spare > 2 && hasNoise) expectSpeakable(use(design));
  });
}

const ratio = { team: 0.5, unit: 1, rater: 0.5, profile: 1 };
const chain = (size: number) => Array.from({ length: size - 1 }, (_, i) => [i, i + 1]);
const system = fc.integer({ min: 1, max: 12 }).map((size) => {
  const pattern = orderByDegree(size, chain(size));
  const matrix = new Float64Array(pattern.rows.length + size).fill(1);
  matrix.fill(3, pattern.rows.length);
  return { size, pattern, matrix, whole: factor(pattern, matrix) };
});
type System = { size: number } & Record<"pattern" | "matrix" | "whole", never>;

export const severe: Record<string, Attack> = {
  severity: answers((list: Marks) => severity({ composites: list, people }), broken),
  severitySentence: answers((list: Marks) => {
    const found = severity({ composites: list, people });
    if (isRefused(found)) return found;
    return [...found.raters.values()].map((one) => (isRefused(one) ? one : severitySentence("Anna", one)));
  }, broken),
  modelSeverity: answers((list: Marks) => {
    const study = prepareStudy({ composites: list, people });
    return study.groups.some(({ comparison }) => comparison === "model") ? modelSeverity(study) : null;
  }, fine),
  severityDifferences: answers(
    (list: Marks) => severityDifferences(prepareStudy({ composites: list, people })),
    fine,
  ),
  severitiesOf: answers((list: Marks) => {
    const study = prepareStudy({ composites: list, people });
    const linked = study.groups.filter(({ raters }) => raters.length > 1).flatMap(({ raters }) => raters);
    const estimates = new Map(linked.map((rater) => [rater, { mean: 0.2, variance: 0.02 }]));
    return severitiesOf(study, { estimates, total: 0.09, df: 8, errorIsAssumed: false });
  }, fine),
  prepareStudy: answers((list: Marks) => prepareStudy({ composites: list, people }).groups, fine),
  compositesFor: answers(
    (list: Marks) => compositesFor(prepareStudy({ composites: list, people }), "model"),
    fine,
  ),
  composites: answers(
    (list: { unit: string; rater: string; marks: (number | null)[] }[]) => composites(list),
    fc.array(fc.record({ unit, rater: id("r", 5), marks: fc.array(fc.option(ordinary), { maxLength: 4 }) })),
  ),
  findLinks: answers((list: Marks) => findLinks(list).components, fine),
  findBridges: answers(findBridges, fine),
  linkStrength: answers((list: Marks) => {
    const found = linkStrength(list);
    return [
      ...found.contrast.values(),
      ...found.variance.values(),
      found.residual,
      found.df,
      found.resistance("r0", "r1"),
    ];
  }, fine),
  ownTeamCheck: answers(
    (list: Marks, error: number, profile: number) => ownTeamCheck(list, isPerson, { error, profile }),
    broken,
    wild,
    wild,
  ),
  checkProfiles: answers(
    (list: Marks, low: number) =>
      checkProfiles(
        list,
        new Map([
          ["v0", low],
          ["v1", 4],
        ]),
      ),
    broken,
    wild,
  ),
  designSeverity: answers((list: Marks) => modelOf(list).raters, fine),
  estimateSeverity: onModel((design) =>
    estimateSeverity(design, fitReml(design.model, freely(["team", "unit", "rater"]))),
  ),
  condense: answers((list: Marks) => {
    const fixed = [0];
    const rows = list.map(({ value }, unit) => {
      return { value, weight: 1, fixed, x: [1], team: unit % 2, rater: unit % 3, unit, isProfile: false };
    });
    return condense(rows, rows.length);
  }, fine),
  sumOwn: onModel(({ own: { right, x } }) => [right, x]),
  trueValues: onModel(({ model, own }) => trueValues(fitCrossed(model, ratio), own)),
  shareOf: onModel(({ model, own }) => {
    const fit = fitCrossed(model, ratio);
    const values = trueValues(fit, own);
    return Array.from(own.right, (_, u) => shareOf(model, own, values, fit.solution, u));
  }),
  varianceOf: onModel(({ model, own }) => {
    const fit = fitCrossed(model, ratio);
    const values = trueValues(fit, own);
    return Array.from(own.right, (_, u) => varianceOf(fit, own, values, coefficientInverse(fit), u));
  }),
  buildCrossedModel: answers(
    (list: Marks) =>
      buildCrossedModel(
        list.map(({ value }, i) => ({
          value,
          weight: 1,
          fixed: [0],
          x: [1],
          team: -1,
          rater: i % 3,
          unit: -1,
          isProfile: false,
        })),
        { fixed: 1, teams: 0, raters: 3, units: 0 },
      ).average,
    fine,
  ),
  fitCrossed: onModel(({ model }) => fitCrossed(model, ratio).solution),
  project: onModel(({ model }) => project(fitCrossed(model, ratio), model.values).lowered),
  innerProduct: onModel(({ model }) => {
    const fit = fitCrossed(model, ratio);
    const own = project(fit, model.values);
    return innerProduct(fit, own, own);
  }),
  equationsAt: onModel(({ model }) => equationsAt(model, ratio).scale),
  tracesOf: onModel(({ model }) => tracesOf(fitCrossed(model, ratio))),
  multiply: answers(
    (a: number, b: number) => {
      const values = Float64Array.of(a);
      multiply(values, Float64Array.of(b));
      return values;
    },
    ordinary,
    ordinary,
  ),
  scaleEntries: onModel(({ model }) => {
    const values = Float64Array.from(model.people);
    scaleEntries(model.pattern, values, new Float64Array(model.pattern.position.length).fill(2));
    return sum([...values]);
  }),
  forEachPair: onModel(({ model }) => {
    let pairs = 0;
    for (let u = 0; u < model.counts.units; u++) forEachPair(model.unit, u, () => pairs++);
    return pairs;
  }),
  coefficientInverse: onModel(({ model }) => coefficientInverse(fitCrossed(model, ratio))),
  remlSlope: onModel(({ model }) => remlSlope(fitCrossed(model, ratio))),
  solutionOf: onModel(({ model }) => {
    const fit = fitCrossed(model, ratio);
    return solutionOf(fit, project(fit, model.values));
  }),
  solutionSlope: onModel(({ model }) => solutionSlope(fitCrossed(model, ratio), { rater: 1 })),
  denseFrom: onModel(({ model }) => denseFrom(model.pattern)),
  describeReml: onModel(({ model }) => {
    const { fit, ...described } = describeReml(model, freely(["team", "rater"]), [0.5, 0.5]);
    return described;
  }),
  fitReml: onModel(({ model }) => fitReml(model, freely(["team", "unit", "rater"])).at),
  ratioPosterior: onModel(({ model }) =>
    ratioPosterior(model, freely(["team", "rater"]))?.map(({ weight }) => weight),
  ),
  freely: answers(() => freely(["team"]).base),
  ratiosAt: answers(
    (at: number) => ratiosAt(freely(["team"]), [at]),
    fc.double({ min: -9, max: 9, noNaN: true }),
  ),
  startOf: answers(() => startOf(freely(["team", "rater"]))),
  boundedNewton: answers(
    (from: number, to: number) =>
      boundedNewton(
        ([x = 0]) => ({ value: (x - to) ** 2, gradient: [2 * (x - to)], information: [[2]] }),
        [from],
        [{ lower: -3, upper: 3 }],
      ),
    fc.double({ min: -9, max: 9, noNaN: true }),
    fc.double({ min: -9, max: 9, noNaN: true }),
  ),
  solveDense: answers(
    (a: number, b: number) =>
      solveDense([
        [a * a, a * b, 1],
        [a * b, b * b, 1],
      ]),
    ordinary,
    ordinary,
  ),
  orderByDegree: answers(
    (size: number) => [...orderByDegree(size, chain(size)).position],
    fc.integer({ min: 1, max: 20 }),
  ),
  factor: answers(
    ({ pattern, matrix }: System) => factor(pattern, matrix).values,
    system as fc.Arbitrary<System>,
  ),
  entryAt: answers(
    ({ pattern, size }: System) => entryAt(pattern, 0, size - 1),
    system as fc.Arbitrary<System>,
  ),
  logDeterminant: answers(({ whole }: System) => logDeterminant(whole), system as fc.Arbitrary<System>),
  selectedInverse: answers(({ whole }: System) => selectedInverse(whole), system as fc.Arbitrary<System>),
  solveLower: answers(
    ({ whole, size }: System) => solveLower(whole, new Float64Array(size).fill(1)),
    system as fc.Arbitrary<System>,
  ),
  solveUpper: answers(
    ({ whole, size }: System) => solveUpper(whole, new Float64Array(size).fill(1)),
    system as fc.Arbitrary<System>,
  ),
};
