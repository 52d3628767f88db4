/** Threads of hosts that were closed, kept a moment for the next host of this process: a start costs half a second, and tests open many hosts. */

/** Milliseconds; between two tests of a file less passes. */
const KEPT = 5_000;

export class Spares<T> {
  private readonly kept = new Set<{ key: string; spare: T; timer: NodeJS.Timeout }>();

  constructor(private readonly end: (spare: T) => void) {}

  /** One that was kept under this key, if there is any. */
  take(key: string): T | undefined {
    const found = [...this.kept].findLast((one) => one.key === key);
    if (!found) return undefined;
    clearTimeout(found.timer);
    this.kept.delete(found);
    return found.spare;
  }

  /** Ends it when nobody takes it soon. */
  keep(key: string, spare: T): void {
    const timer = setTimeout(() => {
      this.kept.delete(kept);
      this.end(spare);
    }, KEPT).unref();
    const kept = { key, spare, timer };
    this.kept.add(kept);
  }
}
