/** Turns composites into the rows of the crossed mixed model. */
import type { Composite } from "./composite";
import { buildCrossedModel, type CrossedModel } from "./crossedModel";
import type { Links } from "./links";
import { mean } from "./moments";

/** A person at one level. A unit that is not listed as a person is a shared profile. */
export interface Person {
  unit: string;
  /** The rater at home: the one who leads the person's team. */
  team: string;
  /** What may be expected to move marks (grade, track …), the same columns for everybody; none when absent. */
  covariates?: readonly number[];
}

export interface SeverityDesign {
  model: CrossedModel;
  /** Ids by index. */
  raters: readonly string[];
  units: readonly string[];
  teams: readonly string[];
  /** How many raters the component of each rater, and of each unit, has. */
  peersOfRater: readonly number[];
  peersOfUnit: readonly number[];
  /** Column of each covariate; −1 where it is the same for everybody and so says nothing. */
  covariates: readonly number[];
}

/**
 * Rows for the composites of linked raters. Fixed columns: a constant a component (so that raters are compared inside
 * their component only), the covariates, a constant a profile.
 *
 * @example designSeverity(composites, people, findLinks(composites)).raters // ["A", "B"]
 */
export function designSeverity(
  composites: readonly Composite[],
  people: readonly Person[],
  { components, componentOf }: Links,
): SeverityDesign {
  const personOf = new Map(people.map((person) => [person.unit, person]));
  const component = new Numbering();
  const raters = new Numbering();
  const units = new Numbering();
  const teams = new Numbering();
  const profiles = new Numbering();
  const peersOfRater: number[] = [];
  const peersOfUnit: number[] = [];
  const placed = composites.map(({ unit, rater, value, weight = 1 }) => {
    const person = personOf.get(unit);
    const home = componentOf.get(rater) as number;
    const peers = components[home]?.length ?? 1;
    const at = {
      rater: raters.of(rater),
      unit: person ? units.of(unit) : -1,
      team: person ? teams.of(person.team) : -1,
      component: person ? component.of(String(home)) : -1,
      profile: person ? -1 : profiles.of(unit),
    };
    peersOfRater[at.rater] = peers;
    if (person) peersOfUnit[at.unit] = peers;
    return { ...at, value, weight, person };
  });
  const varying = varyingCovariates(placed.flatMap(({ person }) => (person ? [person] : [])));
  const profileStart = component.size + varying.length;
  const counts = {
    fixed: profileStart + profiles.size,
    teams: teams.size,
    raters: raters.size,
    units: units.size,
  };
  const rows = placed.map(({ rater, unit, team, value, weight, person, ...at }) => {
    if (!person) {
      const fixed = [{ column: profileStart + at.profile, x: 1 }];
      return { value, weight, fixed, team: -1, rater, unit: -1, isProfile: true };
    }
    const fixed = [{ column: at.component, x: 1 }];
    varying.forEach(({ at: c, centre }, k) => {
      fixed.push({ column: component.size + k, x: (person.covariates?.[c] ?? 0) - centre });
    });
    return { value, weight, fixed, team, rater, unit, isProfile: false };
  });
  return {
    model: buildCrossedModel(rows, counts),
    raters: raters.ids,
    units: units.ids,
    teams: teams.ids,
    peersOfRater,
    peersOfUnit,
    covariates: Array.from({ length: widthOf(people) }, (_, c) => {
      const k = varying.findIndex(({ at }) => at === c);
      return k < 0 ? -1 : component.size + k;
    }),
  };
}

/** The covariates that differ between the rated persons, with their means. */
function varyingCovariates(rated: readonly Person[]): { at: number; centre: number }[] {
  return Array.from({ length: widthOf(rated) }, (_, at) => {
    const values = rated.map(({ covariates }) => covariates?.[at] ?? 0);
    return { at, centre: mean(values), varies: values.some((value) => value !== values[0]) };
  }).filter(({ varies }) => varies);
}

function widthOf(people: readonly Person[]): number {
  return people.reduce((width, { covariates = [] }) => Math.max(width, covariates.length), 0);
}

/** Gives ids the numbers 0, 1, 2 … in order of appearance. */
class Numbering {
  readonly ids: string[] = [];
  private readonly numbers = new Map<string, number>();

  get size(): number {
    return this.ids.length;
  }

  of(id: string): number {
    const known = this.numbers.get(id);
    if (known !== undefined) return known;
    this.numbers.set(id, this.ids.length);
    return this.ids.push(id) - 1;
  }
}
