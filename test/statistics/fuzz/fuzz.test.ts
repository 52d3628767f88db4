/** Every export of the statistics, attacked: no exception, no hang, no number that is none. `npm run fuzz` attacks longer. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { methods } from "./methods";
import { severe } from "./severe";
import { small } from "./small";

const folder = join(__dirname, "..", "..", "..", "src", "statistics");
const exported = (readdirSync(folder, { recursive: true }) as string[])
  .filter((file) => file.endsWith(".ts"))
  .flatMap((file) =>
    [...readFileSync(join(folder, file), "utf8").matchAll(/^export function (\w+)/gm)].map(
      ([, name]) => name!,
    ),
  );
const attacks = { ...small, ...methods, ...severe };

/** Milliseconds for each export. */
const time = Number(process.env.FUZZ_MS ?? 80);
const seed = process.env.FUZZ_SEED ? Number(process.env.FUZZ_SEED) : undefined;

test("every exported function is attacked", () => {
  expect(Object.keys(attacks).sort()).toEqual([...exported].sort());
});

test.each(Object.entries(attacks))(
  "%s",
  (_, attack) => {
    fc.assert(attack, { numRuns: 1_000_000, interruptAfterTimeLimit: time, seed });
  },
  time + 60_000,
);
