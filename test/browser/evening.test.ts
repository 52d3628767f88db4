/** A manager's evening: seven reports at the size of Google's sidebar, counted in presses, scrolls and waiting. */
import type { Browser, Locator, Page } from "playwright-core";
import { launchChromium } from "../../host/test/browser/chromium";
import { newPage, openSidebar } from "../pages/openSidebar";
import { sampleTasks } from "../pages/sampleAnswers";

const sidebar = { width: 300, height: 560 };
/** Milliseconds that Google takes for one call, at most (measured on the local host's prices). */
const google = 3500;

const levels = ["IC1", "IC2", "IC3", "IC3", "IC4", "IC5", "M4"];
const [blank] = sampleTasks();
const profile = sampleTasks().find(({ role }) => role === "vignette")!;
const tasks = levels.map((level, at) => ({
  ...blank!,
  rating: `r${at}`,
  person: `r${at}`,
  name: `Report Number ${at + 1}`,
  title: "Senior Product Manager, Payments and Platform",
  level,
}));

let browser: Browser;
let page: Page;
/** Of all tests whose clock goes as always: a window more costs more than a page. */
let other: Page;
beforeAll(async () => {
  browser = await launchChromium();
  page = await newPage(browser);
  await page.setViewportSize(sidebar);
  other = await newPage(browser);
});
beforeEach(() => other.setViewportSize(sidebar));

let presses = 0;

