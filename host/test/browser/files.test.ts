// Signing in, the file list, tabs and addresses on the page of the local host, in a real browser.
import type { Page } from "playwright-core";
import { ann, bo, cells, HostPages } from "./hostPage";

let pages: HostPages;
/** Ann's, with a workbook. */
let annsPage: Page;

beforeAll(async () => {
  pages = await HostPages.open();
  annsPage = await pages.window(await pages.workbook("First"), ann);
});
afterAll(() => pages.close());

test("each person sees the own files and those shared with them, and a notice never to put real ratings in", async () => {
  const { host } = pages.running;
  host.createFile({ name: "Only Ann's", as: ann });
  await pages.workbook("Shared with Bo");
  const page = await pages.visit(`/?as=${ann}`);
  await page.getByRole("link", { name: "Only Ann's" }).waitFor();
  await page.getByText("Never put real ratings").waitFor();
  await page.getByLabel("Signed in as").selectOption(bo);
  await page.getByRole("cell", { name: ann }).first().waitFor();
  expect(await page.getByRole("link").allTextContents()).toEqual(["Shared with Bo", "First"]);
  await page.close();
});

test("whoever comes first reads whom to sign in as and what to try; a press signs in", async () => {
  const { host } = pages.running;
  host.addPerson({ email: "dora@example.com", about: "Has the workbook of her team." });
  const page = await pages.visit(`/?as=${ann}`);
  const start = page.getByRole("region", { name: "Start here" });
  await start.getByText("Has the workbook of her team.").waitFor();
  expect(await start.getByRole("listitem").count()).toBe(1);
  await start.getByRole("button", { name: "Sign in as dora@example.com" }).click();
  await start.getByRole("button", { pressed: true }).waitFor();
  expect(await page.getByLabel("Signed in as").inputValue()).toBe("dora@example.com");
  await page.close();
});

test("a new person can sign in, create an empty workbook and find it again after a reload", async () => {
  const page = await pages.visit("/");
  await page.getByLabel("Signed in as").selectOption({ label: "Somebody else…" });
  await page.getByLabel("E-mail address of somebody else").fill("cleo@example.com");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.getByText("Nothing is shared with this person.").waitFor();
  await page.getByLabel("Name of a new workbook").fill("Cleo's plan");
  await page.getByRole("button", { name: "Create empty workbook" }).click();
  await page.getByRole("heading", { name: "Cleo's plan" }).waitFor();
  await page.reload();
  await page.getByRole("heading", { name: "Cleo's plan" }).waitFor();
  expect(await page.getByLabel("Signed in as").inputValue()).toBe("cleo@example.com");
  await page.close();
});

test("a file that is not shared says so", async () => {
  const { id } = pages.running.host.createFile({ name: "Secret", as: ann });
  const page = await pages.visit(`/?as=${bo}&file=${id}`);
  await page.getByRole("heading", { name: "This file cannot be opened" }).waitFor();
  await page.getByRole("button", { name: "Files" }).click();
  await page.getByRole("heading", { name: "Files" }).waitFor();
  await page.close();
});

test("the page loads nothing from elsewhere", async () => {
  const asked: string[] = [];
  annsPage.on("request", (request) => asked.push(new URL(request.url()).hostname));
  await annsPage.reload();
  await annsPage.locator(cells).waitFor();
  expect([...new Set(asked)]).toEqual(["localhost"]);
});
