/** What the warehouse takes: 20 organisations of 200 people over 10 cycles; HISTORY_TIMES=100 loads that many times as much. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readExports } from "./history/readExports.mjs";
import { sampleHistory, writeExport } from "./history/sampleHistory.mjs";
import { openWarehouse, viewNames } from "./history/warehouse.mjs";

export async function historyBench() {
  const root = mkdtempSync(join(tmpdir(), "bench-history-"));
  const folders = sampleHistory({ orgs: 20, cycles: 10, people: 200 }).map((one) => writeExport(root, one));
  const results = [];
  const timed = async (name, work) => {
    const started = performance.now();
    const done = await work();
    results.push({ name, value: Math.round(performance.now() - started), unit: "ms" });
    return done;
  };
  const { files } = await timed("history.check@20x10x200", () => readExports(folders));
  const times = Number(process.env.HISTORY_TIMES ?? 1);
  const warehouse = await openWarehouse(join(root, "warehouse.db"), { memory_limit: "1500MB" });
  await timed(`history.load@20x10x200x${times}`, async () => {
    for (let turn = 0; turn < times; turn++) await warehouse.load(files);
  });
  results.push({
    name: "history.peakMemory",
    value: Math.round(process.resourceUsage().maxRSS / 1024),
    unit: "MB",
  });
  for (const view of viewNames)
    await timed(`history.${view.replace("plumbline__", "")}`, () => warehouse.rows(`SELECT * FROM ${view}`));
  warehouse.close();
  rmSync(root, { recursive: true });
  return results;
}
