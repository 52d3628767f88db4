/** A browser with one sidebar for all tests of the file that imports this, and what most of them do there. */
import type { Browser, Page } from "playwright-core";
import { launchChromium } from "../../host/test/browser/chromium";
import { newPage } from "./openSidebar";

export let browser: Browser;
export let page: Page;
beforeAll(async () => {
  browser = await launchChromium();
  page = await newPage(browser);
});

export const press = (name: string) => page.getByRole("button", { name, exact: true }).click();

/** What was sent to the server, call by call. */
export const sent = (method: string) =>
  page.evaluate(
    (name) => window.stub.calls.filter((call) => call.method === name).map(({ input }) => input),
    method,
  );
