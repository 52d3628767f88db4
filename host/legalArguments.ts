/** Which values google.script.run lets through: numbers, strings, booleans, null, arrays and plain objects. */
import { GoogleError } from "./edits/refusals";

/** The arguments as they arrive on the server (undefined becomes null); an illegal one throws. */
export function legalArguments(args: unknown[]): unknown[] {
  return args.map((argument, i) => legal(argument, String(i)));
}

function legal(value: unknown, path: string): unknown {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (Array.isArray(value)) return value.map((item, i) => legal(item, `${path}.${i}`));
  const tag = Object.prototype.toString.call(value);
  const prototype = Object.getPrototypeOf(value) as object | null;
  const plain =
    tag === "[object Object]" && (prototype === null || Object.getPrototypeOf(prototype) === null);
  if (typeof value !== "object" || !plain)
    throw new GoogleError(`Failed due to illegal value in property: ${path}`, "TypeError");
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, legal(item, key)]));
}
