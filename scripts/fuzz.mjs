/** Attacks every export of the statistics for longer than the tests do: `npm run fuzz -- 5` gives each of them five seconds. */
import { spawnSync } from "node:child_process";

const seconds = Number(process.argv[2] ?? 2);
const { status } = spawnSync("npx", ["jest", "test/statistics/fuzz", "--maxWorkers=1"], {
  stdio: "inherit",
  env: { ...process.env, FUZZ_MS: String(1000 * seconds) },
});
process.exit(status ?? 1);
