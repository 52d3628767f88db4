/** In which order to eliminate the unknowns of a sparse symmetric system, and which entries fill in. */

/**
 * The pattern of a Cholesky factor. Positions count in order of elimination; column k holds the rows
 * `rows[start[k]] … rows[start[k + 1] − 1]` below the diagonal, ascending.
 */
export interface Elimination {
  /** Position of each unknown in the order of elimination. */
  readonly position: Int32Array;
  readonly start: Int32Array;
  readonly rows: Int32Array;
}

/**
 * Eliminates the unknown with the fewest neighbours first, which keeps the factor sparse.
 *
 * Source: Tinney & Walker (1967), Proc. IEEE 55:1801; George & Liu (1989), SIAM Review 31:1 (minimum degree).
 *
 * @param cliques sets of unknowns that occur together; every pair inside one is a non-zero entry
 * @example orderByDegree(3, [[0, 2], [1, 2]]).position // [0, 1, 2]
 */
export function orderByDegree(size: number, cliques: Iterable<readonly number[]>): Elimination {
  const neighbours = Array.from({ length: size }, () => new Set<number>());
  for (const clique of cliques) connect(neighbours, clique);
  const position = new Int32Array(size);
  const columns: number[][] = [];
  const degree = Int32Array.from(neighbours, (near) => near.size);
  for (let k = 0; k < size; k++) {
    // The first of those with the lowest degree: the same data give the same digits.
    let chosen = 0;
    for (let node = 1; node < size; node++) {
      if (degree[node]! < degree[chosen]!) chosen = node;
    }
    degree[chosen] = size;
    position[chosen] = k;
    const near = [...neighbours[chosen]!];
    columns.push(near);
    for (const node of near) neighbours[node]!.delete(chosen);
    // Once everything left is connected with everything, no order is better than another and nothing fills in.
    if (near.length < size - k - 1) connect(neighbours, near);
    for (const node of near) degree[node] = neighbours[node]!.size;
  }
  return pack(position, columns);
}

function connect(neighbours: Set<number>[], clique: readonly number[]): void {
  for (const node of clique) {
    const near = neighbours[node]!;
    for (const other of clique) if (other !== node) near.add(other);
  }
}

function pack(position: Int32Array, columns: number[][]): Elimination {
  const start = new Int32Array(columns.length + 1);
  columns.forEach((near, k) => {
    start[k + 1] = start[k]! + near.length;
  });
  const rows = new Int32Array(start[columns.length]!);
  columns.forEach((near, k) => {
    const below = Int32Array.from(near, (node) => position[node]!).sort();
    rows.set(below, start[k]);
  });
  return { position, start, rows };
}
