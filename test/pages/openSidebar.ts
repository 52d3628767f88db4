/** Opens the built sidebar in a real browser, with the stub in Google's place. */
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import type { Stub } from "./stub";

const address = "http://sidebar.test/";
const root = process.cwd();

/** Built by a process of its own, because jest does not load ES modules. */
async function sidebar(): Promise<string> {
  const program =
    'import { sidebarHtml } from "./src/pages/sidebar/build.mjs"; process.stdout.write(await sidebarHtml());';
  const run = promisify(execFile);
  const { stdout } = await run(process.execPath, ["--input-type=module", "-e", program], {
    cwd: root,
    maxBuffer: 10_000_000,
  });
  return stdout;
}

async function stubScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(root, "test/pages/stub.ts")],
    bundle: true,
    write: false,
    format: "iife",
  });
  return outputFiles[0]?.text ?? "";
}

let built: Promise<[string, string]> | undefined;

export interface Opening {
  view?: string;
  stub?: Partial<Pick<Stub, "delay" | "fails" | "losesReply" | "answers">>;
  width?: number;
  height?: number;
  dark?: boolean;
}

/** A new page, 300 px wide as Google's sidebar is, that can reach nothing but the sidebar itself. */
export async function openSidebar(browser: Browser, opening: Opening = {}): Promise<Page> {
  built ??= Promise.all([sidebar(), stubScript()]);
  const [html, script] = await built;
  const { view, stub = {}, width = 300, height = 720, dark } = opening;
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme: dark ? "dark" : "light",
    timezoneId: "Europe/Berlin",
    acceptDownloads: true,
  });
  const asked = view ? `<script>window.plumblineView = ${JSON.stringify(view)}</script>` : "";
  await page.route("**/*", (route) =>
    route.request().url() === address
      ? route.fulfill({ contentType: "text/html", body: html + asked })
      : route.abort(),
  );
  await page.addInitScript({ content: `window.stubSettings = ${JSON.stringify(stub)};\n${script}` });
  await page.goto(address);
  return page;
}
