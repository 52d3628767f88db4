/** The sidebar's export: formats, what a file would hold, the file, and Workday's header row. */
import { readFileSync } from "node:fs";
import { type Opening, openSidebar } from "../pages/openSidebar";
import { sampleExportPage } from "../pages/sampleAnswers";
import { page, press, sent } from "../pages/sidebarPage";

const open = (stub: Opening["stub"] = {}) => openSidebar(page, { view: "export", stub });

test("R26 a format shows rows, problems, who is left out and what went out before; the file downloads as it came", async () => {
  await open();
  await press("All columns");
  await page.getByRole("heading", { name: "4 rows, 1 problem" }).waitFor();
  await page.getByText("4 of 4 rows were exported on 12 November 2026, in this format or another.").waitFor();
  await page.getByText("1 row waits for it.").waitFor();
  await page.getByText("It was declined.").waitFor();
  await page.getByText("Holds what people wrote about somebody (justification).").waitFor();
  const [download] = await Promise.all([page.waitForEvent("download"), press("Download CSV")]);
  expect(download.suggestedFilename()).toBe("All-columns-2026-autumn-2026-11-13.csv");
  expect(readFileSync(await download.path(), "utf8")).toBe("employee_id,name\r\n000107,Siobhán Nguyễn\r\n");
  expect(await sent("exportFile")).toMatchObject([{ format: "All columns", seen: "4f2a" }]);
  await page.getByText("is noted in Log and stands on the sheet Export.").waitFor();
  await page.getByText("Open a CSV without harm").click();
  await page.getByText("take zeros off the front of IDs").waitFor();
});

test("Workday asks for the template's header row first, and gives values to paste", async () => {
  await open();
  await press("Workday");
  expect(await page.getByRole("button", { name: "Make the values" }).count()).toBe(0);
  await page.getByLabel("Header row of your template").fill("One two");
  await press("Remember the headings");
  await page.getByText("Header row: expected at least three headings").waitFor();
  await page.getByLabel("Header row of your template").fill("Worker*\tPosition\tEffective Date*");
  await press("Remember the headings");
  await page.getByText("Stays blank, for nothing is said to fill it: Position.").waitFor();
  await press("Make the values");
  const values = page.getByLabel("Values to paste");
  await values.waitFor();
  expect(await values.inputValue()).toBe("1\t000107\t2027-01-01\n");
  await press("Copy values");
  await page.getByRole("button", { name: "Copied" }).waitFor();
});

test("a format opens as a sheet; levels without a row in Job codes get one; Back leads to the list", async () => {
  await open();
  await page.getByText("It has no row for IC8.").waitFor();
  await press("Add the row");
  await page.getByText("It has no row for IC8.").waitFor();
  expect(await sent("addJobCodeRows")).toHaveLength(1);
  await press("HiBob");
  await page.getByText("HiBob clears a column that the file leaves out.").waitFor();
  await page.getByText("Change the columns").click();
  await press("Open as a sheet");
  await page.getByText("They stand on the sheet “Format HiBob”.").waitFor();
  await press("‹ Formats");
  await page.getByText("Your own, from its sheet").waitFor();
});

test("while the cycle is open a file can be looked at, not taken", async () => {
  const value = {
    ...sampleExportPage,
    cycles: [
      {
        name: "2026 autumn",
        whyNot: "Results can be exported while the cycle is locked. Now it is live: marks are calibrated.",
      },
    ],
  };
  await open({ answers: { exportPage: { ok: true, value } } });
  await press("BambooHR");
  await page.getByRole("heading", { name: "4 rows, 1 problem" }).waitFor();
  await page.getByText("Now it is live").waitFor();
  await page.getByRole("button", { name: "Go to the cycle" }).waitFor();
  expect(await page.getByRole("button", { name: "Download CSV" }).count()).toBe(0);
});
