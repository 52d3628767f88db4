/** A page as it is shipped, built by a process of its own, because jest does not load ES modules. */
import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { promisify } from "node:util";

const program = (page: string) =>
  `import { pageHtml } from "./src/pages/build.mjs"; process.stdout.write(await pageHtml("${page}"));`;

const built = new Map<string, Promise<string>>();

export function pageHtml(page: string): Promise<string> {
  const html =
    built.get(page) ??
    promisify(execFile)(process.execPath, ["--input-type=module", "-e", program(page)], {
      cwd: resolve(__dirname, "../.."),
      maxBuffer: 10_000_000,
    }).then(({ stdout }) => stdout);
  built.set(page, html);
  return html;
}
