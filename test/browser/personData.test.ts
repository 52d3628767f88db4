/** Data about people, in the sidebar: the file, and removing only after the name was typed. */
import { openSidebar } from "../pages/openSidebar";
import { page, press, sent } from "../pages/sidebarPage";

test("R15 everything about one person is a file that says what was taken out; removing waits for the name", async () => {
  await openSidebar(page, { view: "personData" });
  await press("Ida Ito");
  await page.getByText("2 kinds of places where somebody else was taken out").click();
  expect(await page.getByText("It says who somebody else is.").count()).toBe(1);
  await page.getByText("Decisions, Decided by: a person").waitFor();
  const waiting = page.waitForEvent("download");
  await press("Download");
  const download = await waiting;
  expect(download.suggestedFilename()).toBe("about-000004-2026-10-06.txt");
  const stream = await download.createReadStream();
  const text = Buffer.concat(await stream.toArray()).toString("utf8");
  expect(text).toContain("Leadership: 3");
  expect(text).toContain(
    "It says who somebody else is.\nRatings, Rater: a person\nDecisions, Decided by: a person",
  );
  await page.getByText("Downloaded: about-000004-2026-10-06.txt").waitFor();
  await press("Remove…");
  await page.getByText("Google's version history.").waitFor();
  await page.getByText("Ida Ito has not left").waitFor();
  await press("Step 1: remove from the files");
  expect(await sent("eraseInFiles")).toEqual([]);
  // Sent to the field, with what it lacks, wherever it stands on the page.
  await page.locator(":focus").and(page.getByLabel("To go on, type: Ida Ito")).waitFor();
  await page.getByText("Type Ida Ito first.").waitFor();
  await page.getByLabel("To go on, type: Ida Ito").fill("Ida Ito");
  await press("Step 1: remove from the files");
  await page.getByText("Step 1 of 2 is done.").waitFor();
  await press("Step 2: remove from this workbook");
  await page.getByText("Ida Ito is removed.").waitFor();
  await page.getByRole("heading", { name: "Removed: Ida Ito" }).waitFor();
  expect(await sent("eraseInFiles")).toMatchObject([{ scope: { person: "000004" }, files: ["file1"] }]);
  expect(await sent("eraseData")).toMatchObject([{ scope: { person: "000004" } }]);
});

test("R15 a past cycle can be removed, the one under way can't", async () => {
  await openSidebar(page, { view: "personData" });
  await page.getByRole("button", { name: "Remove 2025 autumn" }).waitFor();
  await page.getByText("Locked. Kept until the next cycle is open.").waitFor();
  expect(await page.getByRole("button", { name: "Remove 2026 autumn" }).count()).toBe(0);
});
