/** LockService: locks that concurrent executions share. */
import type { Caller } from "./caller";
import { type Services, service } from "./service";

type Scope = "document" | "script" | "user";

function keyOf(execution: Caller, scope: Scope): string {
  if (scope === "document") return `document:${execution.file.id}`;
  return scope === "script" ? "script" : `user:${execution.user}`;
}

export const lockServices: Services = {
  /** Who has no time to wait gets nothing. */
  "lock.try": service("lock", (execution, scope: Scope, timeout: number) =>
    timeout < 0 ? false : execution.world.locks.acquire(keyOf(execution, scope), execution, timeout),
  ),
  "lock.release": service("lock", (execution, scope: Scope) => {
    execution.world.locks.release(keyOf(execution, scope), execution);
  }),
  "lock.has": service("lock", (execution, scope: Scope) =>
    execution.world.locks.has(keyOf(execution, scope), execution),
  ),
};
