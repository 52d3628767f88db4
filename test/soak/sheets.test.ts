/** Filters, merged cells, find and replace, copies, formulas, cut and paste: no marks come to another in silence. More seeds: npm run soak. */
import { openSoak, type Soak } from "./history";
import { sheetsHistory } from "./sheetsHistory";

jest.setTimeout(3_600_000);

const seeds = Number(process.env.SOAK_SEEDS ?? 2);
const first = Number(process.env.SOAK_FROM ?? 1);
let soak: Soak;
beforeAll(async () => {
  soak = await openSoak();
});
afterAll(() => soak.plumbline.host.close());

test.each([
  ["a packet's sheet", false],
  ["the hub's sheet", true],
])(`${seeds} random histories of %s`, async (what, isHub) => {
  const told = { operations: 0, named: 0, faults: [] as string[] };
  for (let seed = first; seed < first + seeds; seed++) {
    const { operations, named, faults } = await sheetsHistory(soak, seed, isHub);
    told.operations += operations;
    told.named += named > 0 ? 1 : 0;
    told.faults.push(...faults);
  }
  if (process.env.SOAK_SEEDS)
    console.log(
      `${what}: ${told.operations} operations, ${told.named} histories with a row named, ${told.faults.length} faults`,
    );
  expect(told.faults).toEqual([]);
});
