/** How one call from the sandbox to Google's side is described: price, right, and what it does. */

import type { Price } from "../engine/prices";
import type { Right } from "../engine/rights";
import type { Caller } from "./caller";

export interface Service<Args extends never[] = never[]> {
  price: Price;
  right?: Right;
  /** Cells read or written, for the price. */
  cells?: (...args: Args) => number;
  /** The answer depends on buffered writes, so they are saved first. */
  waitsForWrites?: boolean;
  /** The answer depends on formulas, so they are computed first. */
  computes?: boolean;
  run(execution: Caller, ...args: Args): unknown;
}

export type Services = { [method: string]: Service };

type Run<Args extends unknown[]> = (execution: Caller, ...args: Args) => unknown;
type Options = Omit<Service, "run" | "price">;

/** A service whose arguments are trusted to be what the sandbox's facade sends. */
export function service<Args extends unknown[]>(
  price: Price,
  run: Run<Args>,
  options: Options = {},
): Service {
  return { price, run: run as unknown as Service["run"], ...options };
}
