/** Inputs nobody should send, and what must hold of every answer to them. */
import fc from "fast-check";

/** One property of one export: runs with drawn arguments and throws where something is amiss. */
export type Attack = fc.IRawProperty<unknown>;

/** Marks mostly, but also what breaks arithmetic. */
export const wild = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 5 }) },
  { weight: 2, arbitrary: fc.double({ min: -10, max: 10, noNaN: true }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ...[Number.NaN, Infinity, -Infinity, 0, -0, -1, 1e9, -1e9, 1e-9, 1e-300, 1e300, 2 ** 53],
    ),
  },
);
/** Numbers of people, of resamples, of degrees of freedom. */
export const count = fc.oneof(fc.integer({ min: 0, max: 60 }), wild);
export const wilds = fc.array(wild, { maxLength: 30 });
/** Marks as they should be. */
export const marks = fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 30 });
export const id = (letter: string, most: number) =>
  fc.integer({ min: 0, max: most }).map((n) => `${letter}${n}`);
export const group = fc.constantFrom("a" as const, "b" as const);

/** Every number of an answer is finite, every refusal has a sentence, no text shows what is no number. */
export function expectSpeakable(value: unknown, path = "answer"): void {
  if (typeof value === "number" && !Number.isFinite(value)) throw new Error(`${path} is ${value}`);
  if (typeof value === "string" && /NaN|undefined|Infinity|\[object/.test(value)) {
    throw new Error(`${path} says "${value}"`);
  }
  if (value instanceof Map) for (const [key, part] of value) expectSpeakable(part, `${path}.${key}`);
  else if (value !== null && typeof value === "object") {
    if ("refused" in value && !/^[A-Z].*\.$/.test(String((value as { sentence?: unknown }).sentence))) {
      throw new Error(`${path} is refused without a sentence`);
    }
    for (const [key, part] of Object.entries(value)) expectSpeakable(part, `${path}.${key}`);
  }
}

/** A method that answers or refuses, whatever it is given. */
export function answers<Args extends unknown[]>(
  call: (...args: Args) => unknown,
  ...args: { [K in keyof Args]: fc.Arbitrary<Args[K]> }
): Attack {
  return fc.property(fc.tuple(...(args as fc.Arbitrary<unknown>[])), (drawn) => {
    expectSpeakable(call(...(drawn as Args)));
  });
}

/** A small function of numbers: a number (perhaps endless) where `isInside`; outside, anything but an exception. */
export function numbers<Args extends unknown[]>(
  call: (...args: Args) => number | readonly number[],
  isInside: (...args: Args) => boolean,
  ...args: { [K in keyof Args]: fc.Arbitrary<Args[K]> }
): Attack {
  return fc.property(fc.tuple(...(args as fc.Arbitrary<unknown>[])), (drawn) => {
    const found = [call(...(drawn as Args))].flat();
    if (isInside(...(drawn as Args)) && found.some(Number.isNaN)) throw new Error(`${found}`);
  });
}
