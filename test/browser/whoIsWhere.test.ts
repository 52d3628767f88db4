/** Who is where, in the sidebar: the stages, and letters looked at before they go. */
import { openSidebar } from "../pages/openSidebar";
import { samplePackets, samplePreview } from "../pages/sampleAnswers";
import { page, press, sent } from "../pages/sidebarPage";

/** The two who have a packet. */
const list = { ...samplePackets, raters: samplePackets.raters.slice(0, 2) };
const opened = () =>
  openSidebar(page, { view: "whoIsWhere", stub: { answers: { packets: { ok: true, value: list } } } });

test("every rater's stage stands in a line, who is late is marked, and the list narrows to a stage", async () => {
  await opened();
  await page.getByText("Collected: 6 of 10 own reports, 0 of 2 second ratings").waitFor();
  await page.getByText("submitted", { exact: true }).waitFor();
  await page.getByText("partly submitted, late").waitFor();
  await page.getByText("Not rated, on leave: 1").waitFor();
  await page.getByLabel("Show").selectOption("late");
  expect(await page.locator("ul.rows").first().locator("> li").count()).toBe(1);
});

test("a reminder is looked at, goes to those who are behind, and who was written to today is left out by name", async () => {
  await opened();
  await press("Remind 1");
  await page.getByText("Google lets you write to 88 more people today.").waitFor();
  expect(await sent("previewLetters")).toEqual([{ kind: "reminder", raters: ["rater2@example.com"] }]);
  expect(await sent("sendLetters")).toEqual([]);
  await press("Send 1");
  await page.getByText("1 letter is sent.").waitFor();
  expect(await sent("sendLetters")).toMatchObject([{ kind: "reminder", raters: ["rater2@example.com"] }]);
  await press("Done");
  await page.getByRole("heading", { name: "Who is where" }).waitFor();
});

test("whoever was written to today is not offered again, and it is said how many are behind all the same", async () => {
  const raters = list.raters.map((one) => ({ ...one, lastMail: new Date().toISOString() }));
  const answers = { packets: { ok: true as const, value: { ...list, raters } } };
  await openSidebar(page, { view: "whoIsWhere", stub: { answers } });
  await page.getByText("Behind and written to today already: 1.").waitFor();
  expect(await page.getByRole("button", { name: /^(Remind|Invite)/ }).count()).toBe(0);
});

test("a rater who left is named, with what to do, and not written to", async () => {
  const raters = list.raters.map((one) => ({ ...one, hasLeft: true }));
  const answers = { packets: { ok: true as const, value: { ...list, raters } } };
  await openSidebar(page, { view: "whoIsWhere", stub: { answers } });
  await page.getByText("Packets looked into").waitFor({ state: "detached" });
  expect(await page.getByText("Has left. Collect, give the reports to somebody else").count()).toBe(2);
  expect(await page.getByRole("button", { name: /^(Remind|Invite)/ }).count()).toBe(0);
});

test("nobody is reminded of what they were never sent; the letter of each is read, and copied, before any goes", async () => {
  const raters = list.raters.map((one) => ({ ...one, invited: "", lastMail: "" }));
  const far = { openedOn: "", begun: 0, submitted: 0 };
  const packets = samplePreview.packets.map((one) => ({ ...one, far }));
  const answers = {
    packets: { ok: true as const, value: { ...list, raters } },
    previewCollect: { ok: true as const, value: { packets } },
  };
  await openSidebar(page, { view: "whoIsWhere", stub: { answers } });
  await page.getByRole("button", { name: "Invite 2", exact: true }).waitFor();
  await page.getByText("Packets looked into").waitFor({ state: "detached" });
  expect(await page.getByRole("button", { name: /^Remind/ }).count()).toBe(0);
  await page.getByText("Late and without the packet's link yet: 2.").waitFor();
  await press("Invite 2");
  const text = page.getByLabel("Its text");
  await page.getByLabel("Letter to").waitFor();
  for (const { rater, name } of samplePackets.raters.slice(0, 2).filter(({ lastMail }) => !lastMail)) {
    await page.getByLabel("Letter to").selectOption(rater);
    expect(await text.inputValue()).toContain(`Hello ${name}`);
  }
  await press("Copy the text");
  await page.getByRole("button", { name: "Copied" }).waitFor();
  expect(await sent("sendLetters")).toEqual([]);
});

test.each([
  [1, "Google lets you write to 1 more person today. 1 waits until tomorrow", "Send 1"],
  [0, "Google lets you write to nobody else today", "Back"],
])("with room for %i more today, so many go out and the rest is told", async (remaining, said, button) => {
  const raters = list.raters.map((one) => ({ ...one, invited: "", lastMail: "" }));
  const letters = raters.map(({ rater, name }) => ({
    ...{ rater, name, whyNot: "" },
    letter: { to: rater, subject: "Your ratings", body: `Hello ${name}` },
  }));
  const far = { openedOn: "", begun: 0, submitted: 0 };
  const packets = samplePreview.packets.map((one) => ({ ...one, far }));
  const answers = {
    packets: { ok: true as const, value: { ...list, raters } },
    previewCollect: { ok: true as const, value: { packets } },
    previewLetters: { ok: true as const, value: { letters, remaining } },
  };
  await openSidebar(page, { view: "whoIsWhere", stub: { answers } });
  await press("Invite 2");
  await page.getByText(said).waitFor();
  await press(button);
  await page.getByText(remaining ? "1 letter is sent." : "Collected: 6 of 10").waitFor();
  if (remaining) await page.getByText("no more today; invite or remind them tomorrow: 1").waitFor();
  expect((await sent("sendLetters")).flatMap((one) => (one as { raters: string[] }).raters)).toEqual(
    raters.slice(0, remaining).map(({ rater }) => rater),
  );
});

test("reports given to somebody else: packets are looked into anew, and the answer is in view", async () => {
  const answers = { packets: { ok: true as const, value: list } };
  await openSidebar(page, { view: "whoIsWhere", stub: { answers, delay: 500 } });
  await page.getByText("Packets looked into").waitFor();
  const form = page.locator("details", { hasText: "Give to somebody else" }).last();
  await form.waitFor();
  const place = async () => (await form.boundingBox())!.y;
  const before = await place();
  await page.getByRole("button", { name: "Remind 1" }).waitFor();
  // A press on the list is not lost when the last packet was looked into.
  expect(await place()).toBe(before);
  expect(await sent("previewCollect")).toHaveLength(1);
  await page.getByText("1 packet does not show yet what changed here.").waitFor();
  await form.locator("summary").click();
  await form.getByLabel("Who rates instead").selectOption({ index: 1 });
  await form.getByLabel("Why").fill("On leave until March.");
  await form.getByRole("button", { name: "Give to somebody else" }).click();
  const answer = page.getByText(/reports? of .* given to/);
  await answer.waitFor();
  await page.getByRole("button", { name: "Remind 1" }).waitFor();
  expect(await sent("previewCollect")).toHaveLength(2);
  expect(await answer.evaluate((line) => line.getBoundingClientRect().top)).toBeGreaterThanOrEqual(0);
});
