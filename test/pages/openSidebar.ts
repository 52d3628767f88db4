/** Opens the built sidebar in a real browser, with the stub in Google's place. */
import { join } from "node:path";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { viewNames, viewOf } from "../../src/domain/views";
import { pageHtml } from "./pageHtml";
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

let builtStub: Promise<string> | undefined;

export interface Opening {
  view?: string;
  /** What a page of its own begins with. */
  first?: string;
  /** Whether texts that were not saved before stay in the browser; else it starts as on another computer. */
  keeps?: boolean;
  stub?: Partial<Pick<Stub, "delay" | "fails" | "losesReply" | "answers" | "tasks">>;
}

/** A page 300 px wide, as Google's sidebar is. Opening a sidebar in it again is much quicker than making another. */
export async function newPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width: 300, height: 720 },
    timezoneId: "Europe/Berlin",
    acceptDownloads: true,
  });
  // Sooner than the test itself gives up, so that it says what it waited for.
  page.setDefaultTimeout(90_000);
  return page;
}

/** Opens the page of a view beside the sheet anew; it can reach nothing but itself. */
export const openSidebar = (page: Page, opening: Opening = {}): Promise<void> => {
  const view = viewNames.find((name) => name === opening.view) ?? "home";
  return openPage(viewOf(view).page ?? "sidebar", page, opening);
};

/** The same with a page by the name of its folder. */
export async function openPage(
  name: string,
  page: Page,
  { view = "home", first, keeps = false, stub = {} }: Opening = {},
): Promise<void> {
  builtStub ??= stubScript();
  const [html, script] = await Promise.all([pageHtml(name), builtStub]);
  const inline = (code: string) => `<script>${code.replaceAll("</script", "<\\/script")}</script>`;
  const forget = keeps ? "" : "localStorage.clear();";
  const settings = inline(
    `${forget} window.stubSettings = ${JSON.stringify(stub)}; window.plumblineView = "${view}"; window.plumblineFirst = ${JSON.stringify(first && [first])}`,
  );
  const body = html.replace("<head>", () => `<head>${settings}${inline(script)}`);
  await page.unrouteAll();
  await page.route("**/*", (route) =>
    route.request().url() === address
      ? route.fulfill({ contentType: "text/html; charset=utf-8", body })
      : route.abort(),
  );
  await page.goto(address);
}
