/** Random histories, as many as wanted: npm run soak -- --seeds 500, and further ones: --from 501; and every moment at which npm test ends only some executions. */
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";

const { values } = parseArgs({
  options: { seeds: { type: "string", default: "200" }, from: { type: "string", default: "1" } },
});
const soaked = ["soak", "forms", "sheets"].map((name) => `test/soak/${name}.test.ts`);
const steps = [
  ["npm", "run", "--silent", "build"],
  ["npx", "jest", "--findRelatedTests", "test/thorough.ts", ...soaked],
];
for (const [command, ...args] of steps) {
  const env = { ...process.env, SOAK_SEEDS: values.seeds, SOAK_FROM: values.from };
  const { status } = spawnSync(command, args, { stdio: "inherit", env });
  if (status !== 0) process.exit(status ?? 1);
}
