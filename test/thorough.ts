/** At how many of the moments of an execution a test lets something go wrong: npm test at a spread of them, npm run soak at each. */
import type { Moment } from "../host/engine/execution";
import type { Survivors } from "../host/engine/survivors";

export const isThorough = Boolean(process.env.SOAK_SEEDS);

/** For titles: where executions are ended or disturbed. */
export const anywhere = isThorough ? "anywhere" : "at each kind of moment";

/** The first of each kind, the last of all, and one in sixteen. */
export function spread<T>(all: readonly T[], kindOf: (one: T) => string): T[] {
  if (isThorough) return [...all];
  const kinds = all.map(kindOf);
  return all.filter((_, at) => at % 16 === 0 || kinds.indexOf(kinds[at]!) === at || at === all.length - 1);
}

/** The same call is another kind of moment while its execution holds a lock, or where other writes survive its end. */
export function kindOf({ name, isLocked }: Moment, survivors: Survivors = "none"): string {
  const surviving = typeof survivors === "string" ? survivors : Object.keys(survivors);
  return JSON.stringify([name, isLocked, surviving]);
}

/** Hears an undisturbed execution, and says at which of its counted calls to disturb further ones. */
export class Calls {
  private readonly heard: Moment[] = [];
  readonly hear = (moment: Moment): void => void this.heard.push(moment);

  /** Without the end, which is no call. */
  get numbers(): number[] {
    return spread(this.heard.slice(0, -1), (moment) => kindOf(moment)).map(({ call }) => call);
  }
}
