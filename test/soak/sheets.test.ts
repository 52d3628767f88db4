/** Filters, merged cells, find and replace, copies, formulas, cut and paste: no marks come to another in silence. More seeds: npm run soak. */
import { openSoak, type Soak } from "./history";
import { sheetsHistory } from "./sheetsHistory";
import { playAll } from "./told";

jest.setTimeout(3_600_000);

let soak: Soak;
beforeAll(async () => {
  soak = await openSoak();
});
afterAll(() => soak.plumbline.host.close());

test.each([
  ["a packet's sheet", false],
  ["the hub's sheet", true],
])("random histories of %s", async (what, isHub) => {
  await playAll(what, (seed) => sheetsHistory(soak, seed, isHub));
});

/**
 * In a packet, a text cut and pasted into another's row, and then the request of the row it came from emptied by copied
 * cells (3482). In the hub, both headings of a criterion renamed by find and replace, and nobody told that its marks are in
 * no form (3455).
 */
test.each([
  ["a packet's sheet", 3482, false],
  ["the hub's sheet", 3455, true],
])("%s, seed %i, found once, stays without a fault", async (_, seed, isHub) => {
  expect((await sheetsHistory(soak, seed, isHub)).faults).toEqual([]);
});
