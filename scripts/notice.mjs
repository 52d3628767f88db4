/** Whose code is in a bundle, and the notice its licence asks for. */
import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");

/**
 * The packages an esbuild bundle took code from, by name, each with the text of its licence.
 * @param metafile what esbuild tells about the bundle
 */
function packagesIn({ outputs }) {
  const used = Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput ? [path] : [])),
  );
  const folders = used.map((path) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1]);
  return [...new Set(folders.filter(Boolean))].sort().map((folder) => {
    const at = resolve(root, folder);
    const { name, version, license } = JSON.parse(readFileSync(resolve(at, "package.json"), "utf8"));
    const file = readdirSync(at).find((one) => /^licen[cs]e/i.test(one));
    if (!file) throw new Error(`${name} ${version} has no licence text; it can't be shipped.`);
    return { name, version, license, text: readFileSync(resolve(at, file), "utf8").trim() };
  });
}

/** What has to stand at the head of a bundle; MIT asks for the text itself. */
export function noticeOf(metafile) {
  const byText = new Map();
  for (const { name, version, license, text } of packagesIn(metafile))
    byText.set(text, [...(byText.get(text) ?? []), `Contains ${name} ${version} (${license}):`]);
  return [...byText].map(([text, names]) => `${names.join("\n")}\n\n${text}\n`).join("\n");
}
