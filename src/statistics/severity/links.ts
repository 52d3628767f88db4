/** Which raters can be compared at all, because a chain of shared units connects them. */

/** A rating reduced to who rated what. */
export interface RaterOfUnit {
  readonly unit: string;
  readonly rater: string;
}

export interface Links {
  /** Groups of raters that can be compared with each other, in order of first appearance. */
  readonly components: string[][];
  /** Index into `components` for each rater. */
  readonly componentOf: ReadonlyMap<string, number>;
  /** Units with at least two raters, each with its raters. */
  readonly sharedUnits: ReadonlyMap<string, readonly string[]>;
}

/**
 * Components of the graph whose nodes are raters and units and whose edges are ratings. Severity can be compared
 * inside a component only. No ratings give no components.
 *
 * Source: Weeks & Williams (1964), Technometrics 6:319; Eccleston & Hedayat (1974), Ann. Stat. 2:1238.
 *
 * @example
 * const rated = [{ unit: "p", rater: "A" }, { unit: "p", rater: "B" }, { unit: "q", rater: "C" }];
 * findLinks(rated).components // [["A", "B"], ["C"]]
 */
export function findLinks(ratings: readonly RaterOfUnit[]): Links {
  const ratersOf = new Map<string, Set<string>>();
  const parent = new Map<string, string>();
  for (const { unit, rater } of ratings) {
    if (!parent.has(rater)) parent.set(rater, rater);
    const raters = ratersOf.get(unit);
    if (!raters) ratersOf.set(unit, new Set([rater]));
    else {
      const [first] = raters;
      parent.set(root(parent, rater), root(parent, first!));
      raters.add(rater);
    }
  }
  const sharedUnits = new Map<string, readonly string[]>();
  for (const [unit, raters] of ratersOf) if (raters.size > 1) sharedUnits.set(unit, [...raters]);
  return { ...group(parent), sharedUnits };
}

function root(parent: Map<string, string>, node: string): string {
  let top = node;
  for (let up = parent.get(top); up !== undefined && up !== top; up = parent.get(top)) {
    parent.set(top, parent.get(up)!);
    top = up;
  }
  return top;
}

function group(parent: Map<string, string>): Pick<Links, "components" | "componentOf"> {
  const indexOfRoot = new Map<string, number>();
  const componentOf = new Map<string, number>();
  const components: string[][] = [];
  for (const rater of parent.keys()) {
    const top = root(parent, rater);
    const index = indexOfRoot.get(top) ?? components.length;
    indexOfRoot.set(top, index);
    componentOf.set(rater, index);
    if (index === components.length) components.push([]);
    components[index]!.push(rater);
  }
  return { components, componentOf };
}
