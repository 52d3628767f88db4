/** Reads a reference case of test/golden and compares numbers with its tolerance. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(__dirname, "..", "golden");

export interface Golden<Input, Expected> {
  readonly input: Input;
  readonly expected: Expected;
  readonly tolerance: number;
}

export function golden<Input, Expected>(name: string): Golden<Input, Expected> {
  return JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8"));
}

export function goldenLines<Line>(name: string): Line[] {
  return readFileSync(join(folder, `${name}.ndjson`), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
}

/** Absolute below 1, relative above: the convention of the reference cases. */
export function expectClose(actual: unknown, expected: number, tolerance: number): void {
  if (typeof actual !== "number") throw new Error(`Expected ${expected}, got ${JSON.stringify(actual)}.`);
  const error = Math.abs(actual - expected) / Math.max(1, Math.abs(expected));
  if (!(error <= Math.max(tolerance, 1e-15))) {
    throw new Error(`Expected ${expected} within ${tolerance}, got ${actual} (off by ${error}).`);
  }
}
