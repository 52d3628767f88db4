/** Finds circles in a reporting line. */

/**
 * Each circle once, every member followed by the manager; somebody managed by themselves is a circle of one.
 * @param managerOf manager's id by person's id; nothing for nobody
 * @example findCircles(new Map([["a", "b"], ["b", "a"], ["c", "a"]])) // [["a", "b"]]
 */
export function findCircles(managerOf: ReadonlyMap<string, string | null | undefined>): string[][] {
  const circles: string[][] = [];
  const done = new Set<string>();
  for (const start of managerOf.keys()) {
    const line = new Map<string, number>();
    let at: string | null | undefined = start;
    while (at && !done.has(at) && !line.has(at)) {
      line.set(at, line.size);
      at = managerOf.get(at);
    }
    const entry = at ? line.get(at) : undefined;
    if (entry !== undefined) circles.push([...line.keys()].slice(entry));
    for (const id of line.keys()) done.add(id);
  }
  return circles;
}