/** With the mouse, as a person does: only what is in view, and not covered, can be pressed. */
async function press(target: Locator): Promise<void> {
  const box = (await target.boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const isSeen = await target.evaluate(
    (element, [left = 0, top = 0]) => element.contains(document.elementFromPoint(left, top)),
    [x, y],
  );
  expect([await target.textContent(), isSeen]).toEqual([await target.textContent(), true]);
  await page.mouse.click(x, y);
  presses++;
  // What is drawn after a frame is drawn; Google has not answered anything yet.
  await page.clock.runFor(20);
}

test("seven reports: at most 60 presses and no scroll, and once the list is there nobody waits for Google", async () => {
  await page.clock.install({ time: new Date("2026-11-10T19:00:00Z") });
  await page.clock.pauseAt(new Date("2026-11-10T19:01:00Z"));
  await openSidebar(page, { view: "rate", stub: { delay: google, tasks } });
  await page.clock.runFor(google + 500);
  await page.getByText("0 of 7").waitFor();
  await page.evaluate(() => {
    Object.assign(window, { scrolls: 0 });
    const count = () =>
      Object.assign(window, { scrolls: (window as never as { scrolls: number }).scrolls + 1 });
    addEventListener("wheel", count, { capture: true });
    document.addEventListener("scroll", (event) => event.target === document && scrollY > 0 && count(), true);
  });
  presses = 0;
  await press(page.getByRole("button", { name: "Rate Report Number 1" }));
  for (let report = 0; report < 7; report++) {
    for (let criterion = 0; criterion < 4; criterion++) {
      await press(page.locator(".scale label").nth((report + criterion) % 5));
      await page.keyboard.type("L");
      await page.keyboard.insertText(
        "ed the renewal interviews in May; support closed 40 % of questions without us.",
      );
      const isLast = criterion === 3;
      const [field, footer] = await Promise.all(
        [".evidence > textarea", "footer"].map(async (place) => (await page.locator(place).boundingBox())!),
      );
      expect(field!.y + field!.height).toBeLessThanOrEqual(footer!.y);
      const label = !isLast ? "Next" : report < 6 ? "Submit and rate next" : "Submit";
      await press(page.locator("footer").getByRole("button", { name: label, exact: true }));
    }
  }
  await page.getByText(/^Submitting: /).waitFor();
  expect(await page.evaluate(() => (window as never as { scrolls: number }).scrolls)).toBe(0);
  expect(presses).toBeLessThanOrEqual(60);
  await page.clock.runFor(10 * google);
  await page.getByText("7 of 7").waitFor();
  const kept = await page.evaluate(() =>
    window.stub.tasks.map(({ status, said }) => [
      status,
      Object.values(said.assessments).map(({ mark }) => mark),
    ]),
  );
  expect(kept).toEqual(
    tasks.map((_, report) => ["submitted", [0, 1, 2, 3].map((criterion) => ((report + criterion) % 5) + 1)]),
  );
});

test("300 × 473, beside a sheet at 1366 × 768: the marks, the evidence and the footer are in view, and what goes on says so", async () => {
  const small = other;
  await small.setViewportSize({ width: 300, height: 473 });
  await openSidebar(small, { view: "rate", stub: { tasks: [tasks[2]!] } });
  await small.getByRole("button", { name: /^Rate/ }).click();
  const isSeen = (place: string) =>
    small.locator(place).evaluate((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return element.contains(document.elementFromPoint(x + width / 2, y + height - 2));
    });
  const more = small.locator(".reading .more-below button");
  for (let criterion = 0; criterion < 4; criterion++) {
    await small.locator(".bars button").nth(criterion).click();
    await more.waitFor();
    for (const place of [".scale .apart", ".evidence > textarea", "footer .primary"])
      expect([place, await isSeen(place)]).toEqual([place, true]);
    await small.locator(".scale label").nth(criterion).click();
    await small.keyboard.insertText("Led the renewal interviews in May. ".repeat(3));
    // The text gives way to the anchor, and is a press away.
    expect(await small.locator(".reading").isVisible()).toBe(false);
    expect(await small.locator("main").evaluate((all) => all.scrollHeight - all.clientHeight)).toBe(0);
  }
  // What every mark means, in full, is one press away.
  const last = small.getByText("At the last level of a track");
  expect(await last.isVisible()).toBe(false);
  await small.getByRole("button", { name: "Full scale" }).click();
  expect(await last.isVisible()).toBe(true);
  // Four criteria with their evidence are longer than the page: it says so, and leads to the last one.
  await small.locator(".bars").getByRole("button", { name: "Review" }).click();
  await small.getByText("More below").click();
  await small.getByText("More below").waitFor({ state: "detached" });
  expect(await isSeen(".rows > li:last-child")).toBe(true);
  // An expectation is read to its end by pressing on.
  await small.locator(".bars button").nth(0).click();
  await small.getByRole("button", { name: "IC3", exact: true }).click();
  await small.waitForFunction(() => {
    const reading = document.querySelector(".reading")!;
    reading.querySelector<HTMLElement>(".more-below button")?.click();
    return reading.scrollTop + reading.clientHeight > reading.scrollHeight - 12;
  });
});

test.each([
  ["2026-11-12", "due 12 Nov 2026"],
  ["2026-11-13", "was due 12 Nov 2026"],
])("300 px: on %s the header of a report says %s, and all of it", async (day, said) => {
  const dated = await newPage(browser);
  await dated.clock.setFixedTime(new Date(`${day}T09:00:00Z`));
  await openSidebar(dated, { view: "rate" });
  await dated.getByRole("button", { name: "Siobhán Nguyễn", exact: true }).click();
  const due = dated.locator(".back .behind");
  await due.getByText(said, { exact: true }).waitFor();
  expect(await due.evaluate(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth)).toBe(true);
  await dated.close();
});

test("300 × 560: the expectation is read on after the mark, and folded at the next report of the level; More leads on", async () => {
  await openSidebar(other, { view: "rate", stub: { tasks: [tasks[2]!, tasks[3]!] } });
  const reading = other.locator(".reading");
  const more = reading.locator(".more-below button");
  const lines = () => reading.evaluate(({ clientHeight }) => Math.round(clientHeight / 19));
  await other.getByRole("button", { name: /^Rate/ }).click();
  await other.locator(".scale label").nth(3).click();
  await more.waitFor();
  expect(await lines()).toBeGreaterThan(2);
  await other.getByRole("button", { name: "‹ All reports" }).click();
  await other.getByRole("button", { name: "Report Number 4", exact: true }).click();
  await more.waitFor();
  expect(await lines()).toBe(2);
  await other.locator(".scale label").nth(3).click();
  expect(await lines()).toBe(2);
  await more.click();
  await other.locator(".reading.asked").waitFor();
  expect(await lines()).toBeGreaterThan(4);
});

test.each([
  ...levels.map((level, at) => [level, tasks[at]!] as const),
  ["a shared profile", profile] as const,
])(
  "300 × 560: the scale with its anchors, the line of evidence and the footer are in view on entry, at %s",
  async (_, task) => {
    await openSidebar(other, { view: "rate", stub: { tasks: [task] } });
    await other.getByRole("button", { name: /^(Rate|Continue)/ }).click();
    for (let criterion = 0; criterion < 4; criterion++) {
      await other.locator(".bars button").nth(criterion).click();
      expect(await other.locator("main").evaluate((all) => all.scrollHeight - all.clientHeight)).toBe(0);
      for (const place of [".scale .apart", ".evidence > textarea", "footer .primary"]) {
        const box = (await other.locator(place).boundingBox())!;
        expect([place, box.y >= 0 && box.y + box.height <= sidebar.height]).toEqual([place, true]);
      }
      // Whom it is about takes one line, however long the title.
      expect((await other.locator(".person").boundingBox())!.height).toBeLessThan(24);
      // What a mark means stands there before it is chosen.
      const anchors = await other
        .locator(".scale .anchor")
        .evaluateAll((all) => all.map((one) => one.getClientRects().length > 0));
      expect(anchors).toEqual([true, true, true, true, true]);
      const small = await other
        .locator("main *:visible")
        .evaluateAll(
          (all) =>
            all.filter(
              (one) =>
                one.childElementCount === 0 &&
                one.textContent &&
                Number.parseFloat(getComputedStyle(one).fontSize) < 12,
            ).length,
        );
      expect(small).toBe(0);
      const targets = await other
        .locator("button:visible, summary:visible, label.choice:visible")
        .evaluateAll((all) =>
          all
            .map((one) => [one.textContent, one.getBoundingClientRect().height] as const)
            .filter(([, height]) => height < 24),
        );
      expect(targets).toEqual([]);
    }
  },
);
