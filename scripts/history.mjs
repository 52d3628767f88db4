/**
 * npm run history -- FILES…: checks the exports of Plumbline's history, loads them into DuckDB, prints the views and
 * writes history.html (history/README.md).
 */
import { writeFileSync } from "node:fs";
import { historyPage } from "./history/page.mjs";
import { readExports } from "./history/readExports.mjs";
import { printable, tableOf } from "./history/tables.mjs";
import { openWarehouse, purposeOf, viewNames } from "./history/warehouse.mjs";

const paths = process.argv.slice(2);
if (!paths.length) {
  console.error(
    "Say which exports: npm run history -- FOLDER…, each with the manifest.json that Export history made.",
  );
  process.exit(2);
}
const count = (number, one) => `${number.toLocaleString("en")} ${one}${number === 1 ? "" : "s"}`;
const { problems, parts } = readExports(paths);
for (const problem of problems) console.error(printable(problem));
if (!parts.length) process.exit(1);
const warehouse = await openWarehouse();
const { loaded, refused } = await warehouse.load(parts);
for (const sentence of refused) console.error(printable(sentence));
const cycles = loaded.filter(({ cycle }) => cycle);
if (!cycles.length) process.exit(1);
const orgs = new Set(cycles.map(({ org }) => org));
console.log(`${count(orgs.size, "organisation")}, ${count(cycles.length, "cycle")}\n`);
const views = {};
for (const view of viewNames) {
  views[view] = await warehouse.rows(`SELECT * FROM ${view} ORDER BY ALL`);
  console.log(`${view}\n${purposeOf(view)}\n\n${tableOf(views[view])}\n`);
}
warehouse.close();
writeFileSync("history.html", await historyPage(views));
console.log("history.html is written: open it in a browser; it prints.");
process.exit(problems.length + refused.length ? 1 : 0);
