/** Threads of hosts that were closed, kept a moment for the next host of this process: a start costs half a second, and tests open many hosts. */

/** Milliseconds; between two tests less passes, and between two files of tests. */
const KEPT = 5_000;

interface Kept {
  key: string;
  spare: unknown;
  timer: NodeJS.Timeout;
}

/** Each file of tests has modules of its own: the environment in which they run gives all of them one shelf. */
const { localHostShelf: shelf = new Set<Kept>() } = globalThis as { localHostShelf?: Set<Kept> };

/** What is kept must hold nothing of the host that left it. */
export class Spares<T> {
  constructor(
    private readonly kind: string,
    private readonly end: (spare: T) => void,
  ) {}

  /** One that was kept under this key, if there is any. */
  take(key = ""): T | undefined {
    const found = [...shelf].findLast((one) => one.key === `${this.kind} ${key}`);
    if (!found) return undefined;
    clearTimeout(found.timer);
    shelf.delete(found);
    return found.spare as T;
  }

  /** Ends it when nobody takes it soon. */
  keep(spare: T, key = ""): void {
    const timer = setTimeout(() => {
      shelf.delete(kept);
      this.end(spare);
    }, KEPT).unref();
    const kept = { key: `${this.kind} ${key}`, spare, timer };
    shelf.add(kept);
  }
}
