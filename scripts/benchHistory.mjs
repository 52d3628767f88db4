/**
 * What the warehouse takes, in a process of its own: 20 organisations of 200 people over 10 cycles; with HISTORY_TIMES=100
 * as many times as many organisations (5 GB of files, 16 million marks).
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readExports } from "./history/readExports.mjs";
import { sampleHistory, writeExport } from "./history/sampleHistory.mjs";
import { openWarehouse, viewNames } from "./history/warehouse.mjs";

const root = mkdtempSync(join(tmpdir(), "bench-history-"));
const orgs = 20 * Number(process.env.HISTORY_TIMES ?? 1);
const size = `${orgs}x10x200`;
const folders = [];
for (const one of sampleHistory({ orgs, cycles: 10, people: 200 })) folders.push(writeExport(root, one));
const results = [];
const timed = async (name, work) => {
  const started = performance.now();
  const done = await work();
  const value = Math.round(performance.now() - started);
  results.push({ name: `history.${name}@${size}`, value, unit: "ms" });
  return done;
};
const { parts } = await timed("check", () => readExports(folders));
const warehouse = await openWarehouse();
await timed("load", () => warehouse.load(parts));
for (const view of viewNames)
  await timed(view.replace("plumbline__", ""), () => warehouse.rows(`SELECT * FROM ${view}`));
const memory = Math.round(process.resourceUsage().maxRSS / 1024);
results.push({ name: `history.peakMemory@${size}`, value: memory, unit: "MB" });
warehouse.close();
rmSync(root, { recursive: true });
console.log(JSON.stringify(results));
