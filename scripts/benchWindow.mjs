/** One person's window of the host's page, as the benchmark acts in it and looks at it. */

/** @param who what the report calls the person */
export async function openWindow(browser, who) {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  page.setDefaultTimeout(120_000);
  Object.assign(page, { who, sent: 0 });
  await countSent(page);
  return page;
}

/** Adds up in `page.sent` what the host sends of the file. */
async function countSent(page) {
  const network = await page.context().newCDPSession(page);
  await network.send("Network.enable");
  const grids = new Set();
  network.on("Network.responseReceived", ({ requestId, response }) => {
    if (response.url.includes("/grid")) grids.add(requestId);
  });
  network.on("Network.dataReceived", ({ requestId, dataLength }) => {
    if (grids.has(requestId)) page.sent += dataLength;
  });
}

/** Until the browser has drawn. */
export const painted = (page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** Until dark pixels stand where the text of A1 is drawn. */
export const firstCell = (page) =>
  page.waitForFunction(() => {
    const canvas = document.querySelector(".grid canvas[id^=univer-sheet-main-canvas]");
    const pixels = canvas?.getContext("2d").getImageData(48, 22, 80, 17).data ?? [];
    return pixels.some((value, at) => at % 4 === 0 && value < 60 && pixels[at + 3] > 0);
  });

/** Until the formula bar has a text. */
export const showsInBar = (page, text) =>
  page.waitForFunction(
    (wanted) => document.querySelector("[aria-label='Content of the selected cell']")?.value === wanted,
    text,
  );

export async function select(page, address) {
  await page.getByLabel("Selected cells").fill(address);
  await page.getByLabel("Selected cells").press("Enter");
}

/** Confirms what has been typed into the selected cell, and selects it again. */
export async function enter(page) {
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowUp");
}
