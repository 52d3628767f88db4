/** The designed states of the sidebar: loading, refused, several accounts, offline, narrow, zoomed, by keyboard. */
import { saidOf, viewNames, viewOf } from "../../src/domain/views";
import { newPage, type Opening, openSidebar } from "../pages/openSidebar";
import { browser, page } from "../pages/sidebarPage";

const open = (opening: Opening) => openSidebar(page, opening);

test("loading: nothing for 300 ms, then a skeleton, after a second what is awaited", async () => {
  const frozen = await newPage(browser);
  const waiting = async () => [
    await frozen.locator(".skeleton").count(),
    await frozen.locator("main p").count(),
  ];
  await frozen.clock.install({ time: 0 });
  await frozen.clock.pauseAt(1000);
  await openSidebar(frozen, { stub: { delay: 9000 } });
  await frozen.clock.runFor(250);
  expect(await waiting()).toEqual([0, 0]);
  await frozen.clock.runFor(150);
  expect(await waiting()).toEqual([4, 0]);
  await frozen.clock.runFor(1000);
  expect(await waiting()).toEqual([4, 1]);
  await frozen.clock.runFor(9000);
  await frozen.getByText("Rating · people as of").waitFor();
  await frozen.close();
});

test("R4 the refusal shows the address Google gave and where HR adds it", async () => {
  const refused = { message: "This packet belongs to Ada Ng.", email: "somebody@partner.example" };
  await open({ view: "rate", stub: { answers: { listReports: { ok: false, refused } } } });
  const alert = page.getByRole("alert");
  await alert.getByText("somebody@partner.example").waitFor();
  expect(await alert.textContent()).toContain("Also signs in as");
  expect(await page.getByRole("button", { name: "Try again" }).count()).toBe(0);
});

const busy = "Waiting for hr@example.com (Collect: 12 rows from 3 packets).";

test("whom a call waits for is said while it waits", async () => {
  const answers = { listReports: { ok: false as const, busy } };
  await open({ view: "rate", stub: { delay: 1000, answers } });
  await page.waitForFunction(() => window.stub.calls.some(({ method }) => method === "listReports"));
  await page.evaluate(() => {
    window.stub.slow = ["listReports"];
  });
  await page.getByRole("status").getByText(busy).waitFor();
  expect(await page.getByRole("alert").count()).toBe(0);
});

test("a call that waited for somebody often enough says so, and can be repeated", async () => {
  await open({ view: "rate", stub: { answers: { listReports: { ok: false, busy } } } });
  await page.getByRole("alert").getByText("Somebody else is at work").waitFor();
  expect(await page.getByText("Your change goes on").count()).toBe(0);
  await page.evaluate(() => {
    window.stub.answers = {};
  });
  await page.getByRole("button", { name: "Try again" }).click();
  await page.getByRole("alert").waitFor({ state: "detached" });
});

test("several Google accounts, and a file that was taken back, are recognised, with what to do", async () => {
  const error =
    "We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.";
  await open({ view: "rate", stub: { fails: { listReports: error } } });
  await page.getByText("signed in to several Google accounts").waitFor();
  await page.getByText("the sheet Ratings is made for rating without the sidebar").waitFor();
  // Nor is one whom HR took the file from asked for a consent.
  await page.evaluate(() => {
    window.stub.fails = {
      listReports: "Exception: You do not have permission to access the requested document.",
    };
  });
  await page.getByRole("button", { name: "Try again" }).click();
  await page.getByText("This file is not shared with you any more").waitFor();
  await page.evaluate(() => {
    window.stub.fails = {};
  });
  await page.getByRole("button", { name: "Try again" }).click();
  await page.getByRole("button", { name: "Siobhán Nguyễn", exact: true }).waitFor();
});

test("an answer that is none is a failure one can retry", async () => {
  await open({ view: "rate", stub: { fails: { listReports: "TypeError: x is undefined" } } });
  await page.getByText("Google gave no proper answer").waitFor();
  expect(await page.locator("body").textContent()).not.toContain("TypeError");
});

