/** In which order to eliminate the unknowns of a sparse symmetric system, and which entries fill in. */

/**
 * The pattern of a Cholesky factor. Positions count in order of elimination; column k holds the rows
 * `rows[start[k]] … rows[start[k + 1] − 1]` below the diagonal, ascending.
 */
export interface Elimination {
  /** Position of each unknown in the order of elimination. */
  position: Int32Array;
  start: Int32Array;
  rows: Int32Array;
}

/**
 * Eliminates the unknown with the fewest neighbours first, which keeps the factor sparse.
 *
 * Source: Tinney & Walker (1967), Proc. IEEE 55:1801; George & Liu (1989), SIAM Review 31:1 (minimum degree).
 *
 * @param cliques sets of unknowns that occur together; every pair inside one is a non-zero entry
 * @example orderByDegree(3, [[0, 2], [1, 2]]).position // Int32Array [0, 1, 2]
 */
export function orderByDegree(size: number, cliques: Iterable<readonly number[]>): Elimination {
  const neighbours = Array.from({ length: size }, () => new Set<number>());
  for (const clique of cliques) connect(neighbours, clique);
  const queue = new DegreeQueue(neighbours.map((near) => near.size));
  const position = new Int32Array(size);
  const columns: number[][] = [];
  for (let k = 0; k < size; k++) {
    const chosen = queue.takeLowest();
    position[chosen] = k;
    const near = [...(neighbours[chosen] as Set<number>)];
    columns.push(near);
    for (const node of near) neighbours[node]?.delete(chosen);
    // Once everything left is connected with everything, no order is better than another and nothing fills in.
    if (near.length < size - k - 1) connect(neighbours, near);
    for (const node of near) queue.move(node, (neighbours[node] as Set<number>).size);
  }
  return pack(position, columns);
}

function connect(neighbours: Set<number>[], clique: readonly number[]): void {
  for (const node of clique) {
    const near = neighbours[node] as Set<number>;
    for (const other of clique) if (other !== node) near.add(other);
  }
}

function pack(position: Int32Array, columns: number[][]): Elimination {
  const start = new Int32Array(columns.length + 1);
  columns.forEach((near, k) => {
    start[k + 1] = (start[k] as number) + near.length;
  });
  const rows = new Int32Array(start[columns.length] as number);
  columns.forEach((near, k) => {
    const below = Int32Array.from(near, (node) => position[node] as number).sort();
    rows.set(below, start[k]);
  });
  return { position, start, rows };
}

/** Nodes by degree; ties are taken in a fixed order, so that the same data give the same digits. */
class DegreeQueue {
  private readonly buckets: Set<number>[] = [];
  private lowest = 0;

  constructor(private readonly degrees: number[]) {
    degrees.forEach((degree, node) => {
      this.bucket(degree).add(node);
    });
  }

  takeLowest(): number {
    while (this.bucket(this.lowest).size === 0) this.lowest++;
    const [node] = this.bucket(this.lowest);
    this.bucket(this.lowest).delete(node as number);
    return node as number;
  }

  move(node: number, degree: number): void {
    this.bucket(this.degrees[node] as number).delete(node);
    this.degrees[node] = degree;
    this.bucket(degree).add(node);
    this.lowest = Math.min(this.lowest, degree);
  }

  private bucket(degree: number): Set<number> {
    this.buckets[degree] ??= new Set();
    return this.buckets[degree] as Set<number>;
  }
}
