/** Keeps a workspace of the version about to be released, which every later one has to open: npm run world -- 0.2 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "./sample.mjs";

const root = resolve(import.meta.dirname, "..");
const version = process.argv[2] ?? "";
if (!/^\d+\.\d+$/.test(version)) {
  console.error(`Expected a version such as 0.2, found "${version}".`);
  process.exit(1);
}
const folder = join(root, "test/worlds", version);
const target = join(folder, "sample");
const workspace = mkdtempSync(join(tmpdir(), "plumbline-world-"));
const { openHost } = createRequire(import.meta.url)(join(root, "build/host/main.js"));
const host = await openHost({ dist: join(root, "dist"), workspace });
const { sheets } = await host.file(await build(host));
await host.close();
const settings = sheets.find(({ name }) => name === "Settings").values;
const schema = settings.find((cells) => cells[0] === "Tables version")[1];
mkdirSync(target, { recursive: true });
for (const name of readdirSync(workspace).filter((one) => one.endsWith(".json")))
  writeFileSync(join(target, `${name}.gz`), gzipSync(readFileSync(join(workspace, name)), { level: 9 }));
writeFileSync(join(folder, "schema"), `${schema}\n`);
rmSync(workspace, { recursive: true });
console.log(`Written to ${target}`);
