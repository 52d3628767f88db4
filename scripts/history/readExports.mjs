/** Reads what Export history made: checks each manifest against its files, and tells which cycles are whole and say one thing. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";

const historyFormat = "plumbline-history/1";

/**
 * @param paths manifests, or folders that hold one as manifest.json
 * @returns the parts to load, each whole or not at all (a cycle of an organisation, or those it removed), and a sentence
 *   for everything that is not loaded
 */
export function readExports(paths) {
  const problems = [];
  const read = [];
  for (const path of paths) {
    const found = readManifest(path);
    problems.push(...found.problems);
    if (!found.problems.length) read.push(found);
  }
  const chosen = new Map();
  const removed = [];
  for (const { manifest, folder, path } of read)
    for (const [cycle, files] of byCycle(manifest)) {
      const key = JSON.stringify([manifest.org, cycle]);
      const digest = files.map(({ table, sha256 }) => `${table} ${sha256}`).join("\n");
      // Whoever was removed stays removed: each export adds to them.
      if (cycle === "") {
        removed.push({ org: manifest.org, cycle, from: path, files: withPaths(files, folder) });
        continue;
      }
      const before = chosen.get(key);
      if (!before)
        chosen.set(key, { org: manifest.org, cycle, digest, from: path, files: withPaths(files, folder) });
      else if (before.digest !== digest) before.conflict = path;
    }
  const cycles = [...chosen.values()];
  for (const { org, cycle, from, conflict } of cycles.filter((one) => one.conflict))
    problems.push(
      `${org}, ${cycle}: ${from} and ${conflict} say different things. Neither is loaded; keep the export you trust.`,
    );
  return { problems, parts: [...cycles.filter(({ conflict }) => !conflict), ...removed] };
}

const withPaths = (files, folder) => files.map((file) => ({ ...file, path: join(folder, file.name) }));

/** NDJSON where both are there: the two say the same. What is of no cycle goes by a blank name. */
function byCycle({ files }) {
  const isJson = files.some(({ name }) => name.endsWith(".ndjson"));
  const cycles = new Map();
  for (const file of files.filter(({ name }) => name.endsWith(isJson ? ".ndjson" : ".csv")))
    cycles.set(file.cycle ?? "", [...(cycles.get(file.cycle ?? "") ?? []), file]);
  return cycles;
}

function readManifest(given) {
  const path = existsSync(given) && statSync(given).isDirectory() ? join(given, "manifest.json") : given;
  const refuse = (...problems) => ({ problems });
  if (!existsSync(path)) return refuse(`${path}: expected a manifest, found no such file.`);
  let manifest;
  try {
    manifest = JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    return refuse(`${path}: expected a manifest in JSON, found something else (${error.message}).`);
  }
  if (manifest?.format !== historyFormat)
    return refuse(
      `${path}: expected the format "${historyFormat}", found ${JSON.stringify(manifest?.format) ?? "nothing"}. Export it again with this version of Plumbline.`,
    );
  const { org, files } = manifest;
  if (typeof org !== "string" || !org || !Array.isArray(files) || !files.every(isListed))
    return refuse(`${path}: expected an org and a list of files beside it. Export it again.`);
  if (new Set(files.map(({ name }) => name)).size < files.length)
    return refuse(`${path}: names a file twice. Export it again.`);
  const folder = dirname(path);
  const problems = files.flatMap((file) => checkFile(folder, file));
  return { problems, manifest, folder, path };
}

/** As Plumbline names them: no name leads elsewhere, or stands for several files. */
const isListed = (file) =>
  /^[\w-]+\.(ndjson|csv)$/.test(file?.name) &&
  /^plumbline_[a-z_]+$/.test(file.table) &&
  ["string", "undefined"].includes(typeof file.cycle);

function checkFile(folder, { name, rows, sha256 }) {
  const path = join(folder, name);
  if (!statSync(path, { throwIfNoEntry: false })?.isFile())
    return [`${path}: the manifest names it, and it is not there.`];
  const found = digestOf(path);
  if (found.sha256 !== sha256)
    return [`${path}: changed since it was exported (its digest is another). Export it again.`];
  const data = name.endsWith(".csv") ? null : found.lines;
  return data === null || data === rows ? [] : [`${path}: expected ${rows} rows, found ${data}.`];
}

/** Read as a whole: Plumbline's files are small, and there may be very many. */
function digestOf(path) {
  const bytes = readFileSync(path);
  let lines = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) lines++;
  return { sha256: createHash("sha256").update(bytes).digest("hex"), lines };
}
