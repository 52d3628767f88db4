/** Turns composites into the rows of the crossed mixed model. */

import { condense } from "../linear/condense";
import { buildCrossedModel, type CrossedModel } from "../linear/crossedModel";
import { mean } from "../moments";
import type { Composite } from "./composite";
import type { Links } from "./links";
import { type OwnSums, sumOwn } from "./trueValues";

/** A person at one level. A unit that is not listed as a person is a shared profile. */
export interface Ratee {
  readonly unit: string;
  /** The rater at home: the one who leads the person's team. */
  readonly team: string;
  /** What may be expected to move marks (grade, track …), the same columns for everybody; none when absent. */
  readonly covariates?: readonly number[];
}

export interface SeverityDesign {
  readonly model: CrossedModel;
  /** What each person's own marks come to, by the number of its id. */
  readonly own: OwnSums;
  /** Ids by index. */
  readonly raters: readonly string[];
  readonly units: readonly string[];
  /** How many raters the component of each rater, and of each unit, has. */
  readonly peersOfRater: readonly number[];
  readonly peersOfUnit: readonly number[];
  /** What the rater at home gave, by unit; with gaps. */
  readonly home: readonly (Composite | undefined)[];
  /** Column of each covariate; −1 where it is the same for everybody and so says nothing. */
  readonly covariates: readonly number[];
}

/**
 * Rows for the composites of linked raters. Fixed columns: a constant a component (so that raters are compared inside
 * their component only), the covariates, a constant a profile.
 *
 * @example designSeverity(composites, people, findLinks(composites)).raters
 */
export function designSeverity(
  composites: readonly Composite[],
  people: readonly Ratee[],
  { components, componentOf }: Links,
): SeverityDesign {
  const { placed, component, raters, units, teams, profiles } = placeRows(composites, people, componentOf);
  const varying = varyingCovariates(placed.flatMap(({ person }) => (person ? [person] : [])));
  const profileStart = component.ids.length + varying.length;
  const columns = component.ids.map((_, c) => [c, ...varying.map((_, k) => component.ids.length + k)]);
  const columnsOfProfile = profiles.ids.map((_, v) => [profileStart + v]);
  const rows = placed.map(({ person, first, value, weight, team, rater, unit }) => {
    const fixed = person ? columns[first]! : columnsOfProfile[first]!;
    const x = person ? [1, ...varying.map(({ at, centre }) => (person.covariates?.[at] ?? 0) - centre)] : [1];
    return { value, weight, fixed, x, team, rater, unit, isProfile: !person };
  });
  const peersOfRater = raters.ids.map((rater) => {
    return components[componentOf.get(rater)!]!.length;
  });
  const peersOfUnit: number[] = [];
  const home: Composite[] = [];
  placed.forEach(({ unit, rater, person }, i) => {
    if (!person) return;
    peersOfUnit[unit] = peersOfRater[rater]!;
    if (person.team === raters.ids[rater]) home[unit] = composites[i]!;
  });
  const condensed = condense(rows, units.ids.length);
  const model = buildCrossedModel(condensed.rows, {
    fixed: profileStart + profiles.ids.length,
    teams: teams.ids.length,
    raters: raters.ids.length,
    units: condensed.units,
  });
  return {
    model,
    own: sumOwn(rows, model, condensed.unitOf),
    raters: raters.ids,
    units: units.ids,
    peersOfRater,
    peersOfUnit,
    home,
    covariates: Array.from({ length: widthOf(people) }, (_, c) => {
      const k = varying.findIndex(({ at }) => at === c);
      return k < 0 ? -1 : component.ids.length + k;
    }),
  };
}

/** Numbers everything that occurs. `first` is the number of the row's component, or of its profile. */
function placeRows(
  composites: readonly Composite[],
  people: readonly Ratee[],
  componentOf: Links["componentOf"],
) {
  const personOf = new Map(people.map((person) => [person.unit, person]));
  const [component, raters, units, teams, profiles] = [
    numbering(),
    numbering(),
    numbering(),
    numbering(),
    numbering(),
  ];
  const placed = composites.map(({ unit, rater, value, weight = 1 }) => {
    const person = personOf.get(unit);
    return {
      value,
      weight,
      person,
      first: person ? component.of(String(componentOf.get(rater))) : profiles.of(unit),
      rater: raters.of(rater),
      unit: person ? units.of(unit) : -1,
      team: person ? teams.of(person.team) : -1,
    };
  });
  return { placed, component, raters, units, teams, profiles };
}

/** The covariates that differ between the rated persons, with their means. */
function varyingCovariates(rated: readonly Ratee[]): { at: number; centre: number }[] {
  return Array.from({ length: widthOf(rated) }, (_, at) => {
    const values = rated.map(({ covariates }) => covariates?.[at] ?? 0);
    return { at, centre: mean(values), varies: values.some((value) => value !== values[0]) };
  }).filter(({ varies }) => varies);
}

function widthOf(people: readonly Ratee[]): number {
  return people.reduce((width, { covariates = [] }) => Math.max(width, covariates.length), 0);
}

/** Gives ids the numbers 0, 1, 2 … in order of appearance. */
function numbering(): { ids: string[]; of: (id: string) => number } {
  const ids: string[] = [];
  const numbers = new Map<string, number>();
  return {
    ids,
    of: (id) => {
      const number = numbers.get(id) ?? ids.push(id) - 1;
      numbers.set(id, number);
      return number;
    },
  };
}
