/** Takes the answer out of a result that must not be a refusal. */
import { isRefused, type Refusal } from "../../src/statistics/refusal";

export function answered<T>(result: T | Refusal): Exclude<T, Refusal> {
  if (isRefused(result)) throw new Error(`Refused: ${result.sentence}`);
  return result as Exclude<T, Refusal>;
}
