/** Tests whether two groups are marked alike, with people of one manager belonging together. */
import { groupBy } from "../groupBy";
import { mean } from "../moments";
import { type Refusal, refuse, refuseUnlessFinite } from "../refusal";
import { choose } from "./choose";
import { type Block, type PermutationTest, permuteBlocks } from "./permuteBlocks";
import { type GroupRow, splitByGroup } from "./vanElteren";

/** One person's mark. */
export interface ClusterRow extends GroupRow {
  /** The manager who gave the mark: marks of one manager are not independent. */
  readonly cluster: string;
}

export interface GroupPermutation extends PermutationTest {
  /** Whether people changed labels inside managers, or managers as a whole. */
  readonly unit: "people" | "managers";
}

/** With fewer assignments no p-value can be small. */
const enoughAssignments = 20;

/**
 * Where managers mark people of both groups at one grade, labels change inside manager and grade; otherwise managers as
 * a whole change labels, inside the grade most of their people have.
 *
 * Source: Good (2005), Permutation, Parametric and Bootstrap Tests of Hypotheses, ch. 6 (exchangeable units).
 *
 * @example permuteGroups(rows) // { difference: 0.225, p: 0.314, assignments: 70, unit: "managers" }
 */
export function permuteGroups(rows: readonly ClusterRow[]): GroupPermutation | Refusal {
  const broken = refuseUnlessFinite(rows.map(({ value }) => value));
  if (broken) return broken;
  const inside = cellsOf(rows);
  if (assignmentsOf(inside) >= enoughAssignments) return { ...permuteBlocks(inside), unit: "people" };
  const between = managersByStratum(rows);
  if (assignmentsOf(between) >= enoughAssignments) return { ...permuteBlocks(between), unit: "managers" };
  return refuse(
    "tooFewManagers",
    "There are too few managers for a test: chance alone could explain any difference.",
  );
}

function assignmentsOf(blocks: readonly Block[]): number {
  return blocks.reduce((product, { a, b }) => product * choose(a.length + b.length, a.length), 1);
}

function cellsOf(rows: readonly ClusterRow[]): Block[] {
  const cells = rows.map((row) => ({ ...row, stratum: JSON.stringify([row.stratum, row.cluster]) }));
  return [...splitByGroup(cells).values()];
}

/** Managers of one group only, each as the mean distance of its marks from their stratum's mean. */
function managersByStratum(rows: readonly ClusterRow[]): Block[] {
  const centres = new Map(
    [...splitByGroup(rows)].map(([stratum, { a, b }]) => [stratum, mean([...a, ...b])]),
  );
  const clusters = groupBy(
    rows,
    ({ cluster }) => cluster,
    (row) => row,
  );
  const managers = [...clusters.values()].flatMap((own): GroupRow[] => {
    const { group } = own[0] as ClusterRow;
    if (own.some((row) => row.group !== group)) return [];
    const value = mean(own.map((row) => row.value - centres.get(row.stratum)!));
    return [{ stratum: commonest(own.map(({ stratum }) => stratum)), group, value }];
  });
  return [...splitByGroup(managers).values()];
}

function commonest(names: readonly string[]): string {
  const groups = [
    ...groupBy(
      names,
      (name) => name,
      (name) => name,
    ),
  ].sort(([a], [b]) => (a < b ? -1 : 1));
  return groups.reduce((most, one) => (one[1].length > most[1].length ? one : most))[0];
}
