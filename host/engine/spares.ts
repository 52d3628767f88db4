/** Threads of hosts that were closed, kept a moment for the next host of this process: a start costs half a second, and tests open many hosts. */

/** Milliseconds; between two tests of a file less passes. */
const KEPT = 5_000;

export class Spares<T> {
  private readonly kept: { key: string; spare: T; timer: NodeJS.Timeout }[] = [];

  constructor(private readonly end: (spare: T) => void) {}

  /** One that was kept under this key, if there is any. */
  take(key: string): T | undefined {
    const at = this.kept.findLastIndex((one) => one.key === key);
    const [found] = at < 0 ? [] : this.kept.splice(at, 1);
    clearTimeout(found?.timer);
    return found?.spare;
  }

  /** Ends it when nobody takes it soon. */
  keep(key: string, spare: T): void {
    const timer = setTimeout(() => {
      this.kept.splice(
        this.kept.findIndex((one) => one.spare === spare),
        1,
      );
      this.end(spare);
    }, KEPT).unref();
    this.kept.push({ key, spare, timer });
  }
}
