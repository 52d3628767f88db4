/** The sidebar as it is shipped, built by a process of its own, because jest does not load ES modules. */
import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { promisify } from "node:util";

const program =
  'import { pageHtml } from "./src/pages/build.mjs"; process.stdout.write(await pageHtml("sidebar"));';

let built: Promise<string> | undefined;

export function sidebarHtml(): Promise<string> {
  built ??= promisify(execFile)(process.execPath, ["--input-type=module", "-e", program], {
    cwd: resolve(__dirname, "../.."),
    maxBuffer: 10_000_000,
  }).then(({ stdout }) => stdout);
  return built;
}
