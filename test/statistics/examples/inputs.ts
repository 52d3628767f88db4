/** What the examples in the code call `rows`, `marks`, `curve` …, by the function whose example it is. */

import { fitCrossed } from "../../../src/statistics/linear/crossedFit";
import { buildCrossedModel } from "../../../src/statistics/linear/crossedModel";
import { project } from "../../../src/statistics/linear/equations";
import { freely } from "../../../src/statistics/linear/fitReml";
import { parity } from "../../../src/statistics/parity/parity";
import { kaplanMeier } from "../../../src/statistics/promotion/kaplanMeier";
import { timeInLevel } from "../../../src/statistics/promotion/timeInLevel";
import type { ClusterRow } from "../../../src/statistics/ranks/permuteGroups";
import { designSeverity } from "../../../src/statistics/severity/severityDesign";
import { prepareStudy } from "../../../src/statistics/severity/study";
import { teamShapes } from "../../../src/statistics/shape/teamShape";
import { answered } from "../answered";
import { simulate } from "../severity/simulate";

const { input } = simulate({ raters: 8, people: 56, seconds: 30, profiles: 3 }, 1);
const { composites, people } = input;
const study = prepareStudy(input);
const design = designSeverity(composites, people, study.links);
const { model } = design;
const fit = fitCrossed(model, { team: 0.5, unit: 1, rater: 0.8, profile: 1 });

const row = { value: 3, weight: 1, fixed: [0], x: [1], team: -1, rater: 0, unit: 0, isProfile: false };

const people40 = Array.from({ length: 40 }, (_, i) => i);
const clustered = people40.map((i): ClusterRow => {
  return { stratum: "4", group: i % 2 ? "b" : "a", cluster: `m${i % 8}`, value: 1 + (i % 5) };
});
const shapes = people40.map((i) => ({ rater: `r${i % 4}`, stratum: "4", marks: [1 + (i % 5), 1 + (i % 3)] }));
const spells = people40.map((i) => ({
  stratum: "4",
  group: i % 2 ? ("b" as const) : ("a" as const),
  entry: 0,
  exit: 6 + i,
  ending: "promoted" as const,
  hasEvent: true,
}));
const marks = people40.flatMap((i) => [
  { unit: `p${i}`, rater: "A", value: 1 + (i % 5) },
  { unit: `p${i}`, rater: "B", value: 1 + (i % 4) },
]);
const teams = people40.map((i) => ({ team: i % 4 ? "B" : "A", stratum: "4", value: 1 + (i % 5) }));

export const inputs: Record<string, Record<string, unknown>> = {
  agreement: { marks },
  compareCriteria: {
    marksOfSkills: marks,
    marksOfLeadership: marks.map((one, i) => ({ ...one, value: 1 + (i % 3) })),
  },
  fitCrossed: { model },
  equationsAt: { model },
  tracesOf: { fit },
  project: { fit },
  innerProduct: { fit, projection: project(fit, model.values) },
  buildCrossedModel: {
    rows: people40.slice(0, 16).map((i) => ({
      value: i % 5,
      weight: 1,
      fixed: [0],
      x: [1],
      team: i % 2,
      rater: (i >> 1) % 2,
      unit: i % 8,
      isProfile: false,
    })),
  },
  describeReml: { model },
  fitReml: { model },
  ratioPosterior: { model },
  coefficientInverse: { fit },
  remlSlope: { fit },
  solutionOf: { fit, project },
  solutionSlope: { fit },
  trueValues: { fit, own: design.own },
  shareOf: { fit, own: design.own },
  varianceOf: { fit, own: design.own },
  sumOwn: { rows: [row], model: buildCrossedModel([row], { fixed: 1, teams: 0, raters: 1, units: 1 }) },
  estimateSeverity: { design, model, space: freely(["team", "unit", "rater"]) },
  parity: { rows: clustered },
  paritySentence: { found: answered(parity(clustered)) },
  permuteGroups: { rows: clustered },
  restrictedMean: {
    curve: answered(
      kaplanMeier([
        { entry: 0, exit: 12, hasEvent: true },
        { entry: 0, exit: 24, hasEvent: false },
      ]),
    ),
  },
  logRank: { spells },
  timeInLevel: { spells },
  timeSentence: { found: answered(timeInLevel(spells)) },
  promotionRates: { rows: clustered.map((row, i) => ({ ...row, isPromoted: i % 3 === 0 })) },
  ownTeamCheck: { composites },
  checkProfiles: { composites },
  severity: { composites, people },
  designSeverity: { composites, people },
  severityDifferences: { composites, people },
  modelSeverity: { composites, people },
  compositesFor: { composites, people },
  severitiesOf: { study, estimates: new Map([["r1", { mean: 0.3, variance: 0.01 }]]) },
  severitySentence: {
    anna: {
      value: 0.44,
      standardError: 0.15,
      interval: [0.14, 0.74],
      finding: "clear",
      shared: { profiles: 3, people: 4 },
      onlyWith: [],
      errorIsAssumed: false,
    },
  },
  unlinkedSentence: { rows: teams },
  teamOffset: { rows: teams },
  teamShapes: { rows: shapes },
  shapeSentences: { shape: [...teamShapes(shapes, 3).values()][0] },
};
