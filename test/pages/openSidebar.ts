/** Opens the built sidebar in a real browser, with the stub in Google's place. */
import { join } from "node:path";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { sidebarHtml } from "./sidebarHtml";
import type { Stub } from "./stub";

const address = "http://sidebar.test/";

async function stubScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(__dirname, "stub.ts")],
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
  /** The page's clock stands until the test moves it. */
  frozen?: boolean;
}

/** A new page, 300 px wide as Google's sidebar is, that can reach nothing but the sidebar itself. */
export async function openSidebar(browser: Browser, opening: Opening = {}): Promise<Page> {
  built ??= Promise.all([sidebarHtml(), stubScript()]);
  const [html, script] = await built;
  const { view, stub = {}, width = 300, height = 720, dark, frozen } = opening;
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
  if (frozen) {
    await page.clock.install({ time: 0 });
    await page.clock.pauseAt(1000);
  }
  await page.addInitScript({ content: `window.stubSettings = ${JSON.stringify(stub)};\n${script}` });
  // Sooner than the test itself gives up, so that it says what it waited for.
  page.setDefaultTimeout(10_000);
  await page.goto(address);
  return page;
}
