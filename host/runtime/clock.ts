/** Lets the context's Date tell the time of the host's clock. */

/** Put into the context by the worker, taken away before any code of the add-on runs. */
declare const __clockAhead: number;

/** Differences below this come from the way of the message. */
const SAME = 1000;

export function setClock(): void {
  const ahead = __clockAhead;
  if (Math.abs(ahead) < SAME) return;
  const Real = Date;
  const now = () => Real.now() + ahead;
  const Shifted = new Proxy(Real, {
    apply: () => new Real(now()).toString(),
    construct: (_, args, newTarget) => Reflect.construct(Real, args.length ? args : [now()], newTarget),
    get: (target, key) => (key === "now" ? now : Reflect.get(target, key)),
  });
  Object.defineProperty(globalThis, "Date", { value: Shifted, writable: true, configurable: true });
  Object.defineProperty(Real.prototype, "constructor", {
    value: Shifted,
    writable: true,
    configurable: true,
  });
}
