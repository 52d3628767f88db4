/** Locks shared by concurrent executions: one queue for each key, first come, first served. */
export type Holder = object;

interface Waiter {
  holder: Holder;
  grant: (granted: boolean) => void;
}

export class Locks {
  private readonly held = new Map<string, Holder>();
  private readonly waiting = new Map<string, Waiter[]>();

  /** Resolves to false when somebody else holds the lock for longer than `timeout` milliseconds. */
  acquire(key: string, holder: Holder, timeout: number): Promise<boolean> {
    const current = this.held.get(key);
    if (current === undefined || current === holder) {
      this.held.set(key, holder);
      return Promise.resolve(true);
    }
    return new Promise((resolve) => {
      const waiter: Waiter = {
        holder,
        grant: (granted) => {
          clearTimeout(timer);
          resolve(granted);
        },
      };
      const timer = setTimeout(() => {
        this.waiting.set(
          key,
          this.queue(key).filter((other) => other !== waiter),
        );
        resolve(false);
      }, timeout);
      this.waiting.set(key, [...this.queue(key), waiter]);
    });
  }

  has(key: string, holder: Holder): boolean {
    return this.held.get(key) === holder;
  }

  release(key: string, holder: Holder): void {
    if (!this.has(key, holder)) return;
    const [next, ...rest] = this.queue(key);
    this.waiting.set(key, rest);
    if (next) {
      this.held.set(key, next.holder);
      next.grant(true);
    } else this.held.delete(key);
  }

  /** Ends everything a finished or killed execution held or waited for. */
  releaseAll(holder: Holder): void {
    for (const [key, waiters] of this.waiting)
      this.waiting.set(
        key,
        waiters.filter((waiter) => {
          if (waiter.holder === holder) waiter.grant(false);
          return waiter.holder !== holder;
        }),
      );
    for (const key of [...this.held.keys()]) this.release(key, holder);
  }

  holdsAny(holder: Holder): boolean {
    for (const current of this.held.values()) if (current === holder) return true;
    return false;
  }

  private queue(key: string): Waiter[] {
    return this.waiting.get(key) ?? [];
  }
}
