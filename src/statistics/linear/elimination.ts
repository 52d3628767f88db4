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
export function orderByDegree(size: number, cliques: Iterable<ArrayLike<number>>): Elimination {
  const neighbours = new Neighbours(size);
  for (const clique of cliques) neighbours.connect(clique);
  const position = new Int32Array(size);
  const columns: number[][] = [];
  const degree = Int32Array.from({ length: size }, (_, node) => neighbours.count(node));
  // The first of those with the lowest degree comes next: the same data give the same digits. All before it have more.
  let lowest = 0;
  let chosen = 0;
  for (let k = 0; k < size; k++) {
    while (degree[chosen]! > lowest) {
      chosen = (chosen + 1) % size;
      if (chosen === 0) lowest++;
    }
    degree[chosen] = size;
    position[chosen] = k;
    const gone = chosen;
    const near = neighbours.of(gone);
    columns.push(near);
    // Once everything left is connected with everything, no order is better than another and nothing fills in.
    const fillsIn = near.length < size - k - 1;
    for (const node of near) {
      if (fillsIn) neighbours.inherit(node, gone);
      else neighbours.remove(node, gone);
      degree[node] = fillsIn ? neighbours.count(node) : near.length - 1;
      if (degree[node]! > lowest) continue;
      lowest = degree[node]!;
      chosen = Math.min(chosen, node);
    }
  }
  return pack(position, columns);
}

/**
 * The first position from which on everything is connected with everything behind it.
 *
 * @example denseFrom(orderByDegree(3, [[0, 2], [1, 2]])) // 1
 */
export function denseFrom({ start }: Elimination): number {
  let k = start.length - 1;
  while (k > 0 && start[k]! - start[k - 1]! === start.length - 1 - k) k--;
  return k;
}

/** Who is connected with whom, a bit each: a node's neighbours are joined with another's 32 at a time. */
class Neighbours {
  private readonly words: number;
  private readonly bits: Int32Array;

  constructor(size: number) {
    this.words = (size + 31) >> 5;
    this.bits = new Int32Array(size * this.words);
  }

  connect(clique: ArrayLike<number>): void {
    for (let i = 0; i < clique.length; i++) for (let j = 0; j < i; j++) this.join(clique[i]!, clique[j]!);
  }

  private join(node: number, other: number): void {
    this.bits[node * this.words + (other >> 5)]! |= 1 << (other & 31);
    this.bits[other * this.words + (node >> 5)]! |= 1 << (node & 31);
  }

  remove(node: number, other: number): void {
    this.bits[node * this.words + (other >> 5)]! &= ~(1 << (other & 31));
  }

  /** `node` gets the neighbours of `gone`, and loses itself and `gone` among them. */
  inherit(node: number, gone: number): void {
    const { bits, words } = this;
    for (let w = 0, to = node * words, from = gone * words; w < words; w++) bits[to + w]! |= bits[from + w]!;
    this.remove(node, node);
    this.remove(node, gone);
  }

  count(node: number): number {
    let sum = 0;
    for (let w = node * this.words, end = w + this.words; w < end; w++) sum += ones(this.bits[w]!);
    return sum;
  }

  of(node: number): number[] {
    const found: number[] = [];
    for (let w = 0; w < this.words; w++)
      for (let left = this.bits[node * this.words + w]!; left !== 0; left &= left - 1)
        found.push(w * 32 + 31 - Math.clz32(left & -left));
    return found;
  }
}

/** Source: Warren (2012), Hacker's Delight, 5-1. */
function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function pack(position: Int32Array, columns: number[][]): Elimination {
  const start = new Int32Array(columns.length + 1);
  columns.forEach((near, k) => {
    start[k + 1] = start[k]! + near.length;
  });
  const rows = new Int32Array(start[columns.length]!);
  columns.forEach((near, k) => {
    const below = new Int32Array(near.map((node) => position[node]!)).sort();
    rows.set(below, start[k]);
  });
  return { position, start, rows };
}
