/** Lists whose code we ship and under which licence, and what is installed to build, test and try it. */
import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");

console.log("In dist/, with their texts at the head of each file:");
for (const file of readdirSync(resolve(root, "dist")).sort())
  for (const [, what] of readFileSync(resolve(root, "dist", file), "utf8").matchAll(/^Contains (.+):$/gm))
    console.log(`  ${file}: ${what}`);
const { packages } = JSON.parse(readFileSync(resolve(root, "package-lock.json"), "utf8"));
const installed = new Map();
for (const [path, { link, license = "not said", version }] of Object.entries(packages))
  if (path.includes("node_modules/") && !link)
    installed.set(license, [
      ...(installed.get(license) ?? []),
      `${path.split("node_modules/").pop()} ${version}`,
    ]);
console.log("\nInstalled to build, test and try it:");
for (const [license, names] of [...installed].sort(([, a], [, b]) => b.length - a.length))
  console.log(
    `  ${license}: ${names.length}${names.length < 12 ? ` (${[...new Set(names)].join(", ")})` : ""}`,
  );
