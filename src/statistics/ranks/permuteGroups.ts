/** Tests whether two groups are marked alike, with people of one manager belonging together. */
import type { Group } from "../group";
import { groupBy } from "../groupBy";
import { mean } from "../moments";
import { type Refusal, refuse, refuseUnlessFinite } from "../refusal";
import { choose } from "./choose";
import { type Block, type PermutationTest, permuteBlocks } from "./permuteBlocks";
import type { GroupRow } from "./vanElteren";

/** One person's mark. */
export interface ClusterRow extends GroupRow {
  /** The manager who gave the mark: marks of one manager are not independent. */
  readonly cluster: string;
}

export interface GroupPermutation extends PermutationTest {
  /** Whether people changed labels inside managers, managers as a whole, or both. */
  readonly unit: "people" | "managers" | "both";
}

/** With fewer assignments no p-value can be small, and no interval has ends. */
const enoughAssignments = 20;

/**
 * Variance between managers' levels as a share of that between people of one manager, in the companies that the methods
 * here were simulated for. It only weighs; were it estimated from the same marks, the test would find too much.
 */
const levelSpread = 0.45;

/**
 * Where a manager marks people of both groups, labels change inside manager and grade; managers of one group change labels
 * as a whole, by the mean distance of their people from the grade's mean. Both together make one test.
 *
 * Source: Good (2005), Permutation, Parametric and Bootstrap Tests of Hypotheses, ch. 6 (exchangeable units).
 *
 * @example permuteGroups(rows)
 */
export function permuteGroups(rows: readonly ClusterRow[]): GroupPermutation | Refusal {
  const broken = refuseUnlessFinite(rows.map(({ value }) => value));
  if (broken) return broken;
  const managers = [
    ...groupBy(
      centred(ofBothGroups(rows)),
      ({ cluster }) => cluster,
      (row) => row,
    ).values(),
  ];
  const people = managers.filter(isMixed).flatMap(blocksInside);
  const whole = blocksBetween(managers.filter((own) => !isMixed(own)));
  const blocks = [...people, ...whole];
  const assignments = blocks.reduce((ways, { a, b }) => ways * choose(a.length + b.length, a.length), 1);
  if (!(assignments >= enoughAssignments)) return tooFew;
  const found = permuteBlocks(blocks);
  if (!found.interval.every(Number.isFinite)) return tooFew;
  const unit = whole.length === 0 ? "people" : people.length === 0 ? "managers" : "both";
  return { ...found, unit };
}

const tooFew = refuse(
  "tooFewManagers",
  "There are too few managers for a test: chance alone could explain any difference.",
);

/** Grades with one group say nothing about the difference. */
function ofBothGroups(rows: readonly ClusterRow[]): ClusterRow[] {
  const strata = groupBy(
    rows,
    ({ stratum }) => stratum,
    (row) => row,
  );
  return [...strata.values()].filter(isMixed).flat();
}

/** A row by its distance from the mean of its stratum; the dose is that of its label (b = 1). */
interface Centred extends ClusterRow {
  readonly dose: number;
}

function centred(rows: readonly ClusterRow[]): Centred[] {
  const doseOf = (group: Group) => (group === "b" ? 1 : 0);
  const strata = groupBy(
    rows,
    ({ stratum }) => stratum,
    (row) => row,
  );
  const centres = new Map(
    [...strata].map(([stratum, own]) => [
      stratum,
      { value: mean(own.map(({ value }) => value)), dose: mean(own.map(({ group }) => doseOf(group))) },
    ]),
  );
  return rows.map((row) => {
    const centre = centres.get(row.stratum)!;
    return { ...row, value: row.value - centre.value, dose: doseOf(row.group) - centre.dose };
  });
}

function isMixed(rows: readonly { readonly group: Group }[]): boolean {
  return rows.some(({ group }) => group !== rows[0]!.group);
}

/** A block for each grade at which the manager has people of both groups, and one of the rest. */
function blocksInside(own: readonly Centred[]): Block[] {
  const cells = [
    ...groupBy(
      own,
      ({ stratum }) => stratum,
      (row) => row,
    ).values(),
  ];
  const rest = cells.filter((cell) => !isMixed(cell)).flat();
  return [...cells.filter(isMixed), ...(isMixed(rest) ? [rest] : [])].map(blockOf);
}

/** Managers of one group, each as the mean distance of its people from their grade's mean. */
function blocksBetween(managers: readonly (readonly Centred[])[]): Block[] {
  const means = managers.map((own) => ({
    group: own[0]!.group,
    value: mean(own.map(({ value }) => value)),
    dose: mean(own.map(({ dose }) => dose)),
  }));
  const people = mean(managers.map(({ length }) => length));
  return isMixed(means) ? [{ ...blockOf(means), spread: levelSpread + 1 / people }] : [];
}

function blockOf(entries: readonly { group: Group; value: number; dose: number }[]): Block {
  const own = (group: Group) => entries.filter((entry) => entry.group === group);
  const [a, b] = [own("a"), own("b")];
  const read = (side: typeof a) => side.map(({ value }) => value);
  const doses = (side: typeof a) => side.map(({ dose }) => dose);
  return { a: read(a), b: read(b), doses: { a: doses(a), b: doses(b) } };
}
