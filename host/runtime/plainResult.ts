/** What of a function's result reaches the browser: copies of plain values only. */
import { Exception } from "./bridge";

class Unsendable extends Error {}

function plain(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === "object" && Object.getPrototypeOf(value) === Object.prototype)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]));
  throw new Unsendable();
}

/** JSON text. A Date, Map, function or promise anywhere in the result makes the whole of it null, without a word. */
export function plainResult(result: unknown): string {
  try {
    return JSON.stringify(plain(result));
  } catch (error) {
    if (error instanceof Unsendable) return "null";
    if (error instanceof RangeError)
      throw new Exception("The result of the function is too deep to be sent.");
    throw error;
  }
}