test("an answer that is none, while the browser is offline, is laid to the connection", async () => {
  await open({ view: "rate", stub: { fails: { listReports: "TypeError: x is undefined" } } });
  await page.getByText("Google gave no proper answer").waitFor();
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Try again" }).click();
  await page.getByText("The connection is gone").waitFor();
  await page.context().setOffline(false);
});

test("offline is said above whatever is open, and taken back", async () => {
  await open({ view: "rate" });
  await page.context().setOffline(true);
  await page.getByText("You are offline.").waitFor();
  await page.context().setOffline(false);
  await page.getByText("You are offline.").waitFor({ state: "detached" });
});

test("what the server noticed on the way is shown and can be dismissed", async () => {
  const notice = {
    code: "cell.changedMeanwhile",
    message: "People, row 4: somebody changed this cell; it stays.",
  };
  const reply = { ok: true as const, value: { raters: [], problems: [] }, notices: [notice] };
  await open({ view: "packets", stub: { answers: { packets: reply } } });
  await page.getByText(notice.message).waitFor();
  await page.getByRole("button", { name: "Dismiss" }).click();
  expect(await page.getByText(notice.message).count()).toBe(0);
});

const views = [
  "home",
  "setUp",
  "cycle",
  "packets",
  "collect",
  "rate",
  "propose",
  "build",
  "decide",
  "cases",
  "export",
  "history",
];

test("each view opens from its name, titled, focused there, without a sideways scroll at a third of the space", async () => {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  await page.setViewportSize({ width: 200, height: 180 });
  for (const view of views) {
    await open({ view });
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.locator(".skeleton").first().waitFor({ state: "detached" });
    const seen = await page.evaluate(() => ({
      fits: document.documentElement.scrollWidth <= innerWidth,
      focused: document.activeElement?.tagName,
    }));
    expect([view, seen]).toEqual([view, { fits: true, focused: "H1" }]);
  }
  await page.setViewportSize({ width: 300, height: 720 });
  expect(errors).toEqual([]);
});

test("an unknown view opens home", async () => {
  await open({ view: "__proto__" });
  await page.getByText("Gather ratings").waitFor();
});

test("the rating form is worked by keyboard, in the order of reading; a new criterion takes the focus", async () => {
  await open({ view: "rate" });
  await page.getByRole("button", { name: "Siobhán Nguyễn", exact: true }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Hard skills" }).waitFor();
  await page.getByRole("button", { name: "Next" }).focus();
  await page.keyboard.press("Enter");
  const focus = () =>
    page.evaluate(
      () =>
        document.activeElement?.textContent ||
        document.activeElement?.getAttribute("type") ||
        document.activeElement?.tagName,
    );
  await page.getByRole("heading", { name: "Cross-functionality" }).waitFor();
  const order = [await focus()];
  for (let tab = 0; tab < 12; tab++) {
    await page.keyboard.press("Tab");
    order.push(await focus());
  }
  expect(order).toEqual([
    "Cross-functionality",
    expect.stringMatching(/^Is a critical partner/),
    "IC3",
    "Seen when",
    "Staff PM",
    "Group PM",
    "Numbers",
    "radio",
    "Full scale",
    "TEXTAREA",
    "Add more",
    "Next",
    "Back",
  ]);
});

test("every page beside the sheet is called as in the menu, in the hub as the hub's menu says", async () => {
  const heading = () => page.getByRole("heading", { level: 1 }).first();
  const own = viewNames.filter((view) => {
    const { page: name = "sidebar" } = viewOf(view);
    return view !== "home" && !["import", "room", "handbook"].includes(name);
  });
  for (const view of own) {
    await open({ view });
    await heading().getByText(saidOf(view, false).label, { exact: true }).waitFor();
  }
  const letters = { letters: [], answers: [], toOpen: [], withoutFile: [], behind: {}, problems: [] };
  await open({
    view: "letters",
    stub: { answers: { letters: { ok: true, value: { ...letters, isHub: true, whyNot: "" } } } },
  });
  await heading().getByText(saidOf("letters", true).label, { exact: true }).waitFor();
});
